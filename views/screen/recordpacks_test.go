package screen

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/text"
)

func TestHistoryTellsOfPacksInWords(t *testing.T) {
	pack := budget.Pack{ID: "status", Name: "Status til styret", Language: "nb", Formats: []string{"pptx"}}
	plan, err := budget.Edit{Changes: []budget.Change{{After: pack}}}.Apply(samplePlan(t))
	if err != nil {
		t.Fatal(err)
	}
	w := recordWords{plan, text.For(text.NB)}
	cases := []struct {
		record budget.Record
		name   string
	}{
		{pack, "Status til styret"},
		{budget.PackPage{Pack: "status", Place: 1, Content: budget.SummaryContent}, "Status til styret, Sammendrag"},
		{budget.PackPage{Pack: "status", Place: 2, Content: budget.ChartContent, Chart: "costs"}, "Status til styret, Kostnad per år"},
		{budget.PackArea{Pack: "status", Area: "helse-nord"}, "Status til styret, Helse Nord"},
		{budget.Seal{}, "Forsegling"},
	}
	for _, c := range cases {
		if name := w.name(c.record); name != c.name {
			t.Errorf("%T is called %q, not %q", c.record, name, c.name)
		}
	}
	before, after := w.sides(budget.Change{Before: budget.PackPage{Title: "Før"}, After: budget.PackPage{Title: "Etter"}})
	if before != "Tittel: Før" || after != "Tittel: Etter" {
		t.Errorf("a new title is told as %q and %q", before, after)
	}
}
