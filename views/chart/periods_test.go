package chart

import (
	"slices"
	"testing"

	"fagplan/budget"
)

func TestTimeRunsEvenly(t *testing.T) {
	year, tertial := budget.YearOf, budget.TertialOf
	june := budget.MonthOf(2018, 6)
	for name, c := range map[string]struct{ measured, want []budget.Period }{
		"nothing":              {nil, nil},
		"one year":             {[]budget.Period{year(2018)}, []budget.Period{year(2018)}},
		"years":                {[]budget.Period{year(2016), year(2019)}, []budget.Period{year(2016), year(2017), year(2018), year(2019)}},
		"tertials":             {[]budget.Period{tertial(2018, 2), tertial(2019, 1)}, []budget.Period{tertial(2018, 2), tertial(2018, 3), tertial(2019, 1)}},
		"a month among years":  {[]budget.Period{year(2016), june, year(2019)}, []budget.Period{year(2016), year(2017), june, year(2019)}},
		"a month in its year":  {[]budget.Period{year(2016), june, year(2018)}, []budget.Period{year(2016), june, year(2018)}},
		"dates":                {[]budget.Period{budget.DayOf(2016, 1, 1), budget.DayOf(2018, 1, 1)}, []budget.Period{budget.DayOf(2016, 1, 1), year(2017), budget.DayOf(2018, 1, 1)}},
		"too many to show all": {[]budget.Period{year(1900), year(2020)}, []budget.Period{year(1900), year(2020)}},
	} {
		if got := evenly(c.measured); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
