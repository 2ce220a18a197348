package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// waits are waiting times of a group, in weeks.
func waits(id budget.IndicatorID, group string, byYear map[int]float64) []budget.Record {
	var records []budget.Record
	for year, weeks := range byYear {
		records = append(records, inGroup(group, observed(id, "norge", year, weeks)))
	}
	return records
}

// waiting is a plan with a mean and a median of waiting time, and the waits.
func waiting(of ...[]budget.Record) []budget.Record {
	records := []budget.Record{indicator("ventetid-median", budget.Median, "uker"), indicator("ventetid-gjennomsnitt", budget.Mean, "uker"),
		indicator("ventetid", budget.Mean, "dager")}
	for _, w := range of {
		records = append(records, w...)
	}
	return records
}

func TestWaitingKeepsMeanAndMedianApart(t *testing.T) {
	short, long, clinic, all := map[int]float64{2003: 4, 2006: 9}, map[int]float64{2003: 6, 2006: 8}, map[int]float64{2006: 4}, map[int]float64{2003: 4, 2006: 6}
	spec := tell(t, "waiting", waiting(
		waits("ventetid-median", "Korttid", short), waits("ventetid-median", "Langtid", long),
		waits("ventetid-median", "Poliklinikk", clinic), waits("ventetid-median", "", all),
		waits("ventetid-gjennomsnitt", "Korttid", map[int]float64{2003: 7, 2006: 12})))
	checkText(t, "title", spec.Title, "Lengst ventetid: Korttid, 9 uker i 2006, opp fra 4 uker i 2003")
	checkText(t, "subtitle", spec.Subtitle, "Median, uker. Norge, 2003 og 2006")
	checkRows(t, spec, "Korttid", "Langtid", "Poliklinikk", "Alle")
	checkSeries(t, spec, 0, 4, 6, gap, 4)
	checkSeries(t, spec, 1, 9, 8, 4, 6)
}

func TestWaitingShowsWhatIsMeasuredMost(t *testing.T) {
	spec := tell(t, "waiting", waiting(waits("ventetid-median", "Korttid", map[int]float64{2006: 9}),
		waits("ventetid-gjennomsnitt", "Korttid", map[int]float64{2003: 7, 2006: 12})))
	checkText(t, "subtitle", spec.Subtitle, "Gjennomsnitt, uker. Norge, 2003 og 2006")
	checkSeries(t, spec, 1, 12)
}

func TestWaitingTitles(t *testing.T) {
	for want, w := range map[string][]budget.Record{
		"Lengst ventetid i 2006: Korttid, 1 uke":                        waits("ventetid-median", "Korttid", map[int]float64{2006: 1}),
		"Lengst ventetid: Korttid, 1 uke i 2006, ned fra 2 uker i 2003": waits("ventetid-median", "Korttid", map[int]float64{2003: 2, 2006: 1}),
		"Lengst ventetid: Korttid, 2 uker både i 2003 og 2006":          waits("ventetid-median", "Korttid", map[int]float64{2003: 2, 2006: 2}),
		"Ventetiden var 30 dager i 2018":                                waits("ventetid", "", map[int]float64{2018: 30}),
		"Ventetiden var 1 dag i 2019, ned fra 30 dager i 2018":          waits("ventetid", "", map[int]float64{2018: 30, 2019: 1}),
		"Ventetiden var 31 dager i 2019, opp fra 30 dager i 2018":       waits("ventetid", "", map[int]float64{2018: 30, 2019: 31}),
		"Ventetiden var 30 dager både i 2018 og 2019":                   waits("ventetid", "", map[int]float64{2018: 30, 2019: 30}),
	} {
		checkText(t, "title", tell(t, "waiting", waiting(w)).Title, want)
	}
}

func TestWaitingInAnUnknownUnit(t *testing.T) {
	records := []budget.Record{indicator("ventetid-median", budget.Median, "måneder")}
	spec := tell(t, "waiting", append(records, waits("ventetid-median", "Korttid", map[int]float64{2006: 2.5})...))
	checkText(t, "title", spec.Title, "Lengst ventetid i 2006: Korttid, 2,5 måneder")
	checkText(t, "subtitle", spec.Subtitle, "Median, måneder. Norge, 2006")
}

func TestWaitingTellsTheUnitInEveryLanguage(t *testing.T) {
	plan := planOf(t, waiting(waits("ventetid-median", "Korttid", map[int]float64{2006: 9})))
	for language, want := range map[text.Language]string{text.NB: "uker", text.NN: "veker", text.EN: "weeks"} {
		spec, _ := chart.Tell("waiting", chart.Question{Plan: plan, Year: 2026, Words: text.For(language)})
		checkText(t, "unit", spec.Unit, want)
		if !strings.Contains(spec.Subtitle, ", "+want+".") {
			t.Errorf("%s: subtitle %q", language, spec.Subtitle)
		}
	}
}

func TestWaitingMeasuredOftenIsLinesOverTime(t *testing.T) {
	spec := tell(t, "waiting", waiting(
		waits("ventetid-median", "Korttid", map[int]float64{2003: 4, 2004: 5, 2006: 9, 2007: 8}),
		waits("ventetid-gjennomsnitt", "Korttid", map[int]float64{2003: 7, 2006: 12})))
	if spec.Form != chart.Lines {
		t.Errorf("drawn in form %d", spec.Form)
	}
	checkText(t, "subtitle", spec.Subtitle, "Median, uker. Norge, fra 2003 til 2007")
	checkRows(t, spec, "2003", "2004", "2005", "2006", "2007")
	checkSeries(t, spec, 0, 4, 5, gap, 9, 8)
	if len(spec.Series) != 1 {
		t.Errorf("%d series, so that a mean stands beside a median", len(spec.Series))
	}
}
