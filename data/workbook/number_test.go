package workbook

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"fagplan/budget"
)

func TestParseNumber(t *testing.T) {
	tests := []struct {
		text string
		dots Dots
		want Figure
	}{
		{"4582", DotsUnknown, Figure{Value: budget.Whole(4582)}},
		{"4 582", DotsUnknown, Figure{Value: budget.Whole(4582)}},
		{"113\u00a0171", DotsUnknown, Figure{Value: budget.Whole(113171)}},
		{"113\u202f171", DotsUnknown, Figure{Value: budget.Whole(113171)}},
		{"113\u2009171", DotsUnknown, Figure{Value: budget.Whole(113171)}},
		{"1 234 567", DotsUnknown, Figure{Value: budget.Whole(1234567)}},
		{"10'087", DotsUnknown, Figure{Value: budget.Whole(10087)}},
		{"10.087", DotsGroup, Figure{Value: budget.Whole(10087)}},
		{"10.087", DotsDecimal, Figure{Value: 10_087_000}},
		{"10.087", DotsUnknown, Figure{Value: budget.Whole(10087), Doubt: DottedThousand}},
		{"1.234.567", DotsUnknown, Figure{Value: budget.Whole(1234567)}},
		{"1.234,5", DotsUnknown, Figure{Value: 1_234_500_000}},
		{"10.5", DotsUnknown, Figure{Value: 10_500_000}},
		{"1,234.5", DotsUnknown, Figure{Value: 1_234_500_000, Doubt: EnglishNotation}},
		{"1,234,567", DotsUnknown, Figure{Value: budget.Whole(1234567), Doubt: EnglishNotation}},
		{"39,5", DotsUnknown, Figure{Value: 39_500_000}},
		{",87", DotsUnknown, Figure{Value: 870_000}},
		{",002", DotsUnknown, Figure{Value: 2_000}},
		{"0,1234567", DotsUnknown, Figure{Value: 123_457}},
		{"+ 98", DotsUnknown, Figure{Value: budget.Whole(98)}},
		{"- 8", DotsUnknown, Figure{Value: budget.Whole(-8)}},
		{"−8", DotsUnknown, Figure{Value: budget.Whole(-8)}},
		{"–28", DotsUnknown, Figure{Value: budget.Whole(-28)}},
		{"(8)", DotsUnknown, Figure{Value: budget.Whole(-8)}},
		{"12 %", DotsUnknown, Figure{Value: budget.Whole(12), Percent: true}},
		{"12%", DotsUnknown, Figure{Value: budget.Whole(12), Percent: true}},
		{"3,4 prosent", DotsUnknown, Figure{Value: 3_400_000, Percent: true}},
		{"12 pst.", DotsUnknown, Figure{Value: budget.Whole(12), Percent: true}},
		{"kr 4 582,-", DotsUnknown, Figure{Value: budget.Whole(4582)}},
		{"4 582 kr", DotsUnknown, Figure{Value: budget.Whole(4582)}},
		{"ca. 43", DotsUnknown, Figure{Value: budget.Whole(43), Quality: budget.Estimated}},
		{"om lag 80", DotsUnknown, Figure{Value: budget.Whole(80), Quality: budget.Estimated}},
		{"100 (n=1675)", DotsUnknown, Figure{Value: budget.Whole(100), N: 1675}},
		{"25*", DotsUnknown, Figure{Value: budget.Whole(25)}},
		{"25¹", DotsUnknown, Figure{Value: budget.Whole(25)}},
		{"25 1)", DotsUnknown, Figure{Value: budget.Whole(25), Doubt: FootnoteMark}},
		{"251)", DotsUnknown, Figure{Value: budget.Whole(25), Doubt: FootnoteMark}},
		{"", DotsUnknown, Figure{Missing: true}},
		{"  ", DotsUnknown, Figure{Missing: true}},
		{"-", DotsUnknown, Figure{Missing: true}},
		{"- ", DotsUnknown, Figure{Missing: true}},
		{"–", DotsUnknown, Figure{Missing: true}},
		{".", DotsUnknown, Figure{Missing: true, Quality: budget.NotApplicable}},
		{"..", DotsUnknown, Figure{Missing: true, Quality: budget.NotAvailable}},
		{":", DotsUnknown, Figure{Missing: true, Quality: budget.Withheld}},
	}
	for _, tt := range tests {
		got, err := ParseNumber(tt.text, tt.dots)
		if err != nil || got != tt.want {
			t.Errorf("ParseNumber(%q, %d) = %+v, %v; want %+v", tt.text, tt.dots, got, err, tt.want)
		}
	}
}

