package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"fagplan/budget"
)

func TestKeyFigureSaysWhatItIs(t *testing.T) {
	o, _ := openOverview(t)
	var card *keyCard
	visit(o.figures, func(object fyne.CanvasObject) {
		if k, is := object.(*keyCard); is && k.figure.Name == "cost" {
			card = k
		}
	})
	const means = "Summen av kostnadslinjene i planen"
	if card == nil || !strings.Contains(card.AccessibilityLabel(), means) || !strings.Contains(card.AccessibilityLabel(), card.figure.Source) {
		t.Fatalf("the figure of cost is %v", card)
	}
	card.MouseIn(&desktop.MouseEvent{})
	if !o.desk.tip.Visible() || !strings.Contains(o.desk.tip.words, means) {
		t.Errorf("pointed at, it says %q", o.desk.tip.words)
	}
	card.MouseOut()
	if o.desk.tip.Visible() {
		t.Error("it still says so after the pointer has left")
	}
}

func TestChartTitleSaysWhatIsMeasured(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	d, _ := openDesk(t, document, laptop)
	batch := budget.NewBatch(document.plan)
	batch.Put(budget.Indicator{ID: budget.BreachIndicator, Name: "Andel fristbrudd", Definition: "behandlet etter fristen",
		Unit: "prosent", Statistic: budget.Share, Direction: budget.LowerIsBetter, Origin: "NPR", Source: cell("A7")})
	d.apply(batch.Edit(budget.TableEdit, ""))
	for story, want := range map[string]string{"breach": "Definisjon: behandlet etter fristen", "costs": ""} {
		if got := d.state.aboutChart(story); !strings.Contains(got, want) || (want == "") != (got == "") {
			t.Errorf("%s says %q, want %q", story, got, want)
		}
	}
	p := d.storyPanel("costs")
	p.view.about = "hva det er"
	d.window.SetContent(p.object)
	p.view.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 12)}})
	if !p.view.tip.Visible() || p.view.tip.words != p.view.about {
		t.Errorf("the title says %q", p.view.tip.words)
	}
	p.view.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(2, p.view.Size().Height-2)}})
	if p.view.tip.Visible() {
		t.Error("it still says so under the title")
	}
	if !strings.Contains(p.view.AccessibilityLabel(), p.view.about) {
		t.Errorf("it is read out as %q", p.view.AccessibilityLabel())
	}
}

func TestColumnSaysWhatItMeans(t *testing.T) {
	g, document, d := amountGrid(t)
	g.columns[1].hint = "Budsjettet for året."
	g.show(document.plan.LinesOf(revision, budget.Cost))
	g.choose(0, 1)
	if !strings.Contains(g.AccessibilityLabel(), g.columns[1].hint) {
		t.Errorf("the cell is read out as %q", g.AccessibilityLabel())
	}
	g.hintHere()
	if !d.tip.Visible() || d.tip.words != g.columns[1].hint {
		t.Errorf("asked, the column says %q", d.tip.words)
	}
	g.choose(0, 2)
	if d.tip.Visible() {
		t.Error("it still says so in another column")
	}
}
