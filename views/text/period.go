package text

import (
	"fmt"
	"strconv"
	"time"

	"fagplan/budget"
)

// Period writes a period in full: "2019", "1. halvår 2018", "2. tertial 2021",
// "juni 2018", "31.12.2018"; empty for the zero Period.
func (p *Printer) Period(period budget.Period) string {
	year := strconv.Itoa(period.Year())
	part := strconv.Itoa(period.Part())
	switch period.Unit() {
	case budget.Year:
		return year
	case budget.Half:
		return p.T("format.half."+part, Args{"year": year})
	case budget.Tertial:
		return p.T("format.tertial."+part, Args{"year": year})
	case budget.Month:
		return p.T("format.month."+part) + " " + year
	case budget.Day:
		return p.date(period.DayOfMonth(), period.Part(), period.Year())
	}
	return ""
}

// PeriodShort writes a period for axes and narrow columns: "2019", "H1 18",
// "T2 21", "jun 18", "31.12.18"; empty for the zero Period.
func (p *Printer) PeriodShort(period budget.Period) string {
	year := fmt.Sprintf("%02d", period.Year()%100)
	part := strconv.Itoa(period.Part())
	switch period.Unit() {
	case budget.Year:
		return strconv.Itoa(period.Year())
	case budget.Half:
		return "H" + part + " " + year
	case budget.Tertial:
		return "T" + part + " " + year
	case budget.Month:
		return p.T("format.month-short."+part) + " " + year
	case budget.Day:
		return p.dateParts(period.DayOfMonth(), period.Part(), year)
	}
	return ""
}

// Date writes the date of t in its own time zone: "31.12.2018", in English
// "31 Dec 2018" since 01/02 means two different days.
func (p *Printer) Date(t time.Time) string {
	year, month, day := t.Date()
	return p.date(day, int(month), year)
}

// Time writes the hour and minute of t in its own time zone: "14.32".
func (p *Printer) Time(t time.Time) string {
	return fmt.Sprintf("%02d%s%02d", t.Hour(), p.marks.clock, t.Minute())
}

func (p *Printer) date(day, month, year int) string {
	return p.dateParts(day, month, strconv.Itoa(year))
}

func (p *Printer) dateParts(day, month int, year string) string {
	return p.T("format.date", Args{
		"day":   fmt.Sprintf("%02d", day),
		"month": fmt.Sprintf("%02d", month),
		"name":  p.T("format.month-short." + strconv.Itoa(month)),
		"year":  year,
	})
}
