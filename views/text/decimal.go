package text

import "strings"

// decimal is a decimal number as its digits, the last scale of them after the
// decimal mark. Rounding digits rather than binary numbers makes every amount
// come out as a person would round it. A negative scale stands for zeros that
// are not written.
type decimal struct {
	negative bool
	digits   string
	scale    int
}

// shifted returns d divided by ten to the power of places.
func (d decimal) shifted(places int) decimal {
	d.scale += places
	return d
}

// rounded returns d with exactly the given number of decimals, rounded half
// away from zero, or with no superfluous ones for AllDecimals. Zero is never
// negative.
func (d decimal) rounded(decimals int) decimal {
	d = d.padded(max(decimals, 0))
	if decimals < 0 {
		d = d.trimmed()
	} else if surplus := d.scale - decimals; surplus > 0 {
		kept, dropped := d.digits[:len(d.digits)-surplus], d.digits[len(d.digits)-surplus:]
		if dropped[0] >= '5' {
			kept = incremented(kept)
		}
		d.digits, d.scale = kept, decimals
	}
	d.digits = withoutLeadingZeros(d.digits, d.scale)
	d.negative = d.negative && !d.isZero()
	return d
}

// padded returns d with at least the given number of decimals and at least one
// digit before the mark.
func (d decimal) padded(decimals int) decimal {
	if missing := decimals - d.scale; missing > 0 {
		d.digits += strings.Repeat("0", missing)
		d.scale = decimals
	}
	if missing := d.scale + 1 - len(d.digits); missing > 0 {
		d.digits = strings.Repeat("0", missing) + d.digits
	}
	return d
}

// trimmed returns d without zeros at the end of its decimals.
func (d decimal) trimmed() decimal {
	for d.scale > 0 && strings.HasSuffix(d.digits, "0") {
		d.digits = d.digits[:len(d.digits)-1]
		d.scale--
	}
	return d
}

// split returns the digits before and after the decimal mark.
func (d decimal) split() (whole, fraction string) {
	mark := len(d.digits) - d.scale
	return d.digits[:mark], d.digits[mark:]
}

func (d decimal) isZero() bool { return strings.Trim(d.digits, "0") == "" }

// withoutLeadingZeros keeps one digit before the decimal mark.
func withoutLeadingZeros(digits string, scale int) string {
	for len(digits) > scale+1 && digits[0] == '0' {
		digits = digits[1:]
	}
	return digits
}

// incremented adds one to the last of the digits and carries.
func incremented(digits string) string {
	nines := len(digits) - len(strings.TrimRight(digits, "9"))
	head := digits[:len(digits)-nines]
	if head == "" {
		return "1" + strings.Repeat("0", nines)
	}
	last := len(head) - 1
	return head[:last] + string(head[last]+1) + strings.Repeat("0", nines)
}
