package workbook

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// excelFile is an opened Excel workbook. excelize knows its sheets, styles and
// dates. The cells themselves are streamed from the packed parts by package
// code, because excelize unpacks every part before anything can be read of it,
// its row stream gives a text "10.087" and a number 10.087 as the same string,
// and its other calls load every cell as a structure ten times the size.
type excelFile struct {
	*excelize.File
	parts   parts
	tally   *tally
	meter   meter
	strings []string
	texts   texts
	looks   map[int]look
	is1904  bool
}

func (r *reader) readExcel(ctx context.Context, data []byte) ([]*Sheet, error) {
	file, err := r.openExcel(ctx, data)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // nothing but memory is held
	names := file.sheetParts()
	file.meter = meter{tell: r.Progress, of: file.parts.size(sharedStringsPart)}
	for _, d := range file.WorkBook.Sheets.Sheet {
		file.meter.of += file.parts.size(names[d.ID])
	}
	if err := file.readStrings(ctx); err != nil {
		return nil, err
	}
	sheets, err := file.readSheets(ctx, names)
	if err == nil {
		file.meter.finish()
	}
	return sheets, err
}

func (r *reader) openExcel(ctx context.Context, data []byte) (*excelFile, error) {
	parts, err := r.parts(data)
	if err != nil {
		return nil, err
	}
	frame, err := parts.frame()
	if err != nil {
		return nil, err
	}
	opened, err := beside(ctx, func() (*excelize.File, error) {
		return excelize.OpenReader(frame, excelize.Options{
			RawCellValue:      true,
			UnzipSizeLimit:    r.limits.UnpackedBytes,
			UnzipXMLSizeLimit: r.limits.UnpackedBytes, // never to a temporary file
		})
	})
	if err != nil {
		return nil, err
	}
	if opened.WorkBook == nil || len(opened.WorkBook.Sheets.Sheet) == 0 {
		return nil, &RefusedError{Reason: Damaged}
	}
	if len(opened.WorkBook.Sheets.Sheet) > r.limits.Sheets {
		return nil, &RefusedError{Reason: TooLarge}
	}
	props, err := opened.GetWorkbookProps()
	if err != nil {
		return nil, fmt.Errorf("reading the workbook's properties: %w", err)
	}
	is1904 := props.Date1904 != nil && *props.Date1904
	return &excelFile{File: opened, parts: parts, tally: &r.tally, texts: make(texts), looks: make(map[int]look), is1904: is1904}, nil
}

func (f *excelFile) readSheets(ctx context.Context, names map[string]string) ([]*Sheet, error) {
	var sheets []*Sheet
	for _, d := range f.WorkBook.Sheets.Sheet {
		sheet := &Sheet{Name: d.Name, Hidden: d.State != "" && d.State != "visible"}
		err := f.readSheet(ctx, names[d.ID], sheet)
		if err == nil {
			err = f.readNotes(ctx, names[d.ID], sheet)
		}
		switch {
		case errors.Is(err, errNotCells):
			continue
		case err != nil:
			return nil, fmt.Errorf("sheet %q: %w", d.Name, err)
		}
		sheets = append(sheets, sheet)
	}
	return sheets, nil
}

// sheetParts returns the name of each sheet's part by relationship.
func (f *excelFile) sheetParts() map[string]string {
	names := make(map[string]string)
	f.Pkg.Range(func(key, value any) bool {
		name, _ := key.(string)
		data, _ := value.([]byte)
		if isRels, _ := path.Match("*/_rels/workbook*.xml.rels", name); isRels {
			readRelationships(data, path.Dir(path.Dir(name)), names)
		}
		return true
	})
	return names
}

func readRelationships(data []byte, folder string, parts map[string]string) {
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if xml.Unmarshal(data, &rels) != nil {
		return // its sheets are then missing, and reported so
	}
	for _, rel := range rels.Relationship {
		if absolute, ok := strings.CutPrefix(rel.Target, "/"); ok {
			parts[rel.ID] = absolute
		} else {
			parts[rel.ID] = path.Join(folder, rel.Target)
		}
	}
}

// readStrings reads the texts that cells refer to by number.
func (f *excelFile) readStrings(ctx context.Context) error {
	scan := stringScan{limits: f.tally.limits}
	_, err := f.parts.stream(ctx, sharedStringsPart, &f.meter, func(part io.Reader) error { return eachToken(part, scan.token) })
	f.strings = scan.texts
	return err
}

// stringScan is the part of shared texts being read.
type stringScan struct {
	limits           Limits
	texts            []string
	text             strings.Builder
	inText, phonetic bool
}

func (s *stringScan) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		s.inText = t.Name.Local == "t"
		s.phonetic = s.phonetic || t.Name.Local == "rPh"
	case xml.CharData:
		if s.inText && !s.phonetic && s.text.Len() < s.limits.TextBytes {
			s.text.Write(t)
		}
	case xml.EndElement:
		s.inText = false
		switch t.Name.Local {
		case "rPh":
			s.phonetic = false
		case "si":
			return s.end()
		}
	}
	return nil
}

func (s *stringScan) end() error {
	if len(s.texts) == s.limits.Cells {
		return &RefusedError{Reason: TooLarge}
	}
	s.texts = append(s.texts, s.text.String())
	s.text.Reset()
	return nil
}
