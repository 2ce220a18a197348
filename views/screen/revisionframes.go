package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// framedRow is a line in a year: what the revision proposes, and what the region
// has set aside. Either may be missing.
type framedRow struct {
	line            budget.Line
	year            int
	proposed, frame *budget.Kroner
	from            budget.Source // of the frame
	note            string
}

// newFrameTable holds the region's frames against the budget proposed. They are
// typed in, or read in with a workbook, and can be taken as the budget.
func newFrameTable(d *Desk) table {
	take := newButton(d.words.T("screen.revisions.take-frames"), func() {
		s := d.state
		d.apply(budget.TakeFrames(s.plan, s.revision, s.plan.Framed(s.revision.ID)))
	})
	return newTablePanel(d, sheet[framedRow]{
		name: "frames", columns: func(s state) []column[framedRow] { return framedColumns(d, s) }, rows: framedRows,
		called:  func(r framedRow) string { return r.line.Name + " " + strconv.Itoa(r.year) },
		says:    func(r framedRow) []string { return append(lineWords(d.state, r.line), strconv.Itoa(r.year)) },
		options: take,
		steady:  1,
	})
}

func framedRows(s state) []framedRow {
	frames := make(map[budget.LineID]map[int]budget.AdoptedFrame)
	for _, f := range s.plan.Framed(s.revision.ID) {
		if frames[f.Line.ID] == nil {
			frames[f.Line.ID] = make(map[int]budget.AdoptedFrame)
		}
		frames[f.Line.ID][f.Year] = f.Frame
	}
	var rows []framedRow
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		for _, line := range s.plan.LinesOf(s.revision.ID, side) {
			for _, year := range s.revision.Years() {
				row := framedRow{line: line, year: year}
				if a, found := s.plan.Amount(s.revision.ID, line.ID, budget.YearOf(year), budget.Budget); found {
					row.proposed = &a.Kroner
				}
				if f, found := frames[line.ID][year]; found {
					row.frame, row.from, row.note = &f.Kroner, f.Source, f.Note
				}
				if row.proposed != nil || row.frame != nil {
					rows = append(rows, row)
				}
			}
		}
	}
	return rows
}

func framedColumns(d *Desk, s state) []column[framedRow] {
	words := s.words
	thousands := func(k *budget.Kroner) string {
		if k == nil {
			return ""
		}
		return words.Thousands(*k)
	}
	frame := figure(words, "column.frame", 130, func(r framedRow) string { return thousands(r.frame) })
	frame.source = func(r framedRow) (budget.Source, bool) { return r.from, true }
	frame.set = func(b *budget.Batch, r framedRow, typed string) error {
		of := budget.AdoptedFrame{Revision: s.revision.ID, Line: r.line.ID, Year: r.year, Note: r.note}
		if strings.TrimSpace(typed) == "" {
			b.Remove(of)
			return nil
		}
		kroner, err := d.money(typed, budget.Thousand)
		if of.Kroner = kroner; err == nil {
			b.Put(of)
		}
		return err
	}
	return []column[framedRow]{
		{title: words.T("column.line"), text: func(r framedRow) string { return r.line.Name }},
		{title: words.T("column.side"), width: 120, text: func(r framedRow) string { return words.Name(r.line.Side) }},
		{title: words.T("column.year"), width: 64, right: true, text: func(r framedRow) string { return strconv.Itoa(r.year) }},
		figure(words, "column.proposed", 130, func(r framedRow) string { return thousands(r.proposed) }),
		frame,
		figure(words, "column.frame-difference", 140, func(r framedRow) string {
			if r.frame == nil || r.proposed == nil || *r.frame == *r.proposed {
				return ""
			}
			return words.Signed().Thousands(*r.frame - *r.proposed)
		}),
	}
}

// framesNote says what the region has set aside for costs in all, against what
// is proposed for the same lines and years.
func framesNote(s state) string {
	var frames, proposed budget.Kroner
	n := 0
	for _, f := range s.plan.Framed(s.revision.ID) {
		if f.Line.Side == budget.Cost {
			frames, proposed, n = frames+f.Frame.Kroner, proposed+f.Proposed.Kroner, n+1
		}
	}
	if n == 0 {
		return s.words.T("screen.revisions.note.no-frames")
	}
	return s.words.T("screen.revisions.note.frames", text.Args{"n": n, "frames": s.words.MillionsUnit(frames, 1),
		"proposed": s.words.MillionsUnit(proposed, 1), "difference": s.words.Signed().MillionsUnit(frames-proposed, 1)})
}
