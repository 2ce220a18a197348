package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
)

// measureRow is a measure as lists show it, or the heading of a group of them.
type measureRow struct {
	measure budget.Measure
	theme   string
	report  budget.StatusReport // the last up to the period
	due     dueClass
	heading string
}

// dueClass tells when a measure is due, as seen from now.
type dueClass uint8

// The classes, in the order they need attention.
const (
	dueOver    dueClass = iota // past, and the measure neither done nor stopped
	dueNow                     // this year
	dueLater                   // in later years
	dueUndated                 // nobody has said when
	dueEnded                   // done or stopped
)

// dueNames are the classes by what the catalogs call them.
var dueNames = map[dueClass]string{dueOver: "over", dueNow: "now", dueLater: "later", dueUndated: "undated", dueEnded: "ended"}

// measureRows are the measures of the revision as they stand in the period.
func measureRows(s state) []measureRow {
	all := s.plan.MeasuresOf(s.revision.ID)
	rows := make([]measureRow, len(all))
	now := s.now()
	for i, measure := range all {
		theme, _ := s.plan.Themes.Get(budget.Theme{ID: measure.Theme})
		report := s.plan.StatusOf(measure.ID, s.period)
		rows[i] = measureRow{measure: measure, theme: theme.Name, report: report, due: dueOf(measure, report.Status, now)}
	}
	return rows
}

// dueOf classes a measure by when it is due.
func dueOf(m budget.Measure, status budget.Status, now budget.Period) dueClass {
	switch {
	case status == budget.Done || status == budget.Stopped:
		return dueEnded
	case m.Due.IsZero():
		return dueUndated
	case now.DaysAfter(m.Due) > 0:
		return dueOver
	case m.Due.Year() <= now.Year():
		return dueNow
	}
	return dueLater
}

// number is the measure's number, empty for a heading.
func (r measureRow) number() string {
	if r.heading != "" {
		return ""
	}
	return strconv.Itoa(r.measure.Number)
}

// title is the measure's title, or the heading.
func (r measureRow) title() string {
	if r.heading != "" {
		return r.heading
	}
	return r.measure.Title
}

func isHeading(r measureRow) bool { return r.heading != "" }

// matches reports whether every searched word is in the measure.
func (r measureRow) matches(s state, search string) bool {
	m := r.measure
	return search == "" || holds(search, strconv.Itoa(m.Number), m.Title, r.theme, m.Description, m.Goal, m.Note,
		strings.Join(m.Owners, " "), s.words.Name(r.report.Status), s.words.Name(m.Priority))
}
