package workbook

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// edited is a template being edited, as a planner would.
type edited struct {
	*excelize.File
	t      testing.TB
	filled *templateBook
}

func editing(t testing.TB, data []byte) *edited {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	t.Cleanup(func() { must(t, f.Close()) })
	filled, isTemplate := templateOf(read(t, "mal.xlsx", data))
	if !isTemplate {
		t.Fatal("it is not known as a template")
	}
	return &edited{f, t, filled}
}

func (e *edited) page(id string) *filledPage {
	e.t.Helper()
	for _, p := range e.filled.pages {
		if p.ID == id {
			return p
		}
	}
	e.t.Fatalf("no page %s", id)
	return nil
}

// at names the cell of a record, or of a budget, on a page.
func (e *edited) at(id string, record budget.Record, mark string) string {
	e.t.Helper()
	p := e.page(id)
	for _, row := range p.rows {
		if row.key == template.KeyOf(record) {
			return CellName(row.number, p.columns[mark])
		}
	}
	e.t.Fatalf("no row for %+v on %s", record, id)
	return ""
}

// set types a value in a cell of a record; nil clears it.
func (e *edited) set(id string, record budget.Record, mark string, value any) {
	e.t.Helper()
	must(e.t, e.SetCellValue(e.page(id).sheet.Name, e.at(id, record, mark), value))
}

// addRow fills in a row below the others, by the marks of the columns.
func (e *edited) addRow(id string, cells map[string]any) {
	e.t.Helper()
	p := e.page(id)
	row := p.header + 1
	if n := len(p.rows); n > 0 {
		row = p.rows[n-1].number + 1
	}
	for mark, value := range cells {
		must(e.t, e.SetCellValue(p.sheet.Name, CellName(row, p.columns[mark]), value))
	}
	p.rows = append(p.rows, &filledRow{number: row})
}

func (e *edited) rowOf(id string, record budget.Record) int {
	e.t.Helper()
	row, _, _ := parseCellName(e.at(id, record, e.page(id).Columns[0].Field))
	return row
}

func (e *edited) bytes() []byte { return bytesOf(e.t, e.File) }
