package screen

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// amountGrid is a grid of the sample plan's cost lines by year, in kr 1 000,
// shown in a desk's window.
func amountGrid(t *testing.T) (*grid[budget.Line], *memory, *Desk) {
	t.Helper()
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	columns := []column[budget.Line]{{title: "Linje", text: func(l budget.Line) string { return l.Name }}}
	for year := 2019; year <= 2025; year++ {
		like := func(l budget.Line) budget.Amount {
			return budget.Amount{Revision: revision, Line: l.ID, Period: budget.YearOf(year), Kind: budget.Budget}
		}
		columns = append(columns, column[budget.Line]{title: budget.YearOf(year).String(), width: 80, right: true,
			text: func(l budget.Line) string {
				amount, found := desk.document.Plan().Amounts.Get(like(l))
				if !found {
					return ""
				}
				return desk.words.Thousands(amount.Kroner)
			},
			set: func(b *budget.Batch, l budget.Line, typed string) error {
				amount := like(l)
				if typed == "" {
					b.Remove(amount)
					return nil
				}
				kroner, err := desk.money(typed, budget.Thousand)
				amount.Kroner = kroner
				b.Put(amount)
				return err
			}})
	}
	g := newGrid(desk, columns)
	g.called = func(l budget.Line) string { return l.Name }
	g.show(document.plan.LinesOf(revision, budget.Cost))
	desk.window.SetContent(g.object())
	desk.window.Resize(laptop)
	desk.window.Canvas().Focus(g)
	return g, document, desk
}

// thousands is what the plan has for a line and a year, −1 where that is
// nothing.
func thousands(document *memory, line budget.LineID, year int) int {
	amount, found := document.plan.Amount(revision, line, budget.YearOf(year), budget.Budget)
	if !found {
		return -1
	}
	return int(amount.Kroner / budget.Thousand)
}

