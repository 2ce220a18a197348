package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/text"
)

// newScenario is the screen of what may come: assumptions to turn, and what comes
// of them.
func newScenario(d *Desk) view {
	assumptions := func(name string, subjects ...budget.AssumptionSubject) table {
		return newTablePanel(d, assumptionSheet(d, name, subjects...))
	}
	p := newPage(d, "scenario", scenarioTitle,
		section{name: "coverage", charts: []string{"coverage-forecast", "coverage-fan"}, note: reachedNote,
			table: assumptions("assumptions-coverage", budget.CoverageSubject), aside: newSliders(d, budget.CoverageSubject)},
		section{name: "sensitivity", charts: []string{"coverage-tornado", "coverage-fan"}, table: assumptions("assumptions-coverage", budget.CoverageSubject)},
		section{name: "specialists", charts: []string{"specialists-forecast"},
			table: assumptions("assumptions-specialists", budget.SpecialistsSubject), aside: newSliders(d, budget.SpecialistsSubject)},
		section{name: "beds", charts: []string{"beds-forecast"},
			table: assumptions("assumptions-beds", budget.BedsSubject), aside: newSliders(d, budget.BedsSubject)},
		section{name: "compare", charts: []string{"scenarios"}, table: newTablePanel(d, scenarioSheet(d))},
		section{name: "goal", note: goalNote, table: newTablePanel(d, goalSheet(d)), aside: newTablePanel(d, boughtSheet(d))},
		section{name: "cost", table: newTablePanel(d, costAheadSheet(d)), aside: newTablePanel(d, assumptionSheet(d, "assumptions-cost", budget.CostSubject))},
	)
	p.showBar(newScenarioBar(d))
	return p
}

// scenarioTitle says where the plan ends, as the forecast of coverage does.
func scenarioTitle(s state) string {
	if spec := s.whole("coverage-forecast"); spec.Empty == "" {
		return spec.Told
	}
	return s.words.T("screen.scenario.title.none")
}

// foreseen is what the years ahead are reckoned from in a state.
type foreseen struct {
	model   budget.CoverageModel
	assumed []budget.Assumed
	values  budget.Values
}

// foreseen returns it for a scenario, false where coverage cannot be forecast.
func (s state) foreseen(scenario budget.Scenario) (foreseen, bool) {
	model, found := s.plan.CoverageModel(s.revision)
	assumed := s.plan.AssumedIn(s.revision, scenario)
	return foreseen{model, assumed, budget.ValuesOf(assumed)}, found
}

// reachedNote says when the national level is reached on each basis, if it stands
// still and if it moves.
func reachedNote(s state) string {
	f, found := s.foreseen(s.scenario)
	if !found {
		return s.words.T("screen.scenario.note.none")
	}
	answer := func(values budget.Values) string {
		var reached []string
		for _, basis := range f.model.Bases {
			when := s.words.T("screen.scenario.not-within")
			if year, within := budget.ReachedNational(f.model.Forecast(basis, values)); within {
				when = budget.YearOf(year).String()
			}
			reached = append(reached, s.words.T("screen.scenario.reached", text.Args{"basis": s.words.Name(basis.Yardstick), "when": when}))
		}
		return s.words.List(reached)
	}
	return s.words.T("screen.scenario.note.reached", text.Args{"standing": answer(f.values.Standing()), "moving": answer(f.values)})
}

// scenarioBar chooses the scenario on show, and makes, copies and removes them.
type scenarioBar struct {
	desk   *Desk
	choose *chooser
	own    []*button // what can be done with a scenario of the plan
	make   *button
	object fyne.CanvasObject
	all    []budget.Scenario
}

