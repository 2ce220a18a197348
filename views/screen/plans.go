package screen

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// PlanExtension is what a plan file's name ends in.
const PlanExtension = ".fagplan"

// Open shows the plan at path, or says why it cannot; what was open stays.
func (d *Desk) Open(path string) {
	if d.document != nil && d.document.Path() == path {
		return
	}
	d.OpenBegun(path, func() (Document, error) { return d.host.Open(path) })
}

// OpenBegun shows a plan that open opens, or waits for the opening of.
func (d *Desk) OpenBegun(path string, open func() (Document, error)) { d.load(path, open, func() {}) }

// fail says what went wrong and what to do.
func (d *Desk) fail(err error) {
	message := dialog.NewCustom(d.words.T("error.title"), d.words.T("action.ok"), wrapped(d.host.Explain(d.words, err)), d.window)
	const width, height = 520, 200
	message.Resize(d.roomFor(width, height))
	if errors.Is(err, budget.ErrLocked) {
		d.offerRoll(message)
	}
	message.Show()
}

// say tells something that went well.
func (d *Desk) say(message string) {
	dialog.ShowInformation("Fagplan", message, d.window)
}

func (d *Desk) choosePlan() {
	d.askToOpen(FileQuestion{Title: d.words.T("file.open-plan"), Kind: d.words.T("file.plans"), Extensions: []string{PlanExtension}}, d.Open)
}

func (d *Desk) newPlan() { d.createFrom("") }

// createFrom asks where a new plan is to lie and makes it, of an example
// unless that is empty.
func (d *Desk) createFrom(example string) {
	title := d.words.T("plan.new")
	if example != "" {
		title = d.words.T("plan.new-of-example")
	}
	d.askPlace(title, planFileName(example), func(path string) { d.createPlan(path, example, func() {}) })
}

func planFileName(example string) string {
	if example == "" {
		return "fagplan" + PlanExtension
	}
	return example + PlanExtension
}

// askPlace asks for the name of a plan file and the folder it is to lie in. The
// file itself is not made: that is for whoever writes the plan, safely. What
// lies there already is never written over.
func (d *Desk) askPlace(title, name string, then func(path string)) *form {
	fields := []field{{label: d.words.T("plan.file"), text: name}, {label: d.words.T("plan.folder"), text: d.settings.planFolder(), folder: true}}
	return d.ask(title, fields, func(answers []string) error {
		name, folder := strings.TrimSpace(answers[0]), answers[1]
		if name == "" {
			return fieldTypo{0, typoNeeded}
		}
		if filepath.Ext(name) != PlanExtension {
			name += PlanExtension
		}
		path := filepath.Join(folder, name)
		if _, err := os.Stat(path); err == nil {
			return fieldTypo{0, typoThere}
		}
		d.settings.setPlanFolder(folder)
		then(path)
		return nil
	})
}

func (d *Desk) saveCopy() {
	if d.document == nil {
		return
	}
	d.askPlace(d.words.T("plan.copy"), d.document.Name()+PlanExtension, func(path string) {
		if err := d.document.SaveCopy(context.Background(), path); err != nil {
			d.fail(err)
			return
		}
		d.say(d.words.T("plan.copied", text.Args{"file": path}))
	})
}

// welcome teaches the ways in when nothing is open.
func (d *Desk) welcome() fyne.CanvasObject {
	title := strongText(d.words.T("welcome.title"), grown(24))
	about := wrapped(d.words.T("welcome.text"))
	example := newButton(d.words.T("action.open-example"), func() { d.createFrom(d.host.Examples()[0]) })
	example.Importance = widget.HighImportance
	buttons := container.NewHBox(example,
		newButton(d.words.T("action.open-plan"), d.choosePlan), newButton(d.words.T("action.new-plan"), d.newPlan))
	width := grown(620)
	about.Resize(fyne.NewSize(width, 0)) // breaks the lines, which sets the height
	box := container.NewVBox(title, about, buttons, spaceFor(fyne.NewSize(width, theme.Padding())))
	return container.NewCenter(card(container.New(layout.NewCustomPaddedLayout(28, 28, 32, 32), box)))
}
