package budget

import "cmp"

// The tables of what the plan will do and how it goes.
const (
	MeasureTable           TableName = "measure"
	StatusReportTable      TableName = "status_report"
	MilestoneTable         TableName = "milestone"
	MilestoneProgressTable TableName = "milestone_progress"
)

// Measure is one of the numbered things the plan will do. Its ID is the same
// in every revision, however it is renumbered.
type Measure struct {
	Revision    RevisionID    `json:"revision" key:"1"`
	ID          MeasureID     `json:"id" key:"2"`
	Number      int           `json:"number"`
	Title       string        `json:"title"`
	Theme       ThemeID       `json:"theme,omitempty"`
	Priority    Priority      `json:"priority"`
	Owners      []string      `json:"owners,omitempty"`
	Description string        `json:"description,omitempty"`
	Goal        string        `json:"goal,omitempty"` // what is to be reached, in words
	Chapter     string        `json:"chapter,omitempty"`
	Start       Period        `json:"start,omitzero"`
	Due         Period        `json:"due,omitzero"`
	Lines       []LineID      `json:"lines,omitempty"`
	Indicators  []IndicatorID `json:"indicators,omitempty"`
	// Origins are the measures of the parent revision this one continues,
	// where it is not simply the one with the same ID: after a merge or split.
	Origins []MeasureID `json:"origins,omitempty"`
	Links   []string    `json:"links,omitempty"` // addresses of attachments
	Note    string      `json:"note,omitempty"`
	Source  Source      `json:"source,omitzero"`
}

// Table implements Record.
func (Measure) Table() TableName { return MeasureTable }

// Refs implements Record.
func (m Measure) Refs() []Ref {
	refs := revisionRef(m.Revision, sourceRef(m.Source)...)
	refs = append(refs, optional(Ref{Table: ThemeTable, ID: string(m.Theme)})...)
	for _, line := range m.Lines {
		refs = append(refs, Ref{Table: LineTable, Revision: m.Revision, ID: string(line)})
	}
	for _, indicator := range m.Indicators {
		refs = append(refs, indicatorRef(indicator))
	}
	return refs
}

// Validate implements Record.
func (m Measure) Validate() error {
	return check(m, rule{m.ID != "", "an identity is needed"}, decidedIn(true, m.Revision),
		rule{m.Title != "", "a title is needed"}, rule{m.Number > 0, "numbers start at 1"},
		rule{oneOf(m.Priority, HighPriority, NormalPriority, LowPriority), "unknown priority"},
		validOptionalPeriod(m.Start), validOptionalPeriod(m.Due),
		rule{m.Start.IsZero() || m.Due.IsZero() || m.Start.Compare(m.Due) <= 0, "due before the start"})
}

func (m Measure) compare(o Measure) int {
	return cmp.Or(cmp.Compare(m.Revision, o.Revision), cmp.Compare(m.ID, o.ID))
}

// StatusReport tells how a measure stood in a period. It is a fact, not a
// decision: it belongs to the measure in every revision.
type StatusReport struct {
	Measure MeasureID `json:"measure" key:"1"`
	Period  Period    `json:"period" key:"2"`
	Status  Status    `json:"status"`
	// Progress is the share of the work done, 0 to 1; nil where not judged.
	Progress *Quantity `json:"progress,omitempty"`
	Comment  string    `json:"comment,omitempty"`
	Source   Source    `json:"source,omitzero"`
}

// Table implements Record.
func (StatusReport) Table() TableName { return StatusReportTable }

// Refs implements Record.
func (s StatusReport) Refs() []Ref { return sourceRef(s.Source) }

// Validate implements Record.
func (s StatusReport) Validate() error {
	return check(s, rule{s.Measure != "", "a measure is needed"}, validPeriod(s.Period),
		rule{oneOf(s.Status, Statuses...), "unknown status"},
		rule{s.Progress == nil || *s.Progress >= 0 && *s.Progress <= Unit, "progress is from 0 to 1"})
}

func (s StatusReport) compare(o StatusReport) int {
	return cmp.Or(cmp.Compare(s.Measure, o.Measure), s.Period.Compare(o.Period))
}

// Milestone is a dated step within a measure, or of the plan as a whole.
type Milestone struct {
	Revision RevisionID  `json:"revision" key:"1"`
	ID       MilestoneID `json:"id" key:"2"`
	Number   int         `json:"number,omitempty"`
	Title    string      `json:"title"`
	Measure  MeasureID   `json:"measure,omitempty"`
	Start    Period      `json:"start,omitzero"`
	Due      Period      `json:"due"`
	// Basis says what the date rests on where the plan does not state it.
	Basis  string `json:"basis,omitempty"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (Milestone) Table() TableName { return MilestoneTable }

// Refs implements Record.
func (m Milestone) Refs() []Ref {
	refs := revisionRef(m.Revision, sourceRef(m.Source)...)
	return append(refs, optional(Ref{Table: MeasureTable, Revision: m.Revision, ID: string(m.Measure)})...)
}

// Validate implements Record.
func (m Milestone) Validate() error {
	return check(m, rule{m.ID != "", "an identity is needed"}, decidedIn(true, m.Revision),
		rule{m.Title != "", "a title is needed"}, validOptionalPeriod(m.Start), validPeriod(m.Due),
		rule{m.Start.IsZero() || m.Start.Compare(m.Due) <= 0, "due before the start"})
}

func (m Milestone) compare(o Milestone) int {
	return cmp.Or(cmp.Compare(m.Revision, o.Revision), cmp.Compare(m.ID, o.ID))
}

// MilestoneProgress tells what has come of a milestone: a fact, shared by
// every revision the milestone is in.
type MilestoneProgress struct {
	Milestone MilestoneID `json:"milestone" key:"1"`
	Status    Status      `json:"status"`
	// DoneIn is when it was reached, zero until then.
	DoneIn  Period `json:"done_in,omitzero"`
	Comment string `json:"comment,omitempty"`
	Source  Source `json:"source,omitzero"`
}

// Table implements Record.
func (MilestoneProgress) Table() TableName { return MilestoneProgressTable }

// Refs implements Record.
func (m MilestoneProgress) Refs() []Ref { return sourceRef(m.Source) }

// Validate implements Record.
func (m MilestoneProgress) Validate() error {
	return check(m, rule{m.Milestone != "", "a milestone is needed"},
		rule{oneOf(m.Status, Statuses...), "unknown status"}, validOptionalPeriod(m.DoneIn),
		rule{m.DoneIn.IsZero() || m.Status == Done, "only what is done has a date of completion"})
}

func (m MilestoneProgress) compare(o MilestoneProgress) int {
	return cmp.Compare(m.Milestone, o.Milestone)
}
