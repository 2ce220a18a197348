package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// gap is the space between cards.
const gap float32 = 10

// bordered gives a middle what room there is between what is at its edges, as
// Fyne's own border does. The keyboard goes through them as they are read, where
// Fyne's has it begin in the middle. Any of them may be nil.
func bordered(top, bottom, left, right, middle fyne.CanvasObject) *fyne.Container {
	read := []fyne.CanvasObject{top, left, middle, right, bottom}
	there := slices.DeleteFunc(read, func(o fyne.CanvasObject) bool { return o == nil })
	return container.New(layout.NewBorderLayout(top, bottom, left, right), there...)
}

// weighted shares the width, or the height, among its objects by weight, none
// below its least size.
type weighted struct {
	upright bool
	weights []float32
}

// inRow puts objects side by side, their widths in the given proportions. Where
// texts are so large that there is no room for that, it puts them above each
// other.
func inRow(weights ...float32) fyne.Layout {
	return &weighted{weights: weights, upright: grown(usualText) >= largeText}
}

// largeText is the size of texts, in per cent, from which there is room for
// only one thing across a laptop's screen.
const largeText = 150

// tall is the least height of what is read in a scroller of its own or drawn to
// fit. Where texts are large a page is scrolled as well, and can give more.
func tall(height float32) float32 {
	const more = 1.3
	if grown(usualText) >= largeText {
		return grown(height) * more
	}
	return grown(height)
}

// noLower keeps what could be squeezed to nothing at a height: the page is
// scrolled instead.
func noLower(content fyne.CanvasObject, height float32) fyne.CanvasObject {
	return container.NewStack(spaceFor(fyne.NewSize(0, height)), content)
}

// sideBySide sets two parts side by side with a bar between, the left with its share
// of the width, or one above the other where texts are large.
func sideBySide(left, right fyne.CanvasObject, share float64) *container.Split {
	split := container.NewHSplit(left, right)
	if grown(usualText) >= largeText {
		split.Horizontal = false
	} else {
		split.Offset = share
	}
	return split
}

// evenly puts so many objects in a row, all of a width, or as many as large
// says where texts are large.
func evenly(usual, large int) fyne.Layout {
	if grown(usualText) >= largeText {
		return layout.NewGridLayoutWithColumns(large)
	}
	return layout.NewGridLayoutWithColumns(max(usual, 1))
}

// inColumn puts objects above each other, their heights in proportion. An
// object of weight 0 is as high as it must be.
func inColumn(weights ...float32) fyne.Layout { return &weighted{upright: true, weights: weights} }

func (w *weighted) along(s fyne.Size) float32 {
	if w.upright {
		return s.Height
	}
	return s.Width
}

// Layout implements fyne.Layout.
func (w *weighted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	lengths := w.lengths(objects, w.along(size)-gap*float32(len(objects)-1))
	var at float32
	for i, o := range objects {
		if w.upright {
			o.Move(fyne.NewPos(0, at))
			o.Resize(fyne.NewSize(size.Width, lengths[i]))
		} else {
			o.Move(fyne.NewPos(at, 0))
			o.Resize(fyne.NewSize(lengths[i], size.Height))
		}
		at += lengths[i] + gap
	}
}

// lengths gives each object its least length and shares out what is left so
// that the weighted ones come as near their proportions as that allows.
func (w *weighted) lengths(objects []fyne.CanvasObject, total float32) []float32 {
	lengths := make([]float32, len(objects))
	free, weights := total, float32(0)
	open := make([]bool, len(objects))
	for i, o := range objects {
		lengths[i] = w.along(o.MinSize())
		if w.weights[i] == 0 {
			free -= lengths[i]
		} else {
			open[i], weights = true, weights+w.weights[i]
		}
	}
	for settled := false; !settled && weights > 0; {
		settled = true
		for i := range objects {
			if open[i] && free*w.weights[i]/weights < lengths[i] {
				free, weights, open[i], settled = free-lengths[i], weights-w.weights[i], false, false
			}
		}
	}
	for i := range objects {
		if open[i] {
			lengths[i] = free * w.weights[i] / weights
		}
	}
	return lengths
}

// MinSize implements fyne.Layout.
func (w *weighted) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		least := o.MinSize()
		if w.upright {
			size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
		} else {
			size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
		}
	}
	between := gap * float32(max(len(objects)-1, 0))
	if w.upright {
		return size.AddWidthHeight(0, between)
	}
	return size.AddWidthHeight(between, 0)
}
