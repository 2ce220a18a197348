package screen

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

// imports are the workbooks to be read in, one after the other.
type imports struct {
	desk  *Desk
	items []*pending
	shown int
	// turn numbers the tasks begun: only the last may show what it found.
	turn int
	busy bool
	// progress is how far the task has come, and late tells that it has gone on
	// for so long that it is shown.
	progress Progress
	late     bool
	// accepting tells that the task is to bring a workbook in.
	accepting bool
	// told is what came in last, in words.
	told string
	// knowingly tells that the planner will have workbooks in the example.
	knowingly bool
}

// current is the workbook shown, nil for none.
func (m *imports) current() *pending {
	if m.shown >= len(m.items) {
		return nil
	}
	return m.items[m.shown]
}

// add puts workbooks in line and shows the first of them. One that waits
// already is read again.
func (m *imports) add(paths []string) {
	for _, path := range paths {
		m.items = slices.DeleteFunc(m.items, func(p *pending) bool { return p.path == path })
	}
	first := len(m.items)
	for _, path := range paths {
		m.items = append(m.items, &pending{path: path})
	}
	m.told = ""
	m.turnTo(first)
}

// turnTo shows a workbook, and reads it if that is not done.
func (m *imports) turnTo(index int) {
	m.shown = index
	m.ask()
}

// slow is how long work goes on before the planner is told of it.
const slow = 500 * time.Millisecond

// after does something later unless it is stopped first, from where Fyne's events
// are dealt with. Tests do without.
var after = func(wait time.Duration, do func()) (stop func()) {
	stopped := false // which may be while the time is up and others are before it
	timer := time.AfterFunc(wait, func() {
		fyne.Do(func() {
			if !stopped {
				do()
			}
		})
	})
	return func() {
		timer.Stop()
		stopped = true
	}
}

// ask finds out, in the background, what the workbook shown would do to the
// plan as it is, with the answers so far.
func (m *imports) ask() {
	item := m.current()
	m.turn++
	if item == nil {
		m.desk.work.stop()
		m.done()
		return
	}
	m.progress, m.late = Progress{Doing: item.name()}, false
	ctx, turn, document, asked := m.desk.work.begin(), m.turn, m.desk.document, *item
	asked.stopped, asked.err, asked.of = false, nil, m.desk.state.plan
	m.busy = true
	stop := after(slow, func() { m.linger(turn) })
	m.show()
	inBackground(func() {
		asked.find(ctx, document, func(p Progress) { fyne.Do(func() { m.tell(turn, p) }) })
		fyne.Do(func() {
			stop()
			m.found(turn, item, asked)
		})
	})
}

// found takes what a task found, if no other has been begun since.
func (m *imports) found(turn int, item *pending, asked pending) {
	if turn != m.turn {
		return
	}
	if item.book == nil && asked.book != nil {
		m.desk.settings.readWorkbook(item.path)
	}
	*item = asked
	m.done()
}

// tell takes how far a task has come, and shows it if that has gone on for a
// while.
func (m *imports) tell(turn int, p Progress) {
	if turn != m.turn || !m.busy {
		return
	}
	if m.progress = p; !m.late {
		return
	}
	m.desk.status.progress(p)
	if s, ok := m.desk.current().(*importScreen); ok {
		s.bar.SetValue(p.Part())
	}
}

// linger shows from now on how far a task has come, if it is still under way.
func (m *imports) linger(turn int) {
	if turn == m.turn && m.busy {
		m.late = true
		m.show()
		m.tell(turn, m.progress)
	}
}

// stop cancels the task under way. The planner does not wait for it to notice.
func (m *imports) stop() {
	m.desk.work.stop()
	if item := m.current(); item != nil && m.busy && !m.accepting {
		m.turn++
		item.stopped = true
		m.done()
	}
}

func (m *imports) done() {
	m.busy, m.late = false, false
	m.desk.status.idle()
	m.show()
}

// show draws the screen of imports, if it is the one shown.
func (m *imports) show() {
	if s, ok := m.desk.current().(*importScreen); ok {
		s.draw()
		return
	}
	m.desk.redraw("import")
}

// follow asks again where the plan has changed under a preview.
func (m *imports) follow(plan *budget.Plan) {
	if item := m.current(); item != nil && item.of != nil && item.of != plan && !m.busy && item.err == nil && !item.stopped {
		m.ask()
	}
}

