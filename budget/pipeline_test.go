package budget

import (
	"fmt"
	"strings"
	"testing"
)

// trained is a cohort that can be approved in a year.
func trained(id CohortID, posts, year int) TrainingCohort {
	return TrainingCohort{ID: id, Name: string(id), Area: "nord", Approval: YearOf(year), Posts: posts}
}

func attrition(share Quantity) Factor {
	return Factor{ID: SpecialistAttrition, Name: "RAM-frafall per år", Value: share}
}

// Six at work in June 2018 and four posts at UNN, the first approval in 2022.
func TestSpecialistsAhead(t *testing.T) {
	june2018 := SpecialistCount{Area: "nord", Period: MonthOf(2018, 6), Kind: SpecialistsActual, Scope: AllScope, Count: 6}
	unn := trained("unn", 4, 2022)
	tests := []struct {
		name string
		more []Record
		last int
		want string // low–high of each year from 2018
	}{
		{"nobody in training", nil, 2020, "6–6 6–6 6–6"},
		{"the posts at UNN", []Record{unn}, 2025, "6–6 6–6 6–6 6–6 6–10 6–10 6–10 6–10"},
		{"two cohorts", []Record{unn, trained("nlsh", 5, 2024)}, 2025, "6–6 6–6 6–6 6–6 6–10 6–10 6–15 6–15"},
		{"one that could be approved before the count is in it", []Record{trained("old", 3, 2017)}, 2019, "6–6 6–6"},
		{"one later in the year of the count is not", []Record{trained("later", 3, 2018)}, 2019, "6–6 6–9"},
		{"one beyond the plan", []Record{trained("beyond", 3, 2026)}, 2025, "6–6 6–6 6–6 6–6 6–6 6–6 6–6 6–6"},
		{"a tenth leaves each year", []Record{unn, attrition(Unit / 10)}, 2022, "6–6 5.4–6 4.86–6 4.374–6 3.9366–10"},
		{"an attrition that is no share", []Record{attrition(Whole(10))}, 2019, "6–6 6–6"},
		{"everyone leaves", []Record{attrition(Unit)}, 2019, "6–6 0–6"},
		{"a plan that has ended", nil, 2017, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			records := append([]Record{Area{ID: "nord", Name: "Helse Nord", Kind: Region}}, test.more...)
			var got []string
			for i, o := range planOf(t, records...).SpecialistsAhead(june2018, test.last) {
				if o.Year != 2018+i {
					t.Errorf("year %d is %d", i, o.Year)
				}
				got = append(got, fmt.Sprintf("%s–%s", o.Low, o.High))
			}
			if outlook := strings.Join(got, " "); outlook != test.want {
				t.Errorf("%s, want %s", outlook, test.want)
			}
		})
	}
}
