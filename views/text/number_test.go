package text_test

import (
	"math"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/text"
)

// show makes no-break spaces visible, so that tables stay readable.
func show(s string) string { return strings.ReplaceAll(s, "\u00a0", "_") }

func TestInt(t *testing.T) {
	cases := []struct {
		n      int64
		nb, en string
	}{
		{0, "0", "0"},
		{7, "7", "7"},
		{221, "221", "221"},
		{4907, "4_907", "4,907"},
		{48719, "48_719", "48,719"},
		{100000, "100_000", "100,000"},
		{-221, "−221", "−221"},
		{-1000, "−1_000", "−1,000"},
		{math.MaxInt64, "9_223_372_036_854_775_807", "9,223,372,036,854,775,807"},
		{math.MinInt64, "−9_223_372_036_854_775_808", "−9,223,372,036,854,775,808"},
	}
	for _, c := range cases {
		for lang, want := range map[text.Language]string{text.NB: c.nb, text.NN: c.nb, text.EN: c.en} {
			if got := show(text.For(lang).Int(c.n)); got != want {
				t.Errorf("%s Int(%d) = %q, want %q", lang, c.n, got, want)
			}
		}
	}
}

func TestQuantity(t *testing.T) {
	cases := []struct {
		quantity string
		decimals int
		want     string
	}{
		{"0", text.AllDecimals, "0"},
		{"0", 2, "0,00"},
		{"0.1", text.AllDecimals, "0,1"},
		{"39.5", text.AllDecimals, "39,5"},
		{"39.5", 0, "40"},
		{"-39.5", 0, "−40"},
		{"39.48", 1, "39,5"},
		{"304.7", 2, "304,70"},
		{"9.95", 1, "10,0"},
		{"999.5", 0, "1_000"},
		{"0.049999", 1, "0,0"},
		{"0.05", 1, "0,1"},
		{"-0.04", 1, "0,0"},
		{"-0.4", 0, "0"},
		{"17063", 0, "17_063"},
		{"1.5", 8, "1,50000000"},
	}
	for _, c := range cases {
		q, err := budget.ParseQuantity(c.quantity)
		if err != nil {
			t.Fatal(err)
		}
		if got := show(text.For(text.NB).Quantity(q, c.decimals)); got != c.want {
			t.Errorf("Quantity(%s, %d) = %q, want %q", c.quantity, c.decimals, got, c.want)
		}
	}
}

func TestFloat(t *testing.T) {
	cases := []struct {
		f        float64
		decimals int
		want     string
	}{
		{40, text.AllDecimals, "40"},
		{0.87, text.AllDecimals, "0,87"},
		{2.675, 2, "2,68"}, // the binary number is a little less
		{0.125, 2, "0,13"},
		{-0.001, 1, "0,0"},
		{math.Copysign(0, -1), text.AllDecimals, "0"},
		{1e21, 0, "1_000_000_000_000_000_000_000"},
		{5e-324, 1, "0,0"},
		{math.NaN(), 1, text.NoValue},
		{math.Inf(-1), text.AllDecimals, text.NoValue},
	}
	for _, c := range cases {
		if got := show(text.For(text.NB).Float(c.f, c.decimals)); got != c.want {
			t.Errorf("Float(%v, %d) = %q, want %q", c.f, c.decimals, got, c.want)
		}
	}
}

func TestPercent(t *testing.T) {
	cases := []struct {
		share    float64
		decimals int
		nb, en   string
	}{
		{0.43, 0, "43_%", "43%"},
		{0.07, text.AllDecimals, "7_%", "7%"}, // 0.07 × 100 is not 7 in floating point
		{0.034, 1, "3,4_%", "3.4%"},
		{0.425, 0, "43_%", "43%"},
		{1, 0, "100_%", "100%"},
		{12, 0, "1_200_%", "1,200%"},
		{-0.28, 0, "−28_%", "−28%"},
		{0, 0, "0_%", "0%"},
		{math.NaN(), 0, text.NoValue, text.NoValue},
	}
	for _, c := range cases {
		if got := show(text.For(text.NB).Percent(c.share, c.decimals)); got != c.nb {
			t.Errorf("nb Percent(%v, %d) = %q, want %q", c.share, c.decimals, got, c.nb)
		}
		if got := show(text.For(text.EN).Percent(c.share, c.decimals)); got != c.en {
			t.Errorf("en Percent(%v, %d) = %q, want %q", c.share, c.decimals, got, c.en)
		}
	}
}

func TestMoney(t *testing.T) {
	nb, en := text.For(text.NB), text.For(text.EN)
	cases := []struct{ name, got, want string }{
		{"cost of 2025", nb.Kroner(48_719_000), "48_719_000_kr"},
		{"cost of 2025 in nynorsk", text.For(text.NN).MillionsUnit(48_719_000, 1), "48,7_mill._kr"},
		{"cost of 2025 in millions", nb.MillionsUnit(48_719_000, 1), "48,7_mill._kr"},
		{"number only", nb.Millions(48_719_000, 1), "48,7"},
		{"English", en.MillionsUnit(48_719_000, 1), "NOK_48.7_million"},
		{"English kroner", en.Kroner(48_719_000), "NOK_48,719,000"},
		{"printed sum of 2019", nb.Thousands(4_907_000), "4_907"},
		{"outpatient line", nb.Thousands(10_087_000), "10_087"},
		{"strengthening", nb.MillionsUnit(31_245_000, 1), "31,2_mill._kr"},
		{"the difference", nb.Kroner(-221_000), "−221_000_kr"},
		{"the difference in English", en.Kroner(-221_000), "NOK_−221,000"},
		{"half of a thousand up", nb.Thousands(1_500), "2"},
		{"half of a thousand down", nb.Thousands(-1_500), "−2"},
		{"less than half", nb.Thousands(-499), "0"},
		{"half of a decimal", nb.Millions(50_000, 1), "0,1"},
		{"just below", nb.Millions(49_999, 1), "0,0"},
		{"exact", nb.Millions(4_582_000, text.AllDecimals), "4,582"},
		{"signed up", nb.Signed().Kroner(221_000), "+221_000_kr"},
		{"signed down", nb.Signed().Thousands(-221_000), "−221"},
		{"signed nothing", nb.Signed().MillionsUnit(0, 1), "0,0_mill._kr"},
		{"signed rounds to nothing", nb.Signed().Millions(1, 1), "0,0"},
		{"signed percent", nb.Signed().Percent(0.47, 0), "+47_%"},
	}
	for _, c := range cases {
		if show(c.got) != c.want {
			t.Errorf("%s: %q, want %q", c.name, show(c.got), c.want)
		}
	}
}
