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
	groupLook
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
		st.Border = edge("bottom", accent, 1)
	case groupLook:
		st.Font.Bold, st.Font.Color = true, accent
		st.Fill = solid(tint)
		st.Border = edge("left", lineGrey, 1)
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
	switch l {
	case titleLook, captionLook, noteLook:
		return // they run out over the cells to the right
	case groupLook:
		st.Alignment.Horizontal = "center"
		return
	case headLook:
		st.Alignment.Vertical = "bottom"
		st.Alignment.WrapText = true
	default:
		st.Alignment.WrapText = f == words
	}
	if f == words {
		return
	}
	// The indent keeps a number from touching the words of the next column.
	st.Alignment.Horizontal, st.Alignment.Indent = "right", 1
	if code, ok := numberCodes[f]; ok && l != headLook {
		st.CustomNumFmt = &code
	}
}

// numberCodes are the spreadsheet's own codes; a free number has none.
var numberCodes = map[format]string{plain: "0", whole: "#,##0", decimal: "#,##0.0"}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func edge(side, colour string, weight int) []excelize.Border {
	return []excelize.Border{{Type: side, Color: colour, Style: weight}}
}
