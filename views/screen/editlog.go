package screen

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"fagplan/budget"
)

// editLog is the history as it has been read so far. It is read in the
// background, first the entries and then what each of them changed.
type editLog struct {
	desk *Desk
	// of is the plan the entries lead to, nil before any is read.
	of      *budget.Plan
	entries []Entry
	touched map[int64]touched
	// changed is told when more has been read.
	changed func()
}

// touched is what an edit concerns.
type touched struct {
	screens []string
	// names are of lines, measures, indicators and whatever else was changed.
	names string
}

const (
	// pageOfHistory is how many entries are read at a time.
	pageOfHistory = 500
	// mostLookedInto is how many changes of an edit are looked into. What is
	// larger is the import of a large workbook and is found by its name.
	mostLookedInto = 20_000
)

func newEditLog(d *Desk) *editLog {
	return &editLog{desk: d, touched: make(map[int64]touched), changed: func() {}}
}

// read brings the log up to what the plan now is.
func (l *editLog) read() {
	document := l.desk.present()
	plan := document.Plan()
	if l.of == plan {
		return
	}
	l.of = plan
	known := make(map[int64]bool, len(l.touched))
	for id := range l.touched {
		known[id] = true
	}
	words := recordWords{plan, l.desk.words}
	inBackground(func() {
		entries, err := allEntries(document)
		l.tell(document, plan, err, func() { l.entries = entries })
		found := make(map[int64]touched)
		for _, entry := range entries {
			if !known[entry.ID] && entry.Changes <= mostLookedInto && err == nil {
				var edit budget.Edit
				if edit, err = document.Edit(context.Background(), entry.ID); err == nil {
					found[entry.ID] = words.touchedBy(edit)
				}
			}
		}
		l.tell(document, plan, err, func() {
			for id, t := range found {
				l.touched[id] = t
			}
		})
	})
}

// tell brings in what was read, unless the plan has moved on meanwhile.
func (l *editLog) tell(document Document, plan *budget.Plan, err error, bringIn func()) {
	fyne.Do(func() {
		switch {
		case l.desk.document == nil || l.desk.present() != document || l.of != plan:
		case err != nil:
			l.desk.status.note(l.desk.host.Explain(l.desk.words, err))
		default:
			bringIn()
			l.changed()
		}
	})
}

func allEntries(document Document) ([]Entry, error) {
	var all []Entry
	var before int64
	for {
		page, err := document.History(context.Background(), before, pageOfHistory)
		if err != nil || len(page) == 0 {
			return all, err
		}
		all = append(all, page...)
		before = page[len(page)-1].ID
	}
}

// touchedBy tells what an edit concerns.
func (w recordWords) touchedBy(edit budget.Edit) touched {
	var t touched
	names := make(map[string]bool)
	for _, c := range edit.Changes {
		record := recordOf(c)
		if screen := screenOf(record); !slices.Contains(t.screens, screen) {
			t.screens = append(t.screens, screen)
		}
		names[w.name(record)] = true
	}
	var all strings.Builder
	for name := range names {
		all.WriteString(name)
		all.WriteByte('\n')
	}
	t.names = all.String()
	return t
}

// recordOf is the record of a change, as it is after it where it still is.
func recordOf(c budget.Change) budget.Record {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

// isVersion reports whether the entry is where a version was named that still
// has its name.
func (e Entry) isVersion() bool {
	return e.Kind == budget.VersionEdit && e.UndoOf == 0 && e.RedoOf == 0 && !e.Undone
}

// people are those who have changed the plan, by name.
func (l *editLog) people() []string {
	var people []string
	for _, e := range l.entries {
		if !slices.Contains(people, e.By) {
			people = append(people, e.By)
		}
	}
	slices.Sort(people)
	return people
}
