package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

func sourcesOn(t *testing.T, desk *Desk, section int) table {
	t.Helper()
	desk.openScreen("sources")
	p := desk.current().(*page)
	p.turnTo(section)
	return p.sections[section].table
}

func TestWorkbooksTellWhatCameAndWhetherTheFileIsAsRead(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	path := filepath.Join(t.TempDir(), "helse-nord-tsb.xlsx")
	write := func(content string) {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("som lest")
	digest := sha256.Sum256([]byte("som lest"))
	read := book
	read.SHA256 = hex.EncodeToString(digest[:])
	if err := document.Apply(t.Context(), budget.Edit{Kind: budget.ImportEdit, Changes: budget.Merge(document.plan, read)}); err != nil {
		t.Fatal(err)
	}
	desk, _ := openDesk(t, document, laptop)
	stamp, err := stampOf(path)
	if err != nil {
		t.Fatal(err)
	}
	desk.settings.setSource(document.Path(), sourceFile{workbook: read.ID, path: path, stamp: stamp})
	panel := sourcesOn(t, desk, 0).(*bookPanel)
	row := func() bookRow {
		desk.refresh()
		return panel.grid.rows[0]
	}
	if r := row(); r.file != fileAsRead || r.isStale() || r.came.Counts[budget.LineTable] != 3 {
		t.Errorf("as it was read: %+v", r)
	}
	write("endret siden")
	if r := row(); r.file != fileChanged || !r.isStale() {
		t.Errorf("changed: %+v", r)
	}
	if words := wordsOn(desk); !strings.Contains(words, desk.words.T("screen.sources.title", map[string]any{"n": 1, "stale": 1})) {
		t.Error("the title does not tell of the stale workbook")
	}
	pressButton(t, panel.object(), desk.words.T("action.import-again"))
	if desk.current().name() != "import" || !desk.imports.has(path) {
		t.Error("the workbook is not read in again")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	desk.openScreen("sources")
	if r := row(); r.file != fileMissing || !r.isStale() {
		t.Errorf("gone: %+v", r)
	}
}

func TestIndicatorsAreChangedWhereTheyStand(t *testing.T) {
	plan := samplePlan(t)
	with := budget.Edit{Kind: budget.TableEdit, Changes: budget.Merge(plan, budget.Indicator{ID: "ventetid", Name: "Ventetid", Statistic: budget.Mean, Direction: budget.LowerIsBetter})}
	plan, err := with.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	document := &memory{plan: plan}
	desk, _ := openDesk(t, document, laptop)
	panel := sourcesOn(t, desk, 1).(*indicatorPanel)
	at := func(title string) int {
		i := slices.IndexFunc(panel.grid.columns, func(c column[indicatorRow]) bool { return c.title == desk.words.T(title) })
		if i < 0 {
			t.Fatalf("no column %s", title)
		}
		return i
	}
	write := func(column, typed string) bool {
		return panel.grid.write([]typedCell{{widget.TableCellID{Row: 0, Col: at(column)}, typed}})
	}
	if !write("column.breaks", "2009, 2017") || !write("column.definition", " Fra henvisning til start ") || !write("column.statistic", desk.words.Name(budget.Rate)) {
		t.Fatalf("refused: %s", panel.told.Text)
	}
	if write("column.breaks", "2009, snart") || write("column.name", "") || write("column.per", "0") {
		t.Error("what cannot be is taken")
	}
	i, _ := document.plan.Indicators.Get(budget.Indicator{ID: "ventetid"})
	if !slices.Equal(i.Breaks, []budget.Period{budget.YearOf(2009), budget.YearOf(2017)}) || i.Definition != "Fra henvisning til start" || i.Statistic != budget.Rate || i.Per == 0 {
		t.Errorf("the indicator is %+v", i)
	}
	if !write("column.breaks", "") {
		t.Error("breaks cannot be taken out")
	}
}

func TestPricesAreAddedAndRemoved(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	panel := sourcesOn(t, desk, 3).(*tablePanel[budget.Price])
	f := addPrice(desk)
	f.inputs[0].(*entry).SetText("deflator")
	f.inputs[1].(*entry).SetText("2020")
	f.inputs[2].(*entry).SetText("-3")
	f.save()
	if document.plan.Prices.Len() != 0 {
		t.Error("a negative index is taken")
	}
	f.inputs[2].(*entry).SetText("103,1")
	f.save()
	if p, found := document.plan.Prices.Get(budget.Price{Index: "deflator", Year: 2020}); !found || p.Value.String() != "103.1" {
		t.Fatalf("the plan has %+v, told %q", p, f.message.Text)
	}
	panel.grid.choose(0, 0)
	panel.removeRow()
	if document.plan.Prices.Len() != 0 {
		t.Error("the year is not removed")
	}
}

func TestAreasAreMovedButNotIntoThemselves(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	f := addArea(desk)
	f.inputs[0].(*entry).SetText("Finnmarkssykehuset")
	f.inputs[3].(*chooser).SetSelected("Helse Nord RHF")
	f.inputs[4].(*entry).SetText("FIN, Helse Finnmark")
	f.save()
	area, found := document.plan.Areas.Get(budget.Area{ID: "finnmarkssykehuset"})
	if !found || area.Parent != "helse-nord" || !slices.Equal(area.Aliases, []string{"FIN", "Helse Finnmark"}) {
		t.Fatalf("the area is %+v, told %q", area, f.message.Text)
	}
	panel := sourcesOn(t, desk, 4).(*tablePanel[budget.Area])
	const parentColumn = 3
	row := slices.IndexFunc(panel.grid.rows, func(a budget.Area) bool { return a.ID == "helse-nord" })
	cell := widget.TableCellID{Row: row, Col: parentColumn}
	if panel.grid.write([]typedCell{{cell, "Finnmarkssykehuset"}}) {
		t.Error("a region lies in its own trust")
	}
	if !panel.grid.write([]typedCell{{cell, ""}}) {
		t.Errorf("a region cannot be taken out of the country: %s", panel.told.Text)
	}
	if now, _ := document.plan.Areas.Get(budget.Area{ID: "helse-nord"}); now.Parent != "" {
		t.Errorf("it lies in %s", now.Parent)
	}
}

func TestAnIndicatorIsChartedWithItsValuesBeside(t *testing.T) {
	plan := samplePlan(t)
	waits := budget.Indicator{ID: "ventetid", Name: "Ventetid", Statistic: budget.Mean, Direction: budget.LowerIsBetter}
	own := budget.Indicator{ID: "epikriser", Name: "Andel epikriser i tide", Statistic: budget.Share, Direction: budget.HigherIsBetter}
	value := budget.Observation{Indicator: own.ID, Area: "helse-nord", Period: budget.YearOf(2019), Kind: budget.Actual, Value: budget.Whole(61)}
	plan, err := budget.Edit{Kind: budget.TableEdit, Changes: budget.Merge(plan, waits, own, value)}.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	desk, _ := openDesk(t, &memory{plan: plan}, laptop)
	panel := sourcesOn(t, desk, 1).(*indicatorPanel)
	row := slices.IndexFunc(panel.grid.rows, func(r indicatorRow) bool { return r.ID == own.ID })
	panel.grid.choose(row, 0)
	if title := panel.chart.spec.Title; !strings.HasPrefix(title, own.Name+": 61") {
		t.Errorf("the chart says %q", title)
	}
	if rows := panel.values.grid.rows; len(rows) != 1 || rows[0].Value != value.Value {
		t.Errorf("the values are %+v", rows)
	}
	panel.grid.choose(slices.IndexFunc(panel.grid.rows, func(r indicatorRow) bool { return r.ID == waits.ID }), 0)
	if panel.chart.spec.Empty == "" || len(panel.values.grid.rows) != 0 {
		t.Error("an indicator without values has some")
	}
}
