package main

import "github.com/xuri/excelize/v2"

// The colours: one dark blue, its pale tint, and greys.
const (
	ink      = "1F2933"
	accent   = "1F4E79"
	tint     = "DCE6F1"
	paleGrey = "F2F4F7"
	lineGrey = "D0D5DD"
	noteGrey = "52606D"
)

// The font is one that every office program has, or has metrics for.
const fontName = "Arial"

// look beside those of rows, for the cells around a table.
const (
	titleLook look = iota + 100
	captionLook
	noteLook
	headLook
	keyLook
)

// styles makes each style of a workbook once.
type styles struct {
	file *excelize.File
	made map[styleKey]int
}

type styleKey struct {
	look   look
	format format
}

func newStyles(f *excelize.File) *styles {
	return &styles{file: f, made: map[styleKey]int{}}
}

func (s *styles) of(l look, f format) (int, error) {
	key := styleKey{l, f}
	if id, ok := s.made[key]; ok {
		return id, nil
	}
	id, err := s.file.NewStyle(describe(l, f))
	if err == nil {
		s.made[key] = id
	}
	return id, err
}

// describe tells what a style looks like.
func describe(l look, f format) *excelize.Style {
	st := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: 10, Color: ink},
		Alignment: &excelize.Alignment{Vertical: "top"},
	}
	switch l {
	case titleLook:
		st.Font.Bold, st.Font.Size, st.Font.Color = true, 14, accent
	case captionLook:
		st.Font.Bold, st.Font.Size = true, 11
	case noteLook:
		st.Font.Size, st.Font.Color = 9, noteGrey
	case headLook:
		st.Font.Bold, st.Font.Color = true, accent
		st.Fill = solid(tint)
		st.Border = edge("bottom", accent, 2)
	case keyLook:
		st.Font.Bold = true
		st.Border = edge("bottom", lineGrey, 1)
	case heading:
		st.Font.Bold = true
		st.Fill = solid(paleGrey)
	case sum:
		st.Font.Bold = true
		st.Border = edge("top", ink, 1)
	default:
		st.Border = edge("bottom", lineGrey, 1)
	}
	lay(st, l, f)
	return st
}

// lay sets alignment and number format.
func lay(st *excelize.Style, l look, f format) {
	if l == titleLook || l == captionLook || l == noteLook {
		return // they run out over the cells to the right
	}
	st.Alignment.WrapText = l == headLook || f == words
	if l == headLook {
		st.Alignment.Vertical = "center"
	}
	if f == words {
		return
	}
	st.Alignment.Horizontal = "right"
	if l == headLook {
		return
	}
	code := map[format]string{plain: "0", whole: "#,##0", decimal: "#,##0.0", share: "0.00"}[f]
	st.CustomNumFmt = &code
}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func edge(side, colour string, weight int) []excelize.Border {
	return []excelize.Border{{Type: side, Color: colour, Style: weight}}
}
