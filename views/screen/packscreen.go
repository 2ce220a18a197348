package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/text"
)

// packScreen composes board packs: which pages, in which order, what they say,
// and what they are written as.
type packScreen struct {
	desk     *Desk
	state    state
	head     *fyne.Container
	make     *button
	packs    *packList
	pages    *packPages
	preview  *packPreview
	settings *packSettings
	body     *fyne.Container
	parts    fyne.CanvasObject // what the body shows of a plan with something in it
	object   fyne.CanvasObject

	all  []boardPack
	pack boardPack // the one on show
	at   int       // its page on show
	// told are its pages as they will be written, for each trust, nil before that
	// is known, and shown which of the trusts is on show.
	told  []board.Told
	shown int
	turn  int // numbers the tellings begun: only the last is shown
}

func newPackScreen(d *Desk) view {
	b := &packScreen{desk: d, head: container.NewStack(), body: container.NewStack()}
	b.packs, b.pages, b.preview, b.settings = newPackList(b), newPackPages(b), newPackPreview(b), newPackSettings(b)
	b.make = newIconButton(d.words.T("screen.board.make"), theme.DocumentSaveIcon(), b.askFolder)
	b.make.Importance = widget.HighImportance
	add := newIconButton(d.words.T("screen.board.add-pages"), theme.ContentAddIcon(), b.choosePages)
	const least = 285
	pages := bordered(container.NewVBox(spaceFor(fyne.NewSize(grown(least), 0)), add), nil, nil, nil, b.pages.object)
	left := container.New(inColumn(1, 0), card(inset(b.packs.object)), card(inset(b.settings.object)))
	b.parts = container.New(inRow(4, 5, 12), left, card(inset(pages)), card(inset(b.preview.object)))
	top := bordered(nil, nil, nil, container.NewVBox(b.make), b.head)
	b.object = bordered(top, nil, nil, nil, b.body)
	return b
}

func (b *packScreen) name() string               { return "board" }
func (b *packScreen) content() fyne.CanvasObject { return b.object }

// show draws the packs there now are, and tells the one on show anew.
func (b *packScreen) show(s state) {
	b.state = s
	b.all = packsOf(s)
	if s.plan.Revisions.Len() == 0 && s.plan.Observations.Len() == 0 {
		b.teach()
		return
	}
	b.body.Objects = []fyne.CanvasObject{b.parts}
	b.body.Refresh()
	b.choose(b.desk.settings.pack(b.desk.document.Path()))
}

// teach says in an empty plan what belongs here and how to get it in.
func (b *packScreen) teach() {
	words := b.state.words
	b.head.Objects = []fyne.CanvasObject{heading(words.T("screen.board.title-none"), words.T("screen.board.subtitle-none"))}
	b.head.Refresh()
	b.make.Disable()
	b.pack, b.told, b.at = boardPack{}, nil, 0
	b.preview.showNone()
	read := newIconButton(words.T("action.import"), theme.DocumentIcon(), b.desk.chooseWorkbooks)
	b.body.Objects = []fyne.CanvasObject{card(inset(container.NewVBox(wrapped(words.T("screen.board.empty")), container.NewHBox(read))))}
	b.body.Refresh()
}

// choose shows a pack, or the first where there is none of that ID.
func (b *packScreen) choose(id budget.PackID) {
	at := max(0, slices.IndexFunc(b.all, func(p boardPack) bool { return p.ID == id }))
	if another := b.all[at].ID != b.pack.ID; another {
		b.at, b.shown, b.told = 0, 0, nil
	}
	b.pack = b.all[at]
	b.at = max(0, min(b.at, len(b.pack.pages)-1))
	b.desk.settings.setPack(b.desk.document.Path(), b.pack.ID)
	b.packs.show(b.all, at)
	b.settings.show(b.pack)
	b.draw()
	b.tell()
}

