package screen

import "fyne.io/fyne/v2"

// screenPlan is a screen there is, and how it is made.
type screenPlan struct {
	name string
	make func(*Desk) view
}

// screenPlans lists the screens in the order of the rail.
func screenPlans() []screenPlan {
	return []screenPlan{
		{"overview", newOverview},
		{"measures", newMeasures},
		{"economy", newEconomy},
		{"positions", newPositions},
		{"specialists", newSpecialists},
		{"coverage", newCoverage},
		{"beds", newBeds},
		{"access", newAccess},
		{"need", newNeed},
		{"lar", newLAR},
		{"milestones", newMilestones},
		{"scenario", newScenario},
		{"revisions", newRevisions},
		{"sources", newSources},
		{"reconciliation", newReconciliation},
		{"history", newHistory},
		{"board", newPackScreen},
		{"charts", newChartScreen},
		{"import", newImportScreen},
	}
}

// view is one screen. It is built once for each document and language, when it
// is first turned to, and shown a new state after each edit.
type view interface {
	// name is the screen's identifier, "overview".
	name() string
	// content is what fills the page.
	content() fyne.CanvasObject
	// show draws the state.
	show(state)
}

// screen returns the screen with the index, made where it is not yet.
func (d *Desk) screen(index int) view {
	if d.screens[index] == nil {
		d.screens[index] = screenPlans()[index].make(d)
	}
	return d.screens[index]
}

// current is the screen on show, nil before there is one.
func (d *Desk) current() view {
	if d.shown < 0 {
		return nil
	}
	return d.screens[d.shown]
}

// draw draws a screen, unless it shows the present state already.
func (d *Desk) draw(index int) {
	if s := d.screen(index); d.drawn[index] != d.edition {
		d.drawn[index] = d.edition
		s.show(d.state)
	}
}

// redraw lets a screen be drawn anew once it is turned to, for what is no part
// of the state.
func (d *Desk) redraw(name string) { d.drawn[screenNamed(name)] = 0 }

func screenNamed(name string) int {
	for i, s := range screenPlans() {
		if s.name == name {
			return i
		}
	}
	return 0
}
