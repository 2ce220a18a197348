package workbook

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"fagplan/budget"
)

// Span is a stretch of time as a text states it: one period, or from one to
// another.
type Span struct{ Start, End budget.Period }

// IsZero reports whether no time is stated.
func (s Span) IsZero() bool { return s.End.IsZero() }

// Single returns the period where the span is just one.
func (s Span) Single() (budget.Period, bool) { return s.End, s.Start == s.End && !s.IsZero() }

// ErrNotPeriod reports a text that states no time.
var ErrNotPeriod = errors.New("not a period")

var months = []string{"jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"}

const (
	monthWord = `(jan(?:uar)?|feb(?:ruar)?|mar(?:s)?|apr(?:il)?|mai|jun[i]?|jul[i]?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)\.?`
	yearWord  = `((?:19|20|21)\d\d)`
)

// periodForm is one way to write a period; make gets what the groups matched.
type periodForm struct {
	form *regexp.Regexp
	make func(groups []string) Span
}

// periodForms lists the ways, those that say most first. They are matched
// against folded text.
var periodForms = []periodForm{
	{formOf(yearWord + `-(\d\d)-(\d\d)(?:[t ]\d\d:\d\d(?::\d\d)?)?`), func(g []string) Span { return day(g[1], g[2], g[3]) }},
	{formOf(`(\d\d?)\. ?(\d\d?)\. ?` + yearWord), func(g []string) Span { return day(g[3], g[2], g[1]) }},
	{formOf(`(\d\d?)\.(\d\d?)\.(\d\d)`), func(g []string) Span { return day(century(g[3]), g[2], g[1]) }},
	{formOf(`(\d\d?)\. ?` + monthWord + ` ` + yearWord), func(g []string) Span { return day(g[3], monthNumber(g[2]), g[1]) }},
	{formOf(`(\d)\.? ?tertial ?,? ?` + yearWord), func(g []string) Span { return one(budget.TertialOf(number(g[2]), number(g[1]))) }},
	{formOf(`tertial (\d) ` + yearWord), func(g []string) Span { return one(budget.TertialOf(number(g[2]), number(g[1]))) }},
	{formOf(yearWord + `[ ,-]*(\d)\. ?tertial`), func(g []string) Span { return one(budget.TertialOf(number(g[1]), number(g[2]))) }},
	{formOf(yearWord + `[ -]?t ?(\d)`), func(g []string) Span { return one(budget.TertialOf(number(g[1]), number(g[2]))) }},
	{formOf(`t ?(\d)[ /-]*` + yearWord), func(g []string) Span { return one(budget.TertialOf(number(g[2]), number(g[1]))) }},
	{formOf(`(\d)\.? ?halvar ` + yearWord), func(g []string) Span { return one(budget.HalfOf(number(g[2]), number(g[1]))) }},
	{formOf(yearWord + `[ -]?h ?(\d)`), func(g []string) Span { return one(budget.HalfOf(number(g[1]), number(g[2]))) }},
	{formOf(`(\d)\.? ?(?:kvartal|kv\.?) ` + yearWord), func(g []string) Span { return quarter(number(g[2]), number(g[1])) }},
	{formOf(`[qk] ?(\d)[ /-]*` + yearWord), func(g []string) Span { return quarter(number(g[2]), number(g[1])) }},
	{formOf(yearWord + `[ -]?[qk] ?(\d)`), func(g []string) Span { return quarter(number(g[1]), number(g[2])) }},
	{formOf(monthWord + ` ` + yearWord + ` ?- ?` + monthWord + ` ` + yearWord), func(g []string) Span {
		return Span{month(g[2], monthNumber(g[1])), month(g[4], monthNumber(g[3]))}
	}},
	{formOf(monthWord + ` ?(?:-|/|og) ?` + monthWord + ` ` + yearWord), func(g []string) Span {
		return Span{month(g[3], monthNumber(g[1])), month(g[3], monthNumber(g[2]))}
	}},
	{formOf(monthWord + ` ?` + yearWord), func(g []string) Span { return one(month(g[2], monthNumber(g[1]))) }},
	{formOf(yearWord + ` ?(?:-|/|til) ?` + yearWord), func(g []string) Span {
		return Span{budget.YearOf(number(g[1])), budget.YearOf(number(g[2]))}
	}},
	{formOf(yearWord + `[-/](\d\d)`), func(g []string) Span { return monthOrRange(g[1], g[2]) }},
	{formOf(yearWord), func(g []string) Span { return one(budget.YearOf(number(g[1]))) }},
}

