package workbook

import (
	"regexp"
	"slices"
	"strings"

	"fagplan/budget"
)

// markYears gives the columns headed by a period, and little else but what all
// of them say, their role.
func markYears(t *table) int {
	common := wordsInAll(t)
	n := 0
	for i := range t.columns {
		c := &t.columns[i]
		if _, single := c.period.Single(); single && (c.role == yearRole || c.role == "" && isYearHeading(c.rest, common)) {
			c.role = yearRole
			n++
		}
	}
	closeYears(t.columnsAs(yearRole), t.columns)
	return n
}

// wordsInAll returns the words that every heading with a period has from the
// rows above the last of the header: those of one merged above them all.
func wordsInAll(t *table) []string {
	var common []string
	headings := 0
	for _, c := range t.columns {
		if _, single := c.period.Single(); !single {
			continue
		}
		words := wordsOf(c.rest)
		if headings++; headings == 1 {
			common = words
			continue
		}
		common = slices.DeleteFunc(common, func(w string) bool { return !slices.Contains(words, w) })
	}
	if headings < 2 || t.header.bottom <= t.header.top {
		return nil
	}
	return common
}

// closeYears makes years of headings that are the last or the first day of
// different years: that is how a spreadsheet writes a year as a date.
func closeYears(years, columns []column) {
	for i, c := range years {
		year := c.period.End.Year()
		turn := c.period.End == budget.DayOf(year, 12, 31) || c.period.End == budget.DayOf(year, 1, 1)
		if !turn || i > 0 && years[i-1].period.End.Year() == year {
			return
		}
	}
	for i := range columns {
		if columns[i].role == yearRole {
			columns[i].period = one(budget.YearOf(columns[i].period.End.Year()))
		}
	}
}

// isYearHeading reports whether what stands beside a year says no more than
// what sort of number it is.
func isYearHeading(rest string, common []string) bool {
	if headsFrames(rest) {
		return true
	}
	for _, word := range wordsOf(rest) {
		if !slices.Contains(common, word) && !pattern("budsjett").fits([]string{word}) && !pattern("regnskap").fits([]string{word}) &&
			!pattern("prognose").fits([]string{word}) && !isOneOf(word, "bud", "kr", "mill", "1", "000", "1000", "per", "pr", "ar", "tall", "i", "b", "r", "p") {
			return false
		}
	}
	return true
}

// partOfYear is a heading that is a part of some year and nothing else.
var partOfYear = regexp.MustCompile(`^(?:` + monthWord + `|\d\.? ?tertial|tertial \d|t ?\d|\d\.? ?halvar|h ?\d|\d\.? ?kvartal|\d\.? ?kv\.?|[qk] ?\d)$`)

// completeYears gives headings that are a part of a year, as "jan" and "1.
// tertial", the one year the captions state. They are never names of what is
// measured.
func completeYears(t *table, columns []column) {
	for i := range columns {
		c := &columns[i]
		if !c.period.IsZero() || !partOfYear.MatchString(strings.TrimSpace(c.rest)) {
			continue
		}
		stated, _ := t.statedPeriod()
		if stated.IsZero() || stated.Start.Year() != stated.End.Year() {
			return
		}
		year := budget.YearOf(stated.End.Year()).String()
		for _, text := range []string{c.rest + " " + year, year + " " + c.rest} {
			if span, err := ParsePeriod(text); err == nil && len(span.End.String()) > len(year) {
				c.period, c.rest = span, ""
				break
			}
		}
	}
}
