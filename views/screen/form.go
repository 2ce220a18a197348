package screen

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// field is one thing a form asks for.
type field struct {
	label string
	// text is there to begin with, and hint is shown where there is none.
	text, hint string
	// choices are the words there are to choose among; none where anything can
	// be written.
	choices []string
	// long is for texts of several lines, and folder for where files are to lie.
	long, folder bool
}

// fieldTypo is a typo in one of a form's fields.
type fieldTypo struct {
	field int
	typo  typo
}

// Error implements error.
func (f fieldTypo) Error() string { return f.typo.Error() }

// form asks for several things at once.
type form struct {
	desk    *Desk
	fields  []field
	inputs  []fyne.CanvasObject
	message *widget.Label
	body    *fyne.Container
	window  *dialog.CustomDialog
	// done makes the edit of the answers, or returns a fieldTypo and makes none.
	done func(answers []string) error
}

// ask shows a form. Its first field has the keyboard.
func (d *Desk) ask(title string, fields []field, done func(answers []string) error) *form {
	f := &form{desk: d, fields: fields, done: done, message: widget.NewLabel("")}
	f.message.Wrapping = fyne.TextWrapWord
	f.message.Importance = widget.DangerImportance
	f.message.Hide()
	rows := container.New(layout.NewFormLayout())
	for _, field := range fields {
		input := f.input(field)
		f.inputs = append(f.inputs, input)
		rows.Add(widget.NewLabel(field.label))
		rows.Add(input)
	}
	save := newButton(d.words.T("action.save"), f.save)
	save.Importance = widget.HighImportance
	f.body = bordered(nil, f.message, nil, nil, container.NewVScroll(rows))
	f.window = dialog.NewCustomWithoutButtons(title, f.body, d.window)
	f.window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), func() { f.window.Hide() }), save})
	size := d.window.Canvas().Size()
	const width, share, least = 560, 0.9, 270
	f.window.Resize(fyne.NewSize(min(grown(width), size.Width*share), min(max(rows.MinSize().Height+grown(least/2), least), size.Height*share)))
	f.window.Show()
	if first, takes := f.inputs[0].(fyne.Focusable); takes {
		d.window.Canvas().Focus(first)
	}
	return f
}

func (f *form) input(field field) fyne.CanvasObject {
	if field.choices != nil {
		choice := newChooser(field.choices, nil)
		choice.name = field.label
		choice.PlaceHolder = f.desk.words.T("label.choose")
		choice.SetSelected(field.text)
		return choice
	}
	if field.folder {
		return newFolderChoice(f.desk, field.text)
	}
	entry := newEntry()
	if field.long {
		entry = newLongEntry()
	} else {
		entry.OnSubmitted = func(string) { f.save() }
	}
	entry.name = field.label
	entry.SetPlaceHolder(field.hint)
	entry.SetText(field.text)
	return entry
}

// answers are what the fields say.
func (f *form) answers() []string {
	answers := make([]string, len(f.inputs))
	for i, input := range f.inputs {
		switch input := input.(type) {
		case *chooser:
			answers[i] = input.Selected
		case *folderChoice:
			answers[i] = input.path
		case *entry:
			answers[i] = input.Text
		}
	}
	return answers
}

// save closes the form once its answers can stand, and otherwise tells which of
// them cannot. It is out of the way before anything is done: what is shown over
// a form goes with it.
func (f *form) save() {
	f.window.Hide()
	err := f.done(f.answers())
	var wrong fieldTypo
	switch {
	case err == nil:
	case errors.As(err, &wrong):
		f.window.Show()
		words := f.desk.words
		f.message.SetText(words.T("form.refused", text.Args{"field": f.fields[wrong.field].label, "why": words.T("typed." + string(wrong.typo))}))
		f.message.Show()
		f.body.Refresh() // makes room for it
		if input, takes := f.inputs[wrong.field].(fyne.Focusable); takes {
			f.desk.window.Canvas().Focus(input)
		}
	default:
		f.desk.fail(err)
	}
}
