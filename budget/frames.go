package budget

// FramedAmount is what a revision proposes for a line in a year, held against
// the frame that the region's own plan has adopted for it.
type FramedAmount struct {
	Line Line
	Year int
	// Proposed is meaningless where nothing is Budgeted.
	Proposed Amount
	Budgeted bool
	Frame    AdoptedFrame
}

// Difference is frame less proposed: below zero where the region sets aside less
// than the plan asks for. A line without a budget asks for nothing.
func (f FramedAmount) Difference() Kroner { return f.Frame.Kroner - f.Proposed.Kroner }

// Framed returns what has a frame in a revision, by line in the order of the
// plan, the costs first, and by year.
func (p *Plan) Framed(revision RevisionID) []FramedAmount {
	var all []FramedAmount
	for _, side := range []Side{Cost, Funding} {
		for _, line := range p.LinesOf(revision, side) {
			for frame := range p.AdoptedFrames.From(AdoptedFrame{Revision: revision, Line: line.ID}) {
				if frame.Revision != revision || frame.Line != line.ID {
					break
				}
				f := FramedAmount{Line: line, Year: frame.Year, Frame: frame}
				f.Proposed, f.Budgeted = p.Amount(revision, line.ID, YearOf(frame.Year), Budget)
				all = append(all, f)
			}
		}
	}
	return all
}

// TakeFrames makes the edit that takes frames as the budget of a draft. They
// keep the cells they came from.
func TakeFrames(p *Plan, revision Revision, frames []FramedAmount) Edit {
	batch := NewBatch(p)
	for _, f := range frames {
		batch.Put(Amount{Revision: revision.ID, Line: f.Line.ID, Period: YearOf(f.Year), Kind: Budget, Kroner: f.Frame.Kroner,
			Note: f.Frame.Note, Source: f.Frame.Source})
	}
	return batch.Edit(AmountEdit, revision.Name)
}
