package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// card is a quiet surface for one thing. The content stays clear of its edge.
func card(content fyne.CanvasObject) *fyne.Container {
	back := canvas.NewRectangle(themeColor(colorCard))
	back.CornerRadius = 5
	back.StrokeWidth = 1
	back.StrokeColor = themeColor(theme.ColorNameSeparator)
	const edge = 2
	return container.NewStack(back, container.New(layout.NewCustomPaddedLayout(edge, edge, edge, edge), content))
}

// inset gives content room to breathe within a card.
func inset(content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), content)
}

// heading is the message of a screen, with what it is about below. Where texts
// are large they are set in several lines.
func heading(title, subtitle string) fyne.CanvasObject {
	message := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	message.SizeName = theme.SizeNameHeadingText
	message.Truncation = fyne.TextTruncateEllipsis
	var about fyne.CanvasObject = container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), mutedFit(subtitle))
	if grown(usualText) >= largeText {
		message.SizeName, message.Truncation, message.Wrapping = theme.SizeNameSubHeadingText, fyne.TextTruncateOff, fyne.TextWrapWord
		about = caption(subtitle)
	}
	const above = -10 // a label has air of its own over it
	return container.New(layout.NewCustomPaddedLayout(above, 0, 0, 0), container.New(layout.NewCustomPaddedVBoxLayout(-6), message, about))
}

// mutedText is secondary text on one line.
func mutedText(words string) *canvas.Text {
	t := canvas.NewText(words, themeColor(colorMuted))
	t.TextSize = theme.CaptionTextSize()
	return t
}

// caption is secondary running text.
func caption(words string) *widget.RichText {
	t := widget.NewRichText(&widget.TextSegment{Text: words, Style: widget.RichTextStyle{ColorName: colorMuted, SizeName: theme.SizeNameCaptionText}})
	t.Wrapping = fyne.TextWrapWord
	return t
}

// strongText is a line that stands out.
func strongText(words string, size float32) *canvas.Text {
	t := canvas.NewText(words, themeColor(theme.ColorNameForeground))
	t.TextSize = size
	t.TextStyle.Bold = true
	return t
}
