package screen

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// judged is a finding and what the planner has said of it.
type judged struct {
	budget.Finding
	verdict budget.Verdict
	// said tells whether there is a verdict, and stands whether the plan still
	// has the finding: one that is mended leaves its verdict behind.
	said, stands bool
	by           string // who judged it and when, empty where nobody knows
}

// newReconciliation is the screen of what does not add up, and of what the
// planner has said of it. Nothing on it has to be done.
func newReconciliation(d *Desk) view {
	f := &findings{}
	open := newFindingPanel(d, f, "open", func(j judged) bool { return j.stands && !j.said })
	annotated := newFindingPanel(d, f, "annotated", func(j judged) bool { return j.stands && j.said && !j.verdict.Accepted })
	accepted := newFindingPanel(d, f, "accepted", func(j judged) bool { return j.said && (j.verdict.Accepted || !j.stands) })
	return newPage(d, "reconciliation", f.title,
		section{name: "open", table: open},
		section{name: "annotated", table: annotated},
		section{name: "accepted", table: accepted})
}

// title tells how much there is to look at, and how much is judged.
func (f *findings) title(s state) string {
	open, annotated, accepted := 0, 0, 0
	for _, j := range f.in(s) {
		switch {
		case !j.stands:
		case !j.said:
			open++
		case j.verdict.Accepted:
			accepted++
		default:
			annotated++
		}
	}
	if open+annotated+accepted == 0 {
		return s.words.T("screen.reconciliation.title-none")
	}
	return s.words.T("screen.reconciliation.title", text.Args{"n": open, "annotated": annotated, "accepted": accepted})
}

// findings are those of a plan, looked for once.
type findings struct {
	of       *budget.Plan
	revision budget.RevisionID
	all      []judged
}

func (f *findings) in(s state) []judged {
	if f.of != s.plan || f.revision != s.revision.ID {
		f.of, f.revision, f.all = s.plan, s.revision.ID, judgedIn(s)
	}
	return f.all
}

// judgedIn are the findings of the revision on show, gravest first, and at last
// the verdicts on what is no longer found.
func judgedIn(s state) []judged {
	if s.revision.ID == "" {
		return nil
	}
	var all []judged
	found := make(map[string]bool)
	for _, f := range s.plan.Check(s.revision) {
		j := judged{Finding: f, stands: true}
		j.verdict, j.said = s.plan.Verdicts.Get(budget.Verdict{Finding: f.Key()})
		found[f.Key()] = true
		all = append(all, j)
	}
	for v := range s.plan.Verdicts.All() {
		if !found[v.Finding] {
			all = append(all, judged{Finding: budget.Finding{Rule: ruleOf(v)}, verdict: v, said: true})
		}
	}
	return all
}

// key is what the finding is judged by.
func (j judged) key() string {
	if j.said {
		return j.verdict.Finding
	}
	return j.Key()
}

// findingPanel lists the findings of one section, to be narrowed to a rule or a
// severity.
type findingPanel struct {
	desk           *Desk
	found          *findings
	name           string
	wants          func(judged) bool
	rule, severity *chooser
	list           *deedPanel[judged]
	rules          []string // those that can be chosen, after everything
	all            []judged
	authors        map[budget.Verdict]string
	whole          fyne.CanvasObject
	state          state
}

func newFindingPanel(d *Desk, found *findings, name string, wants func(judged) bool) *findingPanel {
	p := &findingPanel{desk: d, found: found, name: name, wants: wants, authors: make(map[budget.Verdict]string)}
	p.list = newDeedPanel(d, p.sheet(), p.deeds()...)
	p.rule, p.severity = newChooser(nil, nil), newChooser(nil, nil)
	p.severity.Options = append([]string{d.words.T("screen.reconciliation.every-severity")}, namesOf(d.words, budget.Severities)...)
	p.severity.SetSelectedIndex(0)
	for _, rule := range budget.Rules {
		p.rules = append(p.rules, rule.Name)
	}
	p.rule.Options = []string{d.words.T("screen.reconciliation.every-rule")}
	for _, rule := range p.rules {
		p.rule.Options = append(p.rule.Options, d.words.T("rule."+rule))
	}
	p.rule.SetSelectedIndex(0)
	refill := func(string) { p.list.show(p.state) }
	p.rule.OnChanged, p.severity.OnChanged = refill, refill
	const wide = 320 // the names of checks are long
	p.whole = bordered(container.NewHScroll(container.NewHBox(fixed(p.severity, filterWidth), fixed(p.rule, wide))), nil, nil, nil, p.list.object())
	return p
}

