package screen

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// What is remembered of the revisions looked at.
const (
	keyRevision = "revision " // followed by the plan's path
	keyCompared = "compared " // followed by the plan's path
)

// revision is the one chosen for a plan, empty for the one worked in.
func (s settings) revision(path string) budget.RevisionID {
	return budget.RevisionID(s.store.String(keyRevision + path))
}

func (s settings) setRevision(path string, id budget.RevisionID) {
	s.store.SetString(keyRevision+path, string(id))
}

// comparedWith is the revision the one on show is held against, empty for the one it
// was rolled from.
func (s settings) comparedWith(path string) budget.RevisionID {
	return budget.RevisionID(s.store.String(keyCompared + path))
}

func (s settings) setComparedWith(path string, id budget.RevisionID) {
	s.store.SetString(keyCompared+path, string(id))
}

// revisionOnShow is the one the planner has chosen, or else the one worked in.
func (d *Desk) revisionOnShow(plan *budget.Plan) (budget.Revision, bool) {
	if chosen, found := plan.Revisions.Get(budget.Revision{ID: d.settings.revision(d.document.Path())}); found {
		return chosen, true
	}
	return plan.CurrentRevision()
}

// showRevision shows the plan as a revision has it.
func (d *Desk) showRevision(id budget.RevisionID) {
	d.settings.setRevision(d.document.Path(), id)
	d.refresh()
}

// revisionsInOrder lists the revisions, the newest years first.
func revisionsInOrder(plan *budget.Plan) []budget.Revision {
	all := slices.Collect(plan.Revisions.All())
	slices.SortStableFunc(all, func(a, b budget.Revision) int { return b.FirstYear - a.FirstYear })
	return all
}

// revisionLabel names a revision among others, with how it stands.
func revisionLabel(words *text.Printer, r budget.Revision) string {
	return words.T("bar.revision-named", text.Args{"name": r.Name, "status": r.Status})
}

// revisionBar tells in the top bar which revision is on show, with a lock on
// those that are adopted, and lets another be chosen where there are several.
type revisionBar struct {
	desk   *Desk
	lock   fyne.CanvasObject
	name   *widget.Label
	choice *chooser
	of     []budget.Revision
	box    *fyne.Container // the choice, in its room
	object *fyne.Container
}

func newRevisionBar(d *Desk) *revisionBar {
	b := &revisionBar{desk: d, lock: lockShape(), name: widget.NewLabel(""), choice: newChooser(nil, nil)}
	b.choice.name = d.words.T("column.revision")
	b.choice.PlaceHolder = b.choice.name
	const width = 250
	b.box = container.New(wished(width), b.choice)
	b.object = bordered(nil, nil, container.NewHBox(b.lock, b.name), nil, b.box)
	return b
}

// several reports whether there is more than one to choose among.
func (b *revisionBar) several() bool { return len(b.of) > 1 }

// wished is how wide a choice is to be where there is room, and it is made
// narrower where there is not.
type wished float32

// Layout implements fyne.Layout.
func (w wished) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[0].Move(fyne.NewPos(0, (size.Height-height)/2))
}

// MinSize implements fyne.Layout.
func (w wished) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(grown(float32(w)), objects[0].MinSize().Height)
}

func (b *revisionBar) show(s state) {
	b.of = revisionsInOrder(s.plan)
	several := b.several()
	setShown(b.lock, s.revision.Status.Locked())
	setShown(b.name, len(b.of) == 1)
	setShown(b.box, several)
	if !several {
		b.name.SetText(s.words.T("bar.revision", text.Args{"status": s.revision.Status,
			"first": strconv.Itoa(s.revision.FirstYear), "last": strconv.Itoa(s.revision.LastYear)}))
		return
	}
	b.choice.OnChanged = nil // filling the list is no choice
	b.choice.Options = nil
	for _, r := range b.of {
		b.choice.Options = append(b.choice.Options, revisionLabel(s.words, r))
	}
	b.choice.SetSelectedIndex(slices.IndexFunc(b.of, func(r budget.Revision) bool { return r.ID == s.revision.ID }))
	b.choice.OnChanged = func(string) { b.desk.showRevision(b.of[b.choice.SelectedIndex()].ID) }
}

func setShown(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}

// lockShape is a padlock: what is adopted is known by its shape and its word.
func lockShape() fyne.CanvasObject {
	side := grown(14)
	ink := themeColor(theme.ColorNameForeground)
	bow := canvas.NewCircle(themeColor(colorRail))
	bow.StrokeColor, bow.StrokeWidth = ink, side/8
	bow.Move(fyne.NewPos(side*0.22, 0))
	bow.Resize(fyne.NewSize(side*0.56, side*0.7))
	body := canvas.NewRectangle(ink)
	body.CornerRadius = side / 10
	body.Move(fyne.NewPos(side*0.08, side*0.42))
	body.Resize(fyne.NewSize(side*0.84, side*0.58))
	return container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(side), container.NewWithoutLayout(bow, body)))
}
