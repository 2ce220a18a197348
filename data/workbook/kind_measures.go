package workbook

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"fagplan/budget"
)

// The roles of columns in tables of measures and milestones.
const (
	titleRole       role = "title"
	themeRole       role = "theme"
	priorityRole    role = "priority"
	ownersRole      role = "owners"
	goalRole        role = "goal"
	descriptionRole role = "description"
	chapterRole     role = "chapter"
	linesRole       role = "lines"
	progressRole    role = "progress"
	linksRole       role = "links"
)

var numberWords = []pattern{"=nr", "=nummer", "=tiltak nr", "=tiltaksnr", "=tiltaksnummer", "=no"}

var measuresKind = &kind{
	as: MeasuresTable,
	columns: []columnRule{
		may(numberRole, numberWords...),
		needs(titleRole, titleWords...),
		may(themeRole, "tema", "omrade", "satsing", "innsats"),
		may(priorityRole, "priorit"),
		may(ownersRole, "ansvar", "eier"),
		may(goalRole, "=mal", "malsetting", "resultatmal"),
		may(descriptionRole, "beskriv", "innhold"),
		may(chapterRole, "kapittel", "=kap"),
		may(startRole, "=start", "oppstart", "startdato"),
		may(dueRole, "frist", "tidsfrist", "sluttdato", "slutt", "ferdig"),
		may(linesRole, "kostnadslinje", "budsjettlinje", "linje"),
		may(statusRole, "status"),
		may(progressRole, progressWords...),
		may(periodRole, periodWords...),
		may(linksRole, "lenke", "vedlegg"),
		mayNote,
	},
	fits: func(t *table) bool {
		_, numbered := t.column(numberRole)
		return numbered && rolesOf(t) >= 3 || rolesOf(t) >= 4
	},
	stage: stageMeasures,
	read:  readMeasures,
}

// rolesOf returns how many columns of a table are understood.
func rolesOf(t *table) int {
	n := 0
	for _, c := range t.columns {
		if c.role != "" {
			n++
		}
	}
	return n
}

var priorityNames = []wordFor[budget.Priority]{
	{budget.HighPriority, []pattern{"hoy", "=1"}},
	{budget.NormalPriority, []pattern{"normal", "middels", "medium", "=2"}},
	{budget.LowPriority, []pattern{"lav", "=3"}},
}

// statusNames are looked through in order: "ikke startet" before "startet".
var statusNames = []wordFor[budget.Status]{
	{budget.NotStarted, []pattern{"ikke", "ikkje", "planlagt"}},
	{budget.Stopped, []pattern{"stans", "stopp", "avlyst", "utgatt", "skrinlagt"}},
	{budget.Delayed, []pattern{"forsink"}},
	{budget.Done, []pattern{"ferdig", "fullfor", "gjennomfor", "avslutt", "utfor", "oppnadd"}},
	{budget.InProgress, []pattern{"gang", "pagar", "startet", "starta", "pabegynt", "pabyrja", "under", "lopende", "i rute"}},
}

// readMeasures reads the measures. Columns the table lacks leave what the plan
// says of them as it is, and so do blanks, unless it was this workbook that
// said it.
func readMeasures(im *importer, t *table) {
	for item := range im.numbered(t) {
		im.measure(t, item)
	}
}

// numberedRow is a row with a title and its number, in the order of the list
// where it has none of its own.
type numberedRow struct {
	row, number int
	title       string
}

// numbered yields the rows of a list of titles.
func (im *importer) numbered(t *table) iter.Seq[numberedRow] {
	return func(yield func(numberedRow) bool) {
		next := 1
		for row := range im.rows(t) {
			title := t.text(row, titleRole)
			if title == "" || im.isFootnote(t, row) {
				continue
			}
			number, given := im.count(t, row, numberRole)
			if !given {
				number = next
			}
			next = number + 1
			if !yield(numberedRow{row, number, title}) {
				return
			}
		}
	}
}

// measure reads a measure and how it stands.
func (im *importer) measure(t *table, item numberedRow) {
	if id, ok := im.namedMeasure(t, item); ok {
		im.statusReport(t, item.row, id)
	}
}

// namedMeasure adds the measure of a row, with what the columns tell of it.
func (im *importer) namedMeasure(t *table, item numberedRow) (budget.MeasureID, bool) {
	revision, ok := im.decided(t)
	if !ok {
		return "", false
	}
	id := im.measureID(item.number)
	m, known := im.plan.Measures.Get(budget.Measure{Revision: revision, ID: id})
	if !known {
		m = budget.Measure{Revision: revision, ID: id, Priority: budget.NormalPriority}
	}
	kept := keeping{blank: known && m.Source.Workbook != im.workbook.ID}
	m.Number, m.Title = item.number, item.title
	im.describeMeasure(t, item.row, &m, &kept)
	im.scheduleMeasure(t, item.row, &m, &kept)
	where := im.rowSource(t, item.row)
	if !kept.any {
		m.Source = where
	}
	return id, im.add(m, where)
}

