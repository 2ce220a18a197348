package screen

import (
	"context"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"fagplan/budget"
	"fagplan/views/text"
)

// Desk is the content of Fagplan's window: rail, bars and the screen shown.
type Desk struct {
	app      fyne.App
	window   fyne.Window
	host     Host
	document Document
	// warned is what has been told of the warning of the document.
	warned   string
	settings settings
	words    *text.Printer
	state    state
	// patience is how long a screen, or a chart that is enlarged, waits to be painted
	// with its charts in place. There is none while there is no window.
	patience time.Duration

	screens []view // those made; nil for the others
	drawn   []int  // which edition of the state each screen shows
	edition int    // of the state, from 1
	rail    []*railItem
	side    fyne.CanvasObject // the rail as it is seen
	top     *topBar
	status  *statusBar
	page    *fyne.Container
	sight   *container.Scroll // what is seen of the page, where it needs more room than there is
	shown   int
	imports *imports
	notice  *fyne.Container // what the planner ought to know of, under the top bar
	changed []sourceFile    // workbooks that are not as they were when they were read
	large   *chartPanel     // the chart shown large, nil for none
	work    work
	known   knownDestinations
	tip     *tooltip          // over the whole window
	tour    *tour             // nil but while the planner is shown around
	loads   int               // plans begun to be opened: only the last is shown
	helping fyne.CanvasObject // what lies over the window with the help in it, when it was last shown
}

// NewDesk fills the window and opens nothing yet. Call Open with a plan, or
// Welcome without one.
func NewDesk(app fyne.App, window fyne.Window, host Host) *Desk {
	d := &Desk{app: app, window: window, host: host, settings: settings{app.Preferences()}, tip: newTooltip()}
	d.words = text.For(d.settings.language())
	d.imports = &imports{desk: d}
	d.dress()
	window.SetPadded(false)
	window.SetOnDropped(func(_ fyne.Position, dropped []fyne.URI) { d.dropped(dropped) })
	window.SetCloseIntercept(d.close)
	d.shortcuts()
	window.Canvas().SetOnTypedKey(d.typedKey)
	d.followSystem()
	d.watch()
	return d
}

// followSystem dresses the window anew when the system turns dark or light.
func (d *Desk) followSystem() {
	shown := d.app.Settings().ThemeVariant()
	d.app.Settings().AddListener(func(s fyne.Settings) {
		fyne.Do(func() {
			if s.ThemeVariant() != shown {
				shown = s.ThemeVariant()
				d.rebuild()
			}
		})
	})
}

// dress applies the chosen theme and words to everything Fyne draws itself.
func (d *Desk) dress() {
	d.settings.applyScale()
	d.app.Settings().SetTheme(look{fixed: d.settings.variant(), percent: d.settings.textSize()})
	speak(d.words.Language())
}

// Show replaces the open document.
func (d *Desk) Show(document Document) {
	if d.document != nil {
		if err := d.document.Close(); err != nil {
			d.fail(err)
		}
	}
	d.work.stop()
	d.imports = &imports{desk: d}
	d.document = document
	d.settings.opened(document.Path())
	d.build()
	d.tellWarning()
}

// tellWarning says once what went wrong without stopping anything.
func (d *Desk) tellWarning() {
	reason := ""
	if warning := d.document.Warning(); warning != nil {
		reason = d.host.Explain(d.words, warning)
	}
	if reason != "" && reason != d.warned {
		d.status.note(d.words.T("bar.no-backup", text.Args{"reason": reason}))
	}
	d.warned = reason
}

// Welcome shows what to do when no plan is open.
func (d *Desk) Welcome() {
	d.document = nil
	d.window.SetTitle("Fagplan")
	d.window.SetMainMenu(d.menu())
	d.window.SetContent(d.welcome())
}

// build makes every screen for the open document, in the present language and
// theme, and shows the one last looked at.
func (d *Desk) build() {
	d.endTour()
	d.screens, d.drawn = make([]view, len(screenPlans())), make([]int, len(screenPlans()))
	d.rail = nil
	rail := []fyne.CanvasObject{railHead()}
	for i, s := range screenPlans() {
		item := newRailItem(d.words.T("screen."+s.name+".name"), func() { d.turnTo(i) })
		d.rail = append(d.rail, item)
		rail = append(rail, item)
	}
	d.top, d.status = newTopBar(d), newStatusBar(d)
	d.page, d.notice = container.NewStack(), container.NewVBox()
	d.sight = container.NewScroll(inset(d.page))
	d.side = container.NewStack(backdrop(colorRail), bordered(nil, nil, nil, edge(), container.NewVScroll(container.New(layout.NewCustomPaddedVBoxLayout(0), rail...))))
	d.window.SetContent(container.NewStack(
		bordered(nil, nil, d.side, nil,
			bordered(container.NewVBox(d.top.object, d.pastBanner(), d.notice), d.status.object, nil, nil, d.sight)),
		container.NewWithoutLayout(d.tip.Container), container.New(sizedLast(d.followTour))))
	d.window.SetTitle(d.document.Name() + " – Fagplan")
	d.shown = -1
	d.refresh()
	d.turnTo(screenNamed(d.settings.screen()))
	d.lookForChanges()
}

