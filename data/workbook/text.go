package workbook

import (
	"context"
	"path"
	"strings"
)

// textPerCheck is after how many bytes of text it is looked whether the reading
// is cancelled.
const textPerCheck = 1 << 16

// readText reads a table in text as one sheet with the name of the file. All
// cells are texts: what reads as a number or a time is told from its words, as
// it is for numbers typed as text in a workbook.
func (r *reader) readText(ctx context.Context, data []byte) ([]*Sheet, error) {
	found, _ := encodingOf(data) // it is known to be text
	text, err := found.decodeAll(ctx, data, r.limits.UnpackedBytes)
	if err != nil {
		return nil, err
	}
	delimiter, text, known := declaredDelimiter(text)
	if !known {
		if delimiter, known = delimiterOf(text, r.limits.TextBytes); !known {
			return nil, &RefusedError{Reason: NotWorkbook}
		}
	}
	sheet := &Sheet{Name: strings.TrimSuffix(r.name, path.Ext(r.name))}
	if err := r.readRecords(ctx, &delimited{text: text, delimiter: delimiter, longest: r.limits.TextBytes}, sheet); err != nil {
		return nil, err
	}
	return []*Sheet{sheet}, nil
}

// readRecords makes each record a row, numbered as Excel shows them.
func (r *reader) readRecords(ctx context.Context, records *delimited, sheet *Sheet) error {
	m := meter{tell: r.Progress, of: len(records.text)}
	kept := make(texts)
	for number := 1; ; number++ {
		fields, more := records.next()
		if !more {
			m.finish()
			return nil
		}
		if number > maxRows || len(fields) > maxColumns {
			return &RefusedError{Reason: TooLarge}
		}
		if records.at-m.done >= textPerCheck {
			if err := ctx.Err(); err != nil {
				return err
			}
			m.reach(records.at)
		}
		cells, err := r.textCells(fields, kept)
		if err != nil {
			return err
		}
		if len(cells) > 0 {
			sheet.Rows = append(sheet.Rows, Row{Number: number, Cells: cells})
		}
	}
}

func (r *reader) textCells(fields []string, kept texts) ([]Cell, error) {
	var cells []Cell
	for i, field := range fields {
		// ="0301" is how some systems keep Excel from making a number of it.
		if literal, ok := strings.CutPrefix(field, `="`); ok {
			field = strings.TrimSuffix(literal, `"`)
		}
		field = r.cut(strings.Trim(field, "\x00\x1a"))
		if strings.TrimSpace(field) == "" {
			continue
		}
		if err := r.countCell(); err != nil {
			return nil, err
		}
		cells = append(cells, Cell{Kind: Text, Column: i + 1, Text: kept.copied(field)})
	}
	return cells, nil
}
