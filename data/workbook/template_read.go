package workbook

import (
	"context"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// templateReading is a proposal being made of a template.
type templateReading struct {
	*importer
	book  *templateBook
	names templateNames
	// labels are what the plan calls things now.
	labels template.Names
	// ids are the identities of the rows of records that have one, taken all
	// that are in use.
	ids   map[rowAt]string
	taken map[budget.TableName]map[string]bool
	last  map[string]*int64 // the largest number on each page
	// foreign says that the plan has none of what the template was made of: it
	// is another plan, and all of it is new there.
	foreign bool
	dropped []removal
	// replaced tells which record stands in place of one that is taken away.
	replaced map[recordKey]recordKey
}

// rowAt names a row of a page.
type rowAt struct {
	page *filledPage
	row  int
}

// removal is a record to be taken away, and where that is said.
type removal struct {
	record budget.Record
	where  budget.Source
}

// proposeTemplate finds out what was edited in a template. Nothing is guessed
// here, so nothing is asked but whether closed accounts are corrected.
func (p Proposer) proposeTemplate(ctx context.Context, book *Book, filled *templateBook, plan *budget.Plan) (*Proposal, error) {
	t := &templateReading{book: filled, names: newTemplateNames(), ids: make(map[rowAt]string),
		taken: make(map[budget.TableName]map[string]bool), last: make(map[string]*int64),
		replaced: make(map[recordKey]recordKey),
		importer: &importer{ctx: ctx, plan: plan, workbook: workbookOf(book, plan), byKey: make(map[recordKey]int),
			answers: p.Answers, asked: make(map[string]int)}}
	t.progress.tell = p.Progress
	for _, p := range filled.pages {
		t.progress.of += len(p.rows)
	}
	t.foreign = t.isForeign()
	t.chooseTemplateRevision()
	t.labels = template.NamesOf(plan, t.revision.ID)
	t.know()
	for _, p := range filled.pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t.readPage(p)
		t.progress.pass(len(p.rows))
	}
	t.progress.finish()
	t.reportOthers()
	t.remove()
	t.settle()
	t.keepUnreplaced()
	proposal := t.proposal(recognised{})
	proposal.template = true
	for _, p := range filled.pages {
		proposal.Tables = append(proposal.Tables, p.public())
	}
	return proposal, ctx.Err()
}

// isForeign reports whether the plan has none of the records that were
// written, though there were some.
func (t *templateReading) isForeign() bool {
	written := 0
	for _, p := range t.book.pages {
		written += len(p.was.keys)
		for r := range t.plan.Records(p.Table) {
			if _, known := p.was.rows[template.KeyOf(r)]; known && p.Table != budget.AboutTable {
				return false
			}
		}
	}
	return written > 0
}

// chooseTemplateRevision settles which revision what is decided belongs to:
// the one the template was made of, or the one it states, or the plan's own.
func (t *templateReading) chooseTemplateRevision() {
	of, there := t.plan.Revisions.Get(budget.Revision{ID: t.book.revision})
	if there {
		t.revision = of
		return
	}
	for _, p := range t.book.pages {
		if p.Table != budget.RevisionTable || len(p.rows) == 0 {
			continue
		}
		id := identityIn(p.rows[0].key)
		if id == "" {
			id = t.fresh(p, p.rows[0])
		}
		t.revision = budget.Revision{ID: budget.RevisionID(id), Name: id}
		return
	}
	t.revision, _ = t.plan.CurrentRevision()
}

// take marks an identity as in use.
func (t *templateReading) take(table budget.TableName, id string) {
	if t.taken[table] == nil {
		t.taken[table] = make(map[string]bool)
	}
	t.taken[table][id] = true
}
