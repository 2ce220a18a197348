package screen

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// importScreen is where workbooks are read in: it shows what was understood of
// one, and what will happen, before anything does. When nothing waits it shows
// where the plan's workbooks are.
type importScreen struct {
	desk   *Desk
	files  *tabRow
	object *fyne.Container
	// bar shows how far the reading has come, where it takes long.
	bar *widget.ProgressBar
	// work shows the workbook item, nil for none.
	work *importWork
	// stage and of are what is shown and of which workbook, and home is what has
	// the keyboard first there, nil for nothing.
	stage importStage
	of    *pending
	home  fyne.Focusable
}

// importStage is how far a workbook has come.
type importStage uint8

const (
	idleStage importStage = iota + 1
	refusedStage
	stoppedStage
	readingStage
	exampleStage
	readStage
)

func newImportScreen(d *Desk) view {
	s := &importScreen{desk: d, object: container.NewStack(), bar: widget.NewProgressBar()}
	s.files = newTabRow(func(index int) { d.imports.turnTo(index) })
	return s
}

func (s *importScreen) name() string               { return "import" }
func (s *importScreen) content() fyne.CanvasObject { return s.object }

func (s *importScreen) show(now state) {
	s.draw()
	s.desk.imports.follow(now.plan)
}

// draw shows the workbook that waits, as far as it is known.
func (s *importScreen) draw() {
	item, before := s.desk.imports.current(), s.stage
	var page fyne.CanvasObject
	switch {
	case item == nil:
		s.stage, page = idleStage, s.idle()
	case item.err != nil:
		s.stage, page = refusedStage, s.refused(item)
	case item.stopped:
		s.stage, page = stoppedStage, s.notice(s.desk.words.T("import.stopped", text.Args{"book": item.name()}), s.again(), s.leave())
	case item.of == nil:
		s.stage, page = readingStage, s.reading(item)
	case item.preview.OverExample && !s.desk.imports.knowingly:
		s.stage, page = exampleStage, s.overExample(item)
	default:
		if s.work == nil || s.work.book != item.book {
			s.work = newImportWork(s.desk, item)
		}
		s.work.show(item)
		s.stage, s.home, page = readStage, s.work.side.chosenTab(), s.work.object
	}
	s.object.Objects = []fyne.CanvasObject{s.withFiles(page)}
	s.object.Refresh()
	if s.stage != before || item != s.of || s.stage == refusedStage {
		s.of = item
		s.giveKeyboard()
	}
}

// giveKeyboard has the keyboard begin anew on another page: what had it may be
// gone.
func (s *importScreen) giveKeyboard() {
	if s.home == nil || s.stage == readingStage {
		s.desk.window.Canvas().Unfocus()
		return
	}
	s.desk.window.Canvas().Focus(s.home)
}

// withFiles puts the names of the workbooks above a page, where there are
// several.
func (s *importScreen) withFiles(page fyne.CanvasObject) fyne.CanvasObject {
	m := s.desk.imports
	if len(m.items) < 2 {
		return page
	}
	var names []string
	for _, item := range m.items {
		names = append(names, item.name())
	}
	s.files.show(names, m.shown)
	return bordered(s.files.object, nil, nil, nil, page)
}

// reading tells that a workbook is being read, and how far that has come.
func (s *importScreen) reading(item *pending) fyne.CanvasObject {
	const width = 300
	cancel := newButton(s.desk.words.T("action.cancel"), s.desk.imports.stop)
	line := []fyne.CanvasObject{cancel}
	if s.desk.imports.late {
		line = []fyne.CanvasObject{container.NewGridWrap(fyne.NewSize(grown(width), cancel.MinSize().Height), s.bar), cancel}
	}
	return s.notice(s.desk.words.T("bar.reading", text.Args{"file": item.name()}), line...)
}

