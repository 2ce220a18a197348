package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
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
	limits  Limits
	strings []string
	formats map[int]string
	is1904  bool
	cells   int // read so far, in all sheets
	merges  int
}

func (r Reader) readExcel(ctx context.Context, data []byte) ([]*Sheet, error) {
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

func (r Reader) openExcel(data []byte) (*excelFile, error) {
	if reason := packageKind(data); reason != "" {
		return nil, &RefusedError{Reason: reason}
	}
	opened, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue:      true,
		UnzipSizeLimit:    r.Limits.UnpackedBytes,
		UnzipXMLSizeLimit: r.Limits.UnpackedBytes, // never to a temporary file
	})
	if err != nil {
		return nil, openError(err)
	}
	if opened.WorkBook == nil || len(opened.WorkBook.Sheets.Sheet) == 0 {
		return nil, &RefusedError{Reason: Damaged}
	}
	if len(opened.WorkBook.Sheets.Sheet) > r.Limits.Sheets {
		return nil, &RefusedError{Reason: TooLarge}
	}
	props, err := opened.GetWorkbookProps()
	if err != nil {
		return nil, fmt.Errorf("reading the workbook's properties: %w", err)
	}
	is1904 := props.Date1904 != nil && *props.Date1904
	return &excelFile{File: opened, limits: r.Limits, formats: make(map[int]string), is1904: is1904}, nil
}

// openError tells what is too large from what is damaged.
func openError(err error) error {
	if strings.HasPrefix(err.Error(), "unzip size exceeds") {
		return &RefusedError{Reason: TooLarge, Err: err}
	}
	return err
}

// packageKind looks in a zip for what it is a package of. It returns the empty
// Refusal for an Excel workbook.
func packageKind(data []byte) Refusal {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Damaged
	}
	reason := NotWorkbook
	for _, f := range archive.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		switch {
		case strings.HasPrefix(name, "xl/") && strings.HasSuffix(name, ".xml"):
			return ""
		case name == "mimetype", strings.HasPrefix(name, "word/"), strings.HasPrefix(name, "ppt/"),
			strings.HasPrefix(name, "Index/"), strings.HasPrefix(name, "xl/"):
			reason = OtherOffice
		}
	}
	return reason
}

func (r Reader) readSheets(ctx context.Context, file *excelFile) ([]*Sheet, error) {
	parts := file.sheetParts()
	declared := file.WorkBook.Sheets.Sheet
	var sheets []*Sheet
	for i, d := range declared {
		if r.Progress != nil {
			r.Progress(i, len(declared))
		}
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
	if r.Progress != nil {
		r.Progress(len(declared), len(declared))
	}
	if file.cells == 0 {
		return nil, &RefusedError{Reason: Empty}
	}
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
	err := eachToken(ctx, data, func(token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			inText = t.Name.Local == "t"
			phonetic = phonetic || t.Name.Local == "rPh"
		case xml.CharData:
			if inText && !phonetic && text.Len() < f.limits.TextBytes {
				text.Write(t)
			}
		case xml.EndElement:
			inText = false
			switch t.Name.Local {
			case "rPh":
				phonetic = false
			case "si":
				texts = append(texts, text.String())
				text.Reset()
			}
		}
		return nil
	})
	return texts, err
}

// tokensPerCheck is how often a long part looks whether it is cancelled.
const tokensPerCheck = 1 << 14

// eachToken hands over the tokens of a part. Entities of the document's own
// are not expanded: they are an error.
func eachToken(ctx context.Context, data []byte, handle func(xml.Token) error) error {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for n := 1; ; n++ {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if n%tokensPerCheck == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := handle(token); err != nil {
			return err
		}
	}
}
