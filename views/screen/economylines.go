package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// lineSheet lists the lines themselves: what they are called, where their money
// comes from and what it pays for.
func lineSheet(d *Desk) sheet[budget.Line] {
	return sheet[budget.Line]{
		name:    "lines",
		columns: func(s state) []column[budget.Line] { return lineColumns(d, s) },
		rows: func(s state) []budget.Line {
			return slices.Concat(s.plan.LinesOf(s.revision.ID, budget.Cost), s.plan.LinesOf(s.revision.ID, budget.Funding))
		},
		called:  func(l budget.Line) string { return l.Name },
		record:  func(l budget.Line) (budget.Record, bool) { return l, true },
		takeOut: (*budget.Batch).RemoveLine,
		add:     addLine,
		says:    func(l budget.Line) []string { return lineWords(d.state, l) },
		steady:  1,
	}
}

func lineColumns(d *Desk, s state) []column[budget.Line] {
	words := s.words
	sources := func(l budget.Line) string {
		if l.Side == budget.Cost {
			return ""
		}
		return words.Name(l.Funding)
	}
	columns := []column[budget.Line]{
		lineColumn(s, "column.name", 0, func(l budget.Line) string { return l.Name }, func(l *budget.Line, typed string) error {
			if l.Name = typed; typed == "" {
				return typoNeeded
			}
			return nil
		}),
		lineColumn(s, "column.short-name", 150, func(l budget.Line) string { return l.ShortName }, func(l *budget.Line, typed string) error {
			l.ShortName = typed
			return nil
		}),
		lineColumn(s, "column.side", 110, func(l budget.Line) string { return words.Name(l.Side) }, func(l *budget.Line, typed string) (err error) {
			l.Side, err = chosenOf(words, typed, sides)
			l.Funding = fundingOf(l.Side, l.Funding)
			return err
		}),
		lineColumn(s, "column.funding", 150, sources, func(l *budget.Line, typed string) (err error) {
			l.Funding, err = chosenOf(words, typed, budget.FundingSources)
			return err
		}),
		lineColumn(s, "column.order", 90, func(l budget.Line) string { return strconv.Itoa(l.Order) }, func(l *budget.Line, typed string) (err error) {
			l.Order, err = d.whole(typed)
			return err
		}),
		lineColumn(s, "column.measures", 110, func(l budget.Line) string { return measureNumbers(s, l) }, nil),
		lineColumn(s, "column.notes", 210, func(l budget.Line) string { return l.Note }, func(l *budget.Line, typed string) error {
			l.Note = typed
			return nil
		}),
	}
	const side, funding, order, measures = 2, 3, 4, 5
	columns[side].choices = func(budget.Line) []string { return namesOf(words, sides) }
	columns[funding].choices = func(budget.Line) []string { return namesOf(words, budget.FundingSources) }
	columns[funding].fixed = func(l budget.Line) bool { return l.Side == budget.Cost }
	columns[order].right = true
	columns[measures].hint = words.T("screen.economy.measures-hint")
	columns[measures].set = func(b *budget.Batch, l budget.Line, typed string) error { return setMeasures(d, b, l, typed) }
	return columns
}

// sides are the two sides a line can be on.
var sides = []budget.Side{budget.Cost, budget.Funding}

// fundingOf is where the money of a line on a side comes from: new money, until
// something else is said.
func fundingOf(side budget.Side, now budget.FundingSource) budget.FundingSource {
	if side == budget.Cost {
		return ""
	}
	return cmp.Or(now, budget.Strengthening)
}

// lineColumn is a column of what a line says of itself. Once it is changed it is
// no longer what the workbook said.
func lineColumn(s state, title string, width float32, says func(budget.Line) string, change func(l *budget.Line, typed string) error) column[budget.Line] {
	return column[budget.Line]{title: s.words.T(title), width: width, text: says,
		source: func(l budget.Line) (budget.Source, bool) { return l.Source, true },
		shut: func(budget.Line) typo {
			if s.revision.Status.Locked() {
				return typoLocked
			}
			return ""
		},
		set: func(b *budget.Batch, l budget.Line, typed string) error {
			now, found := b.Lookup(l)
			if !found {
				return typoGone
			}
			l = now.(budget.Line)
			if err := change(&l, strings.TrimSpace(typed)); err != nil {
				return err
			}
			l.Source = budget.Source{}
			b.Put(l)
			return nil
		}}
}

// measureNumbers are the numbers of the measures a line pays for.
func measureNumbers(s state, l budget.Line) string {
	var numbers []string
	for _, m := range s.plan.MeasuresOfLine(s.revision.ID, l.ID) {
		numbers = append(numbers, strconv.Itoa(m.Number))
	}
	return strings.Join(numbers, ", ")
}

// setMeasures lets a line pay for the measures whose numbers were typed.
func setMeasures(d *Desk, b *budget.Batch, l budget.Line, typed string) error {
	var numbers []int
	for _, word := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(",; ", r) }) {
		number, err := d.whole(word)
		if err != nil {
			return typoMeasures
		}
		numbers = append(numbers, number)
	}
	if b.LinkLine(l, numbers) != 0 {
		return typoMeasures
	}
	return nil
}

// addLine asks for a new line.
func addLine(d *Desk) *form {
	s := d.state
	fields := []field{
		{label: s.words.T("column.name")},
		{label: s.words.T("column.short-name"), hint: s.words.T("screen.economy.short-hint")},
		{label: s.words.T("column.side"), choices: namesOf(s.words, sides), text: s.words.Name(budget.Cost)},
		{label: s.words.T("column.funding"), choices: namesOf(s.words, budget.FundingSources), text: s.words.Name(budget.Strengthening)},
		{label: s.words.T("column.measures"), hint: s.words.T("screen.economy.measures-hint")},
		{label: s.words.T("column.notes"), long: true},
	}
	return d.ask(s.words.T("screen.economy.add"), fields, func(answers []string) error { return d.newLine(s, answers) })
}

// newLine adds the line the answers describe, last on its side.
func (d *Desk) newLine(s state, answers []string) error {
	line := budget.Line{Revision: s.revision.ID, ShortName: answers[1], Note: answers[5]}
	f := d.answered(answers)
	f.text(0, &line.Name)
	choose(f, 2, sides, &line.Side)
	choose(f, 3, budget.FundingSources, &line.Funding)
	line.ID, line.Funding = d.document.Plan().NewLineID(line.Name), fundingOf(line.Side, line.Funding)
	for _, other := range d.document.Plan().LinesOf(line.Revision, line.Side) {
		line.Order = max(line.Order, other.Order+1)
	}
	batch := budget.NewBatch(d.document.Plan())
	batch.Put(line)
	f.read(4, func(answer string) error { return setMeasures(d, batch, line, answer) })
	if f.wrong != nil {
		return f.wrong
	}
	d.apply(batch.Edit(budget.TableEdit, s.words.T("screen.economy.line", text.Args{"line": line.Name})))
	return nil
}
