package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// namedList is a list that says what it is of. Fyne's own says nothing.
type namedList struct {
	widget.List
	name string
}

var _ fyne.Accessible = (*namedList)(nil)

func newNamedList(name string, length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *namedList {
	l := &namedList{name: name}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// AccessibilityLabel reads what it is a list of.
func (l *namedList) AccessibilityLabel() string { return l.name }

// AccessibilityRole implements fyne.Accessible.
func (l *namedList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
