package budget

import (
	"fmt"
	"strings"
	"testing"
)

// Six at work in June 2018 and four posts at UNN: ten in 2022, and never 25.
func TestForecastSpecialists(t *testing.T) {
	june2018 := SpecialistCount{Area: "nord", Period: MonthOf(2018, 6), Kind: SpecialistsActual, Scope: AllScope, Count: 6}
	three, none := 3, 0
	filled := func(c TrainingCohort, n *int) TrainingCohort { c.Filled = n; return c }
	dropout := func(share Quantity) Factor {
		return Factor{ID: TrainingDropout, Name: "Frafall i LIS-løpet", Value: share}
	}
	leaving := func(period Period, scope Scope, n int) SpecialistCount {
		return SpecialistCount{Area: "nord", Period: period, Kind: SpecialistsLeaving, Scope: scope, Count: n}
	}
	unn := trained("unn", 4, 2020)
	tests := []struct {
		name     string
		more     []Record
		want     string // expected of each year from 2018 to 2021
		six, ten int    // the years with as many, 0 for none
	}{
		{"nobody in training", nil, "6 6 6 6", 2018, 0},
		{"the posts count as filled", []Record{unn}, "6 6 10 10", 2018, 2020},
		{"one is vacant", []Record{filled(unn, &three)}, "6 6 9 9", 2018, 0},
		{"all are vacant", []Record{filled(unn, &none)}, "6 6 6 6", 2018, 0},
		{"a quarter drops out", []Record{unn, dropout(Unit / 4)}, "6 6 9 9", 2018, 0},
		{"a dropout that is no share", []Record{unn, dropout(Whole(15))}, "6 6 10 10", 2018, 2020},
		{"two leave", []Record{unn, leaving(YearOf(2019), AllScope, 1), leaving(TertialOf(2021, 1), AllScope, 1)}, "6 5 9 8", 2018, 0},
		{"those of another scope are not of these", []Record{leaving(YearOf(2019), FieldScope, 1)}, "6 6 6 6", 2018, 0},
		{"those who left before the count are not in it", []Record{leaving(YearOf(2017), AllScope, 1)}, "6 6 6 6", 2018, 0},
		{"more leave than there are", []Record{leaving(YearOf(2019), AllScope, 9)}, "6 0 0 0", 2018, 0},
		{"half leave each year", []Record{attrition(Unit / 2)}, "6 3 1.5 0.75", 2018, 0},
		{"leavers by year go before a share", []Record{attrition(Unit / 2), leaving(YearOf(2020), AllScope, 1)}, "6 6 5 5", 2018, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			records := append([]Record{Area{ID: "nord", Name: "Helse Nord", Kind: Region}}, test.more...)
			forecast := planOf(t, records...).ForecastSpecialists(june2018, 2021)
			var got []string
			for i, f := range forecast {
				if f.Year != 2018+i {
					t.Errorf("year %d is %d", i, f.Year)
				}
				got = append(got, fmt.Sprint(f.Expected))
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("%v, want %s", got, test.want)
			}
			for need, want := range map[int]int{6: test.six, 10: test.ten} {
				if year, found := SelfSufficient(forecast, need, false); year != want || found != (want != 0) {
					t.Errorf("%d are reached in %d, want %d", need, year, want)
				}
			}
		})
	}
}

func TestSelfSufficientInTheBestCase(t *testing.T) {
	now := SpecialistCount{Area: "nord", Period: YearOf(2018), Kind: SpecialistsActual, Scope: AllScope, Count: 6}
	none := 0
	unn := trained("unn", 19, 2024)
	unn.Filled = &none
	forecast := planOf(t, Area{ID: "nord", Name: "Helse Nord", Kind: Region}, unn).ForecastSpecialists(now, 2025)
	if year, found := SelfSufficient(forecast, 25, true); !found || year != 2024 {
		t.Errorf("25 are reached in %d at best", year)
	}
	if year, found := SelfSufficient(forecast, 25, false); found {
		t.Errorf("25 are expected in %d, though every post is vacant", year)
	}
}
