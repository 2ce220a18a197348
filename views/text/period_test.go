package text_test

import (
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/views/text"
)

func TestPeriod(t *testing.T) {
	cases := []struct {
		period            budget.Period
		nb, nbShort       string
		english, enPeriod string
	}{
		{budget.YearOf(2019), "2019", "2019", "2019", "2019"},
		{budget.HalfOf(2018, 1), "1. halvår 2018", "H1 18", "H1 2018", "H1 18"},
		{budget.HalfOf(2018, 2), "2. halvår 2018", "H2 18", "H2 2018", "H2 18"},
		{budget.TertialOf(2021, 2), "2. tertial 2021", "T2 21", "T2 2021", "T2 21"},
		{budget.MonthOf(2018, 6), "juni 2018", "jun 18", "June 2018", "Jun 18"},
		{budget.MonthOf(2008, 12), "desember 2008", "des 08", "December 2008", "Dec 08"},
		{budget.DayOf(2018, 12, 31), "31.12.2018", "31.12.18", "31 Dec 2018", "31 Dec 18"},
		{budget.DayOf(2021, 5, 4), "04.05.2021", "04.05.21", "04 May 2021", "04 May 21"},
		{budget.Period{}, "", "", "", ""},
	}
	for _, c := range cases {
		for lang, want := range map[text.Language][2]string{
			text.NB: {c.nb, c.nbShort}, text.NN: {c.nb, c.nbShort}, text.EN: {c.english, c.enPeriod},
		} {
			p := text.For(lang)
			if got := [2]string{p.Period(c.period), p.PeriodShort(c.period)}; got != want {
				t.Errorf("%s %s: %q, want %q", lang, c.period, got, want)
			}
		}
	}
}

func TestDateAndTime(t *testing.T) {
	at := time.Date(2021, time.May, 14, 14, 32, 59, 0, time.UTC)
	cases := []struct {
		lang       text.Language
		date, time string
	}{
		{text.NB, "14.05.2021", "14.32"},
		{text.NN, "14.05.2021", "14.32"},
		{text.EN, "14 May 2021", "14:32"},
	}
	for _, c := range cases {
		p := text.For(c.lang)
		if p.Date(at) != c.date || p.Time(at) != c.time {
			t.Errorf("%s: %q %q, want %q %q", c.lang, p.Date(at), p.Time(at), c.date, c.time)
		}
	}
	if got := text.For(text.NB).Time(at.In(time.FixedZone("CEST", 2*60*60))); got != "16.32" {
		t.Errorf("in its own time zone: %q, want 16.32", got)
	}
}
