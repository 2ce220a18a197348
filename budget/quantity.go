package budget

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Quantity is a decimal number that is not money: positions, counts, rates,
// shares. It is held in millionths, so that what a workbook says (0,1 årsverk)
// is kept exactly and compared exactly, and so that neither NaN nor infinity
// can enter a plan. The largest quantity is about 9.2 thousand billion.
type Quantity int64

// Unit is the quantity 1.
const Unit Quantity = 1_000_000

const quantityDigits = 6

// ErrQuantityRange reports a number too large, too finely divided or not a
// number at all, so that no Quantity can hold it.
var ErrQuantityRange = errors.New("number cannot be held as a quantity")

// Whole returns the quantity n.
func Whole(n int64) Quantity { return Quantity(n) * Unit }

// QuantityOf rounds f to the nearest millionth. It returns ErrQuantityRange
// for NaN, infinity and numbers beyond the range of Quantity.
func QuantityOf(f float64) (Quantity, error) {
	scaled := math.Round(f * float64(Unit))
	if math.IsNaN(scaled) || scaled >= math.MaxInt64 || scaled <= math.MinInt64 {
		return 0, fmt.Errorf("%v: %w", f, ErrQuantityRange)
	}
	return Quantity(scaled), nil
}

// ParseQuantity reads plain decimal notation with a point, as in "-12.5". It
// is the inverse of String; Norwegian notation is read by package workbook.
func ParseQuantity(s string) (Quantity, error) {
	whole, fraction, hasPoint := strings.Cut(s, ".")
	digits := strings.TrimPrefix(whole, "-")
	if digits == "" || hasPoint != (fraction != "") || len(fraction) > quantityDigits || strings.ContainsAny(digits+fraction, "+-") {
		return 0, fmt.Errorf("%q: %w", s, ErrQuantityRange)
	}
	// With its sign, since the least number has no positive counterpart.
	n, err := strconv.ParseInt(whole+fraction+strings.Repeat("0", quantityDigits-len(fraction)), 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q: %w", s, ErrQuantityRange)
	}
	return Quantity(n), nil
}

// Float returns the quantity for calculation and drawing.
func (q Quantity) Float() float64 { return float64(q) / float64(Unit) }

// IsWhole reports whether the quantity has no decimals.
func (q Quantity) IsWhole() bool { return q%Unit == 0 }

// String writes the quantity exactly, with a point and no superfluous zeros.
func (q Quantity) String() string {
	sign, magnitude := "", uint64(q)
	if q < 0 {
		sign, magnitude = "-", -uint64(q)
	}
	whole, fraction := magnitude/uint64(Unit), magnitude%uint64(Unit)
	if fraction == 0 {
		return sign + strconv.FormatUint(whole, 10)
	}
	return sign + strconv.FormatUint(whole, 10) + "." + strings.TrimRight(fmt.Sprintf("%06d", fraction), "0")
}

// MarshalJSON writes the quantity as a JSON number, exactly.
func (q Quantity) MarshalJSON() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalJSON reads a JSON number without passing through floating point.
func (q *Quantity) UnmarshalJSON(data []byte) error {
	parsed, err := ParseQuantity(string(data))
	if err != nil {
		return err
	}
	*q = parsed
	return nil
}
