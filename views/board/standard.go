package board

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// Standard is a board pack ready made, to write as it is or to begin with.
type Standard struct {
	// Name is the pack's own in whatever language: "board".
	Name  string
	Pack  budget.Pack
	Pages []budget.PackPage
	// Trusts has the pack told for each trust by itself.
	Trusts bool
}

// standards are the charts of the packs ready made, in order. Between them stand
// pages of tables, by what they contain.
var standards = []struct {
	name   string
	trusts bool
	pages  []string
}{
	{"board", false, []string{"summary", "measures", "@measures", "milestones", "budget-actual-years", "budget-actual", "year-end", "costs",
		"positions", "positions-trusts", "specialists", "coverage", "waiting", "breach", "@findings"}},
	{"rolling", false, []string{"summary", "bridge-causes", "bridge-revisions", "costs", "costs-constant", "funding", "bridge-years",
		"budget-actual-years", "positions", "specialists-pipeline", "coverage-national", "coverage-gap", "beds-effect", "need-plan", "@findings"}},
	{"trust", true, []string{"summary", "measures", "@measures", "milestones", "positions", "specialists", "coverage", "coverage-trusts",
		"coverage-gap", "beds", "occupancy", "activity", "productivity", "waiting", "breach"}},
}

// StandardPacks are the packs ready made: how the plan stands for the board, the
// yearly case of rolling it, and a report for each trust. Pages that the plan
// has no figures for are left out when they are told.
func StandardPacks(words *text.Printer) []Standard {
	var packs []Standard
	for _, s := range standards {
		id := budget.PackID("standard-" + s.name)
		pack := Standard{Name: s.name, Trusts: s.trusts, Pack: budget.Pack{ID: id, Name: words.T("pack.standard." + s.name),
			Language: string(words.Language()), Formats: []string{"pptx"}}}
		for i, page := range s.pages {
			pack.Pages = append(pack.Pages, standardPage(id, i+1, page))
		}
		packs = append(packs, pack)
	}
	return packs
}

func standardPage(pack budget.PackID, place int, page string) budget.PackPage {
	of := budget.PackPage{Pack: pack, Place: place}
	switch page {
	case "summary":
		of.Content = budget.SummaryContent
	case "@measures":
		of.Content = budget.MeasuresContent
	case "@findings":
		of.Content = budget.FindingsContent
	default:
		of.Content, of.Chart = budget.ChartContent, page
	}
	return of
}

// TrustsOf are the trusts of a plan that packs can be told for.
func TrustsOf(plan *budget.Plan) []budget.AreaID {
	var trusts []budget.AreaID
	for about := range plan.About.All() {
		for _, area := range plan.ChildrenOf(about.Region) {
			if area.Kind == budget.Trust {
				trusts = append(trusts, area.ID)
			}
		}
	}
	return trusts
}