func newScenarioBar(d *Desk) *scenarioBar {
	b := &scenarioBar{desk: d}
	b.choose = newChooser(nil, b.chosen)
	b.choose.name = d.words.T("screen.scenario.name")
	b.make = newButton(d.words.T("screen.scenario.new"), func() {
		b.name("screen.scenario.new", "", func(name string) budget.Scenario { return d.state.plan.NewScenario(name, d.state.revision) })
	})
	b.own = []*button{
		newButton(d.words.T("screen.scenario.copy"), func() {
			b.name("screen.scenario.copy", d.words.T("screen.scenario.copy-of", text.Args{"name": d.state.scenario.Name}),
				func(name string) budget.Scenario { return d.state.plan.CopyScenario(d.state.scenario, name) })
		}),
		newButton(d.words.T("screen.scenario.rename"), func() {
			b.name("screen.scenario.rename", d.state.scenario.Name, func(name string) budget.Scenario {
				renamed := d.state.scenario
				renamed.Name = name
				return renamed
			})
		}),
		newButton(d.words.T("screen.scenario.draft"), func() { askScenarioDraft(d, d.state.scenario) }),
		newButton(d.words.T("screen.scenario.remove"), func() { d.apply(budget.RemoveScenario(d.state.plan, d.state.scenario.ID)) }),
	}
	const width = 220
	row := container.NewHBox(container.NewStack(spaceFor(fyne.NewSize(grown(width), 0)), b.choose), b.make)
	for _, button := range b.own {
		row.Add(button)
	}
	row.Add(newButton(d.words.T("action.show-calculation"), func() { d.showCalculations(forecastCalculations(d.state)) }))
	b.object = container.NewHScroll(row)
	return b
}

func (b *scenarioBar) content() fyne.CanvasObject { return b.object }

// show lists the scenarios there are.
func (b *scenarioBar) show(s state) {
	b.all = append([]budget.Scenario{{Name: s.words.T("label.todays-assumptions")}}, s.plan.ScenariosOf(s.revision.ID)...)
	b.choose.Options = nil
	for _, one := range b.all {
		b.choose.Options = append(b.choose.Options, one.Name)
		if one.ID == s.scenario.ID {
			b.choose.Selected = one.Name
		}
	}
	b.choose.Refresh()
	readOnly := b.desk.document.ReadOnly()
	enable(b.make, !readOnly && s.revision.ID != "")
	for _, button := range b.own {
		enable(button, !readOnly && s.scenario.ID != "")
	}
}

func (b *scenarioBar) chosen(name string) {
	for _, one := range b.all {
		if one.Name == name && one.ID != b.desk.state.scenario.ID {
			b.desk.chooseScenario(one.ID)
			return
		}
	}
}

// name asks what a scenario is to be called, and keeps and shows it.
func (b *scenarioBar) name(title, now string, made func(name string) budget.Scenario) {
	d := b.desk
	d.ask(d.words.T(title), []field{{label: d.words.T("screen.scenario.called"), text: now}}, func(answers []string) error {
		if answers[0] == "" {
			return fieldTypo{0, typoNeeded}
		}
		d.keepScenario(made(answers[0]))
		return nil
	})
}

// keepScenario keeps a scenario and shows it.
func (d *Desk) keepScenario(s budget.Scenario) {
	d.settings.setScenario(d.document.Path(), s.ID)
	d.apply(budget.KeepScenario(d.state.plan, s, d.host.Version()))
}

// chooseScenario shows what comes of a scenario, or of today's assumptions.
func (d *Desk) chooseScenario(id budget.ScenarioID) {
	d.settings.setScenario(d.document.Path(), id)
	d.refresh()
}

const keyScenario = "scenario " // followed by the plan's path

// scenario is the scenario last looked at in a plan, empty for today's
// assumptions.
func (s settings) scenario(path string) budget.ScenarioID {
	return budget.ScenarioID(s.store.String(keyScenario + path))
}

func (s settings) setScenario(path string, id budget.ScenarioID) {
	s.store.SetString(keyScenario+path, string(id))
}

// scenarioShown is the scenario the planner last looked at, the zero Scenario
// where it is not one of the revision's.
func (d *Desk) scenarioShown(s state) budget.Scenario {
	shown, found := s.plan.Scenarios.Get(budget.Scenario{ID: d.settings.scenario(d.document.Path())})
	if !found || shown.Revision != s.revision.ID {
		return budget.Scenario{}
	}
	return shown
}

// scenarioToChange is the scenario on show, or a new one with today's
// assumptions where none is.
func (s state) scenarioToChange() budget.Scenario {
	if s.scenario.ID != "" {
		return s.scenario
	}
	return s.plan.NewScenario(s.words.T("screen.scenario.first"), s.revision)
}
