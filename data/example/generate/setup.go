package main

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The numbers the format has for paper.
const (
	paperA3 = 8
	paperA4 = 9
)

// setup makes the sheet ready for the screen and the printer: no grid, paper
// lying down, one page wide, the header on every page. A wide sheet goes on
// one larger page.
func (p *page) setup() error {
	name := p.sheet.name
	fit, grid := true, false
	if err := p.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := p.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &grid}); err != nil {
		return err
	}
	if err := p.file.SetPageLayout(name, p.layout()); err != nil {
		return err
	}
	if err := p.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddFooter: "&L&8" + strings.ReplaceAll(p.sheet.title, "&", "&&") + "&R&8Side &P av &N",
	}); err != nil {
		return err
	}
	if p.headFrom == 0 || len(p.sheet.tables) > 1 {
		return nil
	}
	return p.keepHeader()
}

func (p *page) layout() *excelize.PageLayoutOptions {
	size, orientation, wide, tall := paperA4, "landscape", 1, 0
	if p.sheet.wide {
		size, tall = paperA3, 1
	}
	return &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}
}

// keepHeader freezes all down to the header, and the first column, and
// repeats the header in print.
func (p *page) keepHeader() error {
	name := p.sheet.name
	corner, err := excelize.CoordinatesToCellName(2, p.headTo+1)
	if err != nil {
		return err
	}
	if err := p.file.SetPanes(name, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: p.headTo, TopLeftCell: corner, ActivePane: "bottomRight",
	}); err != nil {
		return err
	}
	return p.file.SetDefinedName(&excelize.DefinedName{
		Name:     "_xlnm.Print_Titles",
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", name, p.headFrom, p.headTo),
		Scope:    name,
	})
}