// measureID is the identity of the measure of a number: that of the revision,
// where its measures have been renumbered, or else made of the number.
func (im *importer) measureID(number int) budget.MeasureID {
	if id, known := im.measures[number]; known {
		return id
	}
	return budget.MeasureID("t" + strconv.Itoa(number))
}

// keeping tells what becomes of what the plan has where a workbook has a blank:
// it is taken out where the workbook itself gave it, and stays where another
// source did.
type keeping struct {
	blank bool
	any   bool // something has been kept
}

// says reports whether a row tells the plan anything in the column with the
// role: what it holds, or that it is blank.
func (k *keeping) says(t *table, row int, r role, has bool) bool {
	if _, found := t.column(r); !found {
		return false
	}
	if !k.blank || !t.cell(row, r).IsBlank() {
		return true
	}
	k.any = k.any || has
	return false
}

// describeMeasure reads what a measure is, from the columns there are.
func (im *importer) describeMeasure(t *table, row int, m *budget.Measure, kept *keeping) {
	texts := map[role]*string{goalRole: &m.Goal, descriptionRole: &m.Description, chapterRole: &m.Chapter, noteRole: &m.Note}
	if kept.blank && m.Note != "" && strings.HasPrefix(m.Note, t.text(row, noteRole)) {
		delete(texts, noteRole) // another source has put a remark after it
		kept.any = true
	}
	for r, field := range texts {
		if kept.says(t, row, r, *field != "") {
			*field = t.text(row, r)
		}
	}
	if kept.says(t, row, themeRole, m.Theme != "") {
		m.Theme = im.theme(t, row)
	}
	if kept.says(t, row, priorityRole, m.Priority != budget.NormalPriority) {
		m.Priority = word(im, t, row, priorityRole, priorityNames, budget.NormalPriority)
	}
	if kept.says(t, row, ownersRole, len(m.Owners) > 0) {
		m.Owners = list(t.text(row, ownersRole), ";,")
	}
	if kept.says(t, row, linksRole, len(m.Links) > 0) {
		m.Links = list(t.text(row, linksRole), "; ")
	}
	if kept.says(t, row, linesRole, len(m.Lines) > 0) {
		c, _ := t.column(linesRole)
		m.Lines = im.linkedLines(t, row, c, m.Number)
	}
}

// theme adds the theme a row names.
func (im *importer) theme(t *table, row int) budget.ThemeID {
	name := t.text(row, themeRole)
	if slug(name) == "" {
		return ""
	}
	theme := budget.Theme{ID: budget.ThemeID(slug(name)), Name: name}
	if now, known := im.plan.Themes.Get(theme); known {
		theme = now
	} else if _, met := im.byKey[keyOf(theme)]; met {
		return theme.ID
	} else {
		theme.Order = im.themes + im.plan.Themes.Len() + 1
		im.themes++
	}
	c, _ := t.column(themeRole)
	theme.Source = im.source(t, row, c.at)
	im.add(theme, theme.Source)
	return theme.ID
}

// linkedLines finds the lines a measure is linked to by their names.
func (im *importer) linkedLines(t *table, row int, c column, measure int) []budget.LineID {
	var ids []budget.LineID
	for _, name := range list(t.text(row, linesRole), ";") {
		if line, found := im.lineNamed(name); found {
			ids = append(ids, line.ID)
			continue
		}
		im.find(unknownLine, im.source(t, row, c.at), map[string]any{"name": name, "measure": measure})
	}
	return ids
}

// scheduleMeasure reads when a measure starts and is due. What cannot be read
// changes nothing.
func (im *importer) scheduleMeasure(t *table, row int, m *budget.Measure, kept *keeping) {
	if kept.says(t, row, startRole, !m.Start.IsZero()) {
		if span, dated := im.span(t, row, startRole); dated || t.cell(row, startRole).IsBlank() {
			m.Start = span.Start
		}
	}
	if kept.says(t, row, dueRole, !m.Due.IsZero()) {
		if span, dated := im.span(t, row, dueRole); dated || t.cell(row, dueRole).IsBlank() {
			m.Due = span.End
		}
	}
}

// statusReport reads how a measure stands, for the period the table states or
// else the first year of the plan.
func (im *importer) statusReport(t *table, row int, id budget.MeasureID) {
	status := word(im, t, row, statusRole, statusNames, "")
	progress, measured := im.number(t, row, progressRole)
	if status == "" && !measured {
		return
	}
	period, dated := budget.YearOf(im.revision.FirstYear), false
	if _, has := t.column(periodRole); has {
		period, dated = im.period(t, row)
	}
	if !dated {
		period = budget.YearOf(im.revision.FirstYear)
	}
	report := budget.StatusReport{Measure: id, Period: period, Status: cmp.Or(status, budget.InProgress), Source: im.rowSource(t, row)}
	if measured {
		report.Progress = pointer(share(progress))
	}
	im.add(report, report.Source)
}

// share reads a part of a whole: 12 %, 12 and 0,12 alike, where more than one
// can only be per cent.
func share(f Figure) budget.Quantity {
	if f.Percent || f.Value > budget.Unit {
		return f.Value / 100
	}
	return f.Value
}
