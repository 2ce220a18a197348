package screen

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// showFiles shows one of Fyne's dialogs for choosing files, with room to see
// them. Fyne lets a file dialog be sized only once it is shown.
func (d *Desk) showFiles(files interface {
	Show()
	Resize(fyne.Size)
}) {
	files.Show()
	size := d.window.Canvas().Size()
	const share = 0.8
	files.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		d.namePlaces(overlaid(top))
	}
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
