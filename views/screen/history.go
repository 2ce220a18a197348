package screen

import "fagplan/views/text"

// newHistory is the screen of what has been done to the plan: every edit, the
// versions named among them, and the ways back.
func newHistory(d *Desk) view {
	log := newEditLog(d)
	all := newHistoryPanel(d, log, "edits", func(Entry) bool { return true })
	versions := newHistoryPanel(d, log, "versions", Entry.isVersion)
	p := newPage(d, "history", log.title,
		section{name: "edits", table: all},
		section{name: "versions", table: versions})
	log.changed = func() { p.show(p.state) }
	return p
}

// title tells how much has been done, and by whom the last.
func (l *editLog) title(s state) string {
	if len(l.entries) == 0 {
		return s.words.T("screen.history.title-none")
	}
	newest, oldest := l.entries[0], l.entries[len(l.entries)-1]
	return s.words.T("screen.history.title", text.Args{"n": len(l.entries), "since": oldest.At.Local(),
		"who": newest.By, "when": moment(s.words, newest.At)})
}
