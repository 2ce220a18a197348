package screen

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// shownCalculation is a calculation with what it is of.
type shownCalculation struct {
	title string
	budget.Calculation
}

// showCalculations shows how numbers came about: the formula in words, with its
// numbers filled in, where each of them comes from, and so on down to what was
// measured or entered.
func (d *Desk) showCalculations(all []shownCalculation) {
	body := container.NewVBox()
	var written []string
	for _, c := range all {
		body.Add(widget.NewLabelWithStyle(c.title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		lines := calculationLines(d.state, c.Calculation, 0)
		for _, line := range lines {
			body.Add(wrapped(line))
		}
		written = append(written, c.title+"\n"+strings.Join(lines, "\n"))
	}
	if len(all) == 0 {
		body.Add(wrapped(d.words.T("calculation.none")))
	}
	window := dialog.NewCustomWithoutButtons(d.words.T("action.show-calculation"), container.NewVScroll(body), d.window)
	copied := newButton(d.words.T("action.copy"), func() {
		d.app.Clipboard().SetContent(strings.Join(written, "\n\n"))
		window.Hide()
	})
	closed := newButton(d.words.T("action.close"), window.Hide)
	closed.Importance = widget.HighImportance
	window.SetButtons([]fyne.CanvasObject{copied, closed})
	const width, height = 760, 560
	window.Resize(d.roomFor(width, height))
	window.Show()
	d.window.Canvas().Focus(closed)
}

// calculationLines are a calculation in words, in numbers, and by sources, with
// those its numbers come of set in under it.
func calculationLines(s state, c budget.Calculation, depth int) []string {
	words, in := s.words, strings.Repeat("    ", depth)
	named, filled := text.Args{}, text.Args{}
	for _, term := range c.Terms {
		named[term.Name], filled[term.Name] = words.T("term-name."+term.Name), termValue(words, term)
	}
	result := words.T("term-name." + c.Result.Name)
	lines := []string{
		in + result + " = " + words.T("formula."+c.Formula, named),
		in + "= " + words.T("formula."+c.Formula, filled) + " = " + termValue(words, c.Result),
	}
	for _, term := range c.Terms {
		if !term.Source.IsZero() {
			lines = append(lines, in+words.T("calculation.source", text.Args{"name": words.T("term-name." + term.Name), "source": s.origin(term.Source)}))
		}
		if term.Of != nil {
			lines = append(lines, calculationLines(s, *term.Of, depth+1)...)
		}
	}
	return lines
}

// termValue writes a number of a calculation.
func termValue(words *text.Printer, t budget.Term) string {
	rule, assumed := budget.AssumptionRuleOf(t.Name)
	switch value := t.Value.(type) {
	case budget.Kroner:
		return words.Kroner(value)
	case budget.Quantity:
		if assumed && inPercent(rule.Unit) {
			return words.Assumption(rule.Unit, value)
		}
		const hundredth = budget.Unit / 100
		return words.Quantity((value+hundredth/2)/hundredth*hundredth, text.AllDecimals)
	case budget.Period:
		return words.Period(value)
	case int:
		return words.Int(int64(value))
	}
	return fmt.Sprint(t.Value)
}

// reckonedOf are the calculations there are of something, under its name.
func reckonedOf(title string, calculations ...func() (budget.Calculation, bool)) []shownCalculation {
	var all []shownCalculation
	for _, calculation := range calculations {
		if c, known := calculation(); known {
			all = append(all, shownCalculation{title, c})
		}
	}
	return all
}

// calculationsOf are those behind what a chart shows last, none for charts of
// numbers that are only counted.
func calculationsOf(story string, s state) []shownCalculation {
	switch story {
	case "coverage-forecast", "coverage-fan", "coverage-tornado", "scenarios":
		return forecastCalculations(s)
	case "beds-forecast":
		return bedCalculations(s)
	case "coverage", "coverage-yardsticks", "figure-coverage", "coverage-gap-positions":
		return coverageCalculations(s)
	case "costs", "funding", "figure-cost":
		return moneyCalculations(s)
	case "positions", "figure-positions":
		return positionCalculations(s)
	}
	return nil
}

// forecastCalculations are those of the last year on each basis, with a national
// level that stands and one that moves.
func forecastCalculations(s state) []shownCalculation {
	f, found := s.foreseen(s.scenario)
	if !found {
		return nil
	}
	var all []shownCalculation
	for _, basis := range f.model.Bases {
		for _, target := range []struct {
			which  string
			values budget.Values
		}{{"standing", f.values.Standing()}, {"moving", f.values}} {
			which, values := target.which, target.values
			forecast := f.model.Forecast(basis, values)
			end := forecast[len(forecast)-1]
			title := s.words.T("calculation.forecast."+which, text.Args{"basis": s.words.Name(basis.Yardstick), "year": budget.YearOf(end.Year)})
			all = append(all, shownCalculation{title, end.Calculation(basis, values)})
		}
	}
	return all
}

func bedCalculations(s state) []shownCalculation {
	values := budget.ValuesOf(s.plan.AssumedIn(s.revision, s.scenario))
	forecast, found := s.plan.BedForecast(s.revision, values)
	if !found {
		return nil
	}
	end := forecast[len(forecast)-1]
	all := []shownCalculation{{s.words.T("calculation.beds", text.Args{"year": budget.YearOf(end.Year)}), end.Calculation(values)}}
	for _, o := range s.plan.BedOpenings(s.revision) {
		all = append(all, shownCalculation{s.words.T("calculation.opening", text.Args{"area": s.plan.AreaName(o.Area), "year": budget.YearOf(o.Year)}), o.Calculation()})
	}
	return all
}

// coverageCalculations are those of the region's newest index in each yardstick.
func coverageCalculations(s state) []shownCalculation {
	newest := make(map[budget.Yardstick]budget.Coverage)
	for _, c := range s.plan.CoverageOf(s.revision.ID) {
		if c.Area == region(s.plan) && c.Variant == budget.FieldOnly {
			newest[c.Yardstick] = c
		}
	}
	var all []shownCalculation
	for _, by := range budget.Yardsticks {
		if shown, known := newest[by].Calculation(); known {
			all = append(all, shownCalculation{s.words.T("calculation.coverage", text.Args{"basis": s.words.Name(by), "year": newest[by].Period}), shown})
		}
	}
	return all
}

func moneyCalculations(s state) []shownCalculation {
	shown, known := s.plan.StrengtheningCalculation(s.revision.ID, s.revision.LastYear)
	if !known {
		return nil
	}
	return []shownCalculation{{s.words.T("calculation.strengthening", text.Args{"year": budget.YearOf(s.revision.LastYear)}), shown}}
}

func positionCalculations(s state) []shownCalculation {
	cost, _ := s.plan.CostOfPosition(s.revision.ID, region(s.plan))
	shown, known := cost.Calculation()
	if !known {
		return nil
	}
	return []shownCalculation{{s.words.T("calculation.cost-per-position", text.Args{"year": budget.YearOf(cost.Year)}), shown}}
}
