package chart

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// Question is what a chart is asked of: a plan, in one revision, seen from one
// year, told in one language.
type Question struct {
	Plan     *budget.Plan
	Revision budget.Revision
	// Before is the revision it is held against; zero for the one it was rolled
	// from.
	Before budget.Revision
	// Year is the year the reader stands in.
	Year int
	// Period is the part of that year the reader stands in; zero for all of it.
	Period budget.Period
	// From and To narrow the years a chart is about; zero leaves that end open.
	From, To int
	// Today is the day, for what depends on how much time has passed; zero where
	// the day does not matter. See budget.Plan.Standpoint.
	Today budget.Period
	// Hidden are the IDs of series to leave out of a chart.
	Hidden []string
	// Measures and Milestones narrow a timeline to those for which they are
	// true; nil is for all.
	Measures   map[budget.MeasureID]bool
	Milestones map[budget.MilestoneID]bool
	Words      *text.Printer
	// Area is the trust the reader asks about, empty for the whole plan.
	Area budget.AreaID
	// Scenario is what is assumed of the years ahead; zero for what the plan's own
	// figures give.
	Scenario budget.Scenario
	// Masking tells what is taken out of the plan, where anything is.
	Masking budget.Masking
	// lookedAt is the area a chart of one area is told of, empty for the region.
	lookedAt budget.AreaID
}

// Story is a chart the plan can tell, under the name the command line knows.
type Story struct {
	Name string
	Tell func(Question) Spec
}

// Stories lists every chart there is, in the order they are offered.
var Stories = []Story{
	{"costs", tellCosts},
	{"costs-lines", tellCostLines},
	{"costs-constant", tellCostsConstant},
	{"funding", tellFunding},
	{"budget-actual", tellBudgetActual},
	{"budget-actual-lines", tellBudgetActualLines},
	{"budget-actual-years", tellBudgetActualYears},
	{"variance-parts", tellVarianceParts},
	{"year-end", tellYearEnd},
	{"bridge-years", tellBridgeYears},
	{"bridge-revisions", tellBridgeRevisions},
	{"bridge-causes", tellBridgeCauses},
	{"measures", tellMeasures},
	{"measures-progress", tellMeasuresProgress},
	{"measures-timeline", tellMeasuresTimeline},
	{"milestones", tellMilestones},
	{"positions", tellPositions},
	{"positions-trusts", tellPositionsTrusts},
	{"specialists", tellSpecialists},
	{"specialists-pipeline", tellPipeline},
	{"specialists-forecast", tellSpecialistForecast},
	{"specialists-trusts", tellSpecialistTrusts},
	{"coverage", tellCoverage},
	{"coverage-trusts", tellCoverageTrusts},
	{"coverage-national", tellCoverageNational},
	{"coverage-variants", tellCoverageVariants},
	{"coverage-yardsticks", tellCoverageYardsticks},
	{"coverage-gap", tellCoverageGap},
	{"coverage-gap-positions", tellPositionGap},
	{"coverage-regions", tellCoverageRegions},
	{"coverage-forecast", tellCoverageForecast},
	{"coverage-fan", tellCoverageFan},
	{"coverage-tornado", tellCoverageTornado},
	{"scenarios", tellScenarios},
	{"rates", tellRates},
	{"beds", tellBeds},
	{"beds-regions", tellBedsRegions},
	{"beds-effect", tellBedsEffect},
	{"beds-forecast", tellBedsForecast},
	{"occupancy", tellOccupancy},
	{"activity", tellActivity},
	{"patients", tellPatients},
	{"productivity", tellProductivity},
	{"productivity-scatter", tellProductivityScatter},
	{"waiting", tellWaiting},
	{"breach", tellBreach},
	{"referrals", tellReferrals},
	{"lar", tellLAR},
	{"need-dimensions", tellNeedDimensions},
	{"need-services", tellNeedServices},
	{"need-change", tellNeedChange},
	{"need-plan", tellNeedPlan},
	{"unmet-need", tellUnmetNeed},
	{"figure-measures", tellFigure("figure-measures", measuresFigure)},
	{"figure-cost", tellFigure("figure-cost", costFigure)},
	{"figure-positions", tellFigure("figure-positions", positionsFigure)},
	{"figure-specialists", tellFigure("figure-specialists", specialistsFigure)},
	{"figure-coverage", tellFigure("figure-coverage", coverageFigure)},
}

// Tell returns the named chart, and false where there is none of that name.
func Tell(name string, q Question) (Spec, bool) {
	story, known := storyNamed(q.Plan, name)
	if !known {
		return Spec{}, false
	}
	q.lookedAt = q.areaFor(name)
	spec := q.tell(story)
	spec.Name, spec.Language = name, string(q.Words.Language())
	q.hide(&spec)
	q.noteMasked(&spec)
	q.focus(&spec)
	q.remark(&spec)
	return spec, true
}

