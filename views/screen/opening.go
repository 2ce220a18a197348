package screen

import (
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// load opens or makes a plan in the background, shows it, and then does what
// comes after. A large plan takes its time: the planner is told, and can go on
// without it. What was open stays until the plan is there.
func (d *Desk) load(path string, open func() (Document, error), then func()) {
	d.loads++
	turn := d.loads
	if d.document == nil {
		d.window.SetContent(container.NewStack()) // not the ways in, only to go away again
	}
	d.await(path, func(hide func()) {
		hide()
		d.giveUp(turn)
	}, open, func(document Document, err error) { d.loaded(turn, path, document, err, then) })
}

// await opens a plan in the background while the planner is told, and can cancel
// it by what cancel does.
func (d *Desk) await(path string, cancel func(hide func()), open func() (Document, error), done func(Document, error)) {
	var hideWaiting func()
	showWaiting, hideWaiting := d.waitFor(d.words.T("plan.opening", text.Args{"file": filepath.Base(path)}), func() { cancel(hideWaiting) })
	stop := after(slow, showWaiting)
	inBackground(func() {
		document, err := open()
		fyne.Do(func() {
			stop()
			hideWaiting()
			done(document, err)
		})
	})
}

// ShowWindow shows the window for the first time. The fonts are found meanwhile
// where a plan is being opened: nothing is written on the window until it is there.
func (d *Desk) ShowWindow() {
	fonts := func() {}
	if d.document == nil && d.loads > 0 {
		fonts = findFonts()
	}
	d.window.Show()
	fonts()
	const usual = 100 * time.Millisecond
	d.patience = usual
}

// findFonts begins to find the fonts that text is written with, which Fyne does
// where it first measures any. Nothing may be measured until it is waited for.
func findFonts() (wait func()) {
	var found sync.WaitGroup
	found.Go(func() {
		for _, bold := range []bool{false, true} {
			fyne.MeasureText("Fagplan", theme.TextSize(), fyne.TextStyle{Bold: bold})
		}
	})
	return found.Wait
}

// loaded shows a plan that has been opened, unless the planner has gone on
// without it.
func (d *Desk) loaded(turn int, path string, document Document, err error, then func()) {
	switch {
	case turn != d.loads && err == nil:
		if err := document.Close(); err != nil {
			fyne.LogError("closing a plan that is not wanted", err)
		}
	case turn != d.loads:
	case err != nil:
		d.giveUp(turn)
		d.failOpening(path, err)
	default:
		d.Show(document)
		d.tellConflicts()
		then()
	}
}

// giveUp goes on without a plan that is being opened.
func (d *Desk) giveUp(turn int) {
	if turn != d.loads {
		return
	}
	d.loads++
	if d.document == nil {
		d.Welcome()
	}
}

// waitFor is a message that something is going on, which can be cancelled. Once
// hidden it is not shown: the time to show it may have come as the work ended.
func (d *Desk) waitFor(message string, cancel func()) (show, hide func()) {
	over, takeAway := false, func() {}
	hide = func() {
		over = true
		takeAway()
	}
	show = func() {
		if !over {
			takeAway = d.showWaiting(message, cancel)
		}
	}
	return show, hide
}

// showWaiting shows such a message until it is taken away.
func (d *Desk) showWaiting(message string, cancel func()) (takeAway func()) {
	bar := widget.NewProgressBarInfinite()
	window := dialog.NewCustomWithoutButtons(message, container.NewVBox(bar), d.window)
	window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), cancel)})
	window.Resize(d.roomFor(420, 130))
	window.Show()
	bar.Start()
	return func() {
		bar.Stop() // or it would go on moving out of sight
		window.Hide()
	}
}

// createPlan makes a plan at path, of an example unless that is empty.
func (d *Desk) createPlan(path, example string, then func()) {
	d.load(path, func() (Document, error) { return d.host.Create(path, example) }, then)
}

// startWith makes a new plan of workbooks that have none to go into.
func (d *Desk) startWith(books []string) {
	d.askPlace(d.words.T("plan.new"), planFileName(""), func(path string) {
		d.createPlan(path, "", func() { d.read(books) })
	})
}
