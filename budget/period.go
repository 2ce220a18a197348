package budget

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// PeriodUnit is how long a Period is. Periods of different units are never
// drawn as one series without being labelled.
type PeriodUnit uint8

// The units of time a plan is followed by.
const (
	Year    PeriodUnit = iota + 1
	Half               // half-year, 1-2
	Tertial            // four months, 1-3: the reporting period of health trusts
	Month              // 1-12
	Day                // a date: a census, a survey, a deadline
)

// Period is a year, half-year, tertial, month or day. The zero Period means
// that no time is stated. Periods are comparable with == and ordered by
// Compare: by where they end, so that a year sorts after its last tertial.
type Period struct {
	unit PeriodUnit
	year int16
	// part is the half, tertial or month within the year, or month*100+day.
	part int16
}

// ErrPeriod reports text that is not a period, or a period that does not exist.
var ErrPeriod = errors.New("not a period")

// YearOf returns the calendar year y.
func YearOf(y int) Period { return periodOf(Year, y, 0) }

// TertialOf returns tertial n (1-3) of year y.
func TertialOf(y, n int) Period { return periodOf(Tertial, y, n) }

// HalfOf returns half-year n (1-2) of year y.
func HalfOf(y, n int) Period { return periodOf(Half, y, n) }

// MonthOf returns month m (1-12) of year y.
func MonthOf(y, m int) Period { return periodOf(Month, y, m) }

// DayOf returns a date.
func DayOf(y, m, d int) Period {
	if d < 1 || d > 31 {
		d = 0 // in no month, rather than in the next one
	}
	return periodOf(Day, y, m*100+d)
}

func periodOf(unit PeriodUnit, year, part int) Period {
	return Period{unit: unit, year: narrow(year), part: narrow(part)}
}

// narrow keeps a number that is out of range out of range, where a plain
// conversion would wrap round to a year or a part that exists.
func narrow(n int) int16 { return int16(min(max(n, math.MinInt16), math.MaxInt16)) }

// Unit returns how long the period is, 0 for the zero Period.
func (p Period) Unit() PeriodUnit { return p.unit }

// Year returns the calendar year the period lies in.
func (p Period) Year() int { return int(p.year) }

// Part returns the number of the half, tertial or month within the year, and
// for a date its month; 0 for a year.
func (p Period) Part() int {
	if p.unit == Day {
		return int(p.part) / 100
	}
	return int(p.part)
}

// DayOfMonth returns the day of a date, 0 for every other unit.
func (p Period) DayOfMonth() int {
	if p.unit == Day {
		return int(p.part) % 100
	}
	return 0
}

// IsZero reports whether no time is stated.
func (p Period) IsZero() bool { return p == Period{} }

// StartMonth returns the first month (1-12) of the period.
func (p Period) StartMonth() int {
	switch p.unit {
	case Half:
		return int(p.part)*6 - 5
	case Tertial:
		return int(p.part)*4 - 3
	case Month, Day:
		return p.Part()
	default:
		return 1
	}
}

// EndMonth returns the last month (1-12) of the period.
func (p Period) EndMonth() int {
	switch p.unit {
	case Half:
		return int(p.part) * 6
	case Tertial:
		return int(p.part) * 4
	case Month, Day:
		return p.Part()
	default:
		return 12
	}
}

// endDay orders periods by their last day; a month is taken as 31 days long,
// which suffices for ordering.
func (p Period) endDay() int {
	day := p.DayOfMonth()
	if p.unit != Day {
		day = 31
	}
	return (int(p.year)*12+p.EndMonth())*31 + day
}

// Compare orders periods by where they end, shorter ones first.
func (p Period) Compare(q Period) int {
	return cmp.Or(cmp.Compare(p.endDay(), q.endDay()), cmp.Compare(q.unit, p.unit), cmp.Compare(p.part, q.part))
}

// Valid reports whether the period exists; the zero Period does.
func (p Period) Valid() bool {
	if p.IsZero() {
		return true
	}
	if p.year < 1900 || p.year > 2199 {
		return false
	}
	switch p.unit {
	case Year:
		return p.part == 0
	case Half:
		return p.part >= 1 && p.part <= 2
	case Tertial:
		return p.part >= 1 && p.part <= 3
	case Month:
		return p.part >= 1 && p.part <= 12
	case Day:
		return p.Part() >= 1 && p.Part() <= 12 && p.DayOfMonth() >= 1 && p.DayOfMonth() <= daysIn(p.Year(), p.Part())
	}
	return false
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// in is the same time of another year.
func (p Period) in(year int) Period {
	if p.unit == Day {
		return DayOf(year, p.Part(), min(p.DayOfMonth(), daysIn(year, p.Part())))
	}
	return periodOf(p.unit, year, int(p.part))
}

// String writes the period as files and programs read it: 2021, 2021H1,
// 2021T2, 2021-06, 2021-06-30; empty for the zero Period.
func (p Period) String() string {
	switch p.unit {
	case Year:
		return strconv.Itoa(p.Year())
	case Half:
		return fmt.Sprintf("%dH%d", p.year, p.part)
	case Tertial:
		return fmt.Sprintf("%dT%d", p.year, p.part)
	case Month:
		return fmt.Sprintf("%d-%02d", p.year, p.part)
	case Day:
		return fmt.Sprintf("%d-%02d-%02d", p.year, p.Part(), p.DayOfMonth())
	}
	return ""
}

// ParsePeriod reads what String writes. It returns ErrPeriod for anything else.
func ParsePeriod(s string) (Period, error) {
	if s == "" {
		return Period{}, nil
	}
	p, err := parsePeriod(s)
	if err != nil || !p.Valid() || p.String() != s {
		return Period{}, fmt.Errorf("%q: %w", s, ErrPeriod)
	}
	return p, nil
}

func parsePeriod(s string) (Period, error) {
	if len(s) < 4 {
		return Period{}, ErrPeriod
	}
	year, err := digits(s[:4])
	if err != nil {
		return Period{}, err
	}
	rest := s[4:]
	if rest == "" {
		return YearOf(year), nil
	}
	switch rest[0] {
	case 'H':
		half, err := digits(rest[1:])
		return HalfOf(year, half), err
	case 'T':
		tertial, err := digits(rest[1:])
		return TertialOf(year, tertial), err
	case '-':
		monthText, dayText, isDay := strings.Cut(rest[1:], "-")
		month, err := digits(monthText)
		if err != nil || !isDay {
			return MonthOf(year, month), err
		}
		day, err := digits(dayText)
		return DayOf(year, month, day), err
	}
	return Period{}, ErrPeriod
}

// digits reads at most four decimal digits and nothing else.
func digits(s string) (int, error) {
	if s == "" || len(s) > 4 || strings.Trim(s, "0123456789") != "" {
		return 0, ErrPeriod
	}
	return strconv.Atoi(s)
}

// MarshalText implements encoding.TextMarshaler.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (p *Period) UnmarshalText(text []byte) error {
	parsed, err := ParsePeriod(string(text))
	if err != nil {
		return err
	}
	*p = parsed
	return nil
}
