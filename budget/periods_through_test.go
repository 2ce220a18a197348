package budget_test

import (
	"fmt"
	"testing"

	"fagplan/budget"
)

func TestThrough(t *testing.T) {
	for _, c := range []struct {
		first, last budget.Period
		want        string
	}{
		{budget.YearOf(2018), budget.YearOf(2020), "[2018 2019 2020]"},
		{budget.YearOf(2018), budget.YearOf(2018), "[2018]"},
		{budget.TertialOf(2018, 2), budget.TertialOf(2019, 1), "[2018T2 2018T3 2019T1]"},
		{budget.HalfOf(2018, 2), budget.HalfOf(2019, 1), "[2018H2 2019H1]"},
		{budget.MonthOf(2018, 11), budget.MonthOf(2019, 1), "[2018-11 2018-12 2019-01]"},
		{budget.YearOf(2020), budget.YearOf(2018), "[]"},
		{budget.YearOf(2018), budget.TertialOf(2019, 1), "[]"},
		{budget.DayOf(2018, 6, 1), budget.DayOf(2018, 6, 3), "[]"},
		{budget.TertialOf(2018, 4), budget.TertialOf(2019, 1), "[]"},
		{budget.Period{}, budget.Period{}, "[]"},
	} {
		if got := fmt.Sprint(budget.Through(c.first, c.last)); got != c.want {
			t.Errorf("from %v to %v: %s, want %s", c.first, c.last, got, c.want)
		}
	}
}
