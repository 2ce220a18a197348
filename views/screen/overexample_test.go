package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
)

// planMaker is a shelf that makes one new plan.
type planMaker struct {
	shelf
	made  *memory
	paths []string
}

func (m *planMaker) Create(path, _ string) (Document, error) {
	m.paths = append(m.paths, path)
	return m.made, nil
}

// overExample opens a desk on an example, with a workbook of the planner's own at
// a path, and a new plan to be made.
func overExample(t *testing.T) (*Desk, *memory, *planMaker, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "faktorer.xlsx")
	document := &memory{plan: samplePlan(t), books: map[string]*fakeBook{path: {foreign: true}}}
	desk, _ := openDesk(t, document, laptop)
	host := &planMaker{made: &memory{plan: samplePlan(t), books: map[string]*fakeBook{path: {}}}}
	desk.host = host
	return desk, document, host, path
}

// waysIn are the ways a workbook comes to be read in, all leading to the same
// question. The menu and its shortcut go through the dialog for files, which ends
// in read.
var waysIn = map[string]func(*Desk, string){
	"dropped": func(d *Desk, path string) { d.dropped([]fyne.URI{storage.NewFileURI(path)}) },
	"chosen":  func(d *Desk, path string) { d.read([]string{path}) },
	"recent": func(d *Desk, path string) {
		d.settings.readWorkbook(path)
		d.recentWorkbooks().ChildMenu.Items[0].Action()
	},
}

func TestAWorkbookOfOnesOwnBeginsAPlanInsteadOfGoingIntoTheExample(t *testing.T) {
	for name, read := range waysIn {
		t.Run(name, func(t *testing.T) {
			desk, document, host, path := overExample(t)
			read(desk, path)
			wantWords(t, desk, "faktorer.xlsx er ditt eget regneark", "eksempelet prøve", "Lag en ny plan", "Les inn i eksempelet")
			if strings.Contains(wordsOn(desk), "Godta") {
				t.Error("it can be accepted into the example unknowingly")
			}
			begin, is := desk.window.Canvas().Focused().(*button)
			if !is || begin.Text != "Lag en ny plan" {
				t.Fatalf("the keyboard is at %v", desk.window.Canvas().Focused())
			}
			begin.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			folder := t.TempDir()
			placePlan(t, desk, "min", folder)
			if len(host.paths) != 1 || host.paths[0] != filepath.Join(folder, "min.fagplan") {
				t.Fatalf("made are %v", host.paths)
			}
			if desk.document != Document(host.made) || len(document.done) != 0 {
				t.Fatal("the new plan is not open, or the example is changed")
			}
			wantWords(t, desk, "1 ny, 0 endrede")
			test.Tap(workOn(desk).accept)
			if len(host.made.done) != 1 || len(document.done) != 0 {
				t.Errorf("%d edits of the new plan and %d of the example", len(host.made.done), len(document.done))
			}
		})
	}
}

func TestAWorkbookGoesIntoTheExampleOnlyKnowingly(t *testing.T) {
	desk, document, host, path := overExample(t)
	second := filepath.Join(t.TempDir(), "b.xlsx")
	document.books[second] = &fakeBook{foreign: true}
	desk.read([]string{path, second})
	pressButton(t, desk.page, "Les inn i eksempelet")
	wantWords(t, desk, "1 ny, 0 endrede")
	test.Tap(workOn(desk).accept)
	if len(document.done) != 1 || len(host.paths) != 0 {
		t.Errorf("%d edits, and %d plans made", len(document.done), len(host.paths))
	}
	if strings.Contains(wordsOn(desk), "Lag en ny plan") {
		t.Error("it is asked again of the next workbook")
	}
}

func TestAWorkbookCanBeLeftOutOfTheExample(t *testing.T) {
	desk, document, host, path := overExample(t)
	desk.read([]string{path})
	pressButton(t, desk.page, "Utelat fila")
	if desk.imports.current() != nil || len(document.done) != 0 || len(host.paths) != 0 {
		t.Error("it is not left out")
	}
}

func TestANewPlanTakesOneDialog(t *testing.T) {
	desk, _, host, _ := overExample(t)
	desk.newPlan()
	folder := t.TempDir()
	placePlan(t, desk, "Rus 2026", folder)
	if len(host.paths) != 1 || host.paths[0] != filepath.Join(folder, "Rus 2026.fagplan") {
		t.Fatalf("made are %v", host.paths)
	}
	if desk.window.Canvas().Overlays().Top() != nil {
		t.Error("more is asked")
	}
	if got := desk.settings.planFolder(); got != folder {
		t.Errorf("the next plan is to lie in %s", got)
	}
}

func TestANewPlanNeverTakesTheNameOfAFile(t *testing.T) {
	desk, _, host, _ := overExample(t)
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "min.fagplan"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	desk.newPlan()
	for _, name := range []string{"min.fagplan", "min", " "} {
		placePlan(t, desk, name, folder)
		if len(host.paths) != 0 {
			t.Fatalf("%q is made", name)
		}
		if desk.window.Canvas().Overlays().Top() == nil {
			t.Fatalf("%q: another name is not asked for", name)
		}
	}
}

// placePlan says what a new plan is to be called and where it is to lie.
func placePlan(t *testing.T, desk *Desk, name, folder string) {
	t.Helper()
	top := desk.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("the planner is not asked where the plan is to lie")
	}
	visit(overlaid(top), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *entry:
			o.SetText(name)
		case *folderChoice:
			o.set(folder)
		}
	})
	pressButton(t, overlaid(top), "Lagre")
}

func TestWhatGoesWrongAfterAFormIsShown(t *testing.T) {
	desk, host := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	desk.newPlan()
	placePlan(t, desk, "min", t.TempDir())
	if len(host.failures) != 1 || desk.window.Canvas().Overlays().Top() == nil {
		t.Errorf("the planner is told %v", host.failures)
	}
}

func TestTheEndOfALongPathIsShown(t *testing.T) {
	for path, want := range map[string]string{
		"/hjem/kari/Dokumenter":                              "/hjem/kari/Dokumenter",
		"/hjem/kari/Dokumenter/Fagplaner/Rusbehandling/2026": "…/Dokumenter/Fagplaner/Rusbehandling/2026",
	} {
		if got := endOfPath(path); got != want {
			t.Errorf("%s is shown as %s, want %s", path, got, want)
		}
	}
}
