package screen

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func findItem(items []*fyne.MenuItem, label string) *fyne.MenuItem {
	for _, item := range items {
		if item.Label == label {
			return item
		}
		if item.ChildMenu != nil {
			if found := findItem(item.ChildMenu.Items, label); found != nil {
				return found
			}
		}
	}
	return nil
}

func TestChosenHeadingOffersTheRolesOfItsColumn(t *testing.T) {
	desk, _, b := reading(t)
	grid := workOn(desk).sheet.grid
	grid.Select(widget.TableCellID{Row: 3, Col: 2}) // C4
	if desk.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu is shown")
	}
	p := workOn(desk).sheet
	table := p.grid.marks.tables[0]
	heading, _ := table.headingAt(4, 3)
	items := p.columnItems(table, heading, 3)
	if item := findItem(items, "periode"); item == nil || !item.Checked {
		t.Error("the present role is not marked")
	}
	findItem(items, "merknad").Action()
	want := TableAnswer{Sheet: "Budsjett", Range: "A3:C7", As: "costs", HeaderRows: 2, Columns: map[int]string{3: "note"}}
	if got := b.last().Tables; len(got) != 1 || got[0].Columns[3] != "note" || got[0].HeaderRows != 2 || got[0].Range != want.Range {
		t.Errorf("corrected with %+v", got)
	}
	findItem(p.columnItems(table, heading, 3), "brukes ikke").Action()
	if got := b.last().Tables; len(got) != 1 || got[0].Columns[3] != NoRole {
		t.Errorf("corrected with %+v", got)
	}
}

func TestTableCanBeCorrected(t *testing.T) {
	desk, _, b := reading(t)
	p := workOn(desk).sheet
	p.tables.choose(0)
	if desk.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu is shown")
	}
	pick := func(label string) []TableAnswer {
		t.Helper()
		item := findItem(p.tableItems(p.grid.marks.tables[0]), label)
		if item == nil {
			t.Fatalf("the menu has no %q", label)
		}
		item.Action()
		return b.last().Tables
	}
	if got := pick("finansiering"); got[0].As != "funding" || got[0].HeaderRows != 2 {
		t.Errorf("corrected with %+v", got)
	}
	if got := pick("1 rad"); got[0].HeaderRows != 1 || got[0].As != "funding" {
		t.Errorf("corrected with %+v", got)
	}
	if got := pick("Begynner en rad høyere"); len(got) != 1 || got[0].Range != "A2:C7" {
		t.Errorf("corrected with %+v", got)
	}
	if got := pick("ikke en tabell"); len(got) != 1 || got[0].As != NotATable {
		t.Errorf("corrected with %+v", got)
	}
	wantWords(t, desk, "ikke en tabell, A3:C7")
	if got := pick("slik Fagplan foreslo"); len(got) != 0 {
		t.Errorf("corrected with %+v", got)
	}
}

func TestTableCanBeTurnedAndItsRowsCorrected(t *testing.T) {
	desk, _, b := reading(t)
	p := workOn(desk).sheet
	findItem(p.tableItems(p.grid.marks.tables[0]), "overskriftene står i første kolonne").Action()
	if got := b.last().Tables; len(got) != 1 || !got[0].Turned || got[0].HeaderRows != 1 || got[0].Columns != nil {
		t.Errorf("turned with %+v", got)
	}
	table := markedTable{RecognisedTable: RecognisedTable{Sheet: "Budsjett", Range: "A3:C7", As: "costs", Turned: true}}
	table.area, _ = parseRange("A3:C7")
	table.head, _ = parseRange("A3:A7")
	desk.imports.forget("Budsjett", "A3:C7")
	findItem(p.columnItems(table, RecognisedColumn{}, 5), "merknad").Action()
	if got := b.last().Tables; len(got) != 1 || !got[0].Turned || got[0].Columns[5] != "note" {
		t.Errorf("corrected with %+v", got)
	}
}
