package manifold

import (
	"fmt"
	"iter"
	"slices"

	"fagplan/budget"
)

const (
	regions   = 4
	shires    = 20
	firstYear = 2010
	tertials  = 3
)

func (s Size) lastYear() int { return firstYear + s.Years - 1 }

// perYear is how many observations a year's workbook has, the last of them the
// rest.
func (s Size) perYear() int { return (s.Observations + s.Years - 1) / s.Years }

// unknown is how many indicators there are that no screen knows by name, each
// with a value for every trust and tertial.
func (s Size) unknown() int {
	return (s.perYear() - len(s.observed(0)) + s.Trusts*tertials - 1) / (s.Trusts * tertials)
}

// The revision everything is decided in, and the region the plan is for.
const (
	Revision budget.RevisionID = "2010"
	Region   budget.AreaID     = "region-0"
	country  budget.AreaID     = "norge"
)

// Plan returns the plan.
func (s Size) Plan() (*budget.Plan, error) {
	return budget.PlanOf(func(yield func(budget.Record) bool) {
		for edit := range s.Imports() {
			for _, c := range edit.Changes {
				if !yield(c.After) {
					return
				}
			}
		}
	})
}

// Imports yields the edits that make the plan of an empty one: what it plans
// and, as years pass, what is measured in each.
func (s Size) Imports() iter.Seq[budget.Edit] {
	return func(yield func(budget.Edit) bool) {
		if !yield(importOf("plan", slices.Concat(s.frame(), s.economy(), s.measures(), s.positions(), s.services(), s.need()))) {
			return
		}
		for year := range s.Years {
			if !yield(importOf(string(workbookOf(year)), s.measured(year))) {
				return
			}
		}
	}
}

func importOf(subject string, records []budget.Record) budget.Edit {
	edit := budget.Edit{Kind: budget.ImportEdit, Subject: subject}
	for _, r := range records {
		edit.Changes = append(edit.Changes, budget.Change{After: r})
	}
	return edit
}

func workbookOf(year int) budget.WorkbookID {
	return budget.WorkbookID(fmt.Sprintf("samdata-%d", firstYear+year))
}

func workbook(id budget.WorkbookID) budget.Record {
	return budget.Workbook{ID: id, Name: string(id) + ".xlsx", SHA256: fmt.Sprintf("%064x", len(id)),
		ImportedAt: "2024-01-02T03:04:05Z", Fictional: true}
}

func regionOf(i int) budget.AreaID { return budget.AreaID(fmt.Sprintf("region-%d", i)) }

// counties are where opioid substitution treatment is counted.
func counties() []budget.AreaID {
	var areas []budget.AreaID
	for i := range shires {
		areas = append(areas, budget.AreaID(fmt.Sprintf("fylke-%02d", i)))
	}
	return areas
}

func trustOf(i int) budget.AreaID { return budget.AreaID(fmt.Sprintf("hf-%02d", i)) }

func indicatorOf(i int) budget.IndicatorID {
	return budget.IndicatorID(fmt.Sprintf("indikator-%03d", i))
}

func (s Size) frame() []budget.Record {
	records := []budget.Record{
		workbook("plan"),
		budget.Area{ID: country, Name: "Norge", Kind: budget.Country},
		budget.About{Name: fmt.Sprintf("Planen, %d ganger", s.Times), Field: "TSB", Region: Region, Country: country, Fictional: true},
		budget.Revision{ID: Revision, Name: fmt.Sprintf("Plan %d-%d", firstYear, s.lastYear()), Status: budget.Draft, FirstYear: firstYear, LastYear: s.lastYear()},
	}
	for i := range regions {
		records = append(records, budget.Area{ID: regionOf(i), Name: fmt.Sprintf("Region %d", i), Kind: budget.Region, Parent: country, Order: i})
	}
	for i := range s.Trusts {
		records = append(records, budget.Area{ID: trustOf(i), Name: fmt.Sprintf("Helseforetak %d", i), Kind: budget.Trust,
			Parent: regionOf(i % regions), Order: i})
	}
	for i, county := range counties() {
		records = append(records, budget.Area{ID: county, Name: fmt.Sprintf("Fylke %d", i), Kind: budget.County, Parent: Region, Order: i})
	}
	for _, s := range known() {
		records = append(records, s.indicator)
	}
	for i := range s.unknown() {
		records = append(records, budget.Indicator{ID: indicatorOf(i), Name: fmt.Sprintf("Indikator %d", i),
			Definition: "Antall per tertial", Statistic: budget.Count, Direction: budget.HigherIsBetter})
	}
	return records
}

// positions lists those filled and vacant in each area, what the plan adds to
// them, and what they lack of the national level.
func (s Size) positions() []budget.Record {
	var records []budget.Record
	for i, area := range s.counted() {
		for year := range s.Years {
			count := func(revision budget.RevisionID, kind budget.PositionKind, n int) budget.Record {
				return budget.PositionCount{Revision: revision, Area: area, Period: budget.YearOf(firstYear + year), Kind: kind, Count: budget.Whole(int64(n))}
			}
			records = append(records, count("", budget.PositionsFilled, 10+(i+year)%40), count("", budget.PositionsVacant, (i+year)%5),
				count(Revision, budget.PositionsPlanned, year), count(Revision, budget.PositionsMissing, s.Years-year))
		}
	}
	return records
}

// measured lists a year's observations: those of the indicators that screens
// know, and, as the register publishes them, the others trust by trust, a row for
// each indicator and a column for each tertial.
func (s Size) measured(year int) []budget.Record {
	book := workbookOf(year)
	some := s.observed(year)
	records := append([]budget.Record{workbook(book)}, some...)
	for n := range min(s.perYear(), s.Observations-year*s.perYear()) - len(some) {
		trust, indicator, tertial := n/tertials%s.Trusts, n/(tertials*s.Trusts), n%tertials
		number := budget.Whole(int64(100 + (n*37+year*11)%9_000))
		whole := budget.Whole(10_000)
		records = append(records, budget.Observation{
			Indicator: indicatorOf(indicator), Area: trustOf(trust),
			Period: budget.TertialOf(firstYear+year, 1+tertial), Kind: budget.Actual,
			Value: number, Numerator: &number, Denominator: &whole,
			Source: budget.Source{Workbook: book, Sheet: "Tabell 9.1", Cell: fmt.Sprintf("%c%d", 'C'+tertial, 2+n/tertials)},
		})
	}
	return records
}
