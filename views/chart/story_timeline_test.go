package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// dated are measures and milestones with dates, and what was told of them up
// to the first tertial of 2021.
func dated() []budget.Record {
	measure := func(number int, title string, start, due budget.Period) budget.Measure {
		return budget.Measure{Revision: "r", ID: budget.MeasureID(title), Number: number, Title: title, Priority: budget.NormalPriority, Start: start, Due: due}
	}
	report := func(title string, status budget.Status, percent int) budget.StatusReport {
		progress := budget.Unit * budget.Quantity(percent) / 100
		return budget.StatusReport{Measure: budget.MeasureID(title), Period: budget.TertialOf(2021, 1), Status: status, Progress: &progress}
	}
	milestone := func(number int, due budget.Period) budget.Milestone {
		return budget.Milestone{Revision: "r", ID: budget.MilestoneID(rune('a' + number)), Number: number, Title: "Steg", Due: due}
	}
	done := func(number int, in budget.Period) budget.MilestoneProgress {
		return budget.MilestoneProgress{Milestone: budget.MilestoneID(rune('a' + number)), Status: budget.Done, DoneIn: in}
	}
	return []budget.Record{
		budget.Revision{ID: "r", Name: "R", Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
		measure(1, "Ferdig", budget.YearOf(2019), budget.YearOf(2020)), report("Ferdig", budget.Done, 100),
		measure(2, "I rute", budget.YearOf(2021), budget.YearOf(2021)), report("I rute", budget.InProgress, 30),
		measure(3, "Etter", budget.YearOf(2021), budget.YearOf(2021)), report("Etter", budget.Delayed, 10),
		measure(4, "Over fristen", budget.YearOf(2019), budget.YearOf(2020)), report("Over fristen", budget.InProgress, 90),
		measure(5, "Ikke meldt", budget.YearOf(2019), budget.YearOf(2025)),
		measure(6, "Uten datoer", budget.Period{}, budget.Period{}),
		milestone(1, budget.MonthOf(2020, 3)), done(1, budget.MonthOf(2020, 3)),
		milestone(2, budget.MonthOf(2020, 3)), done(2, budget.MonthOf(2020, 7)),
		milestone(3, budget.DayOf(2021, 4, 10)),
		milestone(4, budget.YearOf(2022)),
	}
}

// toldWithDates tells a chart of dated things in bokmål, after seeing that it can be
// told in all languages, without a word or a number left out.
func toldWithDates(t *testing.T, name string, records []budget.Record, today budget.Period) chart.Spec {
	t.Helper()
	plan := planOf(t, records)
	revision, _ := plan.CurrentRevision()
	var spec chart.Spec
	for _, language := range []text.Language{text.EN, text.NN, text.NB} {
		spec, _ = chart.Tell(name, chart.Question{Plan: plan, Revision: revision, Year: 2021, Today: today, Words: text.For(language)})
		if err := spec.Validate(); err != nil {
			t.Errorf("%s: %v", language, err)
		}
		words := append(wordsOf(spec), spec.NowLabel)
		for _, row := range spec.Categories {
			words = append(words, row.Remark)
		}
		for _, words := range words {
			if strings.Contains(words, "chart.") || strings.Contains(words, "{") || strings.Contains(words, "%!") {
				t.Errorf("%s: unfinished words %q", language, words)
			}
		}
	}
	return spec
}

// remarks are what a timeline says after its rows.
func remarks(spec chart.Spec) string {
	var words []string
	for _, row := range spec.Categories {
		words = append(words, row.Label+": "+row.Remark)
	}
	return plain(strings.Join(words, " | "))
}

func TestMeasuresAreToldAgainstTheirDates(t *testing.T) {
	spec := toldWithDates(t, "measures-timeline", dated(), budget.Period{})
	if want := "1 av 5 tiltak er over fristen"; spec.Title != want {
		t.Errorf("the title is %q, want %q", spec.Title, want)
	}
	if want := "1 Ferdig: Ferdig | 2 I rute: I gang, 30 % | 3 Etter: Forsinket, 10 % | 4 Over fristen: I gang, 90 % | 5 Ikke meldt: Ikke startet"; remarks(spec) != want {
		t.Errorf("the rows say %q, want %q", remarks(spec), want)
	}
	if spec.NowLabel != "Per 1. tertial 2021" || spec.Now != budget.TertialOf(2021, 1).Ends() {
		t.Errorf("now is %q at %v", spec.NowLabel, spec.Now)
	}
	planned, done := spec.Series[0].Points, spec.Series[1].Points
	if *planned[1].Span != (chart.Span{Low: 2021, High: 2022}) || *done[1].Span != (chart.Span{Low: 2021, High: 2021.3}) {
		t.Errorf("measure 2 is planned %v, done %v", planned[1].Span, done[1].Span)
	}
	if !done[4].Missing {
		t.Errorf("nothing is told of measure 5, but %v is done", done[4].Span)
	}
	if !strings.Contains(spec.Note, "1 tiltak uten start og frist") {
		t.Errorf("the note is %q", spec.Note)
	}
}

func TestTodayCountsInTheReadersYear(t *testing.T) {
	today := budget.DayOf(2021, 11, 22)
	if spec := toldWithDates(t, "measures-timeline", dated(), today); spec.NowLabel != "I dag, 22.11.2021" || spec.Now != today.Ends() {
		t.Errorf("now is %q at %v", spec.NowLabel, spec.Now)
	}
	if spec := toldWithDates(t, "measures-timeline", dated(), budget.DayOf(2026, 11, 22)); spec.NowLabel != "Per 1. tertial 2021" {
		t.Errorf("seen from 2026, now is %q", spec.NowLabel)
	}
}

func TestThoseThatLagComeFirst(t *testing.T) {
	spec := toldWithDates(t, "measures-progress", dated(), budget.Period{})
	var rows []string
	for i, row := range spec.Categories {
		rows = append(rows, row.Label+" "+spec.Totals[i].Label)
	}
	// 120 of 365 days of 2021 have passed: 33 %.
	if got, want := plain(strings.Join(rows, " | ")), "3 Etter −23, etter | 4 Over fristen −10, etter | 2 I rute −3 | 1 Ferdig 0"; got != want {
		t.Errorf("the rows are %q, want %q", got, want)
	}
	if want := "2 av 4 tiltak ligger etter planen, tiltak 3 mest"; spec.Title != want {
		t.Errorf("the title is %q, want %q", spec.Title, want)
	}
}

func TestMilestonesAreToldAgainstTheirDates(t *testing.T) {
	spec := toldWithDates(t, "milestones", dated(), budget.Period{})
	if want := "1 av 4 milepæler er over fristen og ikke meldt nådd"; spec.Title != want {
		t.Errorf("the title is %q, want %q", spec.Title, want)
	}
	if want := "1 Steg: i tide | 2 Steg: 4 måneder for sent | 3 Steg: 20 dager over fristen | 4 Steg: frist 2022"; remarks(spec) != want {
		t.Errorf("the rows say %q, want %q", remarks(spec), want)
	}
	for i, want := range []chart.Status{chart.Good, chart.Watch, chart.Bad, chart.Idle} {
		if got := spec.Categories[i].Status; got != want {
			t.Errorf("milestone %d has mark %d, want %d", i+1, got, want)
		}
	}
	if reached := spec.Series[1].Points; reached[1].Value != budget.MonthOf(2020, 7).Ends() || !reached[2].Missing {
		t.Errorf("reached %+v", reached)
	}
	if !strings.Contains(spec.AltText, "2 Steg (4 måneder for sent)") {
		t.Errorf("the alternative text is %q", spec.AltText)
	}
}

func TestDatesOutsideTheYearsWantedAreLeftOut(t *testing.T) {
	plan := planOf(t, dated())
	revision, _ := plan.CurrentRevision()
	q := chart.Question{Plan: plan, Revision: revision, Year: 2021, From: 2021, To: 2021, Words: text.For(text.NB)}
	for name, want := range map[string]int{"measures-timeline": 3, "milestones": 1} {
		if spec, _ := chart.Tell(name, q); len(spec.Categories) != want {
			t.Errorf("%s has %d rows in 2021, want %d", name, len(spec.Categories), want)
		}
	}
}
