package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paragraph is running text, with a strong lead where one is given. Unlike
// Fyne's label it breaks lines at ordinary spaces only: 10 087 000 kr stays on
// one line.
type paragraph struct {
	widget.BaseWidget
	lead, words string
}

var _ fyne.Accessible = (*paragraph)(nil)

func newParagraph(lead, words string) *paragraph {
	p := &paragraph{lead: lead, words: words}
	p.ExtendBaseWidget(p)
	return p
}

// wrapped is running text.
func wrapped(words string) *paragraph { return newParagraph("", words) }

// AccessibilityLabel reads the text.
func (p *paragraph) AccessibilityLabel() string { return strings.TrimSpace(p.lead + " " + p.words) }

// AccessibilityRole implements fyne.Accessible.
func (p *paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *paragraph) CreateRenderer() fyne.WidgetRenderer { return &paragraphRenderer{paragraph: p} }

// run is words of one weight that stand together on a line.
type run struct {
	words  string
	strong bool
}

type paragraphRenderer struct {
	paragraph *paragraph
	width     float32
	texts     []fyne.CanvasObject
	height    float32
}

// Layout sets the text in the width given.
func (r *paragraphRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.set()
	}
}

// set places every run, line by line.
func (r *paragraphRenderer) set() {
	size, lineHeight := theme.TextSize(), fyne.MeasureText("Å", theme.TextSize(), fyne.TextStyle{}).Height
	r.texts, r.height = nil, paragraphMargin
	for _, line := range breakLines(r.paragraph.lead, r.paragraph.words, r.width, size) {
		x := float32(0)
		for _, run := range line {
			text := canvas.NewText(run.words, themeColor(theme.ColorNameForeground))
			text.TextSize, text.TextStyle.Bold = size, run.strong
			text.Move(fyne.NewPos(x, r.height))
			text.Resize(text.MinSize())
			r.texts = append(r.texts, text)
			x += measure(run.words, size, run.strong)
		}
		r.height += lineHeight
	}
	r.height += paragraphMargin
}

const paragraphMargin = 5

// breakLines breaks a strong lead and the words after it at spaces, so that no
// line is wider than width unless a single word is.
func breakLines(lead, text string, width, size float32) [][]run {
	var lines [][]run
	var line []run
	used := float32(0)
	put := func(words string, strong bool) {
		for i, word := range strings.Split(words, " ") {
			piece := word
			if i > 0 || len(line) > 0 {
				piece = " " + word
			}
			length := measure(piece, size, strong)
			if used+length > width && len(line) > 0 {
				lines, line, used = append(lines, line), nil, 0
				piece, length = word, measure(word, size, strong)
			}
			line = join(line, run{piece, strong})
			used += length
		}
	}
	if lead != "" {
		put(lead, true)
	}
	for i, words := range strings.Split(text, "\n") {
		if i > 0 {
			lines, line, used = append(lines, line), nil, 0
		}
		put(words, false)
	}
	return append(lines, line)
}

// join adds a run to a line, in one piece with the last where they are alike.
func join(line []run, next run) []run {
	if last := len(line) - 1; last >= 0 && line[last].strong == next.strong {
		line[last].words += next.words
		return line
	}
	return append(line, next)
}

func measure(words string, size float32, strong bool) float32 {
	return fyne.MeasureText(words, size, fyne.TextStyle{Bold: strong}).Width
}

// MinSize is as high as the text is in the width it has, and lets the width be
// whatever there is room for.
func (r *paragraphRenderer) MinSize() fyne.Size {
	const least = 80
	if r.width == 0 {
		return fyne.NewSize(least, theme.TextSize()+2*paragraphMargin)
	}
	return fyne.NewSize(least, r.height)
}

func (r *paragraphRenderer) Refresh() {
	r.set()
	canvas.Refresh(r.paragraph)
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.texts }
func (r *paragraphRenderer) Destroy()                     {}
