package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
)

// readOpenDocument streams the cells of an OpenDocument spreadsheet from the
// one part that has them.
func (r *reader) readOpenDocument(ctx context.Context, data []byte) ([]*Sheet, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	content, err := archive.Open("content.xml")
	if err != nil {
		return nil, err
	}
	defer func() { _ = content.Close() }() // nothing but memory is held
	about, err := content.Stat()
	if err != nil {
		return nil, err
	}
	m := meter{tell: r.Progress, of: int(min(about.Size(), r.limits.UnpackedBytes))}
	scan := openScan{reader: r, hidden: make(map[string]bool)}
	err = eachToken(&passage{ctx: ctx, from: &bounded{from: content, left: r.limits.UnpackedBytes}, meter: &m}, scan.token)
	switch {
	case err != nil:
		return nil, err
	case scan.depth != 0:
		return nil, io.ErrUnexpectedEOF
	case !scan.isSpreadsheet:
		return nil, &RefusedError{Reason: Document}
	}
	m.finish()
	return scan.sheets, nil
}

// bounded refuses what unpacks to more than is left.
type bounded struct {
	from io.Reader
	left int64
}

// Read implements io.Reader.
func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.from.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, &RefusedError{Reason: TooLarge}
	}
	return n, err
}

// openScan is an OpenDocument part being read. It knows where it is by the
// elements it is within, and keeps none of them.
type openScan struct {
	*reader
	sheets        []*Sheet
	isSpreadsheet bool
	depth         int
	skipped       int // the depth of the element whose content is passed over, 0 for none
	hidden        map[string]bool
	style         string // the style being defined
	sheet         *Sheet
	row           Row
	rowTimes      int
	openCell
}

// passedOver are the elements whose texts are not those of cells: remarks,
// drawings, and what was deleted.
var passedOver = map[string]bool{
	"office:annotation": true, "table:tracked-changes": true, "table:shapes": true, "office:forms": true,
	"draw:frame": true, "draw:custom-shape": true, "draw:g": true, "draw:line": true, "draw:rect": true,
	"table:dde-links": true, "table:calculation-settings": true, "table:content-validations": true,
}

func (s *openScan) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		s.depth++
		if s.skipped == 0 {
			return s.start(qualified(t.Name), t.Attr)
		}
	case xml.CharData:
		if s.skipped == 0 && s.inText > 0 {
			s.write(string(t))
		}
	case xml.EndElement:
		return s.end(qualified(t.Name))
	}
	return nil
}

// qualified is a name with its prefix. Every program writes the prefixes of
// the standard.
func qualified(name xml.Name) string { return name.Space + ":" + name.Local }

// attributes are those of an element, by qualified name.
type attributes []xml.Attr

func (a attributes) get(name string) string {
	for _, one := range a {
		if qualified(one.Name) == name {
			return one.Value
		}
	}
	return ""
}

func (s *openScan) start(name string, given attributes) error {
	if passedOver[name] {
		s.skipped = s.depth
		return nil
	}
	switch name {
	case "office:spreadsheet":
		s.isSpreadsheet = true
	case "style:style":
		s.style = given.get("style:name")
	case "style:table-properties":
		if given.get("table:display") == "false" {
			s.hidden[s.style] = true
		}
	case "table:table":
		return s.startSheet(given)
	case "table:table-row":
		return s.startRow(given)
	case "table:table-cell", "table:covered-table-cell":
		return s.startCell(given, name == "table:covered-table-cell")
	default:
		s.startText(name, given)
	}
	return nil
}

func (s *openScan) end(name string) error {
	s.depth--
	if s.skipped > 0 {
		if s.depth < s.skipped {
			s.skipped = 0
		}
		return nil
	}
	switch name {
	case "text:p", "text:h":
		s.inText--
	case "table:table-cell", "table:covered-table-cell":
		return s.endCell()
	case "table:table-row":
		return s.endRow()
	}
	return nil
}
