package screen

import (
	"strconv"
	"strings"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// chartChoice is what of a chart the planner wants to see. The zero chartChoice
// is all of it.
type chartChoice struct {
	// From and To narrow the years; zero leaves that end open.
	From, To int
	// Hidden are the IDs of the series left out.
	Hidden []string
}

func (c chartChoice) isWhole() bool { return c.From == 0 && c.To == 0 && len(c.Hidden) == 0 }

// The settings of charts are kept for each plan: a series of one plan is not
// one of another.
const (
	keyChart  = "chart "        // followed by the plan's path
	keyYears  = "chart.years "  // followed by path and chart
	keyHidden = "chart.hidden " // followed by path and chart
)

// chart is the name of the chart last looked at in a plan, empty if none.
func (s settings) chart(path string) string { return s.store.String(keyChart + path) }

func (s settings) setChart(path, name string) { s.store.SetString(keyChart+path, name) }

// choice is what the planner last wanted to see of a chart.
func (s settings) choice(path, name string) chartChoice {
	c := chartChoice{Hidden: s.store.StringList(keyHidden + path + " " + name)}
	if years := s.store.IntList(keyYears + path + " " + name); len(years) == 2 {
		c.From, c.To = years[0], years[1]
	}
	return c
}

func (s settings) setChoice(path, name string, c chartChoice) {
	s.store.SetStringList(keyHidden+path+" "+name, c.Hidden)
	s.store.SetIntList(keyYears+path+" "+name, []int{c.From, c.To})
}

// yearsOf are the years along a chart, none where it does not run over years.
func yearsOf(spec chart.Spec) []int {
	var years []int
	for _, c := range spec.Categories {
		const yearLength = 4
		if year, err := strconv.Atoi(c.ID); err == nil && len(c.ID) == yearLength {
			years = append(years, year)
		}
	}
	return years
}

// narrowed says what a choice leaves out of a chart, in words; empty where that
// is nothing.
func (s state) narrowed(whole chart.Spec, c chartChoice) string {
	var parts []string
	if years := yearsOf(whole); (c.From != 0 || c.To != 0) && len(years) > 0 {
		from, to := years[0], years[len(years)-1]
		if c.From != 0 {
			from = c.From
		}
		if c.To != 0 {
			to = c.To
		}
		parts = append(parts, s.words.T("chart.view.years", text.Args{"from": strconv.Itoa(from), "to": strconv.Itoa(to)}))
	}
	if names := hiddenNames(whole, c.Hidden); len(names) > 0 {
		parts = append(parts, s.words.T("chart.view.without", text.Args{"series": s.words.List(names)}))
	}
	if len(parts) == 0 {
		return ""
	}
	return s.words.T("chart.view.narrowed", text.Args{"what": strings.Join(parts, ", ")})
}

func hiddenNames(whole chart.Spec, hidden []string) []string {
	if !whole.CanHide() {
		return nil
	}
	var names []string
	for _, item := range seriesOf(whole) {
		for _, id := range hidden {
			if item.id == id {
				names = append(names, item.name)
			}
		}
	}
	return names
}

// seriesItem is a series to show or hide: all series of one ID go together.
type seriesItem struct {
	id, name string
	index    int // of the first of them in the Spec
}

func seriesOf(spec chart.Spec) []seriesItem {
	var items []seriesItem
	known := make(map[string]bool)
	for i, series := range spec.Series {
		if series.ID == "" || known[series.ID] {
			continue
		}
		known[series.ID] = true
		items = append(items, seriesItem{series.ID, series.Name, i})
	}
	return items
}
