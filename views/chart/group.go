package chart

import "fagplan/budget"

// Group is a subject that charts are gathered under, for whoever looks for one.
type Group struct {
	// Name is the group's identifier, "economy".
	Name string
	// Stories are the names of its charts, in the order of Stories.
	Stories []string
}

// groupsBegin is where each group begins in Stories: it runs until the next.
var groupsBegin = []struct{ group, story string }{
	{"economy", "costs"},
	{"measures", "measures"},
	{"positions", "positions"},
	{"specialists", "specialists"},
	{"coverage", "coverage"},
	{"capacity", "beds"},
	{"activity", "activity"},
	{"need", "need-dimensions"},
	{"figures", "figure-measures"},
}

// Groups gathers every chart under its subject, in the order of Stories.
func Groups() []Group {
	var groups []Group
	for _, story := range Stories {
		for _, begin := range groupsBegin {
			if begin.story == story.Name {
				groups = append(groups, Group{Name: begin.group})
			}
		}
		last := &groups[len(groups)-1]
		last.Stories = append(last.Stories, story.Name)
	}
	return groups
}

// GroupsOf gathers every chart of a plan: those of Groups, and after them one
// for each of its indicators.
func GroupsOf(plan *budget.Plan) []Group {
	groups := Groups()
	if charts := indicatorCharts(plan); len(charts) > 0 {
		groups = append(groups, Group{Name: "indicators", Stories: charts})
	}
	return groups
}
