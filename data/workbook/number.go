package workbook

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"fagplan/budget"
)

// Figure is a number as a Norwegian text writes it.
type Figure struct {
	Value budget.Quantity
	// Missing marks a cell that says there is no number: a blank or one of the
	// signs of statistics. Quality then says why, where the sign does.
	Missing bool
	Quality budget.Quality
	// Percent marks a number written with a per cent sign or word.
	Percent bool
	// N is the number of answers behind the value, as in "100 (n=1675)".
	N int
	// Doubt says why the number may be another than it seems; Value is then
	// the best guess.
	Doubt Doubt
}

// Doubt is a reason to ask whether a number was read as it was meant.
type Doubt string

// The doubts.
const (
	NoDoubt Doubt = ""
	// DottedThousand: one dot and three digits, and nothing to tell thousands
	// from decimals.
	DottedThousand Doubt = "dotted-thousand"
	// EnglishNotation: commas between groups of three digits.
	EnglishNotation Doubt = "english-notation"
	// FootnoteMark: a footnote's digit seems to be glued to the number.
	FootnoteMark Doubt = "footnote-mark"
	// UnitSlip: a number that fits its neighbours in another unit: a thousand
	// times larger, or per cent for an index of one.
	UnitSlip Doubt = "unit-slip"
	// Leap: a number that fits its neighbours in no unit.
	Leap Doubt = "leap"
)

// Dots tells what a dot before exactly three digits means in a table.
type Dots uint8

// The meanings. A dot elsewhere ("10.5", "1.234.567") needs no telling.
const (
	DotsUnknown Dots = iota
	DotsGroup        // thousands: 10.087 is ten thousand and eighty-seven
	DotsDecimal      // decimals: 10.087 is a little more than ten
)

// ErrNotNumber reports a text that is not one number.
var ErrNotNumber = errors.New("not a number")

var (
	approximately = regexp.MustCompile(`^(ca\.?|cirka|om ?lag|rundt|anslagsvis|~|≈)\s*`)
	perCent       = regexp.MustCompile(`\s*(%|prosent|pst\.?)$`)
	currency      = regexp.MustCompile(`^(kr\.?|nok)\s*|\s*(kr\.?|kroner|nok|,-)$`)
	answers       = regexp.MustCompile(`\s*\(n ?= ?([0-9][0-9 ]{0,9})\)$`)
	markAfter     = regexp.MustCompile(`\s*(\*+|[¹²³⁴-⁹]+)$`)
	glued         = regexp.MustCompile(`^([^()]*[0-9])\s*([0-9])\)$`)
	accounting    = regexp.MustCompile(`^\(([^()]+)\)$`)
	numeral       = regexp.MustCompile(`^([0-9]{1,15}|[0-9]{1,3}(?:[ '’][0-9]{3}){1,5})?(?:,([0-9]{1,15}))?$`)
	dotted        = regexp.MustCompile(`^[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$`)
	dottedOnce    = regexp.MustCompile(`^[0-9]{1,3}\.[0-9]{3}$`)
	english       = regexp.MustCompile(`^[0-9]{1,3}(,[0-9]{3})+\.[0-9]+$|^[0-9]{1,3}(,[0-9]{3}){2,}$`)
)

// statisticsSigns are the signs Norwegian statistics use for no number.
var statisticsSigns = map[string]budget.Quality{
	"": budget.Reported, "-": budget.Reported, // nothing, or missing: never a zero of ours
	".": budget.NotApplicable, "..": budget.NotAvailable, "…": budget.NotAvailable, "...": budget.NotAvailable,
	":": budget.Withheld,
}

// ParseNumber reads a number as Norwegian tables write it: grouped by any
// space or, where dots says so, by dots; with a decimal comma; with a sign
// apart from the digits; with words around it. It returns ErrNotNumber for
// everything else, so that no text becomes a number by accident.
func ParseNumber(text string, dots Dots) (Figure, error) {
	rest := fold(text)
	if quality, isSign := statisticsSigns[rest]; isSign {
		return Figure{Missing: true, Quality: quality}, nil
	}
	var figure Figure
	rest = figure.takeWords(rest)
	rest, negative := takeSign(rest)
	value, doubt, err := parseNumeral(rest, dots)
	if err != nil {
		return Figure{}, fmt.Errorf("%q: %w", text, err)
	}
	if figure.Value = value; negative {
		figure.Value = -value
	}
	if doubt != NoDoubt {
		figure.Doubt = doubt
	}
	return figure, nil
}

