package screen

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

// openPacks shows the screen of board packs, of a plan with one pack of three
// pages.
func openPacks(t *testing.T) (*packScreen, *memory, *shelf) {
	t.Helper()
	document := &memory{plan: samplePlan(t)}
	pack := budget.Pack{ID: "styret", Name: "Styret", Language: "nb", Formats: []string{"pptx"}}
	pages := []budget.PackPage{{Content: budget.SummaryContent}, pageOf("costs"), pageOf("positions")}
	next, err := budget.KeepPack(document.plan, pack, pages, nil).Apply(document.plan)
	if err != nil {
		t.Fatal(err)
	}
	document.plan = next
	desk, host := openDesk(t, document, laptop)
	desk.openScreen("board")
	b := desk.current().(*packScreen)
	b.choose("styret")
	return b, document, host
}

// pagesIn lists the pages of the pack in the plan, by chart or content.
func pagesIn(document *memory) []string {
	var names []string
	for _, page := range document.plan.PagesOf("styret") {
		if page.Chart != "" {
			names = append(names, page.Chart)
		} else {
			names = append(names, string(page.Content))
		}
	}
	return names
}

func wantPages(t *testing.T, document *memory, want ...string) {
	t.Helper()
	if got := pagesIn(document); !slices.Equal(got, want) {
		t.Errorf("the pages are %v, want %v", got, want)
	}
}

func TestPackIsShownWithItsPages(t *testing.T) {
	b, _, _ := openPacks(t)
	words := wordsOn(b.desk)
	for _, want := range []string{"«Styret» har 3 sider", "Siste rapporterte", "Hele planen", "ferdig", "Side 1 av 3"} {
		if !strings.Contains(words, want) {
			t.Errorf("the screen does not say %q", want)
		}
	}
	if b.preview.slide.picture.Image == nil {
		t.Error("no slide is drawn")
	}
}

func TestPagesAreMovedWithTheKeyboard(t *testing.T) {
	b, document, _ := openPacks(t)
	b.pages.press(2)
	b.desk.moveFocused(fyne.KeyUp)
	wantPages(t, document, "summary", "positions", "costs")
	if b.at != 1 || b.preview.row.page.Chart != "positions" {
		t.Errorf("after the move page %d, %s, is on show", b.at, b.preview.row.page.Chart)
	}
	b.desk.moveFocused(fyne.KeyUp)
	b.desk.moveFocused(fyne.KeyUp) // where there is no more room
	wantPages(t, document, "positions", "summary", "costs")
	b.desk.undo()
	b.desk.undo()
	wantPages(t, document, "summary", "costs", "positions")
}

func TestPagesAreMovedByDragging(t *testing.T) {
	b, document, _ := openPacks(t)
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.pages)
	thumb := newPackThumb(b.pages)
	thumb.show(0, b.pages.rows[0])
	high := thumb.MinSize().Height
	thumb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: top.AddXY(20, 2.2*high)}})
	if b.pages.line.Hidden {
		t.Error("nothing shows where the page would come")
	}
	thumb.DragEnd()
	wantPages(t, document, "costs", "summary", "positions")
	if !b.pages.line.Hidden {
		t.Error("the line is left behind")
	}
}

func TestPageIsRemovedAndNoneIsPutInTwice(t *testing.T) {
	b, document, _ := openPacks(t)
	b.pages.press(1)
	b.pages.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	wantPages(t, document, "summary", "positions")
	chooser := newPageChooser(b)
	for _, choice := range chooser.all {
		if choice.page.Chart == "positions" || choice.page.Chart == "costs" {
			chooser.toggle(choice)
		}
	}
	if len(chooser.chosen) != 1 {
		t.Errorf("%v are to be put in", chooser.chosen)
	}
	chooser.add.OnTapped()
	if got := pagesIn(document); len(got) != 3 || !slices.Contains(got, "costs") {
		t.Errorf("the pages are %v", got)
	}
	b.addPages([]budget.PackPage{pageOf("costs")})
	if got := pagesIn(document); len(got) != 3 {
		t.Errorf("a page was put in twice: %v", got)
	}
}

func TestOwnTitleIsKeptAndGivenBack(t *testing.T) {
	b, document, _ := openPacks(t)
	b.pages.press(1)
	given := b.preview.title.Text
	if !strings.Contains(given, "Kostnaden øker") {
		t.Fatalf("the title is %q", given)
	}
	b.desk.window.Canvas().Focus(b.preview.title)
	b.preview.title.SetText("Vi trenger\n mer penger")
	if got := b.preview.slide.wanted.deck.Pages[b.preview.row.at].Title; got != "Vi trenger mer penger" {
		t.Errorf("while it is written the slide says %q", got)
	}
	b.desk.window.Canvas().Unfocus()
	page := document.plan.PagesOf("styret")[1]
	if page.Title != "Vi trenger mer penger" || page.Instead.Of("") != given {
		t.Errorf("kept are %q instead of %q", page.Title, page.Instead)
	}
	b.preview.given.OnTapped()
	if page = document.plan.PagesOf("styret")[1]; page.Title != "" || page.Instead != nil || b.preview.title.Text != given {
		t.Errorf("given back, the page has %q and the field %q", page.Title, b.preview.title.Text)
	}
}

