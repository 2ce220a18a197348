package main

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// refusals are files that planners are sent for workbooks and that are not. An
// .xls from before 2007 lies beside them, which only old programs make.
func refusals() ([]file, error) {
	numbers, err := zipped(part{"Index/Document.iwa", "\x00\x10\x00\x00"}, part{"Index/CalculationEngine.iwa", "\x00\x10\x00\x00"}, part{"preview.jpg", "\xff\xd8\xff\xe0"})
	if err != nil {
		return nil, err
	}
	whole, err := one("avkortet", "Budsjett", row("Tiltak", 2020, 2021), row("Kurs", 100, 200)).bytes()
	if err != nil {
		return nil, err
	}
	return []file{
		{name: "fra-numbers.numbers", data: numbers},
		{name: "rapport.pdf", data: []byte(pdf())},
		{name: "nettside.xls", data: []byte(webPage)},
		{name: "excel-2003.xml", data: []byte(xml.Header + excel2003)},
		{name: "lasefil.xlsx", data: lockFile("Planlegger")},
		{name: "avkortet.xlsx", data: whole[:len(whole)*2/3]},
	}, nil
}

// webPage is what many systems call .xls.
const webPage = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>
<table><tr><th>Helseforetak</th><th>Konsultasjoner</th></tr><tr><td>UNN</td><td>10104</td></tr></table>
</body></html>
`

const excel2003 = `<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Ark1"><Table><Row><Cell><Data ss:Type="String">Helseforetak</Data></Cell><Cell><Data ss:Type="Number">2019</Data></Cell></Row></Table></Worksheet>
</Workbook>
`

// pdf is a document of one page with a line on it.
func pdf() string {
	line := "BT /F1 12 Tf 72 720 Td (Budsjett 2020) Tj ET"
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(line), line),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}
	var text, places strings.Builder
	text.WriteString("%PDF-1.4\n")
	for i, object := range objects {
		fmt.Fprintf(&places, "%010d 00000 n \n", text.Len())
		fmt.Fprintf(&text, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start, n := text.Len(), len(objects)+1
	fmt.Fprintf(&text, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", n, &places, n, start)
	return text.String()
}

// lockFile is what Excel leaves beside a workbook somebody has open: the name
// with its length, once in bytes and once in UTF-16, filled up with blanks.
func lockFile(name string) []byte {
	const room = 54
	text := []byte{byte(len(name))}
	text = fmt.Appendf(text, "%-*s", room, name)
	text = append(text, byte(len(name)), 0)
	for _, letter := range []byte(fmt.Sprintf("%-*s", room, name)) {
		text = append(text, letter, 0)
	}
	return text
}
