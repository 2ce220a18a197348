package template

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// made is the time every template carries: the same plan gives the same bytes
// whenever the template is made.
const made = "2026-01-01T00:00:00Z"

// describe sets the properties of the workbook. It names no person.
func (w *writer) describe() error {
	if err := w.file.SetDocProps(&excelize.DocProperties{
		Title: "Fagplan – mal", Creator: "Fagplan", LastModifiedBy: "Fagplan", Language: "nb-NO", Created: made, Modified: made,
	}); err != nil {
		return err
	}
	if err := w.file.SetAppProps(&excelize.AppProperties{Application: "Fagplan"}); err != nil {
		return err
	}
	return w.file.SetDefaultFont(font)
}

// setup keeps the headings in view, on paper too, and lets rows be filtered
// and sorted.
func (p *page) setup() error {
	name := p.sheet.Name
	if err := p.file.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: column(0), YSplit: HeaderRow,
		TopLeftCell: address(firstRow, column(1)), ActivePane: "bottomRight"}); err != nil {
		return err
	}
	all := address(HeaderRow, KeyColumn) + ":" + address(max(p.last(), firstRow), column(len(p.places)-1))
	if err := p.file.AutoFilter(name, all, nil); err != nil {
		return err
	}
	if err := p.file.SetRowHeight(name, HeaderRow, 32); err != nil {
		return err
	}
	if err := p.paper(name); err != nil {
		return err
	}
	return p.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name,
		RefersTo: quoted(name) + "!$" + strconv.Itoa(HeaderRow) + ":$" + strconv.Itoa(HeaderRow)})
}

// paper sets how a sheet is printed: across, as wide as the page.
func (w *writer) paper(sheet string) error {
	const a4 = 9
	size, wide, tall, orientation, fit := a4, 1, 0, "landscape", true
	if err := w.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	if err := w.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return w.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&8&F – &A&R&8Side &P av &N"})
}