func TestCommentIsKeptWhenAnotherScreenIsTurnedTo(t *testing.T) {
	b, document, _ := openPacks(t)
	b.pages.press(1)
	b.preview.comment.SetText("Styret bør merke seg dette.")
	b.desk.openScreen("overview")
	if page := document.plan.PagesOf("styret")[1]; page.Comment != "Styret bør merke seg dette." || page.Title != "" {
		t.Errorf("kept are %+v", page)
	}
}

func TestLookingAtPagesChangesNothing(t *testing.T) {
	b, document, _ := openPacks(t)
	for at := range b.pages.rows {
		b.pages.press(at)
		b.preview.editTitle()
	}
	b.desk.openScreen("overview")
	if len(document.done) != 0 {
		t.Errorf("%d edits were made", len(document.done))
	}
}

func TestOldTitleIsWarnedOf(t *testing.T) {
	b, _, _ := openPacks(t)
	b.change(func(p *boardPack) {
		before := budget.ToldTitles{{Title: "Kostnaden er 3 mill. kr"}}
		p.pages[1].Title, p.pages[1].Instead, p.pages[1].Said = "Kostnaden er lav", before, before
	})
	b.pages.press(1)
	words := wordsOn(b.desk)
	for _, want := range []string{"Budskapet er endret siden pakken sist ble laget", "Kostnaden er 3 mill. kr"} {
		if !strings.Contains(words, want) {
			t.Errorf("the screen does not say %q", want)
		}
	}
	if b.pages.rows[1].change == nil || b.pages.rows[0].change != nil {
		t.Error("the wrong page is marked")
	}
}

func TestReadyMadePackBecomesThePlansOwnWhenChanged(t *testing.T) {
	b, document, _ := openPacks(t)
	b.choose(b.all[len(b.all)-1].ID)
	if !b.pack.ready || document.plan.Packs.Has(b.pack.Pack) {
		t.Fatalf("%q is not ready-made", b.pack.Name)
	}
	many := len(b.all)
	b.settings.small.SetChecked(true)
	kept, found := document.plan.Packs.Get(b.pack.Pack)
	if !found || !kept.SmallCounts || b.pack.ready {
		t.Errorf("kept is %+v", kept)
	}
	if len(b.all) != many {
		t.Errorf("%d packs are listed, not %d", len(b.all), many)
	}
	b.removePack()
	if document.plan.Packs.Has(kept) || !slices.ContainsFunc(b.all, func(p boardPack) bool { return p.ID == kept.ID && p.ready }) {
		t.Error("the ready-made pack is not back when the plan's own is removed")
	}
}

func TestSettingsOfAPackAreKept(t *testing.T) {
	b, document, _ := openPacks(t)
	b.settings.language.SetSelectedIndex(2)
	b.settings.period.SetSelected("2. tertial 2021")
	b.settings.formats[2].SetChecked(true)
	b.settings.formats[0].SetChecked(false)
	pack, _ := document.plan.Packs.Get(budget.Pack{ID: "styret"})
	if pack.Language != "en" || pack.Period != budget.TertialOf(2021, 2) || !slices.Equal(pack.Formats, []string{"pdf"}) {
		t.Errorf("kept is %+v", pack)
	}
	if !b.settings.formats[2].Disabled() {
		t.Error("the last kind of file can be taken away")
	}
}

func TestPacksAreMadeCopiedRenamedAndRemoved(t *testing.T) {
	b, document, _ := openPacks(t)
	b.newPack(nil)
	submit(t, b.desk, "Til formannskapet")
	if b.pack.Name != "Til formannskapet" || len(b.pack.pages) != 0 {
		t.Errorf("made is %+v", b.pack)
	}
	if words := wordsOn(b.desk); !strings.Contains(words, "Pakken har ingen sider ennå") {
		t.Error("a pack without pages does not teach how to get them")
	}
	b.choose("styret")
	b.copyPack()
	submit(t, b.desk, "Kopi")
	if b.pack.Name != "Kopi" || len(b.pack.pages) != 3 || document.plan.Packs.Len() != 3 {
		t.Errorf("copied is %+v", b.pack)
	}
	b.renamePack()
	submit(t, b.desk, "Avskrift")
	if b.pack.Name != "Avskrift" || document.plan.Packs.Len() != 3 {
		t.Errorf("renamed is %+v", b.pack)
	}
	b.packs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if document.plan.Packs.Len() != 2 {
		t.Error("the pack is not removed")
	}
	b.desk.undo()
	if document.plan.Packs.Len() != 3 || len(document.plan.PagesOf(budget.PackID("kopi"))) != 3 {
		t.Error("the pack does not come back with its pages")
	}
}