// What is not one number must not become one.
func TestParseNumberRefuses(t *testing.T) {
	for _, text := range []string{"4/7", "TSB12", "12 34", "13\u00a09", "1.23.456", "12-14", "ni", "1e5", "0x10", "--8", "+", ",", "%", "kr",
		"1,2,3", "2 000 opp til 4 000", "999999999999999", "12 % 3"} {
		if got, err := ParseNumber(text, DotsUnknown); !errors.Is(err, ErrNotNumber) {
			t.Errorf("ParseNumber(%q) = %+v, %v; want ErrNotNumber", text, got, err)
		}
	}
}

func TestDotsIn(t *testing.T) {
	tests := []struct {
		name        string
		texts       []string
		inThousands bool
		want        Dots
	}{
		{"the plan's own table", []string{"Styrke poliklinisk TSB", "10.087", "15.131", "4582", "125"}, true, DotsGroup},
		{"a neighbour as large", []string{"383.079", "434 075"}, false, DotsGroup},
		{"nothing to tell", []string{"10.087", "12"}, false, DotsUnknown},
		{"other decimals", []string{"10.087", "10.5"}, true, DotsDecimal},
		{"no dots", []string{"4582", "-"}, true, DotsUnknown},
	}
	for _, tt := range tests {
		if got := DotsIn(tt.texts, tt.inThousands); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// Every quantity written in Norwegian notation, with any grouping, is read
// back as it was.
func TestParseNumberReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := budget.Quantity(rapid.Int64Range(-999_999_999_999_999, 999_999_999_999_999).Draw(t, "value"))
		space := rapid.SampledFrom([]string{"", " ", "\u00a0", "\u202f", "\u2009"}).Draw(t, "grouping")
		text := norwegian(want, space)
		got, err := ParseNumber(text, DotsUnknown)
		if err != nil || got.Value != want || got.Missing {
			t.Fatalf("%v written %q is read as %+v, %v", want, text, got, err)
		}
	})
}

func norwegian(q budget.Quantity, space string) string {
	text, negative := strings.CutPrefix(q.String(), "-")
	whole, fraction, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + space + whole[i:]
	}
	if fraction != "" {
		whole += "," + fraction
	}
	if negative {
		return "−" + whole
	}
	return whole
}

func FuzzParseNumber(f *testing.F) {
	for _, seed := range []string{"4 582", "10.087", ",87", "+ 98", "−8", "12 %", "ca. 43", "100 (n=1675)", "25 1)", "..", "kr 1 000,-", "1e400"} {
		f.Add(seed, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, dots uint8) {
		figure, err := ParseNumber(text, Dots(dots%3))
		if err != nil && figure != (Figure{}) {
			t.Errorf("%q is no number, and yet %+v", text, figure)
		}
		if figure.Missing && figure.Value != 0 {
			t.Errorf("%q is missing, and yet %v", text, figure.Value)
		}
		if err == nil && !figure.Missing && !strings.ContainsAny(text, "0123456789") && !strings.ContainsFunc(text, isDigitMark) {
			t.Errorf("%q has no digits, and yet is %v", text, figure.Value)
		}
	})
}

func isDigitMark(r rune) bool { return r >= '²' && r <= '¹' || r >= '⁰' && r <= '⁹' }
