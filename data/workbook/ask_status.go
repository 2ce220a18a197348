package workbook

import (
	"slices"

	"fagplan/budget"
)

// statusIs begins the choice of what a light means; the status follows.
const statusIs = "status:"

// statusOf reads the status a row has in the column with that role, empty
// where there is none.
func (im *importer) statusOf(t *table, row int) budget.Status {
	if c, found := t.column(statusRole); found {
		return im.statusAt(t, row, c)
	}
	return ""
}

// statusAt reads a status, empty where there is none. What a light means is
// asked; a word that is no status is reported.
func (im *importer) statusAt(t *table, row int, c column) budget.Status {
	text := tidy(t.sheet.At(row, c.at).Text)
	if status, known := wordIn(text, statusNames); known {
		return status
	}
	light, lit := lightIn(text)
	if text == "" {
		light, lit = t.sheet.litAt(row, c.at)
	}
	where := im.source(t, row, c.at)
	if lit {
		return im.askLight(c, light, where)
	}
	if text != "" {
		im.find(unreadableWord, where, map[string]any{"text": text, "column": c.heading})
	}
	return ""
}

// askLight asks, once for each column, what a light in it means: one office's
// green is on its way, and another's is done.
func (im *importer) askLight(c column, light Light, where budget.Source) budget.Status {
	im.markLit(where)
	q := Question{ID: string(AskStatus) + "|" + where.Sheet + "|" + c.heading + "|" + string(light), Kind: AskStatus, Where: where,
		Case: string(light), Words: map[string]any{"column": c.heading}}
	for _, status := range budget.Statuses {
		q.Choices = append(q.Choices, Choice{ID: statusIs + string(status), Words: map[string]any{"status": status}})
	}
	q.Choices = append(q.Choices, Choice{ID: LeaveOut})
	q.Best = slices.Index(budget.Statuses, probableStatus[light])
	choice, _ := im.ask(q)
	status, made := choice.Words["status"].(budget.Status)
	if !made {
		im.skip(where, SkipDoubtful)
	}
	return status
}

// markLit keeps that a cell with a light is asked about.
func (im *importer) markLit(where budget.Source) {
	if row, column, ok := parseCellName(where.Cell); ok {
		im.lit[litCell{where.Sheet, row, column}] = true
	}
}

// litCell is a cell of a sheet as the planner has it.
type litCell struct {
	sheet       string
	row, column int
}

// tellLit tells of cells that have only a colour, and are asked about nowhere:
// those of a row or a column in more than one colour mean something.
func (im *importer) tellLit(book *Book) {
	for _, sheet := range book.Sheets {
		rows, columns := make(map[int][]Light), make(map[int][]Light)
		for _, l := range sheet.Lit {
			rows[l.Row] = withLight(rows[l.Row], l.Light)
			columns[l.Column] = withLight(columns[l.Column], l.Light)
		}
		n, first := 0, Lit{}
		for _, l := range sheet.Lit {
			if im.lit[litCell{sheet.Name, l.Row, l.Column}] || len(rows[l.Row]) < 2 && len(columns[l.Column]) < 2 {
				continue
			}
			if n++; n == 1 {
				first = l
			}
		}
		if n > 0 {
			where := budget.Source{Workbook: im.workbook.ID, Sheet: sheet.Name, Cell: CellName(first.Row, first.Column)}
			im.find(unreadColors, where, map[string]any{"n": n})
		}
	}
}

func withLight(lights []Light, light Light) []Light {
	if slices.Contains(lights, light) {
		return lights
	}
	return append(lights, light)
}
