package budget

import "math"

// Shifted returns the period n of its own unit later, or earlier for a
// negative n: the tertial after the third of 2021 is the first of 2022. The
// zero Period stays as it is.
func (p Period) Shifted(n int) Period {
	parts := partsIn(p.unit)
	switch p.unit {
	case 0:
		return p
	case Day:
		return dayAt(p.firstDay() + n)
	case Year:
		return YearOf(p.Year() + n)
	}
	at := p.Year()*parts + p.Part() - 1 + n
	year := floorDiv(at, parts)
	return periodOf(p.unit, year, at-year*parts+1)
}

// PeriodEnding returns the period of a unit that ends nearest to a moment, in
// years as Ends gives it.
func PeriodEnding(unit PeriodUnit, moment float64) Period {
	year := int(math.Floor(moment))
	first, next := dayNumber(year, 1, 1), dayNumber(year+1, 1, 1)
	day := dayAt(first + int((moment-float64(year))*float64(next-first)))
	within := day
	if parts := partsIn(unit); unit == Year {
		within = YearOf(day.Year())
	} else if unit != Day {
		const months = 12
		within = periodOf(unit, day.Year(), (day.Part()-1)*parts/months+1)
	}
	before := within.Shifted(-1)
	if moment-before.Ends() < within.Ends()-moment {
		return before
	}
	return within
}

// partsIn is how many halves, tertials or months a year has, 1 for the others.
func partsIn(unit PeriodUnit) int {
	switch unit {
	case Half:
		return 2
	case Tertial:
		return 3
	case Month:
		return 12
	}
	return 1
}

// dayAt is the date with a day number.
func dayAt(number int) Period {
	const longest = 366
	year := number/longest + 1
	for dayNumber(year+1, 1, 1) <= number {
		year++
	}
	month := 1
	for month < 12 && dayNumber(year, month+1, 1) <= number {
		month++
	}
	return DayOf(year, month, number-dayNumber(year, month, 1)+1)
}

// floorDiv divides and rounds down, also below zero.
func floorDiv(a, b int) int { return int(math.Floor(float64(a) / float64(b))) }