// refused tells why a workbook cannot be read, and what can be done.
func (s *importScreen) refused(item *pending) fyne.CanvasObject {
	message := s.desk.host.Explain(s.desk.words, item.err)
	if errors.Is(item.err, ErrPassword) {
		return s.locked(item, message)
	}
	return s.notice(message, s.again(), s.leave())
}

// locked asks for the password of a workbook. It is not remembered.
func (s *importScreen) locked(item *pending, message string) fyne.CanvasObject {
	words := s.desk.words
	password := newEntry()
	password.Password = true
	password.SetPlaceHolder(words.T("import.password"))
	try := func() {
		item.password = password.Text
		s.desk.imports.ask()
	}
	password.OnSubmitted = func(string) { try() }
	const width = 260
	field := container.NewGridWrap(fyne.NewSize(grown(width), password.MinSize().Height), password)
	page := s.notice(message, field, newButton(words.T("action.ok"), try), s.leave())
	s.home = password
	return page
}

// overExample asks whether a workbook of the planner's own is to go into the
// example that is open. Most often it is not.
func (s *importScreen) overExample(item *pending) fyne.CanvasObject {
	words, m := s.desk.words, s.desk.imports
	begin := newButton(words.T("import.into-new-plan"), m.intoNewPlan)
	begin.Importance = widget.HighImportance
	return s.notice(words.T("import.over-example", text.Args{"book": item.name(), "plan": s.desk.document.Name()}),
		begin, newButton(words.T("import.into-example"), m.intoExample), s.leave())
}

func (s *importScreen) again() *button {
	return newButton(s.desk.words.T("action.try-again"), s.desk.imports.ask)
}

func (s *importScreen) leave() *button {
	return newButton(s.desk.words.T("import.leave"), s.desk.imports.drop)
}

// notice is a page that says one thing and what can be done.
func (s *importScreen) notice(message string, choices ...fyne.CanvasObject) fyne.CanvasObject {
	const width, most = 560, 800
	s.home = nil
	for _, choice := range choices {
		if button, takes := choice.(fyne.Focusable); takes && s.home == nil {
			s.home = button
		}
	}
	return container.NewCenter(card(inset(container.NewVBox(spaceFor(fyne.NewSize(min(grown(width), most), 1)), wrapped(message), container.NewHBox(choices...)))))
}

// idle teaches how to read in workbooks, and lists those the plan has.
func (s *importScreen) idle() fyne.CanvasObject {
	words := s.desk.words
	choose := newButton(words.T("action.import"), s.desk.chooseWorkbooks)
	choose.Importance = widget.HighImportance
	s.home = choose
	box := container.NewVBox()
	if s.desk.imports.told != "" {
		box.Add(newParagraph(s.desk.imports.told, words.T("import.undo-hint")))
	}
	box.Add(wrapped(words.T("import.how")))
	box.Add(container.NewHBox(choose))
	head := heading(words.T("screen.import.title", text.Args{"n": s.desk.state.plan.Workbooks.Len()}), words.T("screen.import.subtitle"))
	return bordered(container.NewVBox(head, card(inset(box)), spaceFor(fyne.NewSize(1, gap))), nil, nil, nil, card(inset(s.workbooks())))
}

// workbooks lists the plan's workbooks with what can be done with each.
func (s *importScreen) workbooks() fyne.CanvasObject {
	d := s.desk
	list := container.NewVBox(strongText(d.words.T("import.workbooks"), grown(originTitle)))
	for book := range d.state.plan.Workbooks.All() {
		file, known := d.settings.source(d.document.Path(), book.ID)
		again := newButton(d.words.T("action.import-again"), func() { d.read([]string{file.path}) })
		if !known {
			again.Disable()
		}
		place := d.words.T("import.place-unknown")
		if known {
			place = file.path
		}
		list.Add(bordered(nil, widget.NewSeparator(), nil, container.NewVBox(again),
			newParagraph(book.Name, d.words.T("import.read-on", text.Args{"date": d.importDate(book.ID), "path": place}))))
	}
	return container.NewVScroll(list)
}
