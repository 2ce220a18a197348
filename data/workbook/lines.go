package workbook

import (
	"slices"

	"fagplan/budget"
)

// fundingWords tell where the money of a funding line comes from. Money
// already in the budget is looked for before new money: "disponering av
// midler til styrking" is the former.
var fundingWords = []wordFor[budget.FundingSource]{
	{budget.Income, []pattern{"inntekt", "poliklinikkinntekt", "refusjon", "isf", "egenandel", "innsatsstyrt"}},
	{budget.Restructuring, []pattern{"omstill", "omdisponer", "omprioriter", "effektiviser"}},
	{budget.Budgeted, []pattern{"disponer", "budsjettert", "egenfinans", "ramme", "avsatt"}},
	{budget.Strengthening, []pattern{"styrk", "friske midler", "nye midler", "nytt behov", "udekk"}},
}

// knowLines makes the lines of the revision known by identity and by name.
func (im *importer) knowLines() {
	for line := range im.plan.Lines.From(budget.Line{Revision: im.revision.ID}) {
		if line.Revision != im.revision.ID {
			break
		}
		im.knowLine(line)
	}
}

func (im *importer) knowLine(line budget.Line) {
	im.lines[lineKey(line.Side, line.Name)] = line
	im.lines[lineKey(line.Side, string(line.ID))] = line
	im.order = max(im.order, line.Order)
}

func lineKey(side budget.Side, name string) string { return string(side) + "/" + slug(name) }

// line adds a line of the table, or finds it in the plan: what the planner
// calls it and where it stands is then kept.
func (im *importer) line(t *table, side budget.Side, name string, where budget.Source) (budget.LineID, bool) {
	if line, known := im.lines[lineKey(side, name)]; known {
		line.Source = where
		return line.ID, im.add(line, where)
	}
	revision, ok := im.decided(t)
	if !ok || slug(name) == "" {
		return "", false
	}
	line := budget.Line{Revision: revision, ID: im.lineID(side, name), Side: side, Name: name, Order: im.order + 1, Source: where}
	if side == budget.Funding {
		source, told := wordIn(name, fundingWords)
		if !told {
			im.find(unknownFunding, where, map[string]any{"name": name})
			return "", false
		}
		line.Funding = source
	}
	if !im.add(line, where) {
		return "", false
	}
	im.knowLine(line)
	return line.ID, true
}

// lineID makes the identity of a line, apart from a line of the same name on
// the other side.
func (im *importer) lineID(side budget.Side, name string) budget.LineID {
	other := budget.Cost
	if side == budget.Cost {
		other = budget.Funding
	}
	if _, taken := im.lines[lineKey(other, name)]; taken {
		return budget.LineID(slug(name) + "-" + string(side))
	}
	return budget.LineID(slug(name))
}

// lineNamed finds a line by name on either side.
func (im *importer) lineNamed(name string) (budget.Line, bool) {
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		if line, found := im.lines[lineKey(side, name)]; found {
			return line, true
		}
	}
	return budget.Line{}, false
}

// slipped reports whether a number has decimals among whole ones a thousand
// times as large: typed with a dot for thousands, and taken for a decimal by
// the program it was typed in.
func (t *table) slipped(row int, c column) bool {
	cell := t.sheet.At(row, c.at)
	if cell.Kind != Number || t.money.kroner == 1 || cell.Formula || scaleOf(cell.Format) > 1 {
		return false
	}
	value, err := parseStored(cell.Text)
	if err != nil || value.IsWhole() || value >= budget.Whole(1000) || value%(budget.Unit/1000) != 0 {
		return false
	}
	return slices.ContainsFunc(t.columnsAs(yearRole), func(year column) bool {
		neighbour, err := storedOrTyped(t, row, year.at)
		return err == nil && year.at != c.at && neighbour.Value.IsWhole() && neighbour.Value >= value*100
	})
}

// storedOrTyped reads a number without reporting what cannot be read.
func storedOrTyped(t *table, row, column int) (Figure, error) {
	cell := t.sheet.At(row, column)
	if cell.Struck {
		return Figure{Missing: true}, nil
	}
	switch cell.Kind {
	case Number:
		return t.storedFigure(cell)
	case Text:
		return ParseNumber(cell.Text, t.dots)
	case Blank:
		return Figure{Missing: true}, nil
	}
	return Figure{}, ErrNotNumber
}
