package chart_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
)

// standing is a measure, and how it stood in 2020.
func standing(id budget.MeasureID, status budget.Status) []budget.Record {
	return []budget.Record{
		budget.Measure{Revision: "r", ID: id, Number: 1, Title: string(id), Priority: budget.HighPriority},
		budget.StatusReport{Measure: id, Period: budget.YearOf(2020), Status: status, Source: found},
	}
}

func TestMeasuresAreCountedAsTheyStand(t *testing.T) {
	var records []budget.Record
	for id, status := range map[budget.MeasureID]budget.Status{"1": budget.InProgress, "2": budget.InProgress, "3": budget.Delayed,
		"4": budget.Done, "5": budget.Stopped, "6": budget.NotStarted} {
		records = append(records, standing(id, status)...)
	}
	spec := tellIn(t, "measures", records...)
	checkText(t, "title", spec.Title, "Av 6 tiltak er 2 i gang, 1 forsinket, 1 ferdig, 1 stanset og 1 ikke startet")
	shapes := make(map[chart.Status]string)
	for _, series := range spec.Series {
		if other, taken := shapes[series.Status]; taken {
			t.Errorf("%s and %s have the same shape", other, series.Name)
		}
		shapes[series.Status] = series.Name
	}
	card := tellIn(t, "figure-measures", records...)
	checkText(t, "title", card.Title, "Tiltak: 2 av 6 i gang")
	checkText(t, "detail", card.Headline.Detail, "1 forsinket, 1 ferdig, 1 stanset og 1 ikke startet")
}
