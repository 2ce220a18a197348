package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// TestFileDialogSaysNothingInEnglish looks for Fyne's own English in each of
// the dialogs for files.
func TestFileDialogSaysNothingInEnglish(t *testing.T) {
	for _, language := range []text.Language{text.NB, text.NN} {
		desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
		desk.chooseLanguage(language)
		for name, show := range map[string]func(){"open": desk.choosePlan, "import": desk.chooseWorkbooks, "place plan": newFolderChoice(desk, "").ask,
			"make template": desk.makeTemplate, "place pack": desk.makeBoard,
			"slide template": func() { newPackSettings(&packScreen{desk: desk}).chooseTemplate() },
			"save picture":   func() { desk.saveChart(desk.state.spec("costs"), ".png", "bar.picture-saved") }} {
			show()
			top := desk.window.Canvas().Overlays().Top()
			if top == nil {
				t.Fatalf("%s: no dialog is shown", name)
			}
			words := placesIn(overlaid(top))
			if !strings.Contains(words, desk.words.T("place.home")) {
				t.Errorf("%s, %s: the places are %q", language, name, words)
			}
			for english := range places {
				if strings.Contains(words, english+"\n") {
					t.Errorf("%s, %s: a place is called %q", language, name, english)
				}
			}
			desk.window.Canvas().Overlays().Remove(top)
		}
	}
}

// placesIn lists the places beside the files of a file dialog.
func placesIn(o fyne.CanvasObject) string {
	var words strings.Builder
	switch o := o.(type) {
	case *widget.List:
		for id := range o.Length() {
			item := o.CreateItem()
			o.UpdateItem(id, item)
			if row, ok := item.(*fyne.Container); ok {
				words.WriteString(row.Objects[len(row.Objects)-1].(*widget.Label).Text + "\n")
			}
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			words.WriteString(placesIn(child))
		}
	case *widget.PopUp:
		words.WriteString(placesIn(o.Content))
	case *container.Split:
		words.WriteString(placesIn(o.Leading))
	}
	return words.String()
}
