package workbook

import (
	"testing"

	"fagplan/budget"
)

const tsb = "helse-nord-tsb-provetall"

// lineOf returns a line of the example.
func lineOf(t testing.TB, plan *budget.Plan, id budget.LineID) budget.Line {
	t.Helper()
	line, found := plan.Lines.Get(budget.Line{Revision: "2019", ID: id})
	if !found {
		t.Fatalf("no line %s", id)
	}
	return line
}

func budgetIn(year int, line budget.LineID, kroner budget.Kroner) budget.Amount {
	return budget.Amount{Revision: "2019", Line: line, Period: budget.YearOf(year), Kind: budget.Budget, Kroner: kroner}
}

func TestTemplateEdits(t *testing.T) {
	plan := planOf(t, tsb)
	data := templateBytes(t, plan)
	const clinics = budget.LineID("styrke-poliklinisk-tsb")
	was, _ := plan.Amounts.Get(budgetIn(2021, clinics, 0))
	line := lineOf(t, plan, clinics)
	var measure budget.Measure
	for m := range plan.Measures.All() {
		measure = m
	}
	var report budget.StatusReport
	for r := range plan.StatusReports.All() {
		report = r
	}
	area, _ := plan.Areas.Get(budget.Area{ID: "helse-nord"})
	tests := map[string]struct {
		edit func(*edited)
		want func() []budget.Change
	}{
		"an amount": {func(e *edited) { e.set("costs", line, "2021", 12345679) },
			func() []budget.Change {
				return []budget.Change{{Before: was, After: budgetIn(2021, clinics, 12345679)}}
			}},
		"an amount typed as text": {func(e *edited) { e.set("costs", line, "2021", "12 345 679") },
			func() []budget.Change {
				return []budget.Change{{Before: was, After: budgetIn(2021, clinics, 12345679)}}
			}},
		"an amount where there was none": {func(e *edited) { e.set("costs", line, "2019", 0) },
			func() []budget.Change { return []budget.Change{{After: budgetIn(2019, clinics, 0)}} }},
		"an amount cleared": {func(e *edited) { e.set("costs", line, "2021", nil) },
			func() []budget.Change { return []budget.Change{{Before: was}} }},
		"a line renamed": {func(e *edited) { e.set("costs", line, "Name", "Flere i poliklinikkene") },
			func() []budget.Change {
				after := line
				after.Name = "Flere i poliklinikkene"
				return []budget.Change{{Before: line, After: after}}
			}},
		"an area renamed": {func(e *edited) { e.set("areas", area, "Name", "Nordområdet") },
			func() []budget.Change {
				after := area
				after.Name = "Nordområdet"
				return []budget.Change{{Before: area, After: after}}
			}},
		"a measure's priority and dates": {func(e *edited) {
			e.set("measures", measure, "Priority", "Lav")
			e.set("measures", measure, "Start", "31.12.2019")
			e.set("measures", measure, "Due", 2024)
		}, func() []budget.Change {
			after := measure
			after.Priority, after.Start, after.Due = budget.LowPriority, budget.DayOf(2019, 12, 31), budget.YearOf(2024)
			return []budget.Change{{Before: measure, After: after}}
		}},
		"a new status": {func(e *edited) {
			e.addRow("status", map[string]any{"Measure": measure.Title, "Period": "2027T1", "Status": "Forsinket", "Progress": 0.25})
		}, func() []budget.Change {
			quarter := budget.Unit / 4
			return []budget.Change{{After: budget.StatusReport{Measure: measure.ID, Period: budget.TertialOf(2027, 1), Status: budget.Delayed, Progress: &quarter}}}
		}},
		"a new line in a new year": {func(e *edited) {
			p := e.page("costs")
			must(t, e.SetCellValue(p.sheet.Name, CellName(p.header, 40), 2026))
			p.columns["new"] = 40
			e.addRow("costs", map[string]any{"Name": "Ny kostnad", "new": 5})
		}, func() []budget.Change {
			return []budget.Change{
				{After: budget.Line{Revision: "2019", ID: "ny-kostnad", Side: budget.Cost, Name: "Ny kostnad", Order: lastOrder(plan, budget.Cost) + 1}},
				{After: budgetIn(2026, "ny-kostnad", 5)},
			}
		}},
		"a sheet and a column taken away": {func(e *edited) {
			must(t, e.DeleteSheet(e.page("beds").sheet.Name))
			must(t, e.RemoveCol(e.page("costs").sheet.Name, "F"))
		}, func() []budget.Change { return nil }},
		"a sheet renamed and a row moved": {func(e *edited) {
			must(t, e.SetSheetName(e.page("costs").sheet.Name, "Kostnader 2"))
			must(t, e.DuplicateRowTo("Kostnader 2", e.rowOf("costs", line), 30))
			must(t, e.RemoveRow("Kostnader 2", e.rowOf("costs", line)))
			must(t, e.InsertRows("Kostnader 2", 2, 3))
			must(t, e.InsertCols("Kostnader 2", "B", 2))
		}, func() []budget.Change { return nil }},
		"a report removed": {func(e *edited) {
			must(t, e.RemoveRow(e.page("status").sheet.Name, e.rowOf("status", report)))
		}, func() []budget.Change { return []budget.Change{{Before: report}} }},
		"a report of another period": {func(e *edited) { e.set("status", report, "Period", "2018-02") },
			func() []budget.Change {
				after := report
				after.Period = budget.MonthOf(2018, 2)
				return []budget.Change{{Before: report}, {After: after}}
			}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			e := editing(t, data)
			test.edit(e)
			p := reread(t, plan, e.bytes())
			wantEdit(t, p, plan, test.want()...)
			if len(p.Findings) > 0 {
				t.Errorf("findings %v", rulesOf(p.Findings))
			}
			after, err := p.Edit(plan, importTime).Apply(plan)
			must(t, err)
			wantEdit(t, reread(t, after, e.bytes()), after) // to read it again is nothing
		})
	}
}

