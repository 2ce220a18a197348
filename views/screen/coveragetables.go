package screen

import (
	"cmp"
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// standingSheet lists every coverage index there is, with the rates it comes
// from and how both have grown.
func standingSheet(d *Desk) sheet[budget.CoverageStanding] {
	sheet := standings(d, "coverage", standingRows)
	sheet.columns = func(s state) []column[budget.CoverageStanding] {
		c := coverageCells{s}
		return []column[budget.CoverageStanding]{c.area(), c.year(), c.yardstick(), c.rate(), c.nationalRate(),
			c.grown("growth", 65, func(r budget.CoverageStanding) *budget.Quantity { return r.Growth }),
			c.grown("national-growth", 105, func(r budget.CoverageStanding) *budget.Quantity { return r.NationalGrowth }),
			c.index(), c.quality()}
	}
	return sheet
}

// standingRows are every index, those of the plan's own region first and then
// those of the areas from the largest to the smallest.
func standingRows(s state) []budget.CoverageStanding {
	own := region(s.plan)
	place := func(r budget.CoverageStanding) int {
		if r.Area == own {
			return -1
		}
		area, _ := s.plan.Areas.Get(budget.Area{ID: r.Area})
		return slices.Index([]budget.AreaKind{budget.Region, budget.Trust, budget.County, budget.District}, area.Kind)
	}
	rows := s.plan.CoverageStandings(s.revision.ID)
	slices.SortStableFunc(rows, func(a, b budget.CoverageStanding) int { return cmp.Compare(place(a), place(b)) })
	return rows
}

// rankingSheet ranks the areas of a level, the newest year first. The plan's own
// region is set in bold.
func rankingSheet(d *Desk, level budget.AreaKind) sheet[budget.CoverageStanding] {
	sheet := standings(d, "coverage-ranking", func(s state) []budget.CoverageStanding {
		rows := slices.DeleteFunc(s.plan.CoverageStandings(s.revision.ID), func(r budget.CoverageStanding) bool {
			area, _ := s.plan.Areas.Get(budget.Area{ID: r.Area})
			return area.Kind != level
		})
		slices.SortStableFunc(rows, func(a, b budget.CoverageStanding) int {
			return cmp.Or(cmp.Compare(a.Yardstick, b.Yardstick), cmp.Compare(a.Variant, b.Variant), b.Period.Compare(a.Period), cmp.Compare(a.Rank, b.Rank))
		})
		return rows
	})
	sheet.columns = func(s state) []column[budget.CoverageStanding] {
		c := coverageCells{s}
		return []column[budget.CoverageStanding]{c.yardstick(), c.year(), c.rank(), c.area(), c.index(), c.rate(), c.nationalRate(), c.quality()}
	}
	sheet.strong = func(r budget.CoverageStanding) bool { return r.Area == region(d.state.plan) }
	return sheet
}

// region is the area a plan is for.
func region(plan *budget.Plan) budget.AreaID {
	for about := range plan.About.All() {
		return about.Region
	}
	return ""
}

func standings(d *Desk, name string, rows func(state) []budget.CoverageStanding) sheet[budget.CoverageStanding] {
	return sheet[budget.CoverageStanding]{
		name: name, rows: rows, steady: 1,
		reckoned: func(r budget.CoverageStanding) []shownCalculation {
			if r.Published { // as printed, whatever its rounded rates give
				return nil
			}
			return reckonedOf(d.state.plan.AreaName(r.Area)+", "+yardstickWords(d.words, r.Coverage)+", "+d.words.Period(r.Period), r.Calculation)
		},
		called: func(r budget.CoverageStanding) string {
			return d.state.plan.AreaName(r.Area) + " " + d.words.Period(r.Period)
		},
		says: func(r budget.CoverageStanding) []string {
			return []string{d.state.plan.AreaName(r.Area), d.words.Period(r.Period), yardstickWords(d.words, r.Coverage)}
		},
	}
}

// coverageCells are the columns of coverage.
type coverageCells struct{ state }

type standingColumn = column[budget.CoverageStanding]

func (c coverageCells) area() standingColumn {
	return standingColumn{title: c.words.T("column.area"), text: func(r budget.CoverageStanding) string { return c.plan.AreaName(r.Area) }}
}

func (c coverageCells) year() standingColumn {
	return standingColumn{title: c.words.T("column.year"), width: 60, text: func(r budget.CoverageStanding) string { return c.words.Period(r.Period) }}
}

func (c coverageCells) yardstick() standingColumn {
	return standingColumn{title: c.words.T("column.yardstick"), hint: c.words.T("screen.coverage.hint.yardstick"), width: 175,
		text: func(r budget.CoverageStanding) string { return yardstickWords(c.words, r.Coverage) }}
}

// yardstickWords is what an index counts, and in which variant where that is not
// the field alone.
func yardstickWords(words *text.Printer, c budget.Coverage) string {
	name := words.Name(c.Yardstick)
	if c.Variant == budget.FieldOnly {
		return name
	}
	return words.T("screen.coverage.variant", text.Args{"yardstick": name, "variant": variantShort(words, c.Variant)})
}

func (c coverageCells) rate() standingColumn {
	return c.rateOf("column.rate", func(r budget.CoverageStanding) *budget.Quantity { return r.Rate })
}

func (c coverageCells) nationalRate() standingColumn {
	return c.rateOf("column.national-rate", func(r budget.CoverageStanding) *budget.Quantity { return r.NationalRate })
}

func (c coverageCells) rateOf(title string, of func(budget.CoverageStanding) *budget.Quantity) standingColumn {
	return standingColumn{title: c.words.T(title), hint: c.words.T("screen.coverage.hint.rate"), width: 118, right: true, source: standingSource,
		text: func(r budget.CoverageStanding) string {
			return ifKnown(of(r), func(rate budget.Quantity) string {
				if r.Per == 0 {
					return briefly(c.words, rate)
				}
				return c.words.T("screen.coverage.rate", text.Args{"rate": briefly(c.words, rate), "per": r.Per})
			})
		}}
}

func (c coverageCells) grown(which string, width float32, of func(budget.CoverageStanding) *budget.Quantity) standingColumn {
	return standingColumn{title: c.words.T("column." + which), hint: c.words.T("screen.coverage.hint." + which), width: width, right: true,
		source: computed[budget.CoverageStanding],
		text: func(r budget.CoverageStanding) string {
			return ifKnown(of(r), func(share budget.Quantity) string { return c.words.Signed().Percent(share.Float(), 0) })
		}}
}

func (c coverageCells) index() standingColumn {
	return standingColumn{title: c.words.T("column.index"), hint: c.words.T("screen.coverage.hint.index"), width: 112, right: true,
		text:   func(r budget.CoverageStanding) string { return briefly(c.words, r.Index) },
		source: func(r budget.CoverageStanding) (budget.Source, bool) { return r.Source, r.Published }}
}

func (c coverageCells) rank() standingColumn {
	return standingColumn{title: c.words.T("column.rank"), hint: c.words.T("screen.coverage.hint.rank"), width: 90, right: true,
		source: computed[budget.CoverageStanding],
		text: func(r budget.CoverageStanding) string {
			return c.words.T("screen.coverage.rank", text.Args{"rank": r.Rank, "of": r.Of})
		}}
}

// quality tells how far an index can be relied on: how its source rates it, what
// it was made from, and whether it compares with the time before.
func (c coverageCells) quality() standingColumn {
	return standingColumn{title: c.words.T("column.quality"), hint: c.words.T("screen.coverage.hint.quality"), width: 165,
		text: func(r budget.CoverageStanding) string {
			var said []string
			if r.Quality != budget.Reported {
				said = append(said, c.words.Name(r.Quality))
			}
			switch {
			case r.Published:
				said = append(said, c.words.T("screen.coverage.made.published"))
			case r.Exact:
				said = append(said, c.words.T("screen.coverage.made.exact"))
			case r.Yardstick != budget.ByPositions:
				said = append(said, c.words.T("screen.coverage.made.rounded"))
			}
			if r.Broken {
				said = append(said, c.words.T("screen.coverage.made.broken", text.Args{"period": r.Before}))
			}
			return strings.Join(said, ", ")
		}}
}

// standingSource is where the number behind an index came from.
func standingSource(r budget.CoverageStanding) (budget.Source, bool) {
	return r.Source, !r.Source.IsZero()
}

// computed is the source of what is computed: none.
func computed[T any](T) (budget.Source, bool) { return budget.Source{}, false }
