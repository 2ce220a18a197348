package text_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/views/text"
)

func TestParseLanguage(t *testing.T) {
	cases := map[string]text.Language{
		"nb": text.NB, "nb-NO": text.NB, "nb_NO.UTF-8": text.NB, "NB": text.NB, "no": text.NB, "no@x": text.NB,
		"nn": text.NN, "nn-NO": text.NN,
		"en": text.EN, "en-GB": text.EN, "en_US.utf8": text.EN,
	}
	for s, want := range cases {
		if got, err := text.ParseLanguage(s); err != nil || got != want {
			t.Errorf("ParseLanguage(%q) = %q, %v; want %q", s, got, err, want)
		}
	}
	for _, s := range []string{"", "C", "sv", "nbx", "-nb"} {
		if got, err := text.ParseLanguage(s); !errors.Is(err, text.ErrLanguage) {
			t.Errorf("ParseLanguage(%q) = %q, %v; want ErrLanguage", s, got, err)
		}
	}
}

func TestForUnknownLanguageIsBokmål(t *testing.T) {
	if got := text.For("sv").Language(); got != text.NB {
		t.Errorf("language %q, want nb", got)
	}
}

func TestMessagesCount(t *testing.T) {
	cases := []struct {
		lang text.Language
		n    any
		want string
	}{
		{text.NB, 1, "1 spesialist"},
		{text.NB, 0, "0 spesialister"},
		{text.NB, -1, "−1 spesialister"},
		{text.NB, int64(1), "1 spesialist"},
		{text.NB, budget.Unit, "1 spesialist"},
		{text.NB, budget.Unit / 2, "0,5 spesialister"},
		{text.NB, 1.0, "1 spesialist"},
		{text.NN, 25, "25 spesialistar"},
		{text.EN, 1, "1 specialist"},
		{text.EN, 1234, "1,234 specialists"},
	}
	for _, c := range cases {
		if got := text.For(c.lang).T("count.specialists", text.Args{"n": c.n}); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.lang, c.n, got, c.want)
		}
	}
}

func TestMessagesShowMistakes(t *testing.T) {
	p := text.For(text.NB)
	cases := []struct{ got, want string }{
		{p.T("no.such-key"), "no.such-key"},
		{p.T("count.of", text.Args{"n": 4}), "4 av {total}"},
		{p.T("count.specialists"), "{n} spesialister"},
		{p.T("count.of", text.Args{"n": 4}, text.Args{"n": 5, "total": 17}), "4 av 17"},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	if p.Has("no.such-key") || !p.Has("count.of") {
		t.Error("Has does not tell which messages there are")
	}
}

func TestValuesAreWrittenByType(t *testing.T) {
	cases := []struct {
		value any
		want  string
	}{
		{"som det står", "som det står"},
		{2025, "2_025"},
		{int64(-221), "−221"},
		{39.5, "39,5"},
		{budget.Kroner(48_719_000), "48_719_000_kr"},
		{budget.Unit / 10, "0,1"},
		{budget.YearOf(2025), "2025"},
		{budget.TertialOf(2021, 2), "2. tertial 2021"},
		{time.Date(2021, time.May, 14, 0, 0, 0, 0, time.UTC), "14.05.2021"},
		{budget.Delayed, "Forsinket"},
		{budget.Reported, "Rapportert"},
		{text.NN, "Nynorsk"},
		{errors.New("ukjent"), "ukjent"},
		{nil, "<nil>"},
	}
	for _, c := range cases {
		if got := show(text.For(text.NB).T("label.source", text.Args{"source": c.value})); got != "Kilde: "+c.want {
			t.Errorf("%T is written %q, want %q", c.value, got, c.want)
		}
	}
}

func TestPlaceholdersRound(t *testing.T) {
	message := "finding.productivity-outlier.low"
	got := text.For(text.NB).T(message, text.Args{
		"area": "Finnmarkssykehuset", "period": budget.YearOf(2016),
		"value": budget.Quantity(119_066_667), "low": 305.77, "high": budget.Whole(1384),
	})
	want := "Finnmarkssykehuset hadde 119 konsultasjoner per årsverk i 2016; de andre hadde fra 306 til 1_384."
	if show(got) != want {
		t.Errorf("%q, want %q", show(got), want)
	}
}

func TestName(t *testing.T) {
	if got := text.For(text.NN).Name(budget.Delayed); got != "Forseinka" {
		t.Errorf("%q, want Forseinka", got)
	}
	for _, unnamed := range []any{budget.Status("lost"), "lost"} {
		if got := text.For(text.NB).Name(unnamed); got != "lost" {
			t.Errorf("a value without a name is %q, want as it is", got)
		}
	}
}

func TestList(t *testing.T) {
	cases := []struct {
		items  []string
		nb, en string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a og b", "a and b"},
		{[]string{"a", "b", "c"}, "a, b og c", "a, b and c"},
		{[]string{"{last}", "b"}, "{last} og b", "{last} and b"},
	}
	for _, c := range cases {
		if nb, en := text.For(text.NB).List(c.items), text.For(text.EN).List(c.items); nb != c.nb || en != c.en {
			t.Errorf("List(%q) = %q and %q, want %q and %q", c.items, nb, en, c.nb, c.en)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		for _, lang := range text.Languages {
			group.Go(func() {
				if text.For(lang).T("count.findings", text.Args{"n": 3}) == "" {
					t.Error("no message")
				}
			})
		}
	}
	group.Wait()
}
