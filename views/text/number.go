package text

import (
	"math"
	"strconv"
	"strings"

	"fagplan/budget"
)

// AllDecimals asks for as many decimals as the number has, and no more.
const AllDecimals = -1

// NoValue stands where there is no number to show. It is never a zero.
const NoValue = "–"

const (
	noBreakSpace = "\u00a0"
	minus        = "\u2212"
)

// marks are the signs a language writes numbers with.
type marks struct {
	group   string // between groups of three digits
	decimal string
	percent string
	clock   string // between hours and minutes
}

// marksOf follows Språkrådet for the two Norwegian languages, which agree,
// except that four-digit numbers are grouped too: in a column 4 907 must line
// up with 16 747.
func marksOf(lang Language) marks {
	if lang == EN {
		return marks{group: ",", decimal: ".", percent: "%", clock: ":"}
	}
	return marks{group: noBreakSpace, decimal: ",", percent: noBreakSpace + "%", clock: "."}
}

// Int writes a whole number: "48 719", "−221".
func (p *Printer) Int(n int64) string { return p.decimal(integer(n), 0) }

// Quantity writes q with the given number of decimals, or AllDecimals, rounded
// half away from zero.
func (p *Printer) Quantity(q budget.Quantity, decimals int) string {
	return p.decimal(integer(int64(q)).shifted(quantityScale), decimals)
}

// quantityScale is how many decimals a budget.Quantity holds.
const quantityScale = 6

// Float writes f with the given number of decimals, or AllDecimals, rounded
// half away from zero from the shortest decimal number that is f: 2.675 is
// "2,68". NaN and infinity are NoValue.
func (p *Printer) Float(f float64, decimals int) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return NoValue
	}
	return p.decimal(floating(f), decimals)
}

// Percent writes a share, 1 being the whole: 0.43 is "43 %". NaN and infinity,
// the share of a whole that is zero, are NoValue.
func (p *Printer) Percent(share float64, decimals int) string {
	if math.IsNaN(share) || math.IsInf(share, 0) {
		return NoValue
	}
	return p.decimal(floating(share).shifted(-2), decimals) + p.marks.percent
}

// decimal writes d rounded, with sign, groups and decimal mark.
func (p *Printer) decimal(d decimal, decimals int) string {
	d = d.rounded(decimals)
	whole, fraction := d.split()
	var b strings.Builder
	switch {
	case d.negative:
		b.WriteString(minus)
	case p.plus && !d.isZero():
		b.WriteString("+")
	}
	b.WriteString(grouped(whole, p.marks.group))
	if fraction != "" {
		b.WriteString(p.marks.decimal + fraction)
	}
	return b.String()
}

// grouped puts the separator between groups of three digits, from the right.
func grouped(digits, separator string) string {
	first := (len(digits)-1)%3 + 1
	var b strings.Builder
	b.WriteString(digits[:first])
	for i := first; i < len(digits); i += 3 {
		b.WriteString(separator + digits[i:i+3])
	}
	return b.String()
}

// integer returns n as a decimal, the lowest int64 included.
func integer(n int64) decimal {
	digits, negative := strings.CutPrefix(strconv.FormatInt(n, 10), "-")
	return decimal{negative: negative, digits: digits}
}

// floating returns the shortest decimal number that is f, which is finite.
func floating(f float64) decimal {
	digits, negative := strings.CutPrefix(strconv.FormatFloat(f, 'f', -1, 64), "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	return decimal{negative: negative, digits: whole + fraction, scale: len(fraction)}
}
