package screen

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestKeyFigureHasAMenu(t *testing.T) {
	o, _ := openOverview(t)
	var card *keyCard
	visit(o.figures, func(object fyne.CanvasObject) {
		if k, is := object.(*keyCard); is && k.figure.Name == "cost" {
			card = k
		}
	})
	card.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if o.desk.window.Canvas().Overlays().Top() == nil {
		t.Fatal("the menu key opens no menu")
	}
	o.desk.closeTop()
	card.TappedSecondary(&fyne.PointEvent{})
	if o.desk.window.Canvas().Overlays().Top() == nil {
		t.Error("the secondary button opens no menu")
	}
}

func TestHistoryOpensOnWhatItIsAskedFor(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.openHistory("measures", "Akuttplasser")
	edits := historyOn(t, d, 0)
	if edits.list.search.Text != "Akuttplasser" || edits.where.Selected != d.words.T("screen.measures.name") {
		t.Errorf("it is of %q on %q", edits.list.search.Text, edits.where.Selected)
	}
}

func TestMeasureHasTheSameMenuEverywhere(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	measure := d.state.plan.MeasuresOf(d.state.revision.ID)[0]
	items := d.measureMenu(measure)
	has := func(key string) bool {
		return slices.ContainsFunc(items, func(item *fyne.MenuItem) bool { return item.Label == d.words.T(key) })
	}
	if !has("action.copy-title") || !has("action.show-history") || has("action.show-source") != !measure.Source.IsZero() {
		t.Errorf("the menu is %v", items)
	}
	items[0].Action()
	if got := d.app.Clipboard().Content(); got != numberedTitle(measure) {
		t.Errorf("the clipboard has %q", got)
	}
}
