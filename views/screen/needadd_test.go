package screen

import (
	"testing"

	"fagplan/budget"
)

// fillIn fills a form in and saves it: an empty answer leaves what is there.
func fillIn(f *form, answers ...string) {
	for i, text := range answers {
		if text == "" {
			continue
		}
		switch input := f.inputs[i].(type) {
		case interface{ SetText(string) }:
			input.SetText(text)
		case interface{ SetSelected(string) }:
			input.SetSelected(text)
		}
	}
	f.save()
}

func TestASurveyOfNeedIsEnteredByHand(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	area := areasOf(document.plan).names[0]
	fillIn(addNeedDimension(desk), "Kartlegging", area, "2021", "200", "1,5")
	fillIn(addNeedDimension(desk), "", "Bolig", "50", "30", "20")
	fillIn(addNeedService(desk), "", "Poliklinikk", "", "10", "5")
	survey, found := newestNeed(desk.state)
	if !found || survey.Persons != 200 || *survey.Prevalence != budget.Unit*15/1000 {
		t.Fatalf("the survey is %+v", survey)
	}
	for r := range document.plan.NeedDimensions.All() {
		if r.Name != "Bolig" || r.Green != budget.Unit/2 || r.Red != budget.Unit/5 {
			t.Errorf("the dimension is %+v", r)
		}
	}
	for r := range document.plan.NeedServices.All() {
		if now, later, judged := r.Persons(survey); now != 20 || later != 30 || !judged || r.Level != budget.Specialist {
			t.Errorf("the service is %+v", r)
		}
	}
	batch := budget.NewBatch(document.plan)
	removeNeedMap(batch, survey)
	desk.apply(batch.Edit(budget.TableEdit, survey.Name))
	if n := document.plan.NeedMaps.Len() + document.plan.NeedDimensions.Len() + document.plan.NeedServices.Len(); n != 0 {
		t.Errorf("%d records are left of a survey taken out", n)
	}
}

func TestRecordsAreShownWhereTheyAreWorkedWith(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	for m := range document.plan.Measures.All() {
		desk.showRecord(m)
		list := desk.current().(*measures)
		if row := list.list.rows[list.list.cursor.Row]; list.chosen != m.ID || row.measure.ID != m.ID {
			t.Errorf("%s is shown, and %s chosen in the list, want %s", list.chosen, row.measure.ID, m.ID)
		}
	}
	for sum := range document.plan.PrintedSums.All() {
		desk.showRecord(sum)
		e := desk.current().(*economy)
		if row := e.tables[budget.Budget].grid.rows[e.tables[budget.Budget].grid.cursor.Row]; row.sum != sum.Side {
			t.Errorf("%q is chosen, want the sum of %s", row.name, sum.Side)
		}
	}
}