// takeWords notes and removes what stands around the digits.
func (f *Figure) takeWords(rest string) string {
	if match := approximately.FindString(rest); match != "" {
		f.Quality = budget.Estimated
		rest = rest[len(match):]
	}
	if match := answers.FindStringSubmatch(rest); match != nil {
		f.N, _ = strconv.Atoi(strings.ReplaceAll(match[1], " ", "")) // digits, few enough to fit
		rest = rest[:len(rest)-len(match[0])]
	}
	if match := glued.FindStringSubmatch(rest); match != nil {
		f.Doubt = FootnoteMark
		rest = strings.TrimSpace(match[1])
	}
	rest = markAfter.ReplaceAllString(rest, "")
	rest = currency.ReplaceAllString(rest, "")
	if match := perCent.FindString(rest); match != "" {
		f.Percent = true
		rest = rest[:len(rest)-len(match)]
	}
	return rest
}

func takeSign(rest string) (digits string, negative bool) {
	if match := accounting.FindStringSubmatch(rest); match != nil {
		return match[1], true
	}
	if after, ok := strings.CutPrefix(rest, "-"); ok {
		return strings.TrimSpace(after), true
	}
	return strings.TrimSpace(strings.TrimPrefix(rest, "+")), false
}

// parseNumeral reads digits with their grouping and decimals.
func parseNumeral(rest string, dots Dots) (budget.Quantity, Doubt, error) {
	doubt := NoDoubt
	switch {
	case english.MatchString(rest):
		doubt = EnglishNotation
		rest = strings.ReplaceAll(strings.ReplaceAll(rest, ",", ""), ".", ",")
	case dottedOnce.MatchString(rest) && dots == DotsDecimal:
		rest = strings.Replace(rest, ".", ",", 1)
	case dotted.MatchString(rest):
		if dottedOnce.MatchString(rest) && dots == DotsUnknown {
			doubt = DottedThousand
		}
		rest = strings.ReplaceAll(rest, ".", "")
	case strings.Count(rest, ".") == 1 && !strings.Contains(rest, ","):
		rest = strings.Replace(rest, ".", ",", 1)
	}
	match := numeral.FindStringSubmatch(rest)
	if match == nil || rest == "" {
		return 0, NoDoubt, ErrNotNumber
	}
	value, err := decimal(keepDigits(match[1]), match[2])
	return value, doubt, err
}

// quantityDecimals is how many decimals a budget.Quantity holds.
const quantityDecimals = 6

// decimal makes a quantity of its digits, rounding half up beyond the decimals
// it holds.
func decimal(whole, fraction string) (budget.Quantity, error) {
	roundUp := len(fraction) > quantityDecimals && fraction[quantityDecimals] >= '5'
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction[:min(len(fraction), quantityDecimals)]
	}
	value, err := budget.ParseQuantity(whole)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrNotNumber, err)
	}
	if roundUp {
		value++
	}
	return value, nil
}

func keepDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// DotsIn tells from all texts of a table what a dot before three digits means.
// They are thousands where every dotted number has groups of exactly three
// digits and the table says that it counts in thousands or has another whole
// number as large; decimals where a dotted number has other than three.
func DotsIn(texts []string, inThousands bool) Dots {
	candidates, large, others := 0, 0, 0
	for _, text := range texts {
		bare := strings.TrimLeft(fold(text), "+- ")
		switch {
		case dotted.MatchString(bare):
			candidates++
		case strings.Count(bare, ".") == 1 && numeral.MatchString(strings.Replace(bare, ".", ",", 1)) && bare != ".":
			others++
		case len(bare) >= 4 && numeral.MatchString(bare) && !strings.Contains(bare, ","):
			large++
		}
	}
	switch {
	case candidates == 0:
		return DotsUnknown
	case others > 0:
		return DotsDecimal
	case inThousands || large > 0:
		return DotsGroup
	}
	return DotsUnknown
}

// parseStored reads a number as files store it: with a point, and with a power
// of ten where the program that wrote it saw fit.
func parseStored(text string) (budget.Quantity, error) {
	if value, err := budget.ParseQuantity(text); err == nil {
		return value, nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, fmt.Errorf("%q: %w", text, ErrNotNumber)
	}
	return budget.QuantityOf(f)
}