// sizedLast is told when the window has got another size and all under it in the
// stack has its place.
type sizedLast func()

// Layout implements fyne.Layout.
func (then sizedLast) Layout([]fyne.CanvasObject, fyne.Size) { then() }

// MinSize implements fyne.Layout.
func (sizedLast) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func backdrop(name fyne.ThemeColorName) *canvas.Rectangle {
	return canvas.NewRectangle(themeColor(name))
}

// edge is the thin line between the rail and the page.
func edge() fyne.CanvasObject {
	line := backdrop(theme.ColorNameSeparator)
	line.SetMinSize(fyne.NewSize(1, 1))
	return line
}

func railHead() fyne.CanvasObject {
	name := strongText("Fagplan", theme.Size(theme.SizeNameSubHeadingText))
	name.Color = themeColor(theme.ColorNamePrimary)
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(grown(148), 0))
	return container.New(layout.NewCustomPaddedLayout(12, 10, 16, 10), container.NewStack(width, name))
}

// refresh draws the present snapshot, in the bars and on the screen shown.
func (d *Desk) refresh() {
	period := d.settings.period(d.document.Path())
	plan := d.document.Plan()
	revision, found := d.revisionOnShow(plan)
	if found && period.IsZero() {
		period = budget.YearOf(plan.LastReportedYear(revision))
	}
	d.state = stateIn(plan, revision, period, d.words)
	d.state.before = d.heldAgainst(plan, revision)
	d.state.scenario = d.scenarioShown(d.state)
	d.state.choice = func(name string) chartChoice { return d.settings.choice(d.document.Path(), name) }
	d.window.SetMainMenu(d.menu()) // which names the edits to undo and redo
	d.top.show(d.state)
	d.status.show(d.state)
	d.edition++
	if d.shown >= 0 {
		d.draw(d.shown)
	}
	if d.large != nil {
		d.large.show(d.state)
	}
}

// turnTo shows the screen with the index.
func (d *Desk) turnTo(index int) {
	if d.document == nil || index < 0 || index >= len(screenPlans()) {
		return
	}
	d.leaveScreen()
	d.shown = index
	d.hush()
	for i, item := range d.rail {
		item.choose(i == index)
	}
	d.settings.setScreen(screenPlans()[index].name)
	d.draw(index)
	d.page.Objects = []fyne.CanvasObject{d.current().content()}
	d.page.Refresh()
	d.sight.ScrollToTop()
	d.fitPage()
	d.followTour()
	drawings.wait(d.patience)
}

// leaveScreen has the screen on show keep what is being written on it.
func (d *Desk) leaveScreen() {
	if written, can := d.current().(interface{ leave() }); can {
		written.leave()
	}
}

// fitPage gives the page the room it needs, which it may have to be scrolled
// for.
func (d *Desk) fitPage() { d.sight.Refresh() }

// openScreen shows the screen with the name.
func (d *Desk) openScreen(name string) { d.turnTo(screenNamed(name)) }

// apply makes an edit and shows what comes of it. One that changes closed
// accounts asks why first.
func (d *Desk) apply(edit budget.Edit) {
	if edit.IsEmpty() {
		return
	}
	if closed := edit.Closed(d.document.Plan()); len(closed) > 0 {
		d.askCorrection(edit, closed)
		return
	}
	d.settle(d.document.Apply(context.Background(), edit))
}

// settle shows the plan as it now is, and the error if there was one.
func (d *Desk) settle(err error) {
	if err != nil {
		d.fail(err)
	}
	d.refresh()
	d.tellWarning()
}

func (d *Desk) undo() {
	if d.document == nil {
		return
	}
	if _, possible := d.document.UndoNext(); possible {
		d.settle(d.document.Undo(context.Background()))
	}
}

func (d *Desk) redo() {
	if d.document == nil {
		return
	}
	if _, possible := d.document.RedoNext(); possible {
		d.settle(d.document.Redo(context.Background()))
	}
}

func (d *Desk) close() {
	d.leave()
	d.window.Close()
}

// leave remembers the window and leaves a plan file that is whole.
func (d *Desk) leave() {
	if d.document != nil {
		d.leaveScreen()
	}
	d.settings.setSize(d.window.Canvas().Size())
	d.work.stop()
	if d.document != nil {
		if err := d.document.Close(); err != nil {
			fyne.LogError("closing the plan", err)
		}
	}
}
