package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

// readFrom opens a desk that has read in a workbook from a real file.
func readFrom(t *testing.T) (desk *Desk, book *fakeBook, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "faktorer.xlsx")
	write(t, path, "første utgave")
	book = &fakeBook{}
	desk, _ = openDesk(t, &memory{plan: samplePlan(t), books: map[string]*fakeBook{path: book}}, laptop)
	desk.read([]string{path})
	test.Tap(workOn(desk).accept)
	return desk, book, path
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

const changedWords = "faktorer.xlsx er endret siden fila ble lest inn."

func TestChangedSourceIsOfferedAgain(t *testing.T) {
	desk, book, path := readFrom(t)
	desk.lookForChanges()
	if strings.Contains(wordsOn(desk), changedWords) {
		t.Fatal("a file that is as it was is said to have changed")
	}
	write(t, path, "en annen og lengre utgave")
	desk.lookForChanges()
	wantWords(t, desk, changedWords)
	pressButton(t, desk.notice, "Les inn på nytt")
	if book.reads != 2 || strings.Contains(wordsOn(desk), changedWords) {
		t.Errorf("it was read %d times", book.reads)
	}
	pressButton(t, desk.page, "Avbryt")
	desk.lookForChanges()
	if strings.Contains(wordsOn(desk), changedWords) {
		t.Error("what the planner has seen is offered again")
	}
}

// A file that was saved again as it was has not changed.
func TestTouchedSourceIsNotOffered(t *testing.T) {
	path := filepath.Join(t.TempDir(), "faktorer.xlsx")
	write(t, path, "første utgave")
	digest := sha256.Sum256([]byte("første utgave"))
	document := &memory{plan: samplePlan(t), books: map[string]*fakeBook{path: {sha256: hex.EncodeToString(digest[:])}}}
	desk, _ := openDesk(t, document, laptop)
	desk.read([]string{path})
	test.Tap(workOn(desk).accept)
	later := time.Date(2031, 5, 4, 3, 2, 1, 0, time.UTC)
	if err := os.Chtimes(path, later, later); err != nil {
		t.Fatal(err)
	}
	desk.lookForChanges()
	if strings.Contains(wordsOn(desk), changedWords) {
		t.Error("a file with a new time and the same content is said to have changed")
	}
	if file, _ := desk.settings.source(document.Path(), "faktorer"); file.stamp.modified != later.UnixNano() {
		t.Error("it would be read through again and again")
	}
	write(t, path, "annen utgave!")
	desk.lookForChanges()
	wantWords(t, desk, changedWords)
}

func TestChangedSourceCanWait(t *testing.T) {
	desk, book, path := readFrom(t)
	write(t, path, "en annen og lengre utgave")
	desk.lookForChanges()
	pressButton(t, desk.notice, "Ikke nå")
	desk.lookForChanges()
	if strings.Contains(wordsOn(desk), changedWords) || book.reads != 1 {
		t.Error("what can wait is offered again")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	desk.lookForChanges()
	if strings.Contains(wordsOn(desk), changedWords) {
		t.Error("a file that is gone is said to have changed")
	}
}

// browsing is an app that notes what it is told to open.
type browsing struct {
	fyne.App
	opened []string
}

func (b *browsing) OpenURL(u *url.URL) error {
	b.opened = append(b.opened, u.String())
	return nil
}

func TestMeasureLeadsToItsSource(t *testing.T) {
	desk, _, path := readFrom(t)
	app := &browsing{App: desk.app}
	desk.app = app
	detail := newMeasureDetail(desk)
	detail.show(desk.state, budget.Measure{ID: "t9", Number: 9, Title: "Ambulant team", Source: at("B5")})
	pressButton(t, detail.object, "Vis kilde")
	if len(app.opened) != 1 || app.opened[0] != fileURL(path).String() {
		t.Errorf("opened were %q", app.opened)
	}
	detail.show(desk.state, budget.Measure{ID: "t10", Number: 10, Title: "Av planleggeren selv"})
	visit(detail.object, func(o fyne.CanvasObject) {
		if b, is := o.(*button); is && b.Text == "Vis kilde" {
			t.Error("a measure nobody read in has a source to show")
		}
	})
}

func TestSourceIsOpenedWhereItIsKnown(t *testing.T) {
	desk, _, path := readFrom(t)
	app := &browsing{App: desk.app}
	desk.app = app
	desk.showSource(at("B5"))
	if len(app.opened) != 1 || app.opened[0] != fileURL(path).String() {
		t.Errorf("opened were %q", app.opened)
	}
	wantWords(t, desk, "Tallet står i faktorer.xlsx, Budsjett, celle B5.")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	desk.showSource(at("B5"))
	if top := desk.window.Canvas().Overlays().Top(); len(app.opened) != 1 || top == nil {
		t.Error("nothing tells that the file is gone")
	}
}

func TestUnknownSourceIsTold(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	desk.openScreen("economy")
	e := desk.screens[desk.shown].(*economy).tables[budget.Budget]
	if !e.look.Disabled() {
		t.Error("a source is offered before a number is chosen")
	}
	e.explain(e.grid.rows[1], 2)
	test.Tap(e.look)
	if desk.window.Canvas().Overlays().Top() == nil {
		t.Error("nothing tells where the number was")
	}
}

func TestRecentWorkbooksAreInTheMenu(t *testing.T) {
	desk, book, _ := readFrom(t)
	item := findItem(desk.menu().Items[0].Items, "faktorer.xlsx")
	if item == nil {
		t.Fatal("the menu does not have the workbook")
	}
	item.Action()
	if book.reads != 2 {
		t.Errorf("it was read %d times", book.reads)
	}
}

func TestSourcesAreRememberedByPlan(t *testing.T) {
	s := settings{test.NewTempApp(t).Preferences()}
	file := sourceFile{"b", "/et sted/b.xlsx", fileStamp{12, 34}}
	s.setSource("en plan", sourceFile{"a", "/a.xlsx", fileStamp{1, 2}})
	s.setSource("en plan", sourceFile{workbook: "b", path: "/før.xlsx"})
	s.setSource("en plan", file)
	if got, found := s.source("en plan", "b"); !found || got != file || len(s.sources("en plan")) != 2 {
		t.Errorf("remembered are %+v", s.sources("en plan"))
	}
	if _, found := s.source("en annen", budget.WorkbookID("b")); found {
		t.Error("another plan has it too")
	}
}

// A backup that could not be made stops nothing, but the planner is told.
func TestWarningIsTold(t *testing.T) {
	document := &memory{plan: samplePlan(t), warning: errors.New("no room")}
	desk, _ := openDesk(t, document, laptop)
	if said := desk.status.facts.Text; !strings.Contains(said, "Det ble ikke tatt noen sikkerhetskopi") {
		t.Errorf("the status bar says %q", said)
	}
}