// tell finds out in the background what the pages of the pack say.
func (b *packScreen) tell() {
	b.turn++
	turn, order := b.turn, b.order()
	inBackground(func() {
		told := board.Assemble(order)
		fyne.Do(func() {
			if turn == b.turn {
				b.told = told
				b.shown = min(b.shown, len(told)-1)
				b.draw()
			}
		})
	})
}

// order is the pack as it is to be told.
func (b *packScreen) order() board.Order {
	return board.Order{Question: b.state.question(), Pack: b.pack.Pack, Pages: b.pack.pages, Areas: b.pack.areas,
		Program: "Fagplan " + b.desk.host.Version()}
}

// draw shows the pages as far as they are told.
func (b *packScreen) draw() {
	words := b.state.words
	rows := b.rows()
	written := 0
	for _, row := range rows {
		if row.missing == "" {
			written++
		}
	}
	b.head.Objects = []fyne.CanvasObject{heading(words.T("screen.board.title", text.Args{"pack": b.pack.Name, "n": written}), b.subtitle())}
	b.head.Refresh()
	b.make.Enable()
	if written == 0 {
		b.make.Disable()
	}
	b.pages.show(rows, b.at)
	b.preview.show(rows, b.at)
}

// area is the trust on show, empty for the whole plan.
func (b *packScreen) area() budget.AreaID {
	if b.told == nil {
		return ""
	}
	return b.told[b.shown].Area
}

// subtitle says what the pack is of, or that it is one of the ready-made.
func (b *packScreen) subtitle() string {
	words := b.state.words
	said := words.T("screen.board.subtitle", text.Args{"period": b.settings.periodName(b.pack.Period), "language": words.Name(text.Language(b.pack.Language))})
	if b.pack.ready {
		said += " · " + words.T("screen.board.ready-made")
	}
	return said
}

// rows are the pages of the pack with what is known of them.
func (b *packScreen) rows() []packRow {
	rows := make([]packRow, len(b.pack.pages))
	for i, page := range b.pack.pages {
		rows[i] = packRow{page: page, title: page.Title}
		if rows[i].title == "" {
			rows[i].title = pageName(b.state.plan, page, b.state.words)
		}
		if b.told != nil {
			rows[i].fill(&b.told[b.shown])
		}
	}
	return rows
}

// fill takes what is told of a page.
func (r *packRow) fill(told *board.Told) {
	for i, page := range told.Pages {
		if isSamePage(page, r.page) {
			r.deck, r.at, r.title = &told.Deck, i, told.Deck.Pages[i].Title
		}
	}
	for _, out := range told.LeftOut {
		if isSamePage(out.Page, r.page) {
			r.missing = out.Reason
		}
	}
	for i, change := range told.Changes {
		if isSamePage(change.Page, r.page) {
			r.change = &told.Changes[i]
		}
	}
}

// turnToPage shows a page.
func (b *packScreen) turnToPage(at int) {
	b.preview.commit()
	b.at = at
	b.preview.show(b.pages.rows, at)
}

// change makes an edit of the pack on show. One that was ready-made becomes the
// plan's own.
func (b *packScreen) change(how func(*boardPack)) {
	if b.desk.refused() {
		b.settings.show(b.pack)
		return
	}
	pack := b.pack.clone()
	how(&pack)
	b.desk.keepPack(pack)
}

// makeBoard writes the pack last looked at.
func (d *Desk) makeBoard() {
	if d.document == nil {
		return
	}
	d.openScreen("board")
	if b, is := d.current().(*packScreen); is {
		b.askFolder()
	}
}

// leave keeps what is being written when another screen is turned to.
func (b *packScreen) leave() { b.preview.commit() }

const keyPack = "pack " // followed by the plan's path

// pack is the board pack last looked at in a plan, empty for none.
func (s settings) pack(path string) budget.PackID {
	return budget.PackID(s.store.String(keyPack + path))
}

func (s settings) setPack(path string, id budget.PackID) { s.store.SetString(keyPack+path, string(id)) }
