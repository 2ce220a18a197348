package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// screensOf are the screens on which the records of each table are worked with.
var screensOf = map[budget.TableName]string{
	budget.WorkbookTable: "sources", budget.AreaTable: "sources", budget.IndicatorTable: "sources", budget.PriceTable: "sources",
	budget.PopulationTable: "sources", budget.ImportMappingTable: "import",
	budget.AboutTable: "overview", budget.RevisionTable: "revisions",
	budget.ThemeTable: "measures", budget.MeasureTable: "measures", budget.StatusReportTable: "measures",
	budget.MilestoneTable: "milestones", budget.MilestoneProgressTable: "milestones",
	budget.LineTable: "economy", budget.AmountTable: "economy", budget.PrintedSumTable: "economy",
	budget.PositionTable: "positions", budget.SpecialistTable: "specialists", budget.CareUnitTable: "specialists", budget.CohortTable: "specialists",
	budget.BedTable: "beds", budget.ObservationTable: "coverage", budget.FactorTable: "need",
	budget.NeedMapTable: "need", budget.NeedDimensionTable: "need", budget.NeedServiceTable: "need",
	budget.ExplanationTable: "economy", budget.AdoptedFrameTable: "revisions", budget.PeriodLockTable: "economy", budget.CorrectionTable: "economy",
	budget.ScenarioTable: "charts", budget.ChartTitleTable: "charts", budget.ChartNoteTable: "charts",
	budget.SealTable:    "revisions",
	budget.VerdictTable: "reconciliation", budget.VersionTable: "history",
	budget.PackTable: "board", budget.PackPageTable: "board", budget.PackAreaTable: "board",
}

// screenOf is the screen on which a record is worked with.
func screenOf(r budget.Record) string { return screensOf[r.Table()] }

// tableWords is what the records of a table are called.
func tableWords(words *text.Printer, table budget.TableName) string {
	return words.T("record." + strings.ReplaceAll(string(table), "_", "-"))
}

// showRecord opens the screen a record is worked with on, at its row.
func (d *Desk) showRecord(r budget.Record) {
	switch r := r.(type) {
	case budget.Amount:
		d.showMoney(r.Line, r.Period.Year(), r.Kind)
		return
	case budget.Line:
		d.showMoney(r.ID, d.state.year, budget.Budget)
		return
	}
	d.openRecord(screenOf(r), r)
}
