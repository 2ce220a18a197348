package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"fagplan/budget"
)

func TestTypingOverASourceAsksWhyAndKeepsBoth(t *testing.T) {
	e, document := openEconomy(t)
	p, d := e.tables[budget.Budget], e.desk
	of := placeIn(t, p, "Etablere akuttplasser Tromsø", "2020")
	p.grid.choose(of.Row, of.Col)
	typeOver(p, "5 900")
	if len(document.done) != 0 {
		t.Fatal("the number is put aside before the planner has said why")
	}
	reason := d.window.Canvas().Focused().(*entry)
	reason.SetText("Åpnet en måned senere")
	reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	amount, _ := document.plan.Amount(revision, "tromso", budget.YearOf(2020), budget.Budget)
	if amount.Kroner != 5_900_000 || !amount.Source.IsZero() {
		t.Fatalf("the plan has %+v", amount)
	}
	said := strings.ReplaceAll(d.sourceOf(amount, amount.Source), "\u00a0", " ")
	for _, part := range []string{"Kari Planlegger", "6 110 000", "celle C4", "Åpnet en måned senere"} {
		if !strings.Contains(said, part) {
			t.Errorf("its origin says %q, without %q", said, part)
		}
	}
	p.grid.choose(of.Row, of.Col)
	typeOver(p, "6")
	if d.window.Canvas().Overlays().Top() != nil || len(document.done) != 2 {
		t.Error("why is asked again of the planner's own number")
	}
}

func TestCallingOffTheReasonKeepsTheSource(t *testing.T) {
	e, document := openEconomy(t)
	p, d := e.tables[budget.Budget], e.desk
	of := placeIn(t, p, "Etablere akuttplasser Tromsø", "2020")
	p.grid.choose(of.Row, of.Col)
	typeOver(p, "5 900")
	pressButton(t, overlaid(d.window.Canvas().Overlays().Top()), "Avbryt")
	if len(document.done) != 0 {
		t.Error("the number is put aside all the same")
	}
}

func TestABlockOverSourcesAsksWhyOnce(t *testing.T) {
	for _, c := range []struct {
		name, pasted string
		aside        int // cells whose number is put aside
	}{
		{"of two sources", "5 900\t5 800", 2},
		{"of one source and as it was", "5 900\t6 110", 1},
		{"as it was", "6 110\t6 110", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, document := openEconomy(t)
			p, d := e.tables[budget.Budget], e.desk
			of := placeIn(t, p, "Etablere akuttplasser Tromsø", "2020")
			p.grid.choose(of.Row, of.Col)
			d.app.Clipboard().SetContent(c.pasted)
			p.grid.paste()
			if c.aside == 0 {
				if d.window.Canvas().Overlays().Top() != nil || len(document.done) != 0 {
					t.Error("why is asked of what stays as it was")
				}
				return
			}
			if len(document.done) != 0 {
				t.Fatal("the numbers are put aside before the planner has said why")
			}
			reason := d.window.Canvas().Focused().(*entry)
			reason.SetText("Åpnet en måned senere")
			reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if len(document.done) != 1 || document.done[0].Reason != "Åpnet en måned senere" || len(document.done[0].Changes) != c.aside {
				t.Fatalf("the edits are %+v", document.done)
			}
			if d.window.Canvas().Overlays().Top() != nil {
				t.Error("why is asked twice")
			}
			amount, _ := document.plan.Amount(revision, "tromso", budget.YearOf(2020), budget.Budget)
			said := strings.ReplaceAll(d.sourceOf(amount, amount.Source), "\u00a0", " ")
			for _, part := range []string{"6 110 000", "celle C4", "Åpnet en måned senere"} {
				if !strings.Contains(said, part) {
					t.Errorf("its origin says %q, without %q", said, part)
				}
			}
		})
	}
}

func TestABlockTellsWhichBooksItPutsAside(t *testing.T) {
	e, _ := openEconomy(t)
	p, d := e.tables[budget.Budget], e.desk
	of := placeIn(t, p, "Etablere akuttplasser Tromsø", "2020")
	p.grid.choose(of.Row, of.Col)
	d.app.Clipboard().SetContent("1\t2\t3")
	p.grid.paste()
	if said := wordsIn(overlaid(d.window.Canvas().Overlays().Top())); !strings.Contains(said, "3 av cellene er lest inn fra helse-nord-tsb.xlsx") {
		t.Errorf("the planner is told\n%s", said)
	}
}

func TestClearingWhatASourceSaysAsksWhy(t *testing.T) {
	e, document := openEconomy(t)
	p, d := e.tables[budget.Budget], e.desk
	of := placeIn(t, p, "Etablere akuttplasser Tromsø", "2020")
	p.grid.choose(of.Row, of.Col)
	p.grid.clear()
	if len(document.done) != 0 || d.window.Canvas().Overlays().Top() == nil {
		t.Error("the number is gone before the planner has said why")
	}
}

// typeOver types in the cell the keyboard is in.
func typeOver(p *tablePanel[moneyRow], words string) {
	p.grid.TypedRune(rune(words[0]))
	p.grid.entry.SetText(words)
	p.grid.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}
