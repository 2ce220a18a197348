package budget

import (
	"errors"
	"slices"
	"testing"
)

// packs is a plan with two trusts and no pack.
func packs(t *testing.T) *Plan {
	t.Helper()
	return applied(t, new(Plan), Edit{Changes: []Change{
		{After: Area{ID: "unn", Name: "UNN", Kind: Trust}}, {After: Area{ID: "finnmark", Name: "Finnmark", Kind: Trust}},
	}})
}

func chartPage(name string) PackPage { return PackPage{Content: ChartContent, Chart: name} }

func TestAPackIsKeptAsItWasArranged(t *testing.T) {
	pack := Pack{ID: "styret", Name: "Styret", Language: "nb", Formats: []string{"pptx"}}
	plan := applied(t, packs(t), KeepPack(new(Plan), pack,
		[]PackPage{{Content: SummaryContent}, chartPage("costs"), chartPage("coverage")}, []AreaID{"unn"}))
	pages := plan.PagesOf("styret")
	pages[1], pages[2] = pages[2], pages[1]
	plan = applied(t, plan, KeepPack(plan, pack, pages[1:], []AreaID{"finnmark"}))

	var shown []string
	for _, page := range plan.PagesOf("styret") {
		shown = append(shown, page.Chart)
	}
	if want := []string{"coverage", "costs"}; !slices.Equal(shown, want) {
		t.Errorf("the pages are %v, want %v", shown, want)
	}
	if got := plan.AreasOf("styret"); !slices.Equal(got, []AreaID{"finnmark"}) {
		t.Errorf("the pack is for %v", got)
	}
	if again := KeepPack(plan, pack, plan.PagesOf("styret"), plan.AreasOf("styret")); !again.IsEmpty() {
		t.Errorf("keeping what is kept changes %v", again.Changes)
	}
}

func TestAPackIsRemovedWithAllItHas(t *testing.T) {
	plan := packs(t)
	for _, id := range []PackID{"a", "b"} {
		plan = applied(t, plan, KeepPack(plan, Pack{ID: id, Name: "Styret", Language: "nb", Formats: []string{"pdf"}},
			[]PackPage{chartPage("costs")}, []AreaID{"unn"}))
	}
	plan = applied(t, plan, RemovePack(plan, "a"))
	if plan.Packs.Len() != 1 || plan.PackPages.Len() != 1 || plan.PackAreas.Len() != 1 {
		t.Errorf("%d packs, %d pages and %d areas are left, want those of one pack",
			plan.Packs.Len(), plan.PackPages.Len(), plan.PackAreas.Len())
	}
}

func TestAPageOfAChartNamesOne(t *testing.T) {
	for _, page := range []PackPage{
		{Pack: "p", Place: 1, Content: ChartContent},
		{Pack: "p", Place: 1, Content: SummaryContent, Chart: "costs"},
		{Pack: "p", Place: 1, Content: "picture"},
		{Pack: "p", Content: SummaryContent},
	} {
		if err := page.Validate(); !errors.Is(err, ErrInvalid) {
			t.Errorf("%+v is a page: %v", page, err)
		}
	}
}
