package budget

// dayNumber numbers the days of the Gregorian calendar, for years from 1 on.
func dayNumber(year, month, day int) int {
	before := year - 1
	n := before*365 + before/4 - before/100 + before/400
	for m := 1; m < month; m++ {
		n += daysIn(year, m)
	}
	return n + day
}

// firstDay and lastDay are the day numbers a period runs from and through.
func (p Period) firstDay() int {
	return dayNumber(p.Year(), p.StartMonth(), max(1, p.DayOfMonth()))
}

func (p Period) lastDay() int {
	if p.unit == Day {
		return p.firstDay()
	}
	return dayNumber(p.Year(), p.EndMonth(), daysIn(p.Year(), p.EndMonth()))
}

// Begins returns when the period begins, in years: 2021 is the first moment of
// 1 January 2021, and 2021 + 181/365 that of 1 July. It is 0 for the zero
// Period, as is Ends.
func (p Period) Begins() float64 { return p.moment(p.firstDay()) }

// Ends returns when the last day of the period is over, in years as Begins: a
// year ends when the next one begins.
func (p Period) Ends() float64 { return p.moment(p.lastDay() + 1) }

// moment is the first moment of a day in the period or right after it.
func (p Period) moment(day int) float64 {
	if p.IsZero() {
		return 0
	}
	first, next := dayNumber(p.Year(), 1, 1), dayNumber(p.Year()+1, 1, 1)
	return float64(p.Year()) + float64(day-first)/float64(next-first)
}

// DaysAfter returns how many days the last day of p comes after the last day
// of q, negative where it comes before.
func (p Period) DaysAfter(q Period) int { return p.lastDay() - q.lastDay() }

// Overlaps reports whether the two periods have a day in common. The zero
// Period overlaps none.
func (p Period) Overlaps(q Period) bool {
	return !p.IsZero() && !q.IsZero() && p.firstDay() <= q.lastDay() && q.firstDay() <= p.lastDay()
}
