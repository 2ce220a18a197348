package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// packPreview shows a page as it will be written, and lets its title and comment
// be written there and then.
type packPreview struct {
	screen  *packScreen
	slide   *slideView
	place   *widget.Label
	trusts  *chooser // which of them the page is shown for, where there are several
	notices *fyne.Container
	title   *leftEntry
	comment *leftEntry
	given   *button // the title the numbers give, again
	said    *button // and the comment
	editing *fyne.Container
	object  fyne.CanvasObject
	row     packRow
	at      int
	// before are the title and the comment as they were shown.
	before [2]string
}

func newPackPreview(b *packScreen) *packPreview {
	d := b.desk
	p := &packPreview{screen: b, slide: newSlideView(fyne.NewSize(grown(320), grown(180))), place: widget.NewLabel(""),
		trusts: newChooser(nil, nil), notices: container.NewVBox(), at: -1}
	p.title, p.comment = newLeftEntry(p.commit), newLeftEntry(p.commit)
	p.title.name, p.comment.name = d.words.T("column.title"), d.words.T("column.comment")
	p.title.OnChanged, p.comment.OnChanged = p.typed, p.typed
	const titleRows, commentRows = 2, 4
	p.title.SetMinRowsVisible(titleRows)
	p.comment.SetMinRowsVisible(commentRows)
	p.given = newButton(d.words.T("action.use-told-title"), func() { p.give("", p.comment.Text) })
	p.said = newButton(d.words.T("screen.board.use-told-comment"), func() { p.give(p.title.Text, "") })
	p.given.Importance, p.said.Importance = widget.LowImportance, widget.LowImportance
	p.place.SizeName = theme.SizeNameCaptionText
	p.place.Truncation = fyne.TextTruncateEllipsis
	label := func(key string, button *button) fyne.CanvasObject {
		return bordered(nil, nil, container.NewCenter(strongText(d.words.T(key), theme.CaptionTextSize())), button, nil)
	}
	p.editing = bordered(container.NewVBox(p.notices, label("column.title", p.given), p.title, label("column.comment", p.said)), nil, nil, nil, p.comment)
	top := bordered(nil, nil, nil, p.trusts, p.place)
	p.object = bordered(top, nil, nil, nil, container.New(underSlide{}, p.slide, p.editing))
	return p
}

// underSlide gives a slide all the width there is, and what is under it the rest
// of the height, but never less than that needs.
type underSlide struct{}

// Layout implements fyne.Layout.
func (underSlide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	slide, under := objects[0], objects[1]
	most := size.Height - gap
	if under.Visible() {
		most -= under.MinSize().Height
	}
	high := min(slideIn(fyne.NewSize(size.Width, size.Height)).Height, most)
	slide.Resize(fyne.NewSize(size.Width, high))
	slide.Move(fyne.Position{})
	under.Resize(fyne.NewSize(size.Width, size.Height-high-gap))
	under.Move(fyne.NewPos(0, high+gap))
}

// MinSize implements fyne.Layout.
func (underSlide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	slide, under := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(slide.Width, under.Width), slide.Height+gap+under.Height)
}

// show draws a page of those listed.
func (p *packPreview) show(rows []packRow, at int) {
	if at < 0 || at >= len(rows) {
		p.showNone()
		return
	}
	words := p.screen.desk.words
	if at != p.at || !isSamePage(p.row.page, rows[at].page) {
		p.slide.clear()
	}
	p.row, p.at = rows[at], at
	p.place.SetText(words.T("screen.board.page", text.Args{"n": at + 1, "of": len(rows), "name": pageName(p.screen.state.plan, p.row.page, words)}))
	p.showTrusts()
	if p.row.deck != nil {
		p.slide.show(p.row.deck, p.row.at)
	}
	p.editing.Show()
	p.fill()
	p.showNotices()
}

// showNone tells how a pack gets its first page.
func (p *packPreview) showNone() {
	p.slide.clear()
	p.at, p.row = -1, packRow{}
	p.editing.Hide()
	p.trusts.Hide()
	p.place.SetText(p.screen.desk.words.T("screen.board.no-pages"))
}

// showTrusts offers the trusts the pack is written for.
func (p *packPreview) showTrusts() {
	told := p.screen.told
	p.trusts.Hidden = len(told) < 2
	p.trusts.OnChanged = nil
	p.trusts.Options = nil
	for _, one := range told {
		p.trusts.Options = append(p.trusts.Options, p.screen.state.plan.AreaName(one.Area))
	}
	if !p.trusts.Hidden {
		p.trusts.SetSelectedIndex(p.screen.shown)
	}
	p.trusts.OnChanged = func(string) {
		p.screen.shown = p.trusts.SelectedIndex()
		p.screen.draw()
	}
	p.trusts.Refresh()
}

