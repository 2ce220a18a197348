package template

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// look is how a cell is drawn.
type look uint8

const (
	bodyLook look = iota
	titleLook
	helpLook
	headerLook
	sumLook
	guideLook
)

// style is a look for cells of a form.
type style struct {
	look look
	form Form
}

const (
	font       = "Calibri"
	ink        = "1F2933"
	quiet      = "52606D"
	headerInk  = "FFFFFF"
	headerFill = "1F4E79"
	sumFill    = "EAF1F8"
	rule       = "D5DCE3"
)

// The number formats of the forms. Excel shows them with the signs of the
// planner's own language.
var formats = map[Form]string{
	Whole: "#,##0", Year: "0", Large: "#,##0", Share: "0.0%", Change: "+0.0%;-0.0%;0.0%", Money: "#,##0", Time: "@",
}

// style returns the workbook's number for a style, which is made once.
func (w *writer) style(s style) (int, error) {
	if id, made := w.styles[s]; made {
		return id, nil
	}
	id, err := w.file.NewStyle(describe(s))
	w.styles[s] = id
	return id, err
}

func describe(s style) *excelize.Style {
	st := &excelize.Style{
		Font:      &excelize.Font{Family: font, Size: 10, Color: ink},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: s.look == bodyLook && wraps(s.form)},
	}
	if format, has := formats[s.form]; has {
		st.CustomNumFmt = &format
	}
	switch s.look {
	case titleLook:
		st.Font.Size, st.Font.Bold = 14, true
	case helpLook:
		st.Font.Color = quiet
	case headerLook:
		st.Font.Bold, st.Font.Color = true, headerInk
		st.Fill = solid(headerFill)
		st.Alignment = &excelize.Alignment{Vertical: "center", WrapText: true}
	case sumLook:
		st.Font.Bold, st.Fill = true, solid(sumFill)
	case guideLook:
		st.Alignment.WrapText = true
	case bodyLook:
		st.Border = []excelize.Border{{Type: "bottom", Color: rule, Style: 1}}
	}
	return st
}

func wraps(f Form) bool { return slices.Contains([]Form{Text, Texts, Many, One}, f) }

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}
