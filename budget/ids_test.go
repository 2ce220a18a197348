package budget_test

import (
	"testing"

	"pgregory.net/rapid"

	"fagplan/budget"
)

func TestSourceIsReadBackFromItsReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := budget.Source{
			Workbook: budget.WorkbookID(rapid.StringMatching(`[a-z0-9-]{1,12}`).Draw(t, "workbook")),
			Sheet:    rapid.StringMatching(`[A-Za-zæøå !]{1,20}`).Draw(t, "sheet"),
			Cell:     rapid.StringMatching(`[A-Z]{1,2}[0-9]{1,3}`).Draw(t, "cell")}
		if got, ok := budget.ParseSource(source.Ref()); !ok || got != source {
			t.Errorf("%q is read as %+v", source.Ref(), got)
		}
	})
}

func TestWhatIsNoReferenceIsNotRead(t *testing.T) {
	for _, text := range []string{"", "tallet", "Ark!C4"} {
		if got, ok := budget.ParseSource(text); ok {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}
