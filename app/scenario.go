package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

// scenarioDeeds are what can be done with scenarios, with how many arguments
// each takes after the plan and its own name.
var scenarioDeeds = []struct {
	name      string
	arguments int
	edit      func(p *budget.Plan, revision budget.Revision, s budget.Scenario, args []string) (budget.Edit, error)
}{
	{"list", 0, nil},
	{"new", 1, func(p *budget.Plan, revision budget.Revision, _ budget.Scenario, args []string) (budget.Edit, error) {
		return budget.KeepScenario(p, p.NewScenario(args[0], revision), version), nil
	}},
	{"copy", 2, func(p *budget.Plan, _ budget.Revision, s budget.Scenario, args []string) (budget.Edit, error) {
		return budget.KeepScenario(p, p.CopyScenario(s, args[1]), version), nil
	}},
	{"rename", 2, func(p *budget.Plan, _ budget.Revision, s budget.Scenario, args []string) (budget.Edit, error) {
		s.Name = args[1]
		return budget.KeepScenario(p, s, version), nil
	}},
	{"set", 2, setScenario},
	{"draft", 2, func(p *budget.Plan, _ budget.Revision, s budget.Scenario, args []string) (budget.Edit, error) {
		edit, _, err := p.DraftOf(s, args[1])
		return edit, err
	}},
	{"remove", 1, func(p *budget.Plan, _ budget.Revision, s budget.Scenario, _ []string) (budget.Edit, error) {
		return budget.RemoveScenario(p, s.ID), nil
	}},
}

func (c *commandLine) scenarioCommand() *cobra.Command {
	return c.command("scenario", c.arguments(2, 4), c.scenario)
}

func (c *commandLine) scenario(command *cobra.Command, args []string) error {
	var known []string
	for _, deed := range scenarioDeeds {
		known = append(known, deed.name)
		if deed.name != args[1] {
			continue
		}
		if len(args) != 2+deed.arguments {
			return c.misuse(command, "usage.scenario-arguments", text.Args{"name": deed.name})
		}
		v, err := c.viewOf(command.Context(), args[0])
		if err != nil {
			return err
		}
		if deed.edit == nil {
			answer := listScenarios(v)
			return c.answer(answer.rows, func(w io.Writer) error { return c.writeTables(w, answer.tables) })
		}
		var s budget.Scenario
		if deed.name != "new" {
			if s, err = c.scenarioNamed(command, v, args[2]); err != nil {
				return err
			}
		}
		edit, err := deed.edit(v.plan, v.revision, s, args[2:])
		if err != nil {
			return c.misuse(command, "usage.assumption", text.Args{"value": args[3], "known": strings.Join(assumptionNames(), ", ")})
		}
		return c.changePlan(command.Context(), args[0], func(d *document, ctx context.Context) error { return d.Apply(ctx, edit) })
	}
	return c.misuse(command, "usage.unknown-topic", text.Args{"name": args[1], "known": strings.Join(known, ", ")})
}

// scenarioNamed finds a scenario of the plan by its name or identity.
func (c *commandLine) scenarioNamed(command *cobra.Command, v view, name string) (budget.Scenario, error) {
	var known []string
	for s := range v.plan.Scenarios.All() {
		if s.Name == name || string(s.ID) == name {
			return s, nil
		}
		known = append(known, s.Name)
	}
	return budget.Scenario{}, c.misuse(command, "usage.unknown-scenario", text.Args{"name": name, "known": strings.Join(known, ", ")})
}

func assumptionNames() []string {
	var names []string
	for _, rule := range budget.AssumptionRules {
		names = append(names, rule.Name)
	}
	return names
}

// setScenario reads NAME=VALUE, or NAME=LOW/VALUE/HIGH, with a point or a comma.
func setScenario(p *budget.Plan, revision budget.Revision, s budget.Scenario, args []string) (budget.Edit, error) {
	name, value, _ := strings.Cut(args[1], "=")
	var numbers []budget.Quantity
	for part := range strings.SplitSeq(strings.ReplaceAll(value, ",", "."), "/") {
		number, err := budget.ParseQuantity(strings.TrimSpace(part))
		if err != nil {
			return budget.Edit{}, err
		}
		numbers = append(numbers, number)
	}
	rule, found := budget.AssumptionRuleOf(name)
	a := p.AssumedValue(revision, s, name)
	switch {
	case !found || len(numbers) != 1 && len(numbers) != 3:
		return budget.Edit{}, budget.ErrInvalid
	case len(numbers) == 1:
		a = a.At(numbers[0])
	default:
		a.Low, a.Value, a.High = numbers[0], numbers[1], numbers[2]
	}
	if a.Low > a.Value || a.Value > a.High || a.Low < rule.Least || a.High > rule.Most {
		return budget.Edit{}, budget.ErrInvalid
	}
	return budget.KeepScenario(p, s.Assuming(a), version), nil
}

// scenarioRow is a scenario with all it assumes.
type scenarioRow struct {
	Name        string          `json:"name"`
	Revision    string          `json:"revision"`
	Seed        int64           `json:"seed"`
	Version     string          `json:"version"`
	Assumptions []assumptionRow `json:"assumptions"`
}

// assumptionRow is what is assumed of one thing.
type assumptionRow struct {
	Name   string                  `json:"name"`
	Unit   budget.AssumptionUnit   `json:"unit"`
	Low    budget.Quantity         `json:"low"`
	Value  budget.Quantity         `json:"value"`
	High   budget.Quantity         `json:"high"`
	Origin budget.AssumptionOrigin `json:"origin"`
	Basis  string                  `json:"basis"`
	Source string                  `json:"source"`
}

func listScenarios(v view) listing {
	rows := []scenarioRow{}
	for s := range v.plan.Scenarios.All() {
		rows = append(rows, scenarioRowOf(v, s))
	}
	var tables []table
	for _, r := range rows {
		of := v.assumptionTable(r.Assumptions)
		of[0].title = r.Name
		tables = append(tables, of...)
	}
	return listing{rows, tables}
}

func scenarioRowOf(v view, s budget.Scenario) scenarioRow {
	revision, _ := v.plan.Revisions.Get(budget.Revision{ID: s.Revision})
	row := scenarioRow{Name: s.Name, Revision: revision.Name, Seed: s.Seed, Version: s.Version, Assumptions: []assumptionRow{}}
	for _, a := range v.plan.AssumedIn(revision, s) {
		row.Assumptions = append(row.Assumptions, assumptionRow{a.Name, a.Rule.Unit, a.Low, a.Value, a.High, a.Origin, a.Basis, a.Source.String()})
	}
	return row
}

func (v view) assumptionTable(rows []assumptionRow) []table {
	p := v.words
	written := func(of func(assumptionRow) budget.Quantity) func(assumptionRow) string {
		return func(r assumptionRow) string { return p.Assumption(r.Unit, of(r)) }
	}
	return tablesOf(slices.Clone(rows),
		textField(p.T("column.assumption"), func(r assumptionRow) string { return p.T("assumption." + r.Name) }),
		numberField(p.T("column.value"), written(func(r assumptionRow) budget.Quantity { return r.Value })),
		numberField(p.T("column.forecast-low"), written(func(r assumptionRow) budget.Quantity { return r.Low })),
		numberField(p.T("column.forecast-high"), written(func(r assumptionRow) budget.Quantity { return r.High })),
		textField(p.T("column.basis"), func(r assumptionRow) string {
			if r.Basis != "" {
				return r.Basis
			}
			return p.Name(r.Origin)
		}))
}
