package workbook

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fagplan/budget"
)

// importer is a proposal being made.
type importer struct {
	ctx      context.Context
	plan     *budget.Plan
	workbook budget.Workbook
	areas    *areaNames
	// region and country are the areas the plan is for and compared with.
	region, country budget.AreaID
	// revision is the edition the workbook's decisions belong to, empty as
	// long as there is none.
	revision budget.Revision
	// lines are the lines of that edition by name.
	lines map[string]budget.Line
	order int // of the lines met so far
	// lastSide is what the money table above ended with; a table that goes on
	// after a blank row goes on with it.
	lastSide budget.Side
	themes   int // new ones
	// measures are the revision's measures by number.
	measures map[int]budget.MeasureID
	// milestones, cohorts, units and factors tell which of the plan's the
	// workbook states again.
	milestones *identities[budget.MilestoneID]
	cohorts    *identities[budget.CohortID]
	units      *identities[budget.UnitID]
	factors    *identities[budget.FactorID]

	progress progress

	tables  []*table
	values  []Value
	byKey   map[recordKey]int
	skipped []Skip
	remarks remarks
	// again is where what the workbook has said before is said once more.
	again []budget.Source
	// answers are the planner's, asked the questions by their IDs.
	answers   Answers
	questions []Question
	asked     map[string]int
	// alikes are the areas that names nobody knows are like.
	alikes   map[string][]alikeArea
	mappings []budget.ImportMapping
	findings []budget.Finding
}

// Proposer makes proposals, and tells meanwhile how far it has come.
type Proposer struct {
	// Answers are the planner's so far.
	Answers Answers
	// Progress, if set, is told how many rows of the tables are read.
	Progress Progress
}

// Propose proposes with the answers, and tells nobody how far it has come. See
// Proposer.Propose.
func Propose(ctx context.Context, book *Book, plan *budget.Plan, answers Answers) (*Proposal, error) {
	return Proposer{Answers: answers}.Propose(ctx, book, plan)
}

// Propose finds out what importing the book would do to the plan, with the
// planner's answers so far. None is changed. How the planner has said before
// that tables of a shape are to be read holds again, unless the answers say
// otherwise. In a template only what was edited counts. The error is that of a
// cancelled ctx, and no other.
func (p Proposer) Propose(ctx context.Context, book *Book, plan *budget.Plan) (*Proposal, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if filled, isTemplate := templateOf(book); isTemplate {
		return p.proposeTemplate(ctx, book, filled, plan)
	}
	found, err := recognise(ctx, book, reading{correctionsOf(p.Answers.Tables), slices.Collect(plan.ImportMappings.All())})
	if err != nil {
		return nil, err
	}
	im := &importer{ctx: ctx, plan: plan, remarks: remarksOf(book), workbook: workbookOf(book, plan), areas: newAreaNames(plan),
		byKey: make(map[recordKey]int), lines: make(map[string]budget.Line),
		measures: make(map[int]budget.MeasureID), answers: p.Answers, asked: make(map[string]int), alikes: make(map[string][]alikeArea)}
	im.askKinds(&found)
	im.askTables(&found)
	im.tables = found.tables
	im.progress = progressOf(p.Progress, im.tables)
	im.frame(found)
	slices.SortStableFunc(im.tables, inReadingOrder)
	for _, t := range im.tables {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		im.readTable(t)
	}
	im.settle()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	im.progress.finish()
	for _, b := range found.unknown {
		im.reportUnknown(b)
	}
	im.tellNotes(book)
	return im.proposal(found), nil
}

// inReadingOrder puts what others refer to before them, and what everyone sees
// before what is hidden.
func inReadingOrder(a, b *table) int {
	hidden := func(t *table) int {
		if t.sheet.Hidden {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.kind.stage, b.kind.stage), cmp.Compare(hidden(a), hidden(b)))
}

