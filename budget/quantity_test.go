package budget

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func anyQuantity(t *rapid.T) Quantity {
	return Quantity(rapid.OneOf(rapid.Int64(), rapid.Int64Range(-3_000_000, 3_000_000)).Draw(t, "quantity"))
}

// exact is the quantity as a fraction, by way of its millionths alone.
func exact(q Quantity) *big.Rat { return big.NewRat(int64(q), int64(Unit)) }

func TestQuantitiesAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := anyQuantity(t)
		if read, err := ParseQuantity(q.String()); err != nil || read != q {
			t.Fatalf("%s was read as %s: %v", q, read, err)
		}
		if value, ok := new(big.Rat).SetString(q.String()); !ok || value.Cmp(exact(q)) != 0 {
			t.Fatalf("%d millionths are written %s", int64(q), q)
		}
		if _, fraction, found := strings.Cut(q.String(), "."); found && (fraction == "" || strings.HasSuffix(fraction, "0")) {
			t.Fatalf("%s ends in zeros", q)
		}
		if q.IsWhole() != exact(q).IsInt() {
			t.Fatalf("%s: whole is %v", q, q.IsWhole())
		}
		var read Quantity
		text, err := json.Marshal(q)
		if err != nil || json.Unmarshal(text, &read) != nil || read != q {
			t.Fatalf("%s became %s by way of %s: %v", q, read, text, err)
		}
	})
}

// Up to a thousand million the nearest float is the same quantity still.
func TestQuantitiesPassThroughFloats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const most = 1_000_000_000 * Unit
		q := Quantity(rapid.Int64Range(-int64(most), int64(most)).Draw(t, "quantity"))
		if back, err := QuantityOf(q.Float()); err != nil || back != q {
			t.Fatalf("%s became %s: %v", q, back, err)
		}
	})
}

func TestQuantityText(t *testing.T) {
	tests := []struct {
		text  string
		want  Quantity
		plain string // as String writes it
	}{
		{"0", 0, "0"}, {"-0", 0, "0"}, {"0.1", 100_000, "0.1"}, {"39.48", 39_480_000, "39.48"},
		{"-12.5", -12_500_000, "-12.5"}, {"0.000001", 1, "0.000001"}, {"007.50", 7_500_000, "7.5"},
		{"9223372036854.775807", math.MaxInt64, "9223372036854.775807"},
		{"-9223372036854.775808", math.MinInt64, "-9223372036854.775808"},
	}
	for _, test := range tests {
		got, err := ParseQuantity(test.text)
		if err != nil || got != test.want || got.String() != test.plain {
			t.Errorf("%q was read as %s: %v", test.text, got, err)
		}
	}
	for _, text := range []string{
		"", "-", ".", ".5", "5.", "--1", "+1", "1e3", "0x10", "1_000", "1 000", "1,5", "1.2.3", "0.0000001", "NaN", "Inf", "null",
		"9223372036854.775808", "-9223372036854.775809", "99999999999999999999", "1.-5", "½",
	} {
		if got, err := ParseQuantity(text); !errors.Is(err, ErrQuantityRange) {
			t.Errorf("%q was read as %s: %v", text, got, err)
		}
	}
}

func TestNoQuantityIsNotANumber(t *testing.T) {
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 9.3e12, -9.3e12, math.MaxFloat64} {
		if q, err := QuantityOf(f); !errors.Is(err, ErrQuantityRange) || q != 0 {
			t.Errorf("%v became %s: %v", f, q, err)
		}
	}
	for f, want := range map[float64]string{0.1: "0.1", 1.0 / 3: "0.333333", -2.0 / 3: "-0.666667", 0.1 + 0.2: "0.3"} {
		if q, err := QuantityOf(f); err != nil || q.String() != want {
			t.Errorf("%v became %s, want %s: %v", f, q, want, err)
		}
	}
}

func FuzzParseQuantity(f *testing.F) {
	for _, text := range []string{"0", "-12.5", "0.000001", "9223372036854.775807", "-9223372036854.775808", "1e3", "007.50", "5."} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := ParseQuantity(text)
		if err != nil {
			if !errors.Is(err, ErrQuantityRange) || q != 0 {
				t.Errorf("%q: %s with %v", text, q, err)
			}
			return
		}
		value, ok := new(big.Rat).SetString(text)
		if !ok || value.Cmp(exact(q)) != 0 {
			t.Errorf("%q was read as %s", text, q)
		}
	})
}