// formOf makes a form that no digit or letter touches on either side.
func formOf(expression string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^a-z0-9])(` + expression + `)(?:$|[^a-z0-9])`)
}

// ParsePeriod reads a text that states a time and nothing else but the words
// "per", "pr." and "år".
func ParsePeriod(text string) (Span, error) {
	span, rest, found := FindPeriod(text)
	if !found || strings.Trim(stripTimeWords(rest), " .,:") != "" {
		return Span{}, fmt.Errorf("%q: %w", text, ErrNotPeriod)
	}
	return span, nil
}

var timeWords = regexp.MustCompile(`\b(per|pr|ar|fra|i|for)\b\.?`)

func stripTimeWords(text string) string { return timeWords.ReplaceAllString(text, "") }

// FindPeriod finds the time stated somewhere in a text, and returns the rest
// of the text, folded. Of two equally full statements the first counts.
func FindPeriod(text string) (span Span, rest string, found bool) {
	folded := fold(text)
	for _, f := range periodForms {
		at := f.form.FindStringSubmatchIndex(folded)
		if at == nil {
			continue
		}
		if span := f.make(groupsOf(folded, at[2:])); span.valid() {
			return span, tidy(folded[:at[2]] + " " + folded[at[3]:]), true
		}
	}
	return Span{}, folded, false
}

func groupsOf(text string, at []int) []string {
	groups := make([]string, 0, len(at)/2)
	for i := 0; i < len(at); i += 2 {
		groups = append(groups, text[at[i]:at[i+1]])
	}
	return groups
}

func (s Span) valid() bool {
	return !s.IsZero() && s.Start.Valid() && s.End.Valid() && s.Start.Compare(s.End) <= 0
}

func one(p budget.Period) Span { return Span{p, p} }

func day(year, month, day string) Span {
	return one(budget.DayOf(number(year), number(month), number(day)))
}

// century completes a year of two digits: plans look a little ahead and
// statistics further back.
func century(year string) string {
	if number(year) >= 50 {
		return "19" + year
	}
	return "20" + year
}

func month(year, month string) budget.Period { return budget.MonthOf(number(year), number(month)) }

// quarter is a span of months: plans are followed by tertial, and a quarter is
// none of the units.
func quarter(year, n int) Span {
	return Span{budget.MonthOf(year, 3*n-2), budget.MonthOf(year, 3*n)}
}

// monthOrRange reads 2016-09 as a month and 2019-25 as a range of years.
func monthOrRange(year, rest string) Span {
	if number(rest) <= 12 {
		return one(month(year, rest))
	}
	return Span{budget.YearOf(number(year)), budget.YearOf(number(year[:2] + rest))}
}

// monthNumber returns the number of a month by its name.
func monthNumber(name string) string {
	for i, m := range months {
		if strings.HasPrefix(name, m) {
			return strconv.Itoa(i + 1)
		}
	}
	return "0"
}

// number reads digits that a form has matched, few enough to fit.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// kindMarks tell what sort of amount a heading such as "B2020" or "Budsjett
// 2020" is for.
var kindMarks = []struct {
	mark *regexp.Regexp
	kind budget.Kind
}{
	{regexp.MustCompile(`\bb ?(?:19|20|21)\d\d|budsjett|\bbud\b`), budget.Budget},
	{regexp.MustCompile(`\br ?(?:19|20|21)\d\d|regnskap|faktisk|virkelig`), budget.Actual},
	{regexp.MustCompile(`\bp ?(?:19|20|21)\d\d|prognose|estimat|anslag`), budget.Forecast},
	{regexp.MustCompile(`\bmal\b|\bmaltall\b`), budget.Target},
}

var markedYear = regexp.MustCompile(`\b[brp] ?((?:19|20|21)\d\d)\b`)

// periodHeading reads the heading of a column: its time, what sort of amounts
// it holds where it says so, and the words that remain.
func periodHeading(heading string) (span Span, kind budget.Kind, rest string) {
	folded := fold(heading)
	for _, m := range kindMarks {
		if m.mark.MatchString(folded) {
			kind = m.kind
			break
		}
	}
	span, rest, _ = FindPeriod(markedYear.ReplaceAllString(folded, "$1"))
	return span, kind, rest
}
