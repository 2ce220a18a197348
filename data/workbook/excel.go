package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// excelFile is an opened Excel workbook. excelize opens and bounds the
// container and knows sheets, styles and dates. The cells themselves are
// streamed from the sheets' parts by package code, because excelize's row
// stream gives a text "10.087" and a number 10.087 as the same string, and its
// other calls load every cell as a structure ten times the size.
type excelFile struct {
	*excelize.File
	tally   *tally
	strings []string
	formats map[int]string
	is1904  bool
}

func (r *reader) readExcel(ctx context.Context, data []byte) ([]*Sheet, error) {
	file, err := r.openExcel(data)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // nothing but memory is held
	if file.strings, err = file.sharedStrings(ctx); err != nil {
		return nil, err
	}
	return r.readSheets(ctx, file)
}

func (r *reader) openExcel(data []byte) (*excelFile, error) {
	if err := r.weigh(data); err != nil {
		return nil, err
	}
	opened, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue:      true,
		UnzipSizeLimit:    r.limits.UnpackedBytes,
		UnzipXMLSizeLimit: r.limits.UnpackedBytes, // never to a temporary file
	})
	if err != nil {
		return nil, openError(err)
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
	return &excelFile{File: opened, tally: &r.tally, formats: make(map[int]string), is1904: is1904}, nil
}

// weigh refuses a package with more parts than any program makes, or one of
// those that excelize takes apart as a whole so large that it would cost a
// hundred times its size in memory.
func (r *reader) weigh(data []byte) error {
	const maxParts = 20_000
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	if len(archive.File) > maxParts {
		return &RefusedError{Reason: TooLarge}
	}
	for _, f := range archive.File {
		if isWhole(strings.ToLower(f.Name)) && f.UncompressedSize64 > uint64(r.limits.PartBytes) {
			return &RefusedError{Reason: TooLarge, Err: fmt.Errorf("%s holds %d bytes", f.Name, f.UncompressedSize64)}
		}
	}
	return nil
}

// isWhole reports whether a part is taken apart as a whole: all but pictures,
// and the cells and their texts, which are streamed.
func isWhole(name string) bool {
	isMarkup := strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
	return isMarkup && !strings.Contains(name, "/worksheets/sheet") && !strings.HasSuffix(name, "/sharedstrings.xml")
}

// openError tells what is too large from what is damaged.
func openError(err error) error {
	if strings.HasPrefix(err.Error(), "unzip size exceeds") {
		return &RefusedError{Reason: TooLarge, Err: err}
	}
	return err
}

func (r *reader) readSheets(ctx context.Context, file *excelFile) ([]*Sheet, error) {
	parts := file.sheetParts()
	declared := file.WorkBook.Sheets.Sheet
	var sheets []*Sheet
	for i, d := range declared {
		r.tell(i, len(declared))
		sheet := &Sheet{Name: d.Name, Hidden: d.State != "" && d.State != "visible"}
		err := file.readSheet(ctx, parts[d.ID], sheet)
		switch {
		case errors.Is(err, errNotCells):
			continue
		case err != nil:
			return nil, fmt.Errorf("sheet %q: %w", d.Name, err)
		}
		sheets = append(sheets, sheet)
	}
	r.tell(len(declared), len(declared))
	return sheets, nil
}

// part returns a part of the package by name.
func (f *excelFile) part(name string) ([]byte, bool) {
	stored, found := f.Pkg.Load(name)
	data, isBytes := stored.([]byte)
	return data, found && isBytes
}

// sheetParts returns the name of each sheet's part by relationship.
func (f *excelFile) sheetParts() map[string]string {
	parts := make(map[string]string)
	f.Pkg.Range(func(key, value any) bool {
		name, _ := key.(string)
		data, _ := value.([]byte)
		if isRels, _ := path.Match("*/_rels/workbook*.xml.rels", name); isRels {
			readRelationships(data, path.Dir(path.Dir(name)), parts)
		}
		return true
	})
	return parts
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

// sharedStrings reads the texts that cells refer to by number.
func (f *excelFile) sharedStrings(ctx context.Context) ([]string, error) {
	data, found := f.part("xl/sharedStrings.xml")
	if !found {
		return nil, nil
	}
	var texts []string
	var text strings.Builder
	inText, phonetic := false, false
	err := eachToken(ctx, bytes.NewReader(data), func(token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			inText = t.Name.Local == "t"
			phonetic = phonetic || t.Name.Local == "rPh"
		case xml.CharData:
			if inText && !phonetic && text.Len() < f.tally.limits.TextBytes {
				text.Write(t)
			}
		case xml.EndElement:
			inText = false
			switch t.Name.Local {
			case "rPh":
				phonetic = false
			case "si":
				if len(texts) == f.tally.limits.Cells {
					return &RefusedError{Reason: TooLarge}
				}
				if len(texts) == f.tally.limits.Cells {
					return &RefusedError{Reason: TooLarge}
				}
				texts = append(texts, text.String())
				text.Reset()
			}
		}
		return nil
	})
	return texts, err
}