// fill writes the title and the comment the page has, unless the planner is just
// writing others.
func (p *packPreview) fill() {
	title, comment := p.row.title, p.row.page.Comment
	if p.row.deck != nil && comment == "" {
		comment = strings.Join(p.row.deck.Pages[p.row.at].Commentary, "\n")
	}
	p.write(p.title, &p.before[0], title)
	p.write(p.comment, &p.before[1], comment)
	enable(p.given, p.row.page.Title != "")
	enable(p.said, p.row.page.Comment != "")
}

// write puts words in a field, without their being taken for the planner's.
func (p *packPreview) write(field *leftEntry, before *string, words string) {
	if field.Text == words {
		*before = words
		return
	}
	*before = words
	changed := field.OnChanged
	field.OnChanged = nil
	field.SetText(words)
	field.OnChanged = changed
}

// showNotices tells why the page is not written, and which messages are no
// longer what they were.
func (p *packPreview) showNotices() {
	words := p.screen.desk.words
	p.notices.Objects = nil
	note := func(status chart.Status, said string) {
		mark := container.NewHBox(spaceFor(fyne.NewSize(theme.Padding(), 0)), shape(status))
		p.notices.Add(bordered(nil, nil, mark, nil, wrapped(said)))
	}
	if p.row.missing != "" {
		note(chart.Idle, words.T("screen.board.left-out")+": "+p.row.missing)
	}
	if c := p.row.change; c != nil && c.Own != "" {
		note(chart.Watch, words.T("chart.view.title-old", text.Args{"then": p.row.page.Instead.Of(p.screen.area()), "now": c.Now}))
	}
	if c := p.row.change; c != nil && c.Before != "" {
		note(chart.Watch, words.T("screen.board.said-before", text.Args{"then": c.Before, "now": c.Now}))
	}
	p.notices.Refresh()
	p.editing.Refresh()
}

// typed shows the page with what has been written so far.
func (p *packPreview) typed(string) {
	if p.row.deck == nil {
		return
	}
	deck := *p.row.deck
	deck.Pages = slices.Clone(deck.Pages)
	page := &deck.Pages[p.row.at]
	if title := oneLine(p.title.Text); title != "" {
		page.Title = title
	}
	if p.comment.Text != p.before[1] {
		page.Commentary = strings.Split(p.comment.Text, "\n")
	}
	p.slide.show(&deck, p.row.at)
}

// oneLine is a text with its line breaks and double spaces taken out.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// commit keeps what has been written, if anything has.
func (p *packPreview) commit() {
	if p.at >= 0 && (p.title.Text != p.before[0] || p.comment.Text != p.before[1]) {
		p.give(p.title.Text, p.comment.Text)
	}
}

// give gives the page a title and a comment. An empty one is the one the numbers
// give, and so is one that says the same.
func (p *packPreview) give(title, comment string) {
	at, page, before := p.at, p.row.page, p.before
	if title = oneLine(title); title != oneLine(before[0]) || title == "" {
		page.Title, page.Instead = title, nil
	}
	if told := p.told(); page.Title == told {
		page.Title = ""
	} else if page.Title != "" && page.Title != p.row.page.Title {
		page.Instead = board.TitlesOf(page, p.screen.told)
	}
	if comment = strings.TrimSpace(comment); comment != strings.TrimSpace(before[1]) || comment == "" {
		page.Comment = comment
	}
	p.before = [2]string{p.title.Text, p.comment.Text} // which is now kept
	if budget.Equal(page, p.row.page) {
		p.fill()
		return
	}
	p.screen.change(func(pack *boardPack) { pack.pages[at] = page })
}

// told is the title the numbers give the page, empty where that is not known.
func (p *packPreview) told() string {
	if p.row.deck == nil {
		return ""
	}
	return p.row.deck.Pages[p.row.at].Told
}

// editTitle gives the title the keyboard.
func (p *packPreview) editTitle() {
	if p.at >= 0 {
		p.screen.desk.window.Canvas().Focus(p.title)
	}
}

// leftEntry is a field that says when the keyboard leaves it. Tab goes on from
// it, and Escape takes back what was not kept.
type leftEntry struct {
	entry
	left func()
}

func newLeftEntry(left func()) *leftEntry {
	e := &leftEntry{left: left}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	return e
}

// FocusLost implements fyne.Focusable.
func (e *leftEntry) FocusLost() {
	e.entry.FocusLost()
	e.left()
}

// AcceptsTab implements fyne.Tabbable.
func (e *leftEntry) AcceptsTab() bool { return false }

// pageOf is a page of a chart.
func pageOf(story string) budget.PackPage {
	return budget.PackPage{Content: budget.ChartContent, Chart: story}
}
