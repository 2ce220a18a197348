package workbook

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// TestTemplateGivesJustTheEdits edits amounts, statuses and positions at
// random, shuffles rows, and expects those edits and nothing else.
func TestTemplateGivesJustTheEdits(t *testing.T) {
	plan := without(t, planOf(t, tsb), budget.ObservationTable, budget.PopulationTable)
	data := templateBytes(t, plan)
	rapid.Check(t, func(r *rapid.T) {
		e := editing(t, data)
		want := make(map[string]budget.Change)
		for range rapid.IntRange(0, 6).Draw(r, "edits") {
			c := rapid.SampledFrom([]func(*rapid.T, *edited, *budget.Plan) budget.Change{editAmount, editStatus, editPositions}).Draw(r, "edit")(r, e, plan)
			want[keyIn(c)] = c
		}
		maps.DeleteFunc(want, func(_ string, c budget.Change) bool {
			return c.Before == nil && c.After == nil || c.Before != nil && c.After != nil && sameBut(c.Before, c.After)
		})
		if rapid.Bool().Draw(r, "rows move") {
			must(t, e.InsertRows(e.page("costs").sheet.Name, rapid.IntRange(1, 9).Draw(r, "from"), 2))
		}
		if wrong := unlike(reread(t, plan, e.bytes()), plan, slices.Collect(maps.Values(want))); len(wrong) > 0 {
			r.Fatalf("%q", wrong)
		}
	})
}

// without is a plan without some tables, so that its template is soon made.
func without(t *testing.T, plan *budget.Plan, tables ...budget.TableName) *budget.Plan {
	t.Helper()
	less, err := budget.PlanOf(func(yield func(budget.Record) bool) {
		for r := range plan.All() {
			if !slices.Contains(tables, r.Table()) && !yield(r) {
				return
			}
		}
	})
	must(t, err)
	return less
}

func keyIn(c budget.Change) string {
	for _, r := range []budget.Record{c.After, c.Before} {
		if r != nil {
			return string(r.Table()) + template.KeyOf(r)
		}
	}
	return ""
}

// editAmount sets or clears the budget of a line in a year.
func editAmount(r *rapid.T, e *edited, plan *budget.Plan) budget.Change {
	line := rapid.SampledFrom(slices.Collect(plan.Lines.All())).Draw(r, "line")
	after := budgetIn(rapid.IntRange(2019, 2025).Draw(r, "year"), line.ID, budget.Kroner(rapid.Int64Range(-1e12, 1e12).Draw(r, "kroner")))
	sheet := "costs"
	if line.Side == budget.Funding {
		sheet = "funding"
	}
	before, found := plan.Amounts.Get(after)
	var c budget.Change
	if found {
		c.Before = before
		after.Note = before.Note
	}
	if rapid.Bool().Draw(r, "clear") {
		e.set(sheet, line, after.Period.String(), nil)
		return withKey(c, after)
	}
	e.set(sheet, line, after.Period.String(), int64(after.Kroner))
	c.After = after
	return c
}

// withKey keeps an edit of nothing apart from those of other records.
func withKey(c budget.Change, like budget.Record) budget.Change {
	if c.Before == nil {
		return budget.Change{Before: like, After: like}
	}
	return c
}

// editStatus reports another status.
func editStatus(r *rapid.T, e *edited, plan *budget.Plan) budget.Change {
	before := rapid.SampledFrom(slices.Collect(plan.StatusReports.All())).Draw(r, "report")
	words := map[budget.Status]string{budget.NotStarted: "Ikke startet", budget.InProgress: "Pågår", budget.Delayed: "forsinket",
		budget.Done: "Ferdig", budget.Stopped: "Stoppet"}
	after := before
	after.Status = rapid.SampledFrom(slices.Sorted(maps.Keys(words))).Draw(r, "status")
	e.set("status", before, "Status", words[after.Status])
	return budget.Change{Before: before, After: after}
}

// editPositions sets a number of positions, or clears it.
func editPositions(r *rapid.T, e *edited, plan *budget.Plan) budget.Change {
	before := rapid.SampledFrom(slices.Collect(plan.Positions.All())).Draw(r, "positions")
	if rapid.Bool().Draw(r, "clear") {
		e.set("positions", before, "Count", nil)
		return budget.Change{Before: before}
	}
	after := before
	after.Count = budget.Quantity(rapid.Int64Range(0, 1000).Draw(r, "tenths")) * budget.Unit / 10
	e.set("positions", before, "Count", after.Count.Float())
	return budget.Change{Before: before, After: after}
}
