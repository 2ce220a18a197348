package screen

import (
	"path"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/guide"
	"fagplan/views/text"
)

// guideHelp is the guide within the help: a search, the tasks it finds, and the
// page of the one that is chosen. Up and down in the search walk the tasks.
type guideHelp struct {
	desk   *Desk
	pages  []guide.Page
	found  []guide.Page
	at     int
	search *searchEntry
	list   *fyne.Container
	lines  *container.Scroll
	page   *fyne.Container
	object fyne.CanvasObject
}

func newGuideHelp(d *Desk) *guideHelp {
	h := &guideHelp{desk: d, pages: d.guidePages(), list: container.New(layout.NewCustomPaddedVBoxLayout(0)), page: container.NewStack()}
	h.lines = container.NewVScroll(h.list)
	h.search = newSearchEntry(h.step)
	h.search.SetPlaceHolder(d.words.T("help.guide-search"))
	h.search.OnChanged = func(string) { h.find() }
	h.search.OnSubmitted = func(string) { d.window.Canvas().Focus(h.page.Objects[0].(*reader)) }
	var language fyne.CanvasObject
	if d.words.Language() != text.NB {
		language = wrapped(d.words.T("help.guide-language"))
	}
	h.object = bordered(nil, nil, inset(bordered(h.search, language, nil, nil, h.lines)), nil, h.page)
	h.find()
	return h
}

// guidePages is the guide, that of the screen on show first.
func (d *Desk) guidePages() []guide.Page {
	pages := guide.Pages()
	if d.document == nil || d.current() == nil {
		return pages
	}
	here, other := []guide.Page{}, []guide.Page{}
	for _, page := range pages {
		if page.IsFor(d.current().name()) {
			here = append(here, page)
		} else {
			other = append(other, page)
		}
	}
	return append(here, other...)
}

// find lists the tasks with every word of the search, and shows the first.
func (h *guideHelp) find() {
	asked := wordsOf(h.search.Text)
	h.found, h.at = nil, 0
	for _, inTitle := range []bool{true, false} {
		for _, page := range h.pages {
			if hasWords(page.Title, asked) == inTitle && hasWords(page.Title+" "+page.Words(), asked) {
				h.found = append(h.found, page)
			}
		}
	}
	h.list.Objects = nil
	for i, page := range h.found {
		h.list.Add(newRailItem(page.Title, func() { h.choose(i) }))
	}
	if len(h.found) == 0 {
		h.list.Add(wrapped(h.desk.words.T("help.guide-none")))
		return
	}
	h.choose(0)
}

// hasWords reports whether each of some words is in a text, or begins one there.
func hasWords(within string, asked []string) bool {
	words := wordsOf(within)
	for _, one := range asked {
		if !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, one) }) {
			return false
		}
	}
	return true
}

// step moves to another task.
func (h *guideHelp) step(by int) {
	if len(h.found) > 0 {
		h.choose(max(0, min(h.at+by, len(h.found)-1)))
	}
}

// choose shows the page of a task.
func (h *guideHelp) choose(index int) {
	h.at = index
	for i, line := range h.list.Objects {
		line.(*railItem).choose(i == index)
	}
	h.list.Refresh()
	reveal(h.lines, h.list.Objects[index])
	page := h.found[index]
	words := widget.NewRichTextFromMarkdown("# " + page.Title + "\n\n" + page.Words())
	words.Wrapping = fyne.TextWrapWord
	h.lead(words.Segments)
	h.page.Objects = []fyne.CanvasObject{newReader(page.Title, inset(words))}
	h.page.Refresh()
}

// lead has links to other pages show them.
func (h *guideHelp) lead(segments []widget.RichTextSegment) {
	for _, segment := range segments {
		switch segment := segment.(type) {
		case *widget.HyperlinkSegment:
			_, name, _ := strings.Cut(strings.TrimSuffix(path.Base(segment.URL.Path), ".md"), "-")
			segment.OnTapped = func() { h.show(name) }
		case *widget.ListSegment:
			h.lead(segment.Items)
		case *widget.ParagraphSegment:
			h.lead(segment.Texts)
		}
	}
}

// show shows a page by its name.
func (h *guideHelp) show(name string) {
	h.search.SetText("")
	h.choose(slices.IndexFunc(h.found, func(page guide.Page) bool { return page.Name == name }))
}
