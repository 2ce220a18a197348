package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// indicatorRow is an indicator and how far its values can be relied on.
type indicatorRow struct {
	budget.Indicator
	qualities budget.QualityCounts
}

// indicatorSheet lists what is measured, each with its definition, to be changed
// where it stands.
func indicatorSheet(d *Desk) sheet[indicatorRow] {
	var counted *budget.Plan
	var qualities map[budget.IndicatorID]budget.QualityCounts
	return sheet[indicatorRow]{
		name:    "indicators",
		columns: func(s state) []column[indicatorRow] { return indicatorColumns(d, s) },
		rows: func(s state) []indicatorRow {
			if counted != s.plan {
				counted, qualities = s.plan, s.plan.QualitiesOf()
			}
			var rows []indicatorRow
			for i := range s.plan.Indicators.All() {
				rows = append(rows, indicatorRow{i, qualities[i.ID]})
			}
			return rows
		},
		called: func(r indicatorRow) string { return r.Name },
		record: func(r indicatorRow) (budget.Record, bool) { return r.Indicator, true },
		add:    addIndicator,
		says: func(r indicatorRow) []string {
			return []string{r.Name, r.Definition, r.Unit, r.Origin, r.Note, d.words.Name(r.Statistic)}
		},
		steady: 1,
	}
}

// indicatorText is a column of words of an indicator, which may be left out
// unless they are needed.
func indicatorText(title string, width float32, needed bool, field func(*budget.Indicator) *string) column[indicatorRow] {
	return column[indicatorRow]{title: title, width: width, wrap: true,
		text:   func(r indicatorRow) string { return *field(&r.Indicator) },
		source: func(r indicatorRow) (budget.Source, bool) { return r.Source, true },
		set: func(b *budget.Batch, r indicatorRow, typed string) error {
			return amend(b, r.Indicator, func(i *budget.Indicator) error {
				if *field(i) = strings.TrimSpace(typed); needed && *field(i) == "" {
					return typoNeeded
				}
				return nil
			})
		}}
}

// indicatorChoice is a column to choose one of some values in.
func indicatorChoice[W any](words *text.Printer, title string, width float32, values []W, now func(*budget.Indicator) W, set func(*budget.Indicator, W)) column[indicatorRow] {
	return column[indicatorRow]{title: title, width: width,
		text:    func(r indicatorRow) string { return words.Name(now(&r.Indicator)) },
		choices: func(indicatorRow) []string { return namesOf(words, values) },
		set: func(b *budget.Batch, r indicatorRow, typed string) error {
			chosen, err := chosenOf(words, typed, values)
			if err != nil {
				return err
			}
			return amend(b, r.Indicator, func(i *budget.Indicator) error { set(i, chosen); return nil })
		}}
}

func indicatorColumns(d *Desk, s state) []column[indicatorRow] {
	words := s.words
	return []column[indicatorRow]{
		indicatorText(words.T("column.name"), 210, true, func(i *budget.Indicator) *string { return &i.Name }),
		indicatorText(words.T("column.unit"), 130, false, func(i *budget.Indicator) *string { return &i.Unit }),
		indicatorText(words.T("column.definition"), 300, false, func(i *budget.Indicator) *string { return &i.Definition }),
		indicatorText(words.T("column.register"), 160, false, func(i *budget.Indicator) *string { return &i.Origin }),
		{title: words.T("column.quality"), hint: words.T("screen.sources.hint.quality"), width: 190, wrap: true,
			text:   func(r indicatorRow) string { return qualityWords(words, r.qualities) },
			source: func(indicatorRow) (budget.Source, bool) { return budget.Source{}, false }},
		breaksColumn(d, s),
		indicatorChoice(words, words.T("column.statistic"), 120, budget.Statistics,
			func(i *budget.Indicator) budget.Statistic { return i.Statistic }, setStatistic),
		perColumn(d, s),
		indicatorChoice(words, words.T("column.direction"), 160, budget.Directions,
			func(i *budget.Indicator) budget.Direction { return i.Direction },
			func(i *budget.Indicator, v budget.Direction) { i.Direction = v }),
		indicatorText(words.T("column.notes"), 0, false, func(i *budget.Indicator) *string { return &i.Note }),
	}
}

