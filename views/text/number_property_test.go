package text_test

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/text"

	"pgregory.net/rapid"
)

var wellFormed = map[text.Language]*regexp.Regexp{
	text.NB: regexp.MustCompile(`^−?\d{1,3}(\x{00a0}\d{3})*(,\d+)?$`),
	text.NN: regexp.MustCompile(`^−?\d{1,3}(\x{00a0}\d{3})*(,\d+)?$`),
	text.EN: regexp.MustCompile(`^−?\d{1,3}(,\d{3})*(\.\d+)?$`),
}

// plain undoes the formatting: "−1 234,5" becomes "-1234.5".
func plain(lang text.Language, s string) string {
	if lang == text.EN {
		return strings.NewReplacer(",", "", "−", "-").Replace(s)
	}
	return strings.NewReplacer("\u00a0", "", ",", ".", "−", "-").Replace(s)
}

// checkNumber fails unless s is well formed and is exact rounded half away from
// zero to the decimals.
func checkNumber(t interface{ Errorf(string, ...any) }, lang text.Language, s string, exact *big.Rat, decimals int) {
	if !wellFormed[lang].MatchString(s) {
		t.Errorf("%s: %q is not well formed", lang, s)
		return
	}
	want := exact.FloatString(decimals) // rounds half away from zero
	if exact.Sign() < 0 && !strings.ContainsAny(want, "123456789") {
		want = strings.TrimPrefix(want, "-")
	}
	if got := plain(lang, s); got != want {
		t.Errorf("%s: %s with %d decimals is %q, want %q", lang, exact.RatString(), decimals, got, want)
	}
}

func TestAmountsAreRoundedExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(text.Languages).Draw(t, "language")
		n := rapid.Int64().Draw(t, "n")
		decimals := rapid.IntRange(0, 8).Draw(t, "decimals")
		p := text.For(lang)
		checkNumber(t, lang, p.Int(n), big.NewRat(n, 1), 0)
		checkNumber(t, lang, p.Quantity(budget.Quantity(n), decimals), big.NewRat(n, 1_000_000), decimals)
		checkNumber(t, lang, p.Millions(budget.Kroner(n), decimals), big.NewRat(n, 1_000_000), decimals)
		checkNumber(t, lang, p.Thousands(budget.Kroner(n)), big.NewRat(n, 1000), 0)
	})
}

func TestQuantityReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(text.Languages).Draw(t, "language")
		q := budget.Quantity(rapid.Int64Min(-9e18).Draw(t, "q"))
		written := text.For(lang).Quantity(q, text.AllDecimals)
		read, err := budget.ParseQuantity(plain(lang, written))
		if err != nil || read != q {
			t.Fatalf("%s is written %q and read as %s (%v)", q, written, read, err)
		}
	})
}

func TestSignedDiffersByThePlusOnly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(text.Languages).Draw(t, "language")
		q := budget.Quantity(rapid.Int64Range(-5e6, 5e6).Draw(t, "q"))
		decimals := rapid.IntRange(-1, 3).Draw(t, "decimals")
		without, with := text.For(lang).Quantity(q, decimals), text.For(lang).Signed().Quantity(q, decimals)
		nothing := !strings.ContainsAny(without, "123456789")
		if plus := strings.HasPrefix(with, "+"); plus != (q > 0 && !nothing) {
			t.Fatalf("%s with sign is %q", q, with)
		}
		if strings.TrimPrefix(with, "+") != without {
			t.Fatalf("%s is %q with sign and %q without", q, with, without)
		}
	})
}

func FuzzFloatReadsBack(f *testing.F) {
	for _, seed := range []float64{0, -0.1, 0.07, 304.7, 48.719, 1e15, 5e-324} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, want float64) {
		for _, lang := range text.Languages {
			written := text.For(lang).Float(want, text.AllDecimals)
			if written == text.NoValue {
				if want-want == 0 {
					t.Errorf("%v is written as no value", want)
				}
				continue
			}
			if !wellFormed[lang].MatchString(written) {
				t.Errorf("%v is written %q", want, written)
			}
			if got, err := strconv.ParseFloat(plain(lang, written), 64); err != nil || got != want {
				t.Errorf("%v is written %q and read as %v (%v)", want, written, got, err)
			}
		}
	})
}