// deeds are what can be done with a finding of the section.
func (p *findingPanel) deeds() []deed[judged] {
	words := p.desk.words
	may := func(judged) bool { return !p.desk.document.ReadOnly() }
	has := func(j judged) bool { return j.About != nil }
	deeds := []deed[judged]{
		{label: words.T("action.go-to-number"), do: func(j judged) { p.desk.showRecord(j.About) }, can: has, first: true},
		{label: words.T("action.correct"), do: func(j judged) { p.desk.correct(j.Finding) },
			can: func(j judged) bool { return may(j) && correctable(j.About) }},
	}
	if p.name != "accepted" {
		deeds = append(deeds, deed[judged]{label: words.T("action.judge"), do: func(j judged) { p.desk.examine(j.Finding) }, can: may})
	}
	if p.name != "open" {
		deeds = append(deeds, deed[judged]{label: words.T("action.unjudge"), can: may, do: func(j judged) {
			p.desk.apply(budget.Unjudge(p.desk.document.Plan(), j.key(), words.T("rule."+j.Rule)))
		}})
	}
	return deeds
}

func (p *findingPanel) object() fyne.CanvasObject { return p.whole }
func (p *findingPanel) find()                     { p.list.find() }

func (p *findingPanel) show(s state) {
	p.state = s
	p.all = slices.DeleteFunc(slices.Clone(p.found.in(s)), func(j judged) bool { return !p.wants(j) })
	for i := range p.all {
		p.all[i].by = p.authors[p.all[i].verdict]
	}
	p.list.show(s)
	p.findAuthors()
}

// findAuthors finds out who has judged what, in the background.
func (p *findingPanel) findAuthors() {
	var unknown []budget.Verdict
	for _, j := range p.all {
		if _, known := p.authors[j.verdict]; j.said && !known {
			unknown = append(unknown, j.verdict)
		}
	}
	if len(unknown) == 0 {
		return
	}
	document, words := p.desk.present(), p.desk.words
	inBackground(func() {
		found := make(map[budget.Verdict]string)
		for _, v := range unknown {
			found[v] = ""
			if change, known, err := document.LastChange(context.Background(), v); err == nil && known {
				found[v] = words.T("label.by", text.Args{"who": change.By, "when": moment(words, change.At)})
			}
		}
		fyne.Do(func() {
			for v, by := range found {
				p.authors[v] = by
			}
			if p.desk.document != nil && p.desk.present() == document {
				p.show(p.state)
			}
		})
	})
}

// rows are those of the rule and the severity chosen.
func (p *findingPanel) rows(state) []judged {
	var rows []judged
	for _, j := range p.all {
		if at := p.rule.SelectedIndex(); at > 0 && p.rules[at-1] != j.Rule {
			continue
		}
		if at := p.severity.SelectedIndex(); at > 0 && budget.Severities[at-1] != j.Severity {
			continue
		}
		rows = append(rows, j)
	}
	return rows
}

func (p *findingPanel) sheet() sheet[judged] {
	return sheet[judged]{
		name:    "findings-" + p.name,
		columns: p.columns,
		rows:    p.rows,
		called:  func(j judged) string { return p.desk.words.T("rule." + j.Rule) },
		says: func(j judged) []string {
			return []string{p.desk.words.T("rule." + j.Rule), p.explained(j), j.verdict.Reason, j.by}
		},
	}
}

// explained is the finding in words.
func (p *findingPanel) explained(j judged) string {
	if !j.stands {
		return p.desk.words.T("screen.reconciliation.mended")
	}
	return p.state.explain(j.Finding)
}

func (p *findingPanel) columns(s state) []column[judged] {
	words := s.words
	columns := []column[judged]{
		{title: words.T("column.severity"), width: 110, text: func(j judged) string {
			if !j.stands {
				return ""
			}
			return words.Name(j.Severity)
		}, mark: func(j judged) chart.Status {
			if !j.stands {
				return chart.Good
			}
			return gravity(j.Severity)
		}},
		{title: words.T("column.rule"), width: 200, wrap: true, text: func(j judged) string { return words.T("rule." + j.Rule) }},
		{title: words.T("column.what"), wrap: true, text: p.explained,
			source: func(j judged) (budget.Source, bool) { return j.Where, !j.Where.IsZero() }},
	}
	if p.name == "open" {
		return append(columns, column[judged]{title: words.T("column.where"), width: 230, wrap: true, text: func(j judged) string { return whereFound(s, j.Finding) }})
	}
	return append(columns,
		column[judged]{title: words.T("column.reason"), width: 230, wrap: true, text: func(j judged) string { return j.verdict.Reason },
			set: func(b *budget.Batch, j judged, typed string) error {
				if typed == "" {
					return typoNeeded
				}
				return amend(b, j.verdict, func(v *budget.Verdict) error { v.Reason = typed; return nil })
			}},
		column[judged]{title: words.T("column.who"), width: 190, wrap: true, text: func(j judged) string { return j.by }})
}

func whereFound(s state, f budget.Finding) string {
	if f.Where.IsZero() {
		return ""
	}
	return s.origin(f.Where)
}
