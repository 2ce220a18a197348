package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/chart"
)

// destination is something the planner can go to, or do, by its name.
type destination struct {
	name string
	// kind is what it is, in words: a screen, a measure.
	kind  string
	words []string // of the name, in small letters
	open  func()
}

// destinations are everything there is to go to in the plan as it is. They are
// found once for each state, when they are first asked for.
func (d *Desk) destinations() []destination {
	if d.known.edition == d.edition {
		return d.known.all
	}
	l := &destinationList{desk: d}
	l.screens()
	l.actions(d.menu())
	l.charts()
	l.records()
	d.known = knownDestinations{d.edition, l.all}
	return l.all
}

// knownDestinations are those of an edition of the state.
type knownDestinations struct {
	edition int
	all     []destination
}

// destinationList gathers destinations.
type destinationList struct {
	desk *Desk
	all  []destination
}

func (l *destinationList) add(kind, name string, open func()) {
	l.all = append(l.all, destination{name: name, kind: l.desk.words.T("palette.kind." + kind), words: wordsOf(name), open: open})
}

// wordsOf are the words of a text in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// screens adds the screens and what they are made of.
func (l *destinationList) screens() {
	d := l.desk
	for i, plan := range screenPlans() {
		name := d.words.T("screen." + plan.name + ".name")
		l.add("screen", name, func() { d.turnTo(i) })
		parts, several := d.screen(i).(sectioned)
		if !several || len(parts.sectionNames()) < 2 {
			continue
		}
		for _, section := range parts.sectionNames() {
			l.add("section", name+": "+d.words.T("screen."+plan.name+".section."+section), func() {
				d.turnTo(i)
				parts.openSection(section)
			})
		}
	}
}

// actions adds what the menu offers, but for the screens.
func (l *destinationList) actions(menu *fyne.MainMenu) {
	for _, part := range menu.Items {
		for _, item := range part.Items {
			if !slices.ContainsFunc(l.all, func(known destination) bool { return known.name == item.Label }) {
				l.action(part.Label, item)
			}
		}
	}
}

// action adds an item of the menu, or those under it, after the names of what
// they are under.
func (l *destinationList) action(under string, item *fyne.MenuItem) {
	name := under + ": " + item.Label
	if item.ChildMenu != nil {
		for _, child := range item.ChildMenu.Items {
			l.action(name, child)
		}
		return
	}
	if item.Action != nil && !item.Disabled {
		l.add("action", name, item.Action)
	}
}

func (l *destinationList) charts() {
	for _, group := range chart.GroupsOf(l.desk.state.plan) {
		for _, story := range group.Stories {
			l.add("chart", l.desk.chartName(story), func() { l.desk.enlarge(story) })
		}
	}
}

// records adds what the plan holds that has a name.
func (l *destinationList) records() {
	d, s := l.desk, l.desk.state
	for _, measure := range s.plan.MeasuresOf(s.revision.ID) {
		l.add("measure", strconv.Itoa(measure.Number)+" "+measure.Title, func() { d.openMeasure(measure) })
	}
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		for _, line := range s.plan.LinesOf(s.revision.ID, side) {
			l.add("line", line.Name, func() { d.openRecord("economy", line) })
		}
	}
	for indicator := range s.plan.Indicators.All() {
		l.add("indicator", indicator.Name, func() { d.tellIndicator(indicator) })
	}
}

// openMeasure shows a measure in full.
func (d *Desk) openMeasure(measure budget.Measure) {
	d.openScreen("measures")
	if m, is := d.current().(*measures); is {
		m.choose(measure.ID)
	}
}

// tellIndicator says what an indicator is and where it comes from.
func (d *Desk) tellIndicator(i budget.Indicator) {
	d.tell(i.Name, d.state.aboutIndicator(i))
}

// foundAmong are the destinations a search finds, best first, and no more than most.
// Every word of the search must be in the name: at the beginning of a word,
// within one, or letter by letter.
func foundAmong(all []destination, search string, most int) []destination {
	type match struct {
		destination
		points int
	}
	var matches []match
	asked := wordsOf(search)
	for _, one := range all {
		if points := pointsOf(one.words, asked); points > 0 || len(asked) == 0 {
			matches = append(matches, match{one, points})
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int {
		return cmp.Or(b.points-a.points, cmp.Compare(len(a.words), len(b.words)))
	})
	var found []destination
	for _, m := range matches[:min(len(matches), most)] {
		found = append(found, m.destination)
	}
	return found
}

// pointsOf tells how well words answer those asked for, 0 for not at all.
func pointsOf(words, asked []string) int {
	sum := 0
	for _, a := range asked {
		best := 0
		for _, word := range words {
			best = max(best, likeness(word, a))
		}
		if best == 0 {
			return 0
		}
		sum += best
	}
	return sum
}

// likeness is how well a word answers a part of one.
func likeness(word, part string) int {
	const whole, begins, within, scattered = 8, 6, 3, 1
	switch {
	case word == part:
		return whole
	case strings.HasPrefix(word, part):
		return begins
	case strings.Contains(word, part):
		return within
	case len(part) > 2 && hasLetters(word, part):
		return scattered
	}
	return 0
}

// hasLetters reports whether a word begins as the part does and has the rest of
// its letters, in their order.
func hasLetters(word, part string) bool {
	rest := []rune(part)
	for i, r := range []rune(word) {
		if i == 0 && r != rest[0] {
			return false
		}
		if r == rest[0] {
			if rest = rest[1:]; len(rest) == 0 {
				return true
			}
		}
	}
	return false
}
