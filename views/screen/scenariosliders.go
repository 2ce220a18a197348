package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// sliders turn the assumptions of a subject. The charts follow while one is
// turned, and it is one edit once it is let go of.
type sliders struct {
	desk    *Desk
	subject budget.AssumptionSubject
	rows    []*assumptionSlider
	list    *fyne.Container
	whole   fyne.CanvasObject
	state   state
}

var _ table = (*sliders)(nil)

func newSliders(d *Desk, subject budget.AssumptionSubject) *sliders {
	s := &sliders{desk: d, subject: subject, list: container.NewVBox()}
	s.whole = container.NewVScroll(s.list)
	return s
}

func (s *sliders) object() fyne.CanvasObject { return s.whole }

// find gives the first slider the keyboard.
func (s *sliders) find() {
	if len(s.rows) > 0 {
		s.desk.window.Canvas().Focus(s.rows[0])
	}
}

// show sets every slider to what is assumed. The rows stay where they are the
// same, so that the one with the keyboard keeps it.
func (s *sliders) show(st state) {
	s.state = st
	var assumed []budget.Assumed
	for _, a := range st.plan.AssumedIn(st.revision, st.scenario) {
		if a.Rule.Subject == s.subject && a.Area == "" {
			assumed = append(assumed, a)
		}
	}
	if len(assumed) != len(s.rows) {
		s.rows, s.list.Objects = nil, nil
		for range assumed {
			row := newAssumptionSlider(s)
			s.rows = append(s.rows, row)
			s.list.Add(row.caption)
			s.list.Add(row)
		}
	}
	for i, a := range assumed {
		s.rows[i].set(a)
	}
	s.list.Refresh()
}

// preview draws the charts as they would be.
func (s *sliders) preview(a budget.Assumption) {
	if p, is := s.desk.current().(*page); is {
		p.preview(s.state.assuming(s.state.scenarioToChange().Assuming(a)))
	}
}

// keep makes the edit.
func (s *sliders) keep(a budget.Assumption) {
	s.desk.keepScenario(s.state.scenarioToChange().Assuming(a))
}

// assumptionSlider is one of them.
type assumptionSlider struct {
	widget.Slider
	of      *sliders
	assumed budget.Assumed
	caption *widget.Label
}

var _ fyne.Accessible = (*assumptionSlider)(nil)

func newAssumptionSlider(of *sliders) *assumptionSlider {
	r := &assumptionSlider{of: of, caption: widget.NewLabel("")}
	r.caption.Truncation = fyne.TextTruncateEllipsis
	r.Orientation = widget.Horizontal
	r.ExtendBaseWidget(r)
	r.OnChanged = func(float64) {
		r.caption.SetText(r.AccessibilityLabel())
		of.preview(r.turned())
	}
	r.OnChangeEnded = func(float64) {
		if a := r.turned(); a.Value != r.assumed.Value {
			of.keep(a)
		}
	}
	return r
}

// sliderSteps is how finely a slider is turned in each unit.
var sliderSteps = map[budget.AssumptionUnit]float64{
	budget.ShareUnit: 0.01, budget.YearlyUnit: 0.005, budget.PositionsUnit: 1, budget.ConsultationsUnit: 5,
	budget.KronerUnit: 10_000, budget.PersonsUnit: 0.5, budget.BedsUnit: 1, budget.DaysUnit: 1,
}

// set shows an assumption without telling anybody.
func (r *assumptionSlider) set(a budget.Assumed) {
	r.assumed = a
	r.Min, r.Max, r.Step = a.Rule.Least.Float(), a.Rule.Most.Float(), sliderSteps[a.Rule.Unit]
	r.Value = a.Value.Float()
	if r.of.desk.document.ReadOnly() {
		r.Disable()
	}
	r.caption.SetText(r.AccessibilityLabel())
	r.Refresh()
}

// turned is the assumption where the slider stands.
func (r *assumptionSlider) turned() budget.Assumption {
	value, err := budget.QuantityOf(r.Value)
	if err != nil {
		return r.assumed.Assumption
	}
	return r.assumed.At(value)
}

// FocusGained implements fyne.Focusable.
func (r *assumptionSlider) FocusGained() {
	r.Slider.FocusGained()
	comeIntoSight(r)
}

// AccessibilityLabel reads the assumption with its value.
func (r *assumptionSlider) AccessibilityLabel() string {
	words := r.of.desk.words
	return words.T("screen.scenario.slider", text.Args{"name": words.T("assumption." + r.assumed.Name),
		"value": words.Assumption(r.assumed.Rule.Unit, r.turned().Value)})
}

// AccessibilityRole implements fyne.Accessible.
func (r *assumptionSlider) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
