package screen

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/chart"
)

// wrapLimit is how many rows a list may have for long texts to be set in
// several lines: each row must then be measured.
const wrapLimit = 60

// newMeasureList is the measures as rows to work in.
func newMeasureList(d *Desk, choose func(budget.MeasureID)) *grid[measureRow] {
	g := newGrid(d, measureColumns(d, d.state, 0))
	g.called = measureRow.title
	g.strong = isHeading
	g.more = func(row measureRow, _ int) []*fyne.MenuItem {
		if isHeading(row) {
			return nil
		}
		return append([]*fyne.MenuItem{fyne.NewMenuItemSeparator()}, d.measureMenu(row.measure)...)
	}
	g.chosen = func(row measureRow, _ int) {
		if !isHeading(row) {
			choose(row.measure.ID)
		}
	}
	return g
}

func measureColumns(d *Desk, s state, rows int) []column[measureRow] {
	words := s.words
	columns := []column[measureRow]{
		{title: words.T("column.number"), width: 46, right: true, text: measureRow.number,
			set: d.setMeasure(func(m *budget.Measure, typed string) (err error) { m.Number, err = d.ordinal(typed); return err })},
		{title: words.T("column.measure"), wrap: rows <= wrapLimit, text: measureRow.title,
			set: d.setMeasure(func(m *budget.Measure, typed string) error {
				m.Title = strings.TrimSpace(typed)
				return needed(m.Title)
			})},
		{title: words.T("column.theme"), width: 146, text: func(r measureRow) string { return r.theme },
			choices: func(measureRow) []string { return s.themes().names },
			set: d.setMeasure(func(m *budget.Measure, typed string) (err error) {
				m.Theme, err = s.themes().named(typed)
				return err
			})},
		{title: words.T("column.priority"), width: 76, text: func(r measureRow) string { return words.Name(r.measure.Priority) },
			choices: func(measureRow) []string { return namesOf(words, budget.Priorities) },
			set: d.setMeasure(func(m *budget.Measure, typed string) (err error) {
				m.Priority, err = chosenOf(words, typed, budget.Priorities)
				return err
			})},
		{title: words.T("column.status"), width: 112, text: func(r measureRow) string { return words.Name(r.report.Status) },
			mark:    func(r measureRow) chart.Status { return chart.StatusMarks[r.report.Status] },
			choices: func(measureRow) []string { return namesOf(words, boardOrder) },
			set:     setReport(s.period, d.typeStatus)},
		{title: words.T("column.due"), width: 84, text: func(r measureRow) string { return words.PeriodShort(r.measure.Due) },
			edited: func(r measureRow) string { return words.Period(r.measure.Due) },
			set:    d.setMeasure(func(m *budget.Measure, typed string) (err error) { m.Due, err = d.optionalPeriod(typed); return err })},
	}
	for i := range columns {
		columns[i] = onMeasures(columns[i])
	}
	return columns
}

// onMeasures keeps a column off the rows that are headings.
func onMeasures(c column[measureRow]) column[measureRow] {
	c.fixed = isHeading
	if text := c.text; c.width != 0 {
		c.text = func(r measureRow) string {
			if isHeading(r) {
				return ""
			}
			return text(r)
		}
	}
	if mark := c.mark; mark != nil {
		c.mark = func(r measureRow) chart.Status {
			if isHeading(r) {
				return chart.NoStatus
			}
			return mark(r)
		}
	}
	return c
}

// setMeasure changes what the plan says of a measure. What is changed is the
// planner's own.
func (d *Desk) setMeasure(set func(m *budget.Measure, typed string) error) func(*budget.Batch, measureRow, string) error {
	return func(b *budget.Batch, row measureRow, typed string) error {
		now, _ := b.Lookup(row.measure)
		before, _ := now.(budget.Measure)
		m := before
		if err := set(&m, typed); err != nil {
			return err
		}
		return putMeasure(b, before, m)
	}
}

// putMeasure makes what was changed in a measure the planner's own.
func putMeasure(b *budget.Batch, before, m budget.Measure) error {
	if !m.Start.IsZero() && !m.Due.IsZero() && m.Start.Compare(m.Due) > 0 {
		return typoOrder
	}
	before.Links = m.Links // which no workbook tells of
	if !budget.Equal(m, before) {
		m.Source = budget.Source{}
	}
	b.Put(m)
	return nil
}

// ordinal reads a number from 1 on.
func (d *Desk) ordinal(typed string) (int, error) {
	number, err := d.whole(typed)
	if err == nil && number < 1 {
		err = typoWhole
	}
	return number, err
}

// themeNames are the themes of a plan by name, to choose among.
type themeNames struct {
	names []string
	ids   []budget.ThemeID
}

// themes are the plan's themes in their order.
func (s state) themes() themeNames {
	var t themeNames
	for _, theme := range s.sortedThemes() {
		t.names = append(t.names, theme.Name)
		t.ids = append(t.ids, theme.ID)
	}
	return t
}

func (s state) sortedThemes() []budget.Theme {
	themes := slices.Collect(s.plan.Themes.All())
	slices.SortStableFunc(themes, func(a, b budget.Theme) int { return a.Order - b.Order })
	return themes
}

// named is the theme with a name; none for no name.
func (t themeNames) named(typed string) (budget.ThemeID, error) {
	if strings.TrimSpace(typed) == "" {
		return "", nil
	}
	at := slices.IndexFunc(t.names, func(name string) bool { return strings.EqualFold(name, strings.TrimSpace(typed)) })
	if at < 0 {
		return "", typoChoice
	}
	return t.ids[at], nil
}

// numberedTitle is a measure as messages name it.
func numberedTitle(m budget.Measure) string { return strconv.Itoa(m.Number) + " " + m.Title }
