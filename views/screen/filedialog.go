package screen

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// showFiles shows one of Fyne's dialogs for choosing files, under a title that
// says what for, with names in full and room to see them. Fyne remembers how files
// were last shown, which no dialog of ours may leave otherwise than as a list, and
// lets a file dialog be sized only once it is shown.
func (d *Desk) showFiles(files *dialog.FileDialog, title string) {
	files.SetTitleText(title)
	files.SetView(dialog.ListView)
	d.app.Preferences().RemoveValue(keyFileView)
	files.Show()
	size := d.window.Canvas().Size()
	const share = 0.8
	files.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		d.namePlaces(overlaid(top))
	}
}

// keyFileView is where Fyne remembers how files were last shown. It overrides
// what a dialog asks for.
const keyFileView = "fyne:fileDialogViewLayout"

// showOpening shows a dialog for opening a file, with the keyboard at the files.
// From a file that is chosen it goes on to the button that opens it, which is the
// last.
func (d *Desk) showOpening(dialogue *dialog.FileDialog, title string) {
	d.showFiles(dialogue, title)
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		return
	}
	files, open := filesIn(overlaid(top)), lastButton(overlaid(top))
	if files == nil || open == nil {
		return
	}
	choose := files.OnSelected
	files.OnSelected = func(id widget.ListItemID) {
		choose(id)
		if !open.Disabled() {
			d.window.Canvas().Focus(open)
		}
	}
	d.window.Canvas().Focus(files)
}

// filesIn is the list of files in what a file dialog shows.
func filesIn(o fyne.CanvasObject) *widget.List {
	switch o := o.(type) {
	case *widget.List:
		return o
	case *widget.PopUp:
		return filesIn(o.Content)
	case *container.Scroll:
		return filesIn(o.Content)
	case *container.Split:
		return filesIn(o.Trailing)
	case *fyne.Container:
		for _, child := range o.Objects {
			if files := filesIn(child); files != nil {
				return files
			}
		}
	}
	return nil
}

// lastButton is the last button in what a file dialog shows.
func lastButton(o fyne.CanvasObject) *widget.Button {
	switch o := o.(type) {
	case *widget.Button:
		return o
	case *widget.PopUp:
		return lastButton(o.Content)
	case *fyne.Container:
		for _, child := range slices.Backward(o.Objects) {
			if last := lastButton(child); last != nil {
				return last
			}
		}
	}
	return nil
}

// overlaid is what an overlay shows. Fyne's overlay is of an internal type with
// an exported field, which only reflection reaches; without it the places stay
// English and nothing else is lost.
func overlaid(overlay fyne.CanvasObject) fyne.CanvasObject {
	value := reflect.Indirect(reflect.ValueOf(overlay))
	if value.Kind() != reflect.Struct {
		return overlay
	}
	if content := value.FieldByName("Content"); content.IsValid() {
		if shown, ok := content.Interface().(fyne.CanvasObject); ok {
			return shown
		}
	}
	return overlay
}

// places are the names Fyne writes in English beside the files, whatever the
// language, with the keys of our own.
var places = map[string]string{
	"Home": "place.home", "Computer": "place.computer", "App Files": "place.app-files",
	"Desktop": "place.desktop", "Documents": "place.documents", "Downloads": "place.downloads",
	"Music": "place.music", "Pictures": "place.pictures", "Videos": "place.videos",
}

// namePlaces finds the list of places in a file dialog and has it say the
// planner's words.
func (d *Desk) namePlaces(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *widget.List:
		english := o.UpdateItem
		o.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
			english(id, item)
			if row, ok := item.(*fyne.Container); ok && len(row.Objects) > 0 {
				d.namePlace(row.Objects[len(row.Objects)-1])
			}
		}
		o.Refresh()
	case *fyne.Container:
		for _, child := range o.Objects {
			d.namePlaces(child)
		}
	case *widget.PopUp:
		d.namePlaces(o.Content)
	case *container.Split:
		d.namePlaces(o.Leading)
	}
}

func (d *Desk) namePlace(o fyne.CanvasObject) {
	label, ok := o.(*widget.Label)
	if !ok {
		return
	}
	if key, known := places[label.Text]; known {
		label.SetText(d.words.T(key))
	}
}