// frame settles what everything else hangs on: the areas, the plan and the
// revision.
func (im *importer) frame(found recognised) {
	for about := range im.plan.About.All() {
		im.region, im.country = about.Region, about.Country
	}
	for _, t := range im.tables {
		if t.kind == areasKind {
			im.readTable(t)
		}
	}
	im.tables = slices.DeleteFunc(slices.Clone(im.tables), func(t *table) bool { return t.kind == areasKind })
	for _, f := range found.facts {
		im.readPlan(f)
	}
	im.chooseRevision()
	im.knowLines()
	im.knowIdentities()
	for _, m := range im.plan.MeasuresOf(im.revision.ID) {
		im.measures[m.Number] = m.ID
	}
}

// readTable reads a table, and counts the rows it found something in.
func (im *importer) readTable(t *table) {
	before, start := len(im.values), im.mark()
	im.tellHidden(t)
	im.leaveStruck(t)
	t.kind.read(im, t)
	if t.skips > 0 {
		im.find(noRevision, im.source(t, t.header.top, t.Left), map[string]any{"n": t.skips})
	}
	im.progress.pass(len(t.bodyRows()))
	im.tellUnread(t, start)
	sums := make(map[int]bool)
	for _, row := range t.sums {
		sums[row] = true
	}
	rows := make(map[int]bool)
	for _, v := range im.values[before:] {
		if row, ok := t.sheet.rowNamed(v.Where.Cell); ok && v.Where.Sheet == t.sheet.Name && row > t.header.bottom && !sums[row] {
			rows[row] = true
		}
	}
	t.rows = len(rows)
	if t.told {
		im.remember(t)
	}
}

// workbookOf describes the book as the plan will know it. The same bytes are
// the same workbook under any name; other bytes under a known name are a newer
// edition of it.
func workbookOf(book *Book, plan *budget.Plan) budget.Workbook {
	workbook := budget.Workbook{Name: book.Name, SHA256: book.SHA256, Fictional: isFictional(book)}
	for known := range plan.Workbooks.All() {
		if known.SHA256 == book.SHA256 {
			workbook.ID, workbook.Name, workbook.Note = known.ID, known.Name, known.Note
			return workbook
		}
	}
	name, _, _ := strings.Cut(book.Name, ".")
	workbook.ID = budget.WorkbookID(cmp.Or(slug(name), "arbeidsbok"))
	if known, found := plan.Workbooks.Get(workbook); found {
		workbook.Note = known.Note
	}
	return workbook
}

// IsEditionIn reports whether the plan has the workbook, in this edition or
// another.
func IsEditionIn(book *Book, plan *budget.Plan) bool {
	return plan.Workbooks.Has(workbookOf(book, plan))
}

// isFictional reports whether the workbook says that its data is invented.
func isFictional(book *Book) bool {
	for _, sheet := range book.Sheets {
		for _, row := range sheet.Rows[:min(len(sheet.Rows), maxCaptions)] {
			for _, cell := range row.Cells[:min(len(row.Cells), 4)] {
				if cell.Kind == Text && fitsAny(cell.Text, "oppdikt data", "fiktiv data", "oppdikt tall", "fiktiv tall") {
					return true
				}
			}
		}
	}
	return false
}

func (im *importer) reportUnknown(b block) {
	where := budget.Source{Workbook: im.workbook.ID, Sheet: b.sheet.Name, Cell: b.String()}
	heading := ""
	if lines := b.lines(b.Top, b.Top+1); len(lines) > 0 {
		heading = lines[0].text
	}
	im.find(unrecognised, where, map[string]any{"heading": heading, "rows": b.Bottom - b.Top + 1})
}

func (im *importer) proposal(found recognised) *Proposal {
	p := &Proposal{Workbook: im.workbook, Values: im.values, Skipped: im.skipped, Findings: im.findings, Questions: im.questions, mappings: im.mappings}
	for _, f := range found.facts {
		p.Tables = append(p.Tables, f.public())
	}
	for _, t := range found.tables {
		p.Tables = append(p.Tables, t.public())
	}
	return p
}
