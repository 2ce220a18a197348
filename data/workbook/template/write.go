package template

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
	"fagplan/data/workbook/pack"
)

// Options are how a template is to be made.
type Options struct {
	// Empty leaves the records out: the template is for another plan.
	Empty bool
	// FirstYear and LastYear are the years to plan for where the plan has no
	// revision.
	FirstYear, LastYear int
}

// writer makes one workbook.
type writer struct {
	file     *excelize.File
	plan     *budget.Plan
	revision budget.Revision
	names    Names
	periods  []budget.Period
	styles   map[style]int
	// written counts the records of each sheet.
	written map[string]int
	// remembered is the last row of the memory.
	remembered int
}

// Write makes the template of a plan: what its current revision decides, and
// every fact. The same plan gives the same bytes. Records that stand in no
// sheet, and those of other revisions, are left alone by what is read back.
func Write(plan *budget.Plan, o Options) ([]byte, error) {
	w := &writer{file: excelize.NewFile(), plan: plan, styles: make(map[style]int), written: make(map[string]int)}
	defer func() { _ = w.file.Close() }() // nothing of it is on disk
	w.revision, _ = plan.CurrentRevision()
	w.names = NamesOf(plan, w.revision.ID)
	w.periods = w.planned(o)
	if o.Empty {
		w.plan, w.revision = new(budget.Plan), budget.Revision{}
	}
	if err := w.fill(); err != nil {
		return nil, fmt.Errorf("making a template: %w", err)
	}
	var buf bytes.Buffer
	if err := w.file.Write(&buf); err != nil {
		return nil, fmt.Errorf("making a template: %w", err)
	}
	return pack.Fixed(buf.Bytes())
}

// planned are the periods to budget for.
func (w *writer) planned(o Options) []budget.Period {
	periods := BudgetPeriods(w.plan, w.revision)
	if len(periods) == 0 {
		for year := o.FirstYear; year <= o.LastYear && year > 0; year++ {
			periods = append(periods, budget.YearOf(year))
		}
	}
	return periods
}

func (w *writer) fill() error {
	if err := w.describe(); err != nil {
		return err
	}
	if err := w.addSheets(); err != nil {
		return err
	}
	if err := w.guide(); err != nil {
		return err
	}
	for _, s := range Sheets {
		w.written[s.ID] = len(s.Records(w.plan, w.revision.ID))
	}
	if err := w.startMemory(); err != nil {
		return err
	}
	if err := w.lists(); err != nil {
		return err
	}
	for _, s := range Sheets {
		p := page{writer: w, sheet: s, places: s.places(w.periods)}
		if err := p.write(); err != nil {
			return fmt.Errorf("sheet %s: %w", s.Name, err)
		}
	}
	return w.hide()
}

// The sheets that hold no records.
const (
	guideName = "Veiledning"
	listsName = "Lister"
)

func (w *writer) addSheets() error {
	if err := w.file.SetSheetName(w.file.GetSheetName(0), guideName); err != nil {
		return err
	}
	for _, s := range Sheets {
		if _, err := w.file.NewSheet(s.Name); err != nil {
			return err
		}
	}
	for _, name := range []string{listsName, Memory} {
		if _, err := w.file.NewSheet(name); err != nil {
			return err
		}
	}
	return nil
}

// hide takes away what is not for the planner, once all is written.
func (w *writer) hide() error {
	w.file.SetActiveSheet(0)
	if err := w.file.SetSheetVisible(listsName, false); err != nil {
		return err
	}
	return w.file.SetSheetVisible(Memory, false, true)
}

// startMemory says which template this is. The sheet is protected from being
// edited by mistake.
func (w *writer) startMemory() error {
	w.remembered = 1
	if err := w.file.SetSheetRow(Memory, address(1, 1), &[]any{MemoryMark, Version, string(w.revision.ID)}); err != nil {
		return err
	}
	return w.file.ProtectSheet(Memory, &excelize.SheetProtectionOptions{SelectLockedCells: true})
}

// remember keeps a row as it was written.
func (w *writer) remember(sheet, key string, cells []any) error {
	w.remembered++
	row := append([]any{sheet, key}, cells...)
	return w.file.SetSheetRow(Memory, address(w.remembered, 1), &row)
}

// lists writes the names of lines: they stand on two sheets, and a drop-down
// list comes from one range.
func (w *writer) lists() error {
	row := 1
	if err := w.file.SetCellStr(listsName, address(row, 1), Mark(listsID)); err != nil {
		return err
	}
	for _, s := range Sheets {
		if s.Table != budget.LineTable {
			continue
		}
		for _, r := range s.Records(w.plan, w.revision.ID) {
			row++
			name := w.names.Label(s.Table, string(r.(budget.Line).ID))
			if err := w.file.SetCellStr(listsName, address(row, 1), name); err != nil {
				return err
			}
		}
	}
	return nil
}
