package manifold

import (
	"fmt"

	"fagplan/budget"
)

const (
	themes = 12
	// duration is how many whole years the longest of them take.
	duration = 4
)

func measureOf(i int) budget.MeasureID { return budget.MeasureID(fmt.Sprintf("tiltak-%04d", i)) }

// measures lists the measures, each with two lines, a milestone, reached in its
// time by every other, and three status reports.
func (s Size) measures() []budget.Record {
	var records []budget.Record
	for i := range themes {
		records = append(records, budget.Theme{ID: theme(i), Name: fmt.Sprintf("Satsing %d", i), Order: i})
	}
	for i := range s.Measures {
		due := budget.DayOf(firstYear+i%s.Years, 1+i%12, 1+i%28)
		records = append(records,
			budget.Measure{Revision: Revision, ID: measureOf(i), Number: 1 + i, Title: fmt.Sprintf("Tiltak nummer %d", i), Theme: theme(i),
				Priority: budget.NormalPriority, Owners: []string{"Helseforetakene"}, Start: budget.YearOf(firstYear + i%s.Years - 1 - i%duration), Due: due,
				Lines: []budget.LineID{lineOf(i % s.costs()), lineOf((i + s.costs()/2) % s.costs())}, Source: cell("Tiltak", 0, 2+i)},
			budget.Milestone{Revision: Revision, ID: budget.MilestoneID(fmt.Sprintf("milepel-%04d", i)), Number: 1 + i,
				Title: "Ferdig", Measure: measureOf(i), Due: due},
			budget.MilestoneProgress{Milestone: budget.MilestoneID(fmt.Sprintf("milepel-%04d", i)), Status: budget.InProgress})
		if i%2 == 0 {
			records[len(records)-1] = budget.MilestoneProgress{Milestone: budget.MilestoneID(fmt.Sprintf("milepel-%04d", i)), Status: budget.Done, DoneIn: due}
		}
		for tertial := range tertials {
			records = append(records, budget.StatusReport{Measure: measureOf(i), Period: budget.TertialOf(firstYear+1, 1+tertial),
				Status: budget.Statuses[(i+tertial)%len(budget.Statuses)], Comment: "Som planlagt."})
		}
	}
	return records
}

func theme(i int) budget.ThemeID { return budget.ThemeID(fmt.Sprintf("satsing-%02d", i%themes)) }
