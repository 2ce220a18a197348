package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

const openNames = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
	`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"`

const openType = "application/vnd.oasis.opendocument.spreadsheet"

// openDocument makes an OpenDocument spreadsheet of the book, with blank rows
// and columns to the end of each sheet, as LibreOffice writes them.
func (b book) openDocument() ([]byte, error) {
	var content strings.Builder
	fmt.Fprintf(&content, "%s<office:document-content %s><office:body><office:spreadsheet>", xml.Header, openNames)
	for _, s := range b.sheets {
		openSheet(&content, s)
	}
	content.WriteString("</office:spreadsheet></office:body></office:document-content>")
	manifest := xml.Header + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
		`<manifest:file-entry manifest:full-path="/" manifest:media-type="` + openType + `"/>` +
		`<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
	return zipped(part{"mimetype", openType}, part{"content.xml", content.String()}, part{"META-INF/manifest.xml", manifest})
}

func openSheet(w *strings.Builder, s sheet) {
	const lastRow, lastColumn = 1_048_576, 16_384
	fmt.Fprintf(w, `<table:table table:name="%s">`, escaped(s.name))
	for _, cells := range s.rows {
		w.WriteString("<table:table-row>")
		for _, value := range cells {
			openCell(w, value, "")
		}
		fmt.Fprintf(w, `<table:table-cell table:number-columns-repeated="%d"/></table:table-row>`, lastColumn-len(cells))
	}
	fmt.Fprintf(w, `<table:table-row table:number-rows-repeated="%d"><table:table-cell table:number-columns-repeated="%d"/></table:table-row></table:table>`,
		lastRow-len(s.rows), lastColumn)
}

// openCell writes a cell, computed by a formula or typed.
func openCell(w *strings.Builder, value any, computed string) {
	attribute := ""
	if computed != "" {
		attribute = ` table:formula="of:=` + escaped(computed) + `"`
	}
	switch v := value.(type) {
	case nil:
		w.WriteString("<table:table-cell/>")
	case string:
		fmt.Fprintf(w, `<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>`, escaped(v))
	case formula:
		openCell(w, v.value, v.text)
	case shown:
		openShown(w, v)
	default:
		fmt.Fprintf(w, `<table:table-cell%s office:value-type="float" office:value="%v"><text:p>%v</text:p></table:table-cell>`, attribute, v, v)
	}
}

// openShown writes a day, or a part of one shown as per cent.
func openShown(w *strings.Builder, v shown) {
	if day, isDay := v.value.(time.Time); isDay {
		fmt.Fprintf(w, `<table:table-cell office:value-type="date" office:date-value="%s"><text:p>%s</text:p></table:table-cell>`,
			day.Format(time.DateOnly), day.Format("02.01.2006"))
		return
	}
	fmt.Fprintf(w, `<table:table-cell office:value-type="percentage" office:value="%v"><text:p>%v</text:p></table:table-cell>`, v.value, v.value)
}

func escaped(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(text)) // a Builder takes everything
	return out.String()
}

// part is a file within a package.
type part struct{ name, content string }

// zipped packs parts in their order, the same bytes each time.
func zipped(parts ...part) ([]byte, error) {
	var buf bytes.Buffer
	archive := zip.NewWriter(&buf)
	for _, p := range parts {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(p.content))
		}
		if err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}