// submit answers the form on show, of one field, and saves it.
func submit(t *testing.T, d *Desk, answer string) {
	t.Helper()
	field, is := d.window.Canvas().Focused().(*entry)
	if !is {
		t.Fatalf("the keyboard is at %T", d.window.Canvas().Focused())
	}
	field.SetText(answer)
	field.OnSubmitted(answer)
}

func TestChartIsPutInAPackFromItsMenu(t *testing.T) {
	b, document, _ := openPacks(t)
	item := b.desk.packMenu("specialists")
	if item.ChildMenu.Items[0].Label != "Styret" || item.ChildMenu.Items[0].Disabled {
		t.Fatalf("offered first is %+v", item.ChildMenu.Items[0])
	}
	item.ChildMenu.Items[0].Action()
	wantPages(t, document, "summary", "costs", "positions", "specialists")
	if again := b.desk.packMenu("specialists").ChildMenu.Items[0]; !again.Disabled || !again.Checked {
		t.Error("a chart can be put in a pack twice")
	}
}

func TestPackIsWrittenAndSaysWhatHasChanged(t *testing.T) {
	b, document, host := openPacks(t)
	b.change(func(p *boardPack) { p.pages[1].Said = budget.ToldTitles{{Title: "Kostnaden er 3 mill. kr"}} })
	folder := t.TempDir()
	b.write(folder, false)
	if len(host.packs) != 1 || host.packs[0].Folder != folder || len(host.packs[0].Told) != 1 {
		t.Fatalf("written were %+v", host.packs)
	}
	var words strings.Builder
	visit(b.desk.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if told, is := o.(fyne.Accessible); is {
			words.WriteString(told.AccessibilityLabel() + "\n")
		}
	})
	for _, want := range []string{"1 fil i " + folder, "Styret.pptx", "Åpne mappe", "1 budskap er et annet enn sist", "Kostnaden er 3 mill. kr"} {
		if !strings.Contains(words.String(), want) {
			t.Errorf("the result does not say %q:\n%s", want, words.String())
		}
	}
	if said := document.plan.PagesOf("styret")[1].Said.Of(""); !strings.Contains(said, "Kostnaden øker") {
		t.Errorf("what was said is kept as %q", said)
	}
	edits := len(document.done)
	b.write(folder, false)
	if len(document.done) != edits {
		t.Error("an edit is made where nothing has changed")
	}
}

func TestOverwritingAsks(t *testing.T) {
	b, _, host := openPacks(t)
	host.there = []string{"/mappe/Styret.pptx"}
	b.write("/mappe", false)
	if len(host.packs) != 0 {
		t.Fatal("files were replaced without a question")
	}
	pressButton(t, b.desk.window.Canvas().Overlays().Top(), "Erstatt")
	if len(host.packs) != 1 || !host.packs[0].Replace {
		t.Errorf("after the question was answered, written are %+v", host.packs)
	}
}

func TestPackThatCannotBeWrittenIsExplained(t *testing.T) {
	b, document, host := openPacks(t)
	host.noPack = errors.New("disken er full")
	b.write(t.TempDir(), false)
	if len(host.failures) != 1 || document.plan.PagesOf("styret")[1].Said != nil {
		t.Errorf("explained are %v", host.failures)
	}
}

func TestTemplateIsRememberedOutsideThePlan(t *testing.T) {
	b, document, host := openPacks(t)
	b.settings.setTemplate(filepath.Join("maler", "UNN.potx"))
	if b.settings.template.Text != "UNN.potx" || len(document.done) != 0 {
		t.Errorf("the template is shown as %q", b.settings.template.Text)
	}
	b.write(t.TempDir(), false)
	if host.packs[0].Template != filepath.Join("maler", "UNN.potx") {
		t.Errorf("written with %q", host.packs[0].Template)
	}
}

func TestEmptyPlanTeachesWhatAPackIs(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: new(budget.Plan)}, laptop)
	desk.openScreen("board")
	if words := wordsOn(desk); !strings.Contains(words, "Her setter du sammen det styret skal få") || !strings.Contains(words, "Les inn regneark") {
		t.Errorf("an empty plan shows\n%s", words)
	}
	desk.makeBoard()
	if top := desk.window.Canvas().Overlays().Top(); top != nil {
		t.Error("an empty plan asks where to write nothing")
	}
}

func TestReadOnlyPlanKeepsItsPacks(t *testing.T) {
	b, document, _ := openPacks(t)
	document.readOnly = true
	b.settings.small.SetChecked(true)
	b.removePage(0)
	b.removePack()
	if len(document.done) != 0 || b.settings.small.Checked {
		t.Errorf("%d edits were made", len(document.done))
	}
}

func TestFolderWrittenToIsOfferedAgain(t *testing.T) {
	test.NewTempApp(t)
	folder := t.TempDir()
	if last := lastFolder(folder); last == nil || last.Path() != storage.NewFileURI(folder).Path() {
		t.Errorf("offered is %v", last)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	if last := lastFolder(folder); last != nil {
		t.Errorf("offered is %v, which is gone", last)
	}
}
