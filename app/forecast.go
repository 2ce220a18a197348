package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

// forecasts lists what forecast knows, in the order help names them.
var forecasts = []struct {
	name string
	list func(view, budget.Scenario) listing
}{
	{"coverage", forecastCoverage},
	{"specialists", forecastSpecialists},
	{"cost", forecastCost},
}

func (c *commandLine) forecastCommand() *cobra.Command {
	var scenario string
	command := c.command("forecast", c.arguments(2, 2), nil)
	command.RunE = func(command *cobra.Command, args []string) error {
		return c.forecast(command, args[0], args[1], scenario)
	}
	command.Flags().StringVar(&scenario, "scenario", "", c.words.T("flag.scenario"))
	return command
}

func (c *commandLine) forecast(command *cobra.Command, path, what, named string) error {
	v, err := c.viewOf(command.Context(), path)
	if err != nil {
		return err
	}
	var s budget.Scenario
	if named != "" {
		if s, err = c.scenarioNamed(command, v, named); err != nil {
			return err
		}
	}
	var known []string
	for _, f := range forecasts {
		if f.name == what {
			answer := f.list(v, s)
			return c.answer(answer.rows, func(w io.Writer) error { return c.writeTables(w, answer.tables) })
		}
		known = append(known, f.name)
	}
	return c.misuse(command, "usage.unknown-topic", text.Args{"name": what, "known": strings.Join(known, ", ")})
}

// coverageYearRow is the coverage of a year on one basis, with a national level
// that stands still or moves.
type coverageYearRow struct {
	Basis  budget.Yardstick `json:"basis"`
	Target string           `json:"target"`
	Year   int              `json:"year"`
	// Counted tells that the positions are counted, not forecast.
	Counted   bool            `json:"counted"`
	Positions budget.Quantity `json:"positions"`
	Level     budget.Quantity `json:"level"`
	Index     budget.Quantity `json:"index"`
	// Low and High are where eight of ten draws lie; null where the target
	// stands, which is no draw.
	Low          *budget.Quantity `json:"low"`
	High         *budget.Quantity `json:"high"`
	Rate         *budget.Quantity `json:"rate"`
	NationalRate *budget.Quantity `json:"national_rate"`
}

func forecastCoverage(v view, s budget.Scenario) listing {
	rows := []coverageYearRow{}
	assumed := v.plan.AssumedIn(v.revision, s)
	values := budget.ValuesOf(assumed)
	model, _ := v.plan.CoverageModel(v.revision)
	for _, basis := range model.Bases {
		for _, y := range model.Forecast(basis, values.Standing()) {
			rows = append(rows, coverageYear(basis, y, "standing"))
		}
		spreads := budget.Simulate(assumed, s.Seed, budget.Runs, func(drawn budget.Values) []float64 { return model.Index(basis, drawn) })
		for i, y := range model.Forecast(basis, values) {
			row := coverageYear(basis, y, "moving")
			row.Low, row.High = hundredths(spreads[i].P10), hundredths(spreads[i].P90)
			rows = append(rows, row)
		}
	}
	return listing{rows, v.coverageTables(rows)}
}

func coverageYear(basis budget.CoverageBasis, y budget.CoverageYear, target string) coverageYearRow {
	return coverageYearRow{Basis: basis.Yardstick, Target: target, Year: y.Year, Counted: y.Counted,
		Positions: toHundredths(y.Positions()), Level: toHundredths(y.Level), Index: toHundredths(y.Index),
		Rate: roundedTo(y.Rate), NationalRate: roundedTo(y.NationalRate)}
}

func toHundredths(q budget.Quantity) budget.Quantity {
	return (q + indexStep/2) / indexStep * indexStep
}

func roundedTo(q *budget.Quantity) *budget.Quantity {
	if q == nil {
		return nil
	}
	to := toHundredths(*q)
	return &to
}

// hundredths is a drawn number with the decimals it is told with.
func hundredths(f float64) *budget.Quantity {
	q, err := budget.QuantityOf(f)
	if err != nil {
		return nil
	}
	return roundedTo(&q)
}

// coverageTables are one for each basis and target.
func (v view) coverageTables(rows []coverageYearRow) []table {
	var tables []table
	p := v.words
	for start := 0; start < len(rows); {
		end := start
		for end < len(rows) && rows[end].Basis == rows[start].Basis && rows[end].Target == rows[start].Target {
			end++
		}
		of := tablesOf(rows[start:end],
			textField(p.T("column.year"), func(r coverageYearRow) string { return budget.YearOf(r.Year).String() }),
			numberField(p.T("column.positions"), func(r coverageYearRow) string { return p.Quantity(r.Positions, 1) }),
			numberField(p.T("column.level-positions"), func(r coverageYearRow) string { return p.Quantity(r.Level, 1) }),
			numberField(p.T("column.index"), func(r coverageYearRow) string { return p.Quantity(r.Index, 1) }),
			numberField(p.T("column.forecast-low"), func(r coverageYearRow) string { return v.quantity(r.Low, 1) }),
			numberField(p.T("column.forecast-high"), func(r coverageYearRow) string { return v.quantity(r.High, 1) }))
		of[0].title = fmt.Sprintf("%s, %s", p.Name(rows[start].Basis), p.T("command.forecast.target."+rows[start].Target))
		tables = append(tables, of...)
		start = end
	}
	return tables
}
