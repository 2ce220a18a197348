package screen

import (
	"reflect"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// screensOf are the screens on which the records of each table are worked with.
var screensOf = map[budget.TableName]string{
	budget.WorkbookTable: "sources", budget.AreaTable: "sources", budget.IndicatorTable: "sources", budget.PriceTable: "sources",
	budget.PopulationTable: "sources", budget.ImportMappingTable: "import",
	budget.AboutTable: "overview", budget.RevisionTable: "overview",
	budget.ThemeTable: "measures", budget.MeasureTable: "measures", budget.StatusReportTable: "measures",
	budget.MilestoneTable: "milestones", budget.MilestoneProgressTable: "milestones",
	budget.LineTable: "economy", budget.AmountTable: "economy", budget.PrintedSumTable: "economy",
	budget.PositionTable: "positions", budget.SpecialistTable: "specialists", budget.CareUnitTable: "specialists", budget.CohortTable: "specialists",
	budget.BedTable: "beds", budget.ObservationTable: "coverage", budget.FactorTable: "need",
	budget.NeedMapTable: "need", budget.NeedDimensionTable: "need", budget.NeedServiceTable: "need",
	budget.ScenarioTable: "charts", budget.ChartTitleTable: "charts", budget.ChartNoteTable: "charts",
	budget.VerdictTable: "reconciliation", budget.VersionTable: "history",
}

// screenOf is the screen on which a record is worked with.
func screenOf(r budget.Record) string { return screensOf[r.Table()] }

// tableWords is what the records of a table are called.
func tableWords(words *text.Printer, table budget.TableName) string {
	return words.T("record." + strings.ReplaceAll(string(table), "_", "-"))
}

// recordShower is what can put the keyboard in the row of a record, and reports
// whether it has such a row.
type recordShower interface{ showRecord(budget.Record) bool }

// showRecord opens the screen a record is worked with on, at its row.
func (d *Desk) showRecord(r budget.Record) {
	d.openScreen(screenOf(r))
	switch r := r.(type) {
	case budget.Amount:
		d.showMoney(r.Line, r.Period.Year(), r.Kind)
		return
	case budget.Line:
		d.showMoney(r.ID, d.state.year, budget.Budget)
		return
	}
	if s, can := d.current().(recordShower); can {
		s.showRecord(r)
	}
}

// showRecord implements recordShower with the first section that has the row.
func (p *page) showRecord(r budget.Record) bool {
	for i, s := range p.sections {
		if t, can := s.table.(recordShower); can {
			s.table.show(p.state)
			if t.showRecord(r) {
				p.turnTo(i)
				return true
			}
		}
	}
	return false
}

// showRecord implements recordShower.
func (p *tablePanel[T]) showRecord(r budget.Record) bool {
	if p.sheet.record == nil {
		return false
	}
	p.search.SetText("")
	for i, row := range p.grid.rows {
		if record, is := p.sheet.record(row); is && record.Table() == r.Table() && reflect.DeepEqual(budget.KeyOf(record), budget.KeyOf(r)) {
			p.grid.choose(i, 0)
			p.desk.window.Canvas().Focus(p.grid)
			return true
		}
	}
	return false
}