func press(g *grid[budget.Line], keys ...fyne.KeyName) {
	for _, key := range keys {
		if g.entry != nil {
			g.entry.TypedKey(&fyne.KeyEvent{Name: key})
			continue
		}
		g.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func typed(g *grid[budget.Line], words string) {
	g.TypedRune(rune(words[0]))
	test.Type(g.entry, words[1:])
}

func TestTypingInACellChangesThePlanAndMovesOn(t *testing.T) {
	g, document, _ := amountGrid(t)
	press(g, fyne.KeyRight) // the first line's 2019
	typed(g, "12")
	press(g, fyne.KeyTab)
	if got := thousands(document, "poliklinikk", 2019); got != 12 {
		t.Errorf("2019 is %d, want 12", got)
	}
	if g.cursor != (widget.TableCellID{Row: 0, Col: 2}) {
		t.Errorf("Tab led to %v", g.cursor)
	}
	typed(g, "9")
	press(g, fyne.KeyEscape)
	if got := thousands(document, "poliklinikk", 2020); got != 10087 {
		t.Errorf("Escape set 2020 to %d", got)
	}
	press(g, fyne.KeyReturn)
	if g.entry == nil || g.entry.Text != "10087" {
		t.Fatalf("Enter opens the cell with %v", g.entry)
	}
	press(g, fyne.KeyEscape, fyne.KeyDelete)
	if got := thousands(document, "poliklinikk", 2020); got != -1 {
		t.Errorf("Delete left %d", got)
	}
	if len(document.done) != 2 {
		t.Errorf("%d edits were made, want 2", len(document.done))
	}
}

func TestWhatCannotBeIsRefusedAndChangesNothing(t *testing.T) {
	g, document, _ := amountGrid(t)
	told := ""
	g.refused = func(message string) { told = message }
	press(g, fyne.KeyRight)
	for _, words := range []string{"abc", "1,00001"} {
		typed(g, words)
		press(g, fyne.KeyReturn)
		if told == "" || len(document.done) != 0 {
			t.Errorf("%q: told %q, %d edits", words, told, len(document.done))
		}
		told = ""
	}
	press(g, fyne.KeyLeft)
	g.TypedRune('x')
	if g.entry != nil || told == "" {
		t.Errorf("a computed cell can be typed in, told %q", told)
	}
}

func TestBlockPastedFromASpreadsheetIsOneEdit(t *testing.T) {
	g, document, desk := amountGrid(t)
	desk.app.Clipboard().SetContent("1 000\t2\u00a0000,5\r\n\t4\r\n")
	g.choose(0, 3) // 2021 of the first line
	g.paste()
	if len(document.done) != 1 {
		t.Fatalf("%d edits were made, want 1", len(document.done))
	}
	for _, want := range []struct {
		line  budget.LineID
		year  int
		value int
	}{{"poliklinikk", 2021, 1000}, {"poliklinikk", 2022, 2000}, {"tromso", 2021, -1}, {"tromso", 2022, 4}, {"tromso", 2023, 6110}} {
		if got := thousands(document, want.line, want.year); got != want.value {
			t.Errorf("%s in %d is %d, want %d", want.line, want.year, got, want.value)
		}
	}
	if b := g.block(); b != (block{0, 3, 1, 4}) {
		t.Errorf("the block %v is chosen after the paste", b)
	}
	desk.undo()
	if got := thousands(document, "tromso", 2021); got != 6110 {
		t.Errorf("after undo the cell is %d", got)
	}
}

func TestPasteThatDoesNotFitChangesNothing(t *testing.T) {
	g, document, desk := amountGrid(t)
	told := ""
	g.refused = func(message string) { told = message }
	for _, content := range []string{"1\t2", "1\nto"} {
		desk.app.Clipboard().SetContent(content)
		g.choose(0, 7)
		g.paste()
		if told == "" || len(document.done) != 0 {
			t.Errorf("%q: told %q, %d edits", content, told, len(document.done))
		}
		told = ""
	}
}

func TestPasteOfSinglePeopleIsRefused(t *testing.T) {
	g, document, desk := amountGrid(t)
	told := ""
	g.refused = func(message string) { told = message }
	desk.host.(*shelf).noPaste = errors.New("people")
	desk.app.Clipboard().SetContent("1\t2")
	g.choose(0, 3)
	g.paste()
	if told != "people" || len(document.done) != 0 {
		t.Errorf("told %q, %d edits", told, len(document.done))
	}
}

func TestCopiedCellsReadBack(t *testing.T) {
	g, _, desk := amountGrid(t)
	g.choose(0, 2)
	g.move(widget.TableCellID{Row: 1, Col: 3}, true)
	g.copy()
	if got, want := desk.app.Clipboard().Content(), "10087\t10087\r\n6110\t6110"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

func TestPastedCells(t *testing.T) {
	for content, want := range map[string][][]string{
		"":                           nil,
		"1":                          {{"1"}},
		"1\t2\n3\t4\n":               {{"1", "2"}, {"3", "4"}},
		"1\r\n\r\n3":                 {{"1"}, {""}, {"3"}},
		"\"a\nb\"\t\"c\"\"d\"\te\n":  {{"a\nb", `c"d`, "e"}},
		`5" rør`:                     {{`5" rør`}},
		`"uten slutt`:                {{`"uten slutt`}},
		"a\t":                        {{"a", ""}},
		quoted("x\ty") + "\t" + "z":  {{"x\ty", "z"}},
		quoted(`sagt "nei"`) + "\t1": {{`sagt "nei"`, "1"}},
	} {
		got := pasted(content)
		if len(got) != len(want) {
			t.Errorf("%q has lines %q, want %q", content, got, want)
			continue
		}
		for i := range want {
			for j := range want[i] {
				if len(got[i]) != len(want[i]) || got[i][j] != want[i][j] {
					t.Errorf("%q: line %d is %q, want %q", content, i, got[i], want[i])
				}
			}
		}
	}
}

func TestFillRightAndDown(t *testing.T) {
	g, document, _ := amountGrid(t)
	g.choose(0, 2)
	g.move(widget.TableCellID{Row: 1, Col: 4}, true)
	g.fillRight()
	if thousands(document, "poliklinikk", 2022) != 10087 || thousands(document, "tromso", 2022) != 6110 {
		t.Error("the rows are not filled with their first cell")
	}
	g.fillDown()
	if thousands(document, "tromso", 2020) != 10087 || thousands(document, "tromso", 2022) != 10087 {
		t.Error("the columns are not filled with their first cell")
	}
	if len(document.done) != 2 {
		t.Errorf("%d edits were made, want 2", len(document.done))
	}
}

func TestPointerChoosesCells(t *testing.T) {
	g, _, _ := amountGrid(t)
	g.pressed(widget.TableCellID{Row: 1, Col: 2}, false)
	if g.cursor != g.anchor || g.cursor.Row != 1 {
		t.Errorf("a press chose %v", g.block())
	}
	over := newGridCell(g, false)
	over.id = widget.TableCellID{Row: 0, Col: 4}
	over.MouseIn(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if b := g.block(); b != (block{0, 2, 1, 4}) {
		t.Errorf("dragging chose %v", b)
	}
}

func TestColumnsChangedLaterAreFitted(t *testing.T) {
	g, document, _ := amountGrid(t)
	const narrow = 900
	g.fit(narrow)
	free := g.widths[0]
	last := len(g.columns) - 1
	g.columns = g.columns[:last]
	g.show(document.plan.LinesOf(revision, budget.Cost))
	if g.widths[0] <= free {
		t.Errorf("with a column less the free one is %v wide; it was %v", g.widths[0], free)
	}
	g.columns[1].width = 200
	g.show(document.plan.LinesOf(revision, budget.Cost))
	if g.widths[1] != grown(200) {
		t.Errorf("the column made wider is %v wide", g.widths[1])
	}
}

func TestTabGoesOnAlongTheRowWhileThePlannerTypes(t *testing.T) {
	g, _, desk := amountGrid(t)
	g.choose(0, 1)
	if g.AcceptsTab() {
		t.Error("Tab stays in the grid before anything is typed")
	}
	typed(g, "12")
	press(g, fyne.KeyTab)
	if !g.AcceptsTab() {
		t.Fatal("Tab leaves the grid after a number")
	}
	press(g, fyne.KeyTab)
	if g.cursor.Col != 3 || !g.AcceptsTab() {
		t.Errorf("Tab past a cell leads to %v", g.cursor)
	}
	typed(g, "13")
	press(g, fyne.KeyReturn)
	if g.cursor != (widget.TableCellID{Row: 1, Col: 1}) {
		t.Errorf("Enter after a row leads to %v, want to where the next begins", g.cursor)
	}
	typed(g, "14")
	press(g, fyne.KeyTab, fyne.KeyLeft)
	if g.AcceptsTab() {
		t.Error("Tab stays in the grid for one who only looks")
	}
	g.choose(0, len(g.columns)-1)
	typed(g, "9")
	press(g, fyne.KeyTab)
	if g.AcceptsTab() {
		t.Error("Tab does not get out of the last cell")
	}
	g.choose(0, 1)
	typed(g, "7")
	press(g, fyne.KeyTab)
	desk.window.Canvas().Unfocus()
	if g.AcceptsTab() {
		t.Error("the planner still types in a grid without the keyboard")
	}
}
