// Package hundredfold makes a plan a hundred times as large as that of Helse
// Nord, which screens and plan files are measured with. Its figures are made up
// and always the same.
package hundredfold

import (
	"fmt"
	"iter"
	"slices"

	"fagplan/budget"
)

// The size of the plan.
const (
	Measures     = 1_700
	Lines        = 1_000
	Years        = 30
	Trusts       = 40
	Observations = 500_000
)

const (
	regions   = 4
	shires    = 20
	firstYear = 2010
	lastYear  = firstYear + Years - 1
	tertials  = 3
	// perYear is how many observations a year's workbook has, the last of them
	// the rest.
	perYear = (Observations + Years - 1) / Years
)

// unknown is how many indicators there are that no screen knows by name, each
// with a value for every trust and tertial.
func unknown() int {
	return (perYear - len(observed(0)) + Trusts*tertials - 1) / (Trusts * tertials)
}

// The revision everything is decided in, and the region the plan is for.
const (
	Revision budget.RevisionID = "2010"
	Region   budget.AreaID     = "region-0"
	country  budget.AreaID     = "norge"
)

// Plan returns the plan.
func Plan() (*budget.Plan, error) {
	return budget.PlanOf(func(yield func(budget.Record) bool) {
		for edit := range Imports() {
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
func Imports() iter.Seq[budget.Edit] {
	return func(yield func(budget.Edit) bool) {
		if !yield(importOf("plan", slices.Concat(frame(), economy(), measures(), positions(), services(), need()))) {
			return
		}
		for year := range Years {
			if !yield(importOf(string(workbookOf(year)), measured(year))) {
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

func frame() []budget.Record {
	records := []budget.Record{
		workbook("plan"),
		budget.Area{ID: country, Name: "Norge", Kind: budget.Country},
		budget.About{Name: "Den hundredobbelte planen", Field: "TSB", Region: Region, Country: country, Fictional: true},
		budget.Revision{ID: Revision, Name: "Plan 2010-2039", Status: budget.Draft, FirstYear: firstYear, LastYear: lastYear},
	}
	for i := range regions {
		records = append(records, budget.Area{ID: regionOf(i), Name: fmt.Sprintf("Region %d", i), Kind: budget.Region, Parent: country, Order: i})
	}
	for i := range Trusts {
		records = append(records, budget.Area{ID: trustOf(i), Name: fmt.Sprintf("Helseforetak %d", i), Kind: budget.Trust,
			Parent: regionOf(i % regions), Order: i})
	}
	for i, county := range counties() {
		records = append(records, budget.Area{ID: county, Name: fmt.Sprintf("Fylke %d", i), Kind: budget.County, Parent: Region, Order: i})
	}
	for _, s := range known() {
		records = append(records, s.indicator)
	}
	for i := range unknown() {
		records = append(records, budget.Indicator{ID: indicatorOf(i), Name: fmt.Sprintf("Indikator %d", i),
			Definition: "Antall per tertial", Statistic: budget.Count, Direction: budget.HigherIsBetter})
	}
	return records
}

// positions lists those filled and vacant in each area, what the plan adds to
// them, and what they lack of the national level.
func positions() []budget.Record {
	var records []budget.Record
	for i, area := range counted() {
		for year := range Years {
			count := func(revision budget.RevisionID, kind budget.PositionKind, n int) budget.Record {
				return budget.PositionCount{Revision: revision, Area: area, Period: budget.YearOf(firstYear + year), Kind: kind, Count: budget.Whole(int64(n))}
			}
			records = append(records, count("", budget.PositionsFilled, 10+(i+year)%40), count("", budget.PositionsVacant, (i+year)%5),
				count(Revision, budget.PositionsPlanned, year), count(Revision, budget.PositionsMissing, Years-year))
		}
	}
	return records
}

// measured lists a year's observations: those of the indicators that screens
// know, and, as the register publishes them, the others trust by trust, a row for
// each indicator and a column for each tertial.
func measured(year int) []budget.Record {
	book := workbookOf(year)
	some := observed(year)
	records := append([]budget.Record{workbook(book)}, some...)
	for n := range min(perYear, Observations-year*perYear) - len(some) {
		trust, indicator, tertial := n/tertials%Trusts, n/(tertials*Trusts), n%tertials
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
