package screen

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// indicators are those the measure is followed by, with the last value in the
// plan's region and the target.
func (m *measureDetail) indicators() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, id := range m.measure.Indicators {
		rows = append(rows, m.removable(m.state.indicatorStands(id), wrapped(m.state.indicatorStands(id)), func() {
			m.change(func(to *budget.Measure) { to.Indicators = without(to.Indicators, id) })
		}))
	}
	return m.section("indicators", m.linkIndicator, rows)
}

// indicatorStands tells an indicator's last value and target.
func (s state) indicatorStands(id budget.IndicatorID) string {
	indicator, _ := s.plan.Indicators.Get(budget.Indicator{ID: id})
	var region budget.AreaID
	for about := range s.plan.About.All() {
		region = about.Region
	}
	said := func(kind budget.Kind, upTo budget.Period) string {
		o, found := s.plan.LatestObservation(s.revision.ID, id, region, kind, upTo)
		if !found {
			return s.words.T("label.missing")
		}
		value := strings.TrimSpace(s.words.Quantity(o.Value, 1) + " " + indicator.Unit)
		return s.words.T("screen.measures.value-in", text.Args{"value": value, "period": o.Period})
	}
	return s.words.T("screen.measures.indicator", text.Args{"indicator": indicator.Name,
		"value": said(budget.Actual, s.period), "target": said(budget.Target, budget.Period{})})
}

func (m *measureDetail) linkIndicator() {
	var ids []budget.IndicatorID
	var names []string
	for i := range m.state.plan.Indicators.All() {
		if !slices.Contains(m.measure.Indicators, i.ID) {
			ids, names = append(ids, i.ID), append(names, i.Name)
		}
	}
	m.desk.pick(m.state.words.T("screen.measures.indicators.link"), names, func(at int) {
		m.change(func(to *budget.Measure) { to.Indicators = append(slices.Clone(to.Indicators), ids[at]) })
	})
}

// lines are those that pay for the measure, with the money of the year and in
// all.
func (m *measureDetail) lines() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, id := range m.measure.Lines {
		rows = append(rows, m.removable(m.state.lineStands(id), wrapped(m.state.lineStands(id)), func() {
			m.change(func(to *budget.Measure) { to.Lines = without(to.Lines, id) })
		}))
	}
	return m.section("lines", m.linkLine, rows)
}

// lineStands tells what a line has this year and in all.
func (s state) lineStands(id budget.LineID) string {
	line, _ := s.plan.Lines.Get(budget.Line{Revision: s.revision.ID, ID: id})
	var sum budget.Kroner
	for _, year := range s.revision.Years() {
		amount, _ := s.plan.Amount(s.revision.ID, id, budget.YearOf(year), budget.Budget)
		sum += amount.Kroner
	}
	now := s.words.T("label.missing")
	if amount, found := s.plan.Amount(s.revision.ID, id, budget.YearOf(s.year), budget.Budget); found {
		now = s.words.MillionsUnit(amount.Kroner, 1)
	}
	return s.words.T("screen.measures.line", text.Args{"line": line.Name, "year": budget.YearOf(s.year), "now": now,
		"first": budget.YearOf(s.revision.FirstYear), "last": budget.YearOf(s.revision.LastYear), "sum": s.words.MillionsUnit(sum, 1)})
}

func (m *measureDetail) linkLine() {
	var ids []budget.LineID
	var names []string
	for _, l := range m.state.plan.LinesOf(m.state.revision.ID, budget.Cost) {
		if !slices.Contains(m.measure.Lines, l.ID) {
			ids, names = append(ids, l.ID), append(names, l.Name)
		}
	}
	m.desk.pick(m.state.words.T("screen.measures.lines.link"), names, func(at int) {
		m.change(func(to *budget.Measure) { to.Lines = append(slices.Clone(to.Lines), ids[at]) })
	})
}

// links are the attachments, each opened with the system's program for it.
func (m *measureDetail) links() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for at, link := range m.measure.Links {
		open := newIconButton(linkName(link), theme.FileIcon(), func() { m.desk.openLink(link) })
		open.Alignment, open.Importance = widget.ButtonAlignLeading, widget.LowImportance
		rows = append(rows, m.removable(linkName(link), open, func() {
			m.change(func(to *budget.Measure) { to.Links = slices.Delete(slices.Clone(to.Links), at, at+1) })
		}))
	}
	return m.section("links", func() { m.addLink() }, rows)
}

func (m *measureDetail) addLink() *form {
	words := m.state.words
	return m.desk.ask(words.T("screen.measures.links.add"), []field{{label: words.T("column.address"), hint: words.T("form.address")}}, func(answers []string) error {
		link := strings.TrimSpace(answers[0])
		if _, ok := addressOf(link); !ok {
			return fieldTypo{0, typoLink}
		}
		m.change(func(to *budget.Measure) { to.Links = append(slices.Clone(to.Links), link) })
		return nil
	})
}

// addressOf is what the system opens for a link: a page, an e-mail address or
// a file.
func addressOf(link string) (*url.URL, bool) {
	if filepath.IsAbs(link) {
		return fileURL(link), true
	}
	address, err := url.Parse(link)
	if err != nil {
		return nil, false
	}
	switch address.Scheme {
	case "https", "http", "mailto", "file":
		return address, true
	}
	return nil, false
}

// linkName is the last part of a link.
func linkName(link string) string {
	trimmed := strings.TrimRight(filepath.ToSlash(link), "/")
	return trimmed[strings.LastIndex(trimmed, "/")+1:]
}

func (d *Desk) openLink(link string) {
	address, ok := addressOf(link)
	if !ok || d.app.OpenURL(address) != nil {
		d.say(d.words.T("screen.measures.links.fail", text.Args{"address": link}))
	}
}

// without is a list without one of its values.
func without[T comparable](list []T, value T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(v T) bool { return v == value })
}
