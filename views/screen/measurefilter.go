package screen

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
)

// measureFilter narrows and groups the measures: by words, and by what kind
// they are of.
type measureFilter struct {
	desk   *Desk
	state  state
	search *entry
	kinds  []measureKind
	picks  []*chooser // one for each kind
	group  *chooser
	object fyne.CanvasObject
	fill   func()
}

// measureKind is a way to tell measures apart.
type measureKind struct {
	name string
	// of are the kinds of a measure: several for one with several owners.
	of func(s state, r measureRow) []ranked
}

// ranked is a kind with its place among the others.
type ranked struct {
	rank int
	name string
}

// boardOrder is the order work passes through the statuses.
var boardOrder = []budget.Status{budget.NotStarted, budget.InProgress, budget.Delayed, budget.Done, budget.Stopped}

// measureKinds are the kinds measures are told apart by.
var measureKinds = []measureKind{
	{"theme", func(s state, r measureRow) []ranked {
		theme, _ := s.plan.Themes.Get(budget.Theme{ID: r.measure.Theme})
		if r.theme == "" {
			theme.Order = 1 << 30
		}
		return []ranked{{theme.Order, cmp.Or(r.theme, s.words.T("label.no-theme"))}}
	}},
	{"priority", func(s state, r measureRow) []ranked {
		return []ranked{{slices.Index(budget.Priorities, r.measure.Priority), s.words.Name(r.measure.Priority)}}
	}},
	{"owner", func(s state, r measureRow) []ranked {
		var owners []ranked
		for _, owner := range r.measure.Owners {
			owners = append(owners, ranked{0, owner})
		}
		if owners == nil {
			return []ranked{{1, s.words.T("label.no-owner")}}
		}
		return owners
	}},
	{"status", func(s state, r measureRow) []ranked {
		return []ranked{{slices.Index(boardOrder, r.report.Status), s.words.Name(r.report.Status)}}
	}},
	{"due", func(s state, r measureRow) []ranked {
		return []ranked{{int(r.due), s.words.T("filter.due." + dueNames[r.due])}}
	}},
}

func newMeasureFilter(d *Desk, fill func()) *measureFilter {
	f := &measureFilter{desk: d, search: newEntry(), kinds: measureKinds, fill: fill}
	f.search.SetPlaceHolder(d.words.T("screen.measures.search"))
	f.search.OnChanged = func(string) { fill() }
	row := container.New(evenly(len(measureKinds)+1, 3))
	for range f.kinds {
		f.picks = append(f.picks, newChooser(nil, nil))
	}
	f.group = newChooser(nil, nil)
	for _, pick := range append(slices.Clone(f.picks), f.group) {
		pick.OnChanged = func(string) { fill() }
		row.Add(pick)
	}
	f.object = container.New(inRow(1, 3), f.search, row)
	return f
}

// offer lists the kinds there are. What was chosen stays chosen where it is
// still there.
func (f *measureFilter) offer(s state, all []measureRow) {
	f.state = s
	groups := []string{s.words.T("filter.group.none")}
	for i, kind := range f.kinds {
		choices := []string{s.words.T("filter.all." + kind.name)}
		for _, found := range kindsIn(s, kind, all) {
			choices = append(choices, found.name)
		}
		setChoices(f.picks[i], choices)
		groups = append(groups, s.words.T("filter.group."+kind.name))
	}
	setChoices(f.group, groups)
}

// setChoices offers other words without telling of a change.
func setChoices(pick *chooser, choices []string) {
	pick.Options = choices
	if !slices.Contains(choices, pick.Selected) {
		pick.Selected = choices[0]
	}
	pick.Refresh()
}

// kindsIn are the kinds measures are of, in their order.
func kindsIn(s state, kind measureKind, rows []measureRow) []ranked {
	found := make(map[ranked]bool)
	var kinds []ranked
	for _, row := range rows {
		for _, of := range kind.of(s, row) {
			if !found[of] {
				found[of] = true
				kinds = append(kinds, of)
			}
		}
	}
	slices.SortFunc(kinds, func(a, b ranked) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.name, b.name)) })
	return kinds
}

// leave are the rows the filter lets through.
func (f *measureFilter) leave(all []measureRow) []measureRow {
	var rows []measureRow
	for _, row := range all {
		if row.matches(f.state, f.search.Text) && f.picked(row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// picked reports whether a row is of every kind chosen.
func (f *measureFilter) picked(row measureRow) bool {
	for i, kind := range f.kinds {
		pick := f.picks[i]
		if pick.SelectedIndex() <= 0 {
			continue
		}
		if !slices.ContainsFunc(kind.of(f.state, row), func(of ranked) bool { return of.name == pick.Selected }) {
			return false
		}
	}
	return true
}

// grouped puts rows under the headings of their groups. A measure of several
// owners stands under each.
func (f *measureFilter) grouped(rows []measureRow) []measureRow {
	at := f.group.SelectedIndex() - 1
	if at < 0 {
		return rows
	}
	kind := f.kinds[at]
	under := make(map[ranked][]measureRow)
	for _, row := range rows {
		for _, of := range kind.of(f.state, row) {
			under[of] = append(under[of], row)
		}
	}
	var grouped []measureRow
	for _, of := range kindsIn(f.state, kind, rows) {
		grouped = append(grouped, measureRow{heading: of.name + " (" + f.state.words.Int(int64(len(under[of]))) + ")"})
		grouped = append(grouped, under[of]...)
	}
	return grouped
}
