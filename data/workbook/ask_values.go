package workbook

import (
	"regexp"
	"slices"

	"fagplan/budget"
)

// The choices of what a column of deviations holds.
const (
	isIndex     = "index"
	isDeviation = "deviation"
)

// askIndex asks whether a column that calls itself deviations holds indexes,
// and the table says neither: those lie about 100, deviations about 0.
func (im *importer) askIndex(t *table, c column) {
	values := im.numbersIn(t, c)
	if len(values) == 0 {
		return
	}
	where := im.source(t, t.header.bottom, c.at)
	q := Question{ID: questionAt(AskIndex, where), Kind: AskIndex, Where: where, Case: "about-hundred",
		Words:   map[string]any{"column": c.heading, "low": slices.Min(values), "high": slices.Max(values)},
		Choices: []Choice{{ID: isIndex}, {ID: isDeviation}, {ID: LeaveOut}}}
	if slices.Sort(values); values[len(values)/2] < hundred/2 {
		q.Best, q.Case = 1, "about-zero"
	}
	choice, _ := im.ask(q)
	c.indicator.converts = choice.ID == isDeviation
	c.indicator.left = choice.ID != isIndex && choice.ID != isDeviation
}

// The choices of what 0,12 in a column of per cent is.
const (
	isFraction = "fraction" // 12 per cent
	isPercent  = "percent"  // 0,12 per cent
)

// askShares asks whether the numbers of a column of per cent are parts of one,
// where none is above one and none is shown with a per cent sign.
func (im *importer) askShares(t *table) {
	for _, c := range t.columnsAs(valueRole) {
		values := im.numbersIn(t, c)
		if c.indicator.Statistic != budget.Share || len(values) == 0 || im.showsPercent(t, c) || slices.Max(values) > budget.Unit ||
			slices.Min(values) < -budget.Unit || !slices.ContainsFunc(values, func(q budget.Quantity) bool { return !q.IsWhole() }) {
			continue
		}
		where := im.source(t, t.header.bottom, c.at)
		choice, _ := im.ask(Question{ID: questionAt(AskShare, where), Kind: AskShare, Where: where, Case: "none-above-one",
			Words:   map[string]any{"column": c.heading, "low": slices.Min(values), "high": slices.Max(values)},
			Choices: []Choice{{ID: isFraction}, {ID: isPercent}, {ID: LeaveOut}}})
		c.indicator.fraction = choice.ID == isFraction
		c.indicator.left = choice.ID != isFraction && choice.ID != isPercent
	}
}

// numbersIn returns the numbers of a column.
func (im *importer) numbersIn(t *table, c column) []budget.Quantity {
	var values []budget.Quantity
	for _, row := range im.body(t) {
		if figure, err := storedOrTyped(t, row, c.at); err == nil && !figure.Missing {
			values = append(values, figure.Value)
		}
	}
	return values
}

// showsPercent reports whether a number of a column has a per cent sign.
func (im *importer) showsPercent(t *table, c column) bool {
	for _, row := range im.body(t) {
		if figure, err := storedOrTyped(t, row, c.at); err == nil && figure.Percent {
			return true
		}
	}
	return false
}

// The choices of what order a date is written in.
const (
	dayFirst   = "day-first"
	monthFirst = "month-first"
)

var slashed = regexp.MustCompile(`^(\d\d?)/(\d\d?)/((?:19|20|21)\d\d|\d\d)$`)

// slashDate reads a date written with slashes, and asks where either number
// may be the month. It returns false for everything else.
func (im *importer) slashDate(text string, where budget.Source) (span Span, isDate bool) {
	match := slashed.FindStringSubmatch(tidy(text))
	if match == nil {
		return Span{}, false
	}
	year := match[3]
	if len(year) == 2 {
		year = century(year)
	}
	norwegian, american := day(year, match[2], match[1]), day(year, match[1], match[2])
	switch {
	case !norwegian.valid() && !american.valid():
		return Span{}, false
	case !american.valid() || american == norwegian:
		return norwegian, true
	case !norwegian.valid():
		return american, true
	}
	choice, _ := im.ask(Question{ID: questionAt(AskDate, where), Kind: AskDate, Where: where, Case: "slashes",
		Words: map[string]any{"text": text, "guess": norwegian.End},
		Choices: []Choice{{ID: dayFirst, Words: map[string]any{valueWord: norwegian.End}},
			{ID: monthFirst, Words: map[string]any{valueWord: american.End}}, {ID: LeaveOut}}})
	if date, made := choice.Words[valueWord].(budget.Period); made {
		return one(date), true
	}
	im.skip(where, SkipDoubtful)
	return Span{}, true
}
