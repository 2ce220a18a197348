package chart

import "fagplan/budget"

// remark lays the planner's own words over what the numbers gave: the title,
// and the notes pinned to marks. A note whose mark is not in the chart is left
// out of it, and stays in the plan.
func (q Question) remark(spec *Spec) {
	spec.Told = spec.Title
	own, found := q.Plan.ChartTitles.Get(budget.ChartTitle{Chart: spec.Name, Language: string(q.Words.Language())})
	if found {
		spec.Title = own.Title
		spec.AltText = own.Title + ". " + spec.AltText
	}
	for _, note := range q.Plan.NotesOn(spec.Name) {
		series, category, found := spec.Find(note.Series, note.Category)
		if !found {
			continue
		}
		spec.Notes = append(spec.Notes, Annotation{series, category, note.Text})
		spec.AltText += " " + spec.markName(series, category) + ": " + note.Text + "."
	}
}

// Find returns the indices of a mark by its IDs, and false where the chart has
// no such mark.
func (s *Spec) Find(series, category string) (i, j int, found bool) {
	i, j = -1, -1
	for at, candidate := range s.Series {
		if candidate.ID == series {
			i = at
		}
	}
	for at, candidate := range s.Categories {
		if candidate.ID == category {
			j = at
		}
	}
	return i, j, i >= 0 && j >= 0 && !s.Series[i].Points[j].Missing
}
