package workbook

import "fagplan/budget"

// tableIs begins the choice of what a table is; the kind follows.
const tableIs = "table:"

// maybeTable is a block nobody knows that can be read in more than one way.
type maybeTable []*table

// readingsOf returns how a block with years across and no word for what it is
// about can be read: as costs by line, or as measurements by area.
func readingsOf(b block) (maybeTable, bool) {
	for _, h := range headersOf(b) {
		columns := columnsOf(b, h)
		years := 0
		for _, c := range columns[1:] {
			if _, single := c.period.Single(); single && isYearHeading(c.rest, nil) {
				years++
			}
		}
		if years < 2 || columns[0].heading != "" && !columns[0].period.IsZero() {
			continue
		}
		var readings maybeTable
		for _, as := range []struct {
			kind  Kind
			label role
		}{{CostsTable, labelRole}, {PopulationsTable, areaRole}} {
			columns[0].role = as.label
			if t, ok := asTold(b, h, columns, b.lines(b.Top, h.top), as.kind); ok {
				readings = append(readings, t)
			}
		}
		return readings, len(readings) > 1
	}
	return nil, false
}

// askTables asks what the blocks are that nobody knows but that can be read.
func (im *importer) askTables(found *recognised) {
	var rest []block
	for _, b := range found.unknown {
		maybe, readable := readingsOf(b)
		if !readable {
			rest = append(rest, b)
			continue
		}
		where := budget.Source{Workbook: im.workbook.ID, Sheet: b.sheet.Name, Cell: b.String()}
		q := Question{ID: questionAt(AskTable, where), Kind: AskTable, Where: where, Case: "lines",
			Words: map[string]any{"sheet": b.sheet.Name, "rows": b.Bottom - b.Top}}
		if im.namesAreas(maybe[1]) {
			q.Best, q.Case = 1, "areas"
		}
		for _, t := range maybe {
			q.Choices = append(q.Choices, Choice{ID: tableIs + string(t.kindNow())})
		}
		q.Choices = append(q.Choices, Choice{ID: LeaveOut})
		choice, made := im.ask(q)
		for _, t := range maybe {
			if choice.ID == tableIs+string(t.kindNow()) {
				t.told = true
				found.tables = append(found.tables, t)
			}
		}
		if !made || choice.ID == LeaveOut {
			im.skip(where, SkipDoubtful)
		}
	}
	found.unknown = rest
}

// namesAreas reports whether most rows of a table are called after areas.
func (im *importer) namesAreas(t *table) bool {
	areas := 0
	for _, row := range im.body(t) {
		key := areaKey(t.text(row, areaRole))
		_, inPlan := im.areas.byName[key]
		if _, known := im.areas.known[key]; known && key != "" || inPlan {
			areas++
		}
	}
	return areas*2 > len(t.bodyRows())
}
