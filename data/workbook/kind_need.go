package workbook

import (
	"regexp"

	"fagplan/budget"
)

const (
	greenRole  role = "green"
	yellowRole role = "yellow"
	redRole    role = "red"
	nowRole    role = "now"
	addedRole  role = "added"
)

var needDimensionsKind = &kind{
	as: NeedDimensionTable,
	columns: []columnRule{
		needs(greenRole, "gront", "gronn"), needs(yellowRole, "gult", "gul"), needs(redRole, "rodt", "rod"),
		needs(nameRole, "dimensjon", "funksjonsomrade", "omrade", "funksjon"),
	},
	stage: stageFacts,
	read:  readNeedDimensions,
}

var needServicesKind = &kind{
	as: NeedServicesTable,
	columns: []columnRule{
		needs(nameRole, "tjeneste", "tilbud"),
		needs(nowRole, "har", "mottar"),
		needs(addedRole, "ettersporsel", "okt", "okning"),
	},
	stage: stageFacts,
	read:  readNeedServices,
}

var needPlansKind = &kind{
	as: NeedPlansTable,
	columns: []columnRule{
		needs(nameRole, "=plan", "=planer", "=type plan"),
		needs(nowRole, "prosentandel", "prosent", "andel", "pst"),
	},
	stage: stageFacts,
	read:  readNeedPlans,
}

var personsStated = regexp.MustCompile(`\b(\d{1,3}(?: \d{3})+|\d+) (?:personer|brukere|klienter)\b|\bn ?= ?(\d+)\b`)

// needMap finds what survey a table is of: how many persons, where and when
// its captions say. Tables of one workbook with the same answers are of the
// same survey.
func (im *importer) needMap(t *table) (budget.NeedMapID, bool) {
	persons, counted := inCaptions(t, func(text string) (int, bool) {
		match := personsStated.FindStringSubmatch(fold(text))
		if match == nil {
			return 0, false
		}
		return number(keepDigits(match[1] + match[2])), true
	})
	span, dated := t.statedPeriod()
	where := im.source(t, t.header.top, t.Left)
	if !counted || !dated || persons == 0 {
		im.find(unreadablePeriod, where, map[string]any{"text": t.title})
		return "", false
	}
	area, placed := im.areaOfSurvey(t)
	if !placed {
		return "", false
	}
	m := budget.NeedMap{ID: budget.NeedMapID(slug(surveyName + " " + string(area.ID) + " " + span.End.String())),
		Name: surveyName, Area: area.ID, Period: span.End, Persons: persons, Source: where}
	if _, met := im.byKey[keyOf(m)]; met {
		return m.ID, true
	}
	if now, known := im.plan.NeedMaps.Get(m); known {
		m.Name, m.Prevalence, m.Note = now.Name, now.Prevalence, now.Note
	}
	return m.ID, im.add(m, where)
}

// surveyName is what the survey of need is called.
const surveyName = "BrukerPlan"

// percentages reads the numbers of a table as shares of one. Numbers without a
// per cent sign are per cent, unless none of them is above one.
func (im *importer) percentages(t *table, columns ...column) func(row int, c column) (budget.Quantity, bool) {
	shares := true
	for row := range im.rows(t) {
		for _, c := range columns {
			figure, err := storedOrTyped(t, row, c.at)
			shares = shares && (err != nil || figure.Missing || figure.Value <= budget.Unit && !figure.Percent)
		}
	}
	return func(row int, c column) (budget.Quantity, bool) {
		figure, given := im.figure(t, row, c.at)
		if given && !shares && c.role == shareRole && figure.Value != 0 && figure.Value <= budget.Unit && !figure.Percent {
			// Nobody has a post of one per cent: a half among others of 100 is half a post.
			figure, given = im.settled(Figure{Value: figure.Value * 100, Doubt: UnitSlip}, t.sheet.At(row, c.at).Text,
				im.source(t, row, c.at), meaning(asWritten, figure.Value))
		}
		if given && !shares {
			figure.Value /= 100
		}
		return figure.Value, given
	}
}

func readNeedDimensions(im *importer, t *table) {
	id, ok := im.needMap(t)
	if !ok {
		return
	}
	green, _ := t.column(greenRole)
	yellow, _ := t.column(yellowRole)
	red, _ := t.column(redRole)
	share := im.percentages(t, green, yellow, red)
	for i, row := range im.body(t) {
		name := t.text(row, nameRole)
		g, hasGreen := share(row, green)
		y, hasYellow := share(row, yellow)
		r, hasRed := share(row, red)
		if name == "" || !hasGreen || !hasYellow || !hasRed {
			continue
		}
		d := budget.NeedDimension{Map: id, Name: name, Order: i + 1, Green: g, Yellow: y, Red: r, Source: im.rowSource(t, row)}
		im.add(d, d.Source)
	}
}

func readNeedServices(im *importer, t *table) {
	level := budget.Municipal
	if _, specialist := inCaptions(t, func(text string) (string, bool) { return text, fitsAny(text, "spesialist") }); specialist {
		level = budget.Specialist
	}
	im.readServices(t, level)
}

func readNeedPlans(im *importer, t *table) { im.readServices(t, budget.Plans) }

// readServices reads how many of the persons have each service, and how many
// more will ask for it where the table tells.
func (im *importer) readServices(t *table, level budget.ServiceLevel) {
	id, ok := im.needMap(t)
	if !ok {
		return
	}
	now, _ := t.column(nowRole)
	added, judged := t.column(addedRole)
	columns := []column{now}
	if judged {
		columns = append(columns, added)
	}
	share := im.percentages(t, columns...)
	for i, row := range im.body(t) {
		name := t.text(row, nameRole)
		have, given := share(row, now)
		if name == "" || !given {
			continue
		}
		s := budget.NeedService{Map: id, Level: level, Name: name, Order: i + 1, Now: have, Source: im.rowSource(t, row)}
		if judged {
			if more, told := share(row, added); told {
				s.Added = &more
			}
		}
		im.add(s, s.Source)
	}
}
