package chart_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// tellFull tells a chart of the full plan with some more records in it.
func tellFull(t *testing.T, name string, more ...budget.Record) chart.Spec {
	t.Helper()
	plan, revision := fullPlan(t)
	var edit budget.Edit
	for _, r := range more {
		change := budget.Change{After: r}
		if before, found := plan.Lookup(r); found {
			change.Before = before
		}
		edit.Changes = append(edit.Changes, change)
	}
	edit.Kind = budget.TableEdit
	plan, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	spec, _ := chart.Tell(name, askFull(plan, revision, text.NB))
	return spec
}

func TestNeedIsHeldBesideThePlan(t *testing.T) {
	spec := tellFull(t, "need-plan")
	checkText(t, "title", spec.Title, "Planen legger til 40 årsverk; 69 mangler til landsnivå")
	checkRows(t, spec, "Økt behov om 12 måneder", "Planen legger til, til og med 2025", "Mangler til landsnivå")
	checkSeries(t, spec, 0, gap, 40, 69)
}

func TestNeedTakesPositionsOnceItsFactorsAreEntered(t *testing.T) {
	records := []budget.Record{budget.Factor{ID: budget.ConsultationsPerPositionFactor, Name: "Konsultasjoner per årsverk", Value: budget.Whole(300)}}
	plan, _ := fullPlan(t)
	for service := range plan.NeedServices.All() {
		if service.Level == budget.Specialist {
			records = append(records, budget.Factor{ID: budget.ConsultationsPerPersonFactor(service.Name), Name: service.Name, Value: budget.Whole(60)})
		}
	}
	need := tellFull(t, "need-plan", records...).Series[0].Points[0]
	if need.Missing || need.Kind != chart.Forecast {
		t.Errorf("the need is %+v, want a number of a model", need)
	}
}

func TestPlannedBedsAreHeldAgainstThoseInOperation(t *testing.T) {
	spec := tellFull(t, "beds-effect")
	checkText(t, "title", spec.Title, "Planen gir 194 døgnplasser, opp fra 188")
	checkSeries(t, spec, 0, 4, 24, 56, 17, 0, 5, 82)
	checkSeries(t, spec, 1, 8, 24, 56, 17, 2, 5, 82)
}

func TestOccupancyRanksTheTrusts(t *testing.T) {
	spec := tellFull(t, "occupancy")
	checkText(t, "title", spec.Title, "Belegget var 81,5 % i 2016: fra 71,4 % i Nordlandssykehuset til 85,3 % i Finnmarkssykehuset")
	checkRows(t, spec, "Finnmarkssykehuset", "UNN", "Helgelandssykehuset", "Nordlandssykehuset")
}

func TestBreachesAreHeldAgainstTheCountry(t *testing.T) {
	records := []budget.Record{indicator("andel-fristbrudd", budget.Share, "prosent"),
		observed("andel-fristbrudd", "nord", 2018, 3.4), observed("andel-fristbrudd", "nord", 2019, 2.9), observed("andel-fristbrudd", "norge", 2019, 1.7)}
	spec := tell(t, "breach", records)
	checkSeries(t, spec, 0, 3.4, 2.9)
	checkSeries(t, spec, 1, gap, 1.7)
}
