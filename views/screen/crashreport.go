package screen

import "fagplan/views/text"

// TellCrash tells the planner that the program ended by a fault the last time,
// and where the report of it lies. Nobody else is told.
func (d *Desk) TellCrash(report string) {
	d.tell(d.words.T("crash.title"), d.words.T("crash.told", text.Args{"file": report}))
}
