package workbook

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// builtInFormats are the number formats that files refer to by number alone,
// those that tell a percentage, a date or money. In Norway 14 is shown as
// dd.mm.yyyy, and money in kroner.
var builtInFormats = map[int]string{
	9: "0%", 10: "0.00%", 14: "dd.mm.yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "dd.mm.yyyy hh:mm",
	30: "dd.mm.yy",
	5:  `#,##0 "kr"`, 6: `#,##0 "kr"`, 7: `#,##0.00 "kr"`, 8: `#,##0.00 "kr"`, 42: `#,##0 "kr"`, 44: `#,##0.00 "kr"`,
}

// look is what a style tells of a cell: the number format in Excel's notation,
// empty for general ones, and whether what is in it is struck out.
type look struct {
	format string
	struck bool
}

// look returns what a style tells.
func (f *excelFile) look(style int) look {
	if known, met := f.looks[style]; met {
		return known
	}
	var l look
	if s, err := f.GetStyle(style); err == nil { // an unknown style is the general one
		l.format = builtInFormats[s.NumFmt]
		if s.CustomNumFmt != nil {
			l.format = *s.CustomNumFmt
		}
		l.struck = s.Font != nil && s.Font.Strike
	}
	f.looks[style] = l
	return l
}

// number finishes a numeric cell: a day where its format is that of a date.
func (f *excelFile) number(cell Cell, format string) (Cell, error) {
	cell.Kind, cell.Format = Number, format
	if !isDateFormat(cell.Format) {
		return cell, nil
	}
	serial, err := strconv.ParseFloat(cell.Text, 64)
	if err != nil {
		return cell, fmt.Errorf("%q is not a number", cell.Text)
	}
	// A time of day, or a day no calendar has, is left as the number it is.
	if day, err := excelize.ExcelDateToTime(serial, f.is1904); err == nil && serial >= 1 && day.Year() <= 9999 {
		cell.Kind, cell.Text = Date, day.Format("2006-01-02")
	}
	return cell, nil
}

// isDateFormat reports whether a number format shows a date: it has a day, a
// year or the name of a month outside quotes, brackets and escapes.
func isDateFormat(format string) bool {
	if format == "" {
		return false
	}
	bare := strings.ToLower(bareFormat(format))
	if strings.Contains(bare, "general") {
		return false
	}
	return strings.ContainsAny(bare, "dy") || strings.Contains(bare, "mmm")
}

// bareFormat removes what a number format shows literally, and its brackets.
func bareFormat(format string) string {
	var bare strings.Builder
	var until rune
	skip := false
	for _, r := range format {
		switch {
		case skip:
			skip = false
		case until != 0:
			if r == until {
				until = 0
			}
		case r == '"':
			until = '"'
		case r == '[':
			until = ']'
		case r == '\\' || r == '_' || r == '*':
			skip = true
		default:
			bare.WriteRune(r)
		}
	}
	return bare.String()
}

var (
	quoted    = regexp.MustCompile(`"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)`)
	thousands = regexp.MustCompile(`[0#?](,+)[^0#?,]*$`)
)

// shownText is the text a number format shows beside the number: "0.0 "mill.
// kr"" shows "mill. kr".
func shownText(format string) string {
	format, _, _ = strings.Cut(format, ";")
	var text strings.Builder
	for _, match := range quoted.FindAllStringSubmatch(format, -1) {
		text.WriteString(match[1] + match[2] + match[3])
	}
	return strings.TrimSpace(text.String())
}

// scaleOf is what a number format divides by before it shows a number: "#,##0,"
// shows whole thousands.
func scaleOf(format string) budget.Kroner {
	format, _, _ = strings.Cut(format, ";")
	match := thousands.FindStringSubmatch(bareFormat(format))
	switch {
	case match == nil:
		return 1
	case len(match[1]) == 1:
		return budget.Thousand
	}
	return budget.Million
}

// isPercentFormat reports whether a number format shows 0.12 as 12 %.
func isPercentFormat(format string) bool { return strings.Contains(bareFormat(format), "%") }
