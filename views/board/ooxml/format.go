package ooxml

import (
	"strings"
	"unicode"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// general is the number format of numbers that have no other.
const general = "General"

// formatter finds the number formats that write as a chart does.
type formatter struct {
	words *text.Printer
}

func newFormatter(language string) formatter {
	parsed, err := text.ParseLanguage(language)
	if err != nil {
		parsed = text.EN
	}
	return formatter{text.For(parsed)}
}

// place is the mark of the language in a number format, for programs that would
// write numbers as the machine they run on does.
func (f formatter) place() string {
	switch f.words.Language() {
	case text.NB:
		return "[$-414]"
	case text.NN:
		return "[$-814]"
	}
	return "[$-809]"
}

// mostDecimals is one more than charts write.
const mostDecimals = 4

// numberFormat is a way to write numbers.
type numberFormat struct {
	before, after string
	decimals      int
	scale         float64 // what values are multiplied by before they are written
	signed        bool    // increases have a plus
}

// of finds the number format that writes some values as write does. It is false
// where there is none, as when words are written for some of them.
func (f formatter) of(write func(float64) string, values []float64) (code string, found bool) {
	if write == nil {
		return general, true
	}
	if len(values) == 0 {
		values = []float64{1}
	}
	// The value with the most digits tells most of the format.
	longest := values[0]
	for _, v := range values {
		if len(write(v)) > len(write(longest)) {
			longest = v
		}
	}
	for _, signed := range []bool{false, true} {
		for _, scale := range []float64{1, 100} {
			for decimals := range mostDecimals {
				format := read(write(longest))
				format.decimals, format.scale, format.signed = decimals, scale, signed
				if f.writes(format, write, values) {
					return f.place() + format.code(), true
				}
			}
		}
	}
	return "", false
}

// read tells what stands before and after the digits of a written number.
func read(written string) numberFormat {
	start, end := strings.IndexFunc(written, unicode.IsDigit), strings.LastIndexFunc(written, unicode.IsDigit)
	if start < 0 {
		return numberFormat{after: written}
	}
	return numberFormat{before: strings.Trim(written[:start], "+−-"), after: written[end+1:]}
}

// writes reports whether a format writes all values as write does.
func (f formatter) writes(format numberFormat, write func(float64) string, values []float64) bool {
	for _, v := range values {
		words := f.words
		if format.signed {
			words = words.Signed()
		}
		if format.before+words.Float(v*format.scale, format.decimals)+format.after != write(v) {
			return false
		}
	}
	return true
}

// code is the format as workbooks write it: for numbers above zero, below zero
// and zero itself. Percentages of shares are marked by a bare percent sign,
// which multiplies by a hundred; others are text.
func (n numberFormat) code() string {
	digits := "#,##0"
	if n.decimals > 0 {
		digits += "." + strings.Repeat("0", n.decimals)
	}
	after := literal(n.after)
	if n.scale == 100 {
		after = literal(strings.TrimSuffix(n.after, "%")) + "%"
	}
	plus := ""
	if n.signed {
		plus = `"+"`
	}
	before := literal(n.before)
	whole := before + digits + after
	return before + plus + digits + after + `;"−"` + whole + ";" + whole
}

func literal(words string) string {
	if words == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(words, `"`, "") + `"`
}

// known are the values of points that have one.
func known(points []chart.Point) []float64 {
	var values []float64
	for _, p := range points {
		if !p.Missing {
			values = append(values, p.Value)
		}
	}
	return values
}

// Format finds the number format, as workbooks know them, that writes some
// values as write does in a language. It is false where there is none, as when
// words are written for some of them.
func Format(language string, write func(float64) string, values []float64) (code string, found bool) {
	return newFormatter(language).of(write, values)
}
