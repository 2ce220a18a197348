package chart_test

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func edited(t *testing.T, p *budget.Plan, e budget.Edit) *budget.Plan {
	t.Helper()
	after, err := e.Apply(p)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

func told(t *testing.T, name string, q chart.Question) chart.Spec {
	t.Helper()
	spec, found := chart.Tell(name, q)
	if !found {
		t.Fatalf("no chart %q", name)
	}
	return spec
}

func TestOwnTitleHoldsInItsOwnLanguage(t *testing.T) {
	plan := foundingPlan(t)
	generated := told(t, "costs", askFounding(t, plan, text.NB)).Title
	plan = edited(t, plan, budget.TitleChart(plan, budget.ChartTitle{Chart: "costs", Language: "nb", Title: "Vi trenger 48,7 millioner", Instead: generated}, "costs"))
	spec := told(t, "costs", askFounding(t, plan, text.NB))
	if spec.Title != "Vi trenger 48,7 millioner" || spec.Told != generated || !strings.HasPrefix(spec.AltText, spec.Title) {
		t.Errorf("title is %q, told %q, alternative text %q", spec.Title, spec.Told, spec.AltText)
	}
	if other := told(t, "costs", askFounding(t, plan, text.EN)); other.Title != other.Told {
		t.Errorf("the English title is %q, want %q", other.Title, other.Told)
	}
}

func TestNoteIsPrinted(t *testing.T) {
	plan := foundingPlan(t)
	for category, note := range map[string]string{"2022": "streik i mai", "1900": "uten merke"} {
		plan = edited(t, plan, budget.AnnotateChart(plan, budget.ChartNote{Chart: "costs", Series: "alt", Category: category, Text: note}, "costs"))
	}
	spec := told(t, "costs", askFounding(t, plan, text.NB))
	if len(spec.Notes) != 1 || !strings.Contains(spec.AltText, "2022, Alle linjer: streik i mai") {
		t.Fatalf("notes are %+v, alternative text %q", spec.Notes, spec.AltText)
	}
	if d := laidOut(t, &spec, chart.Options{Width: 1280, Height: 720, Header: true}); !says(d, "streik i mai") {
		t.Error("the note is not on the chart")
	}
}

func TestNoteWithoutRoomStandsUnderTheChart(t *testing.T) {
	spec := costs()
	for category := range spec.Categories {
		spec.Notes = append(spec.Notes, chart.Annotation{Series: 0, Category: category, Text: fmt.Sprintf("merknad %c om noe som tar plass", 'a'+category)})
	}
	d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true})
	var all strings.Builder
	for _, written := range d.Texts {
		all.WriteString(written.Value + " ")
	}
	for category := range spec.Categories {
		if note := fmt.Sprintf("merknad %c", 'a'+category); !strings.Contains(all.String(), note) {
			t.Errorf("%q is not written in %q", note, all.String())
		}
	}
}

func TestHiddenSeriesLeavesATrueTotal(t *testing.T) {
	plan := foundingPlan(t)
	plan = edited(t, plan, budget.Edit{Kind: budget.LineEdit, Changes: budget.Merge(plan,
		budget.Line{Revision: "2019", ID: "reise", Name: "Reise", Side: budget.Cost},
		budget.Amount{Revision: "2019", Line: "reise", Period: budget.YearOf(2025), Kind: budget.Budget, Kroner: budget.Million})})
	q := askFounding(t, plan, text.NB)
	q.Hidden = []string{"alt"}
	spec := told(t, "costs", q)
	if len(spec.Series) != 1 || spec.Series[0].ID != "reise" || spec.Totals[6].Value != 1 || !spec.Totals[0].Missing {
		t.Errorf("left are %+v with totals %+v", spec.Series, spec.Totals)
	}
	if !strings.Contains(spec.Note, "Viser ikke Alle linjer.") {
		t.Errorf("the note is %q", spec.Note)
	}
	q.Hidden = []string{"alt", "reise"}
	if spec := told(t, "costs", q); len(spec.Series) != 2 {
		t.Error("every series was hidden")
	}
}

func TestSeriesKeepTheirColoursWhenOthersAreHidden(t *testing.T) {
	plan := foundingPlan(t)
	plan = edited(t, plan, budget.Edit{Kind: budget.LineEdit, Changes: budget.Merge(plan,
		budget.Line{Revision: "2019", ID: "reise", Name: "Reise", Side: budget.Cost, Order: 99},
		budget.Amount{Revision: "2019", Line: "reise", Period: budget.YearOf(2025), Kind: budget.Budget, Kroner: budget.Million})})
	q := askFounding(t, plan, text.NB)
	whole := told(t, "costs", q)
	q.Hidden = []string{"alt"}
	left := told(t, "costs", q)
	before, _, _ := whole.Find("reise", "2025")
	if before != 1 {
		t.Fatalf("the travel is series %d", before)
	}
	o := chart.Options{Width: 20, Height: 20}
	if want, got := swatch(t, &whole, before, o), swatch(t, &left, 0, o); !slices.Equal(want.Pix, got.Pix) {
		t.Error("the series that is left has another swatch")
	}
	if other, got := swatch(t, &whole, 0, o), swatch(t, &left, 0, o); slices.Equal(other.Pix, got.Pix) {
		t.Error("the series that is left looks like the one that is hidden")
	}
}

func swatch(t *testing.T, spec *chart.Spec, series int, o chart.Options) *image.RGBA {
	t.Helper()
	d, err := chart.Swatch(spec, series, o)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := d.Image()
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func TestNarrowedYears(t *testing.T) {
	q := askFounding(t, foundingPlan(t), text.NB)
	q.From, q.To = 2021, 2023
	spec := told(t, "costs", q)
	if len(spec.Categories) != 3 || spec.Categories[0].ID != "2021" {
		t.Errorf("categories are %+v", spec.Categories)
	}
	if want := "Kostnaden øker fra 21,7 mill. kr i 2021 til 37,8 mill. kr i 2023"; plain(spec.Title) != want {
		t.Errorf("title is %q, want %q", spec.Title, want)
	}
}