// setStatistic keeps to it that a rate, and only a rate, is per a number of
// inhabitants.
func setStatistic(i *budget.Indicator, to budget.Statistic) {
	const usual = 1000
	i.Statistic = to
	switch {
	case to != budget.Rate:
		i.Per = 0
	case i.Per == 0:
		i.Per = usual
	}
}

// perColumn is how many inhabitants a rate is for.
func perColumn(d *Desk, s state) column[indicatorRow] {
	return column[indicatorRow]{title: s.words.T("column.per"), width: 120, right: true,
		text: func(r indicatorRow) string {
			if r.Per == 0 {
				return ""
			}
			return s.words.Int(int64(r.Per))
		},
		fixed: func(r indicatorRow) bool { return r.Statistic != budget.Rate },
		set: func(b *budget.Batch, r indicatorRow, typed string) error {
			return amend(b, r.Indicator, func(i *budget.Indicator) (err error) {
				if i.Per, err = d.whole(typed); err != nil || i.Per <= 0 {
					return typoWhole
				}
				return nil
			})
		}}
}

// breaksColumn is the periods from which the definition is another, typed with
// commas between.
func breaksColumn(d *Desk, s state) column[indicatorRow] {
	return column[indicatorRow]{title: s.words.T("column.breaks"), hint: s.words.T("screen.sources.hint.breaks"), width: 130, wrap: true,
		text: func(r indicatorRow) string { return periodsTyped(s.words, r.Breaks) },
		set: func(b *budget.Batch, r indicatorRow, typed string) error {
			breaks, err := d.periods(typed)
			if err != nil {
				return err
			}
			return amend(b, r.Indicator, func(i *budget.Indicator) error { i.Breaks = breaks; return nil })
		}}
}

// periodsTyped writes periods as they are typed.
func periodsTyped(words *text.Printer, periods []budget.Period) string {
	names := make([]string, len(periods))
	for i, period := range periods {
		names[i] = words.Period(period)
	}
	return strings.Join(names, ", ")
}

// periods reads periods with commas or semicolons between.
func (d *Desk) periods(typed string) ([]budget.Period, error) {
	var periods []budget.Period
	for _, one := range listTyped(typed) {
		period, err := d.period(one)
		if err != nil {
			return nil, err
		}
		periods = append(periods, period)
	}
	return periods, nil
}

// listTyped reads words with commas or semicolons between.
func listTyped(typed string) []string {
	var list []string
	for _, one := range strings.FieldsFunc(typed, func(r rune) bool { return r == ',' || r == ';' }) {
		if one = strings.TrimSpace(one); one != "" {
			list = append(list, one)
		}
	}
	return list
}

// qualityWords counts values by what they can be relied on for.
func qualityWords(words *text.Printer, counts budget.QualityCounts) string {
	var parts []string
	for _, q := range budget.Qualities {
		if n := counts[q]; n > 0 {
			parts = append(parts, words.Name(q)+" "+words.Int(int64(n)))
		}
	}
	return strings.Join(parts, ", ")
}

// addIndicator asks for a new indicator.
func addIndicator(d *Desk) *form {
	words := d.words
	fields := []field{
		{label: words.T("column.name")},
		{label: words.T("column.definition"), long: true},
		{label: words.T("column.unit")},
		{label: words.T("column.register")},
		{label: words.T("column.statistic"), choices: namesOf(words, budget.Statistics), text: words.Name(budget.Count)},
		{label: words.T("column.direction"), choices: namesOf(words, budget.Directions), text: words.Name(budget.NoDirection)},
	}
	return d.ask(words.T("form.new-indicator"), fields, func(answers []string) error {
		i := budget.Indicator{Definition: answers[1], Unit: answers[2], Origin: answers[3]}
		f := d.answered(answers)
		f.text(0, &i.Name)
		var statistic budget.Statistic
		choose(f, 4, budget.Statistics, &statistic)
		setStatistic(&i, statistic)
		choose(f, 5, budget.Directions, &i.Direction)
		i.ID = budget.IndicatorID(budget.NewID(i.Name, func(id string) bool {
			return d.state.plan.Indicators.Has(budget.Indicator{ID: budget.IndicatorID(id)})
		}))
		return f.add(i, i.Name)
	})
}