func lastOrder(plan *budget.Plan, side budget.Side) int {
	last := 0
	for l := range plan.Lines.All() {
		if l.Side == side {
			last = max(last, l.Order)
		}
	}
	return last
}

func removedLine(plan *budget.Plan, id budget.LineID) []budget.Change {
	line, _ := plan.Lines.Get(budget.Line{Revision: "2019", ID: id})
	changes := []budget.Change{{Before: line}}
	for a := range plan.Amounts.All() {
		if a.Revision == "2019" && a.Line == id {
			changes = append(changes, budget.Change{Before: a})
		}
	}
	return changes
}

// TestTemplateRemovesLinesWithTheirBudgets removes a line nothing refers to,
// and keeps one that a measure does.
func TestTemplateRemovesLinesWithTheirBudgets(t *testing.T) {
	plan := planOf(t, tsb)
	const used = budget.LineID("etablere-akuttplasser-tromso")
	e := editing(t, templateBytes(t, plan))
	must(t, e.RemoveRow(e.page("costs").sheet.Name, e.rowOf("costs", lineOf(t, plan, used))))
	p := reread(t, plan, e.bytes())
	wantEdit(t, p, plan)
	if rules := rulesOf(p.Findings); len(rules) != 1 || p.Findings[0].Case != "in-use" {
		t.Errorf("findings %v", rules)
	}
	for m := range plan.Measures.All() {
		m.Lines = nil
		next, err := budget.Edit{Kind: budget.MeasureEdit, Changes: budget.Merge(plan, m)}.Apply(plan)
		must(t, err)
		plan = next
	}
	p = reread(t, plan, e.bytes())
	wantEdit(t, p, plan, removedLine(plan, used)...)
}

// TestTemplateKeepsWhatThePlanHasSince holds an edit to what the planner saw.
func TestTemplateKeepsWhatThePlanHasSince(t *testing.T) {
	plan := planOf(t, tsb)
	const clinics = budget.LineID("styrke-poliklinisk-tsb")
	e := editing(t, templateBytes(t, plan))
	line := lineOf(t, plan, clinics)
	since, err := budget.SetAmount(plan, budgetIn(2021, clinics, 1), "", "").Apply(plan)
	must(t, err)
	wantEdit(t, reread(t, since, e.bytes()), since) // not taken back
	e.set("costs", line, "2021", 2)
	p := reread(t, since, e.bytes())
	wantEdit(t, p, since)
	if len(p.Findings) != 1 || p.Findings[0].Case != "outdated" || p.Findings[0].Where.String() != "Kostnader!"+e.at("costs", line, "2021") {
		t.Errorf("findings %v", rulesOf(p.Findings))
	}
}

func TestTemplateTellsWhatItCannotRead(t *testing.T) {
	plan := planOf(t, tsb)
	line := lineOf(t, plan, "styrke-poliklinisk-tsb")
	var report budget.StatusReport
	for r := range plan.StatusReports.All() {
		report = r
	}
	data := templateBytes(t, plan)
	tests := map[string]struct {
		edit func(*edited)
		want string
	}{
		"half a krone":   {func(e *edited) { e.set("costs", line, "2021", 0.5) }, "import-unreadable/number"},
		"no number":      {func(e *edited) { e.set("costs", line, "2021", "mye") }, "import-unreadable/number"},
		"no name":        {func(e *edited) { e.set("costs", line, "Name", nil) }, "import-template/incomplete"},
		"no status":      {func(e *edited) { e.set("status", report, "Status", "Nesten") }, "import-unreadable/word"},
		"no period":      {func(e *edited) { e.set("status", report, "Period", "snart") }, "import-unreadable/period"},
		"no such area":   {func(e *edited) { e.addRow("populations", map[string]any{"Area": "Utopia", "Year": 2020, "Adults": 1}) }, "import-unreadable/word"},
		"half a row":     {func(e *edited) { e.addRow("populations", map[string]any{"Year": 2020, "Adults": 1}) }, "import-template/incomplete"},
		"an error":       {func(e *edited) { must(t, e.SetCellFormula("Kostnader", e.at("costs", line, "2019"), "1/0")) }, "import-formula-without-value/blank"},
		"a table beside": {func(e *edited) { addTable(t, e) }, "import-unrecognised-table/headings"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			e := editing(t, data)
			test.edit(e)
			p := reread(t, plan, e.bytes())
			wantEdit(t, p, plan)
			if len(p.Findings) != 1 || p.Findings[0].Rule+"/"+p.Findings[0].Case != test.want {
				t.Errorf("findings %v, want %s", rulesOf(p.Findings), test.want)
			}
		})
	}
}

// addTable adds a sheet of the planner's own.
func addTable(t *testing.T, e *edited) {
	_, err := e.NewSheet("Mitt ark")
	must(t, err)
	for row := 1; row <= 3; row++ {
		must(t, e.SetSheetRow("Mitt ark", CellName(row, 1), &[]any{"noe", row}))
	}
}