// answer makes a choice and asks again.
func (m *imports) answer(chosen map[string]string) {
	item := m.current()
	all := make(map[string]string, len(item.answers.Chosen)+len(chosen))
	maps.Copy(all, item.answers.Chosen)
	maps.Copy(all, chosen)
	item.answers.Chosen = all
	m.ask()
}

// guess answers every question that is not answered with its best guess.
func (m *imports) guess() {
	chosen := make(map[string]string)
	for _, q := range m.current().preview.Questions {
		if q.Answer == "" {
			chosen[q.ID] = q.Choices[q.Best].ID
		}
	}
	m.answer(chosen)
}

// correct says how a table is to be read, in place of what was said of the
// same cells before, and asks again.
func (m *imports) correct(answer TableAnswer) {
	item := m.current()
	area, _ := parseRange(answer.Range)
	tables := slices.DeleteFunc(slices.Clone(item.answers.Tables), func(a TableAnswer) bool {
		other, ok := parseRange(a.Range)
		return a.Sheet == answer.Sheet && ok && other.overlaps(area)
	})
	tables = append(tables, answer)
	item.answers.Tables = tables
	m.ask()
}

// forget takes back what was said of the cells of a table.
func (m *imports) forget(sheet, where string) {
	item := m.current()
	item.answers.Tables = slices.DeleteFunc(slices.Clone(item.answers.Tables), func(a TableAnswer) bool {
		return a.Sheet == sheet && a.Range == where
	})
	m.ask()
}

// drop leaves the workbook shown out and goes on to the next.
func (m *imports) drop() {
	if m.current() == nil {
		return // a button that is gone can still have the keyboard
	}
	m.seen(m.current())
	m.items = slices.Delete(m.items, m.shown, m.shown+1)
	m.turnTo(max(min(m.shown, len(m.items)-1), 0))
}

// seen remembers where a workbook of the plan lies, and that the planner has
// seen it as it is.
func (m *imports) seen(item *pending) {
	id := item.preview.Workbook
	if item.book == nil || !m.desk.document.Plan().Workbooks.Has(budget.Workbook{ID: id}) {
		return
	}
	m.desk.settings.setSource(m.desk.document.Path(), sourceFile{workbook: id, path: item.path, stamp: item.stamp})
}

// accept brings the workbook shown in, as one edit, in the background: a large
// one takes its time.
func (m *imports) accept() {
	item, document := m.current(), m.desk.document
	if item == nil || m.busy || item.of != document.Plan() {
		return // what would be accepted is not what is shown
	}
	ctx := m.desk.work.begin()
	m.turn++
	m.busy, m.accepting = true, true
	m.desk.status.progress(Progress{Doing: item.name()})
	m.show()
	inBackground(func() {
		err := document.Apply(ctx, item.preview.Edit)
		fyne.Do(func() { m.accepted(item, err) })
	})
}

// accepted tells what came in and goes on to the next workbook. One that the
// planner cancels waits as before.
func (m *imports) accepted(item *pending, err error) {
	m.busy, m.accepting = false, false
	m.desk.status.idle()
	if errors.Is(err, context.Canceled) {
		m.show()
		return
	}
	if err != nil {
		m.desk.settle(err)
		return
	}
	p := item.preview
	m.told = m.desk.words.T("import.accepted", text.Args{"book": p.Book,
		"added": m.desk.words.Counted("count.new", p.Added), "changed": m.desk.words.Counted("count.changed-values", p.Changed)}) + m.desk.removals(p)
	m.drop()
	m.desk.refresh()
	m.desk.status.note(m.told)
}

// intoExample lets the workbooks of the planner's own into the example.
func (m *imports) intoExample() {
	m.knowingly = true
	m.show()
}

// intoNewPlan has the workbooks that wait begin a plan of their own.
func (m *imports) intoNewPlan() {
	paths := make([]string, len(m.items))
	for i, item := range m.items {
		paths[i] = item.path
	}
	m.desk.startWith(paths)
}

// has reports whether a workbook waits to be read in.
func (m *imports) has(path string) bool {
	return slices.ContainsFunc(m.items, func(p *pending) bool { return p.path == path })
}
