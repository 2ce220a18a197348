package budget

import "testing"

func TestTheKeysOfFindings(t *testing.T) {
	line := func(id LineID, source Source) Finding {
		l := Line{Revision: northRevision, ID: id, Side: Cost, Name: "Konferanse", Source: source}
		return Finding{Rule: "line-without-measure", Case: "cost", Where: source, About: l, Words: map[string]any{"line": l.Name}}
	}
	cell := Source{Workbook: "bok", Sheet: "Tabell 5", Cell: "A10"}
	if line("a", Source{}).Key() == line("b", Source{}).Key() {
		t.Error("two lines of one name, entered by hand, share what is said of them")
	}
	// What was said of an imported line holds when the workbook is read anew.
	if line("a", cell).Key() != line("b", cell).Key() {
		t.Error("the finding in a cell is another when its line is")
	}
}
