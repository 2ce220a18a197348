package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// askedFactor is a factor a section reckons with, whether or not the plan has it
// yet.
type askedFactor struct {
	id budget.FactorID
	// called is where its words are, under "factor.".
	called string
	// share is a share of 1, shown and typed in per cent.
	share bool
	// line asks which cost line the factor is of.
	line bool
}

// askedRow is such a factor with what the planner has entered for it.
type askedRow struct {
	budget.Factor
	asked   askedFactor
	entered bool
}

// askedSheet lists the factors a section reckons with, to be entered and changed
// beside what comes of them. What they rest on is among all factors, on the
// screen of need.
func askedSheet(d *Desk, asked ...askedFactor) sheet[askedRow] {
	return sheet[askedRow]{
		name:    "factors",
		columns: func(s state) []column[askedRow] { return askedColumns(d, s, asked) },
		rows: func(s state) []askedRow {
			var rows []askedRow
			for _, a := range asked {
				rows = append(rows, askedRow{factor(s, a.id, a.called, ""), a, s.plan.Factors.Has(budget.Factor{ID: a.id})})
			}
			return rows
		},
		called: func(r askedRow) string { return r.Name },
	}
}

func askedColumns(d *Desk, s state, asked []askedFactor) []column[askedRow] {
	words := s.words
	value := figure(words, "column.value", 84, func(r askedRow) string { return askedText(words, r) })
	value.source = func(r askedRow) (budget.Source, bool) { return r.Source, r.entered }
	value.set = func(b *budget.Batch, r askedRow, typed string) error {
		if r.asked.share || r.Unit == "" {
			return setShare(d, b, r.Factor, typed)
		}
		return setFactor(d, b, r.Factor, typed)
	}
	columns := []column[askedRow]{{title: words.T("column.factor"), wrap: true, text: func(r askedRow) string { return askedName(words, r) }}, value}
	for _, a := range asked {
		if a.line {
			columns = append(columns, askedLine(s))
		}
	}
	return columns
}

// askedName is a factor with its unit, if it has one; per cent are told by their
// sign.
func askedName(words *text.Printer, r askedRow) string {
	if r.asked.share || r.Unit == "" {
		return r.Name
	}
	return words.T("label.in-unit", text.Args{"name": r.Name, "unit": r.Unit})
}

func askedText(words *text.Printer, r askedRow) string {
	switch {
	case r.asked.share && r.entered:
		return words.Percent(r.Value.Float(), text.AllDecimals)
	case r.Value == 0:
		return ""
	}
	return words.Quantity(r.Value, text.AllDecimals)
}

// setShare sets a factor that is a share; nought is a share like others.
func setShare(d *Desk, b *budget.Batch, f budget.Factor, typed string) error {
	if strings.TrimSpace(typed) == "" {
		b.Remove(f)
		return nil
	}
	return amend(b, f, func(f *budget.Factor) (err error) {
		f.Source = budget.Source{}
		f.Value, err = d.share(typed)
		return err
	})
}

// askedLine chooses the cost line a factor is of.
func askedLine(s state) column[askedRow] {
	return column[askedRow]{title: s.words.T("column.line"), width: 150, wrap: true,
		text: func(r askedRow) string { return lineName(s, r.Line) },
		choices: func(askedRow) []string {
			names := []string{""}
			for _, line := range s.plan.LinesOf(s.revision.ID, budget.Cost) {
				names = append(names, line.Name)
			}
			return names
		},
		set: func(b *budget.Batch, r askedRow, typed string) error {
			return amend(b, r.Factor, func(f *budget.Factor) error { return setLine(s, f, typed) })
		}}
}
