package screen

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// SealWords says whether a sealed revision is as it was.
func SealWords(words *text.Printer, name string, check budget.SealCheck) string {
	key := "seal.holds"
	switch {
	case !check.History:
		key = "seal.history-changed"
	case !check.Decisions:
		key = "seal.decisions-changed"
	}
	return words.T(key, text.Args{"name": name, "on": check.Seal.On, "hash": check.Seal.Short()})
}

// seal seals an adopted revision and shows the seal. The whole history is read
// for it, which may take a while.
func (d *Desk) seal(r budget.Revision) {
	document := d.present()
	ctx := d.work.begin()
	d.status.note(d.words.T("seal.sealing", text.Args{"name": r.Name}))
	inBackground(func() {
		err := document.Seal(ctx, r.ID)
		fyne.Do(func() {
			if d.document == nil || d.present() != document {
				return
			}
			d.settle(err)
			if err == nil {
				d.showSeal(r)
			}
		})
	})
}

// showSeal says of what a seal is, and whether it holds.
func (d *Desk) showSeal(r budget.Revision) {
	document := d.present()
	ctx := d.work.begin()
	inBackground(func() {
		checks, err := document.CheckSeals(ctx)
		fyne.Do(func() {
			if d.document == nil || d.present() != document || ctx.Err() != nil {
				return
			}
			if err != nil {
				d.fail(err)
			}
			for _, check := range checks {
				if check.Seal.Revision == r.ID {
					d.tell(d.words.T("seal.title", text.Args{"name": r.Name}), SealWords(d.words, r.Name, check)+"\n\n"+
						d.words.T("seal.about", text.Args{"whole": check.Seal.Hash}))
				}
			}
		})
	})
}

// sealStates are what is known of the seals of a document.
type sealStates struct {
	of     Document
	seals  []budget.Seal
	checks map[budget.RevisionID]budget.SealCheck
}

// sealPlace is where the seal stands among the columns of the revisions: after
// when it was adopted, and in which case.
const sealPlace = 7

// sealColumn says whether the seal of a revision holds, once that is known.
func (r *revisionTable) sealColumn(s state) column[budget.Revision] {
	state := func(row budget.Revision) (words string, mark chart.Status) {
		check, checked := r.seals.checks[row.ID]
		switch {
		case !s.plan.Seals.Has(budget.Seal{Revision: row.ID}):
			return "", chart.NoStatus
		case !checked:
			return s.words.T("seal.state.unknown"), chart.Idle
		case check.Holds():
			return s.words.T("seal.state.holds"), chart.Good
		}
		return s.words.T("seal.state.broken"), chart.Bad
	}
	return column[budget.Revision]{title: s.words.T("column.seal"), hint: s.words.T("seal.hint"), width: 120,
		text: func(row budget.Revision) string { words, _ := state(row); return words },
		mark: func(row budget.Revision) chart.Status { _, mark := state(row); return mark }}
}

// checkSeals holds the seals against the history in the background, once for
// every document and whatever is sealed in it.
func (r *revisionTable) checkSeals(s state) {
	document, seals := r.desk.present(), slices.Collect(s.plan.Seals.All())
	if len(seals) == 0 || r.seals.of == document && slices.Equal(r.seals.seals, seals) {
		return
	}
	r.seals = sealStates{of: document, seals: seals}
	inBackground(func() {
		checks, err := document.CheckSeals(context.Background())
		fyne.Do(func() {
			if err != nil || r.seals.of != document || !slices.Equal(r.seals.seals, seals) {
				return // they stay unknown
			}
			r.seals.checks = make(map[budget.RevisionID]budget.SealCheck)
			for _, check := range checks {
				r.seals.checks[check.Seal.Revision] = check
			}
			r.grid.Refresh()
		})
	})
}
