package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

func TestReimportShowsOnlyWhatChanged(t *testing.T) {
	desk, document, _ := reading(t)
	test.Tap(workOn(desk).accept)
	desk.apply(budget.Edit{Kind: budget.ImportEdit, Changes: budget.Merge(document.plan, fakeFactor("andel", 7))})
	desk.read([]string{"faktorer.xlsx"})
	wantWords(t, desk, "0 nye, 1 endret")
	l := workOn(desk).side.lists[changeSide].(*changeList)
	l.show(desk.imports.current())
	if _, lesser := l.lines(0); len(l.values) != 1 || !strings.Contains(lesser, "fra 7 til 10") {
		t.Errorf("%d changes, the first %q", len(l.values), lesser)
	}
	test.Tap(workOn(desk).accept)
	desk.read([]string{"faktorer.xlsx"})
	wantWords(t, desk, "0 nye, 0 endrede, 1 uendret")
	desk.imports.answer(map[string]string{"number|B6": "leave-out"})
	wantWords(t, desk, "Alt i regnearket er i planen fra før.")
	if !workOn(desk).accept.Disabled() {
		t.Error("nothing can be accepted, and yet it can")
	}
}

func TestOverriddenValueIsShownAsKept(t *testing.T) {
	desk, _, _ := reading(t)
	l := newChangeList(desk, func(budget.Source) {})
	l.show(&pending{preview: ImportPreview{After: desk.state.plan, Values: []ReadValue{
		{Record: fakeFactor("andel", 10), Before: fakeFactor("andel", 12), State: stateKept, Where: at("B5")}}}})
	if line, lesser := l.lines(0); line != "andel" || !strings.Contains(lesser, "planens 12 beholdes, regnearket har 10") {
		t.Errorf("it reads %q, %q", line, lesser)
	}
}
