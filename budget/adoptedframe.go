package budget

import "cmp"

// AdoptedFrameTable is the table of what the region's own plan sets aside.
const AdoptedFrameTable TableName = "adopted_frame"

// AdoptedFrame is what the region's financial plan, which is adopted apart from
// this one and rolled every year, sets aside for a line in a year. It is held
// against the budget that a revision proposes.
type AdoptedFrame struct {
	Revision RevisionID `json:"revision" key:"1"`
	Line     LineID     `json:"line" key:"2"`
	Year     int        `json:"year" key:"3"`
	Kroner   Kroner     `json:"kroner"`
	Note     string     `json:"note,omitempty"`
	Source   Source     `json:"source,omitzero"`
}

// Table implements Record.
func (AdoptedFrame) Table() TableName { return AdoptedFrameTable }

// Refs implements Record.
func (f AdoptedFrame) Refs() []Ref {
	return sourceRef(f.Source, Ref{Table: LineTable, Revision: f.Revision, ID: string(f.Line)})
}

// Validate implements Record.
func (f AdoptedFrame) Validate() error {
	return check(f, decidedIn(true, f.Revision), rule{f.Line != "", "a line is needed"}, validPeriod(YearOf(f.Year)))
}

func (f AdoptedFrame) compare(o AdoptedFrame) int {
	return cmp.Or(cmp.Compare(f.Revision, o.Revision), cmp.Compare(f.Line, o.Line), cmp.Compare(f.Year, o.Year))
}