// tell tells a story of the years wanted. Where they have nothing to tell, but
// others have, it says so.
func (q Question) tell(story Story) Spec {
	spec := story.Tell(q)
	if spec.Empty == "" || q.From == 0 && q.To == 0 {
		return spec
	}
	whole := q
	whole.From, whole.To = 0, 0
	if story.Tell(whole).Empty == "" {
		spec.Empty = q.Words.T("chart.beyond")
	}
	return spec
}

// region returns the area the plan is for, or the trust that a chart is told of
// instead, and the name to call it by.
func (q Question) region() (budget.AreaID, string) {
	if q.lookedAt != "" {
		return q.lookedAt, q.Plan.AreaName(q.lookedAt)
	}
	for about := range q.Plan.About.All() {
		return about.Region, q.Plan.AreaName(about.Region)
	}
	return "", ""
}

// title returns the message of a chart in the case that fits its numbers.
func (q Question) title(chart, which string, args text.Args) string {
	return q.Words.T("chart."+chart+".title."+which, args)
}

// subtitle says what a chart shows, of where and of when.
func (q Question) subtitle(chart string, args text.Args) string {
	_, area := q.region()
	return q.Words.T("chart."+chart+".subtitle", args, text.Args{"area": area})
}

// empty returns the Spec of a chart that has nothing to draw, with the reason.
func (q Question) empty(chart string) Spec {
	return Spec{
		Title: q.Words.T("chart." + chart + ".name"),
		Empty: q.Words.T("chart." + chart + ".empty"),
	}
}

// source names the workbooks the records came from, each with its sheets.
func (q Question) source(sources ...budget.Source) string {
	sheets := make(map[budget.WorkbookID][]string)
	var books []budget.WorkbookID
	for _, s := range sources {
		if s.IsZero() {
			continue
		}
		if sheets[s.Workbook] == nil {
			books = append(books, s.Workbook)
		}
		if !slices.Contains(sheets[s.Workbook], s.Sheet) {
			sheets[s.Workbook] = append(sheets[s.Workbook], s.Sheet)
		}
	}
	names := make([]string, 0, len(books))
	for _, book := range books {
		names = append(names, q.BookName(book)+" ("+strings.Join(sheets[book], ", ")+")")
	}
	if len(names) == 0 {
		names = append(names, q.Words.T("label.entered"))
	}
	return q.Words.T("label.source", text.Args{"source": strings.Join(names, "; ")})
}

// BookName is a workbook's file name, marked where its figures are invented.
func (q Question) BookName(id budget.WorkbookID) string {
	book, _ := q.Plan.Workbooks.Get(budget.Workbook{ID: id})
	if book.Fictional {
		return book.Name + ", " + q.Words.T("label.fictional")
	}
	return book.Name
}

// kindWords are the words of the notation key.
func (q Question) kindWords() map[Kind]string {
	return map[Kind]string{
		Actual:   q.Words.T("kind.actual"),
		Budget:   q.Words.T("kind.budget"),
		Forecast: q.Words.T("kind.forecast"),
	}
}

// years makes a category of each year, the reader's own emphasised.
func (q Question) years(years []int) []Category {
	categories := make([]Category, 0, len(years))
	last := 0
	for _, year := range years {
		if year == gap {
			categories = append(categories, Category{ID: "after-" + strconv.Itoa(last), Label: "…"})
			continue
		}
		label := budget.YearOf(year).String()
		last = year
		categories = append(categories, Category{ID: label, Label: label, Short: "’" + label[2:], Emphasised: year == q.Year})
	}
	return categories
}

// planYears are the years of the revision that the reader wants to see. A plan
// without a revision has none.
func (q Question) planYears() []int {
	if q.Revision.ID == "" {
		return nil
	}
	return slices.DeleteFunc(q.Revision.Years(), q.beyond)
}

// beyond reports whether a year is outside what the reader wants to see.
func (q Question) beyond(year int) bool {
	return q.From != 0 && year < q.From || q.To != 0 && year > q.To
}

// span lists the years from first to last.
func span(first, last int) []int {
	return budget.Revision{FirstYear: first, LastYear: last}.Years()
}

// gap stands in a row of years for several that nothing was measured in.
const gap = 0

// condense lists the years from first to last of those given, with one gap for
// each stretch of more than two years that is not among them.
func condense(measured map[int]bool) []int {
	var years []int
	last := 0
	for _, year := range slices.Sorted(maps.Keys(measured)) {
		switch {
		case last != 0 && year-last > 3:
			years = append(years, gap)
		case last != 0:
			years = append(years, span(last+1, year-1)...)
		}
		years = append(years, year)
		last = year
	}
	return years
}

var missing = Point{Missing: true}

// number returns a formatter with the given decimals in the reader's language.
func (q Question) number(decimals int) func(float64) string {
	return func(v float64) string { return q.Words.Float(v, decimals) }
}
