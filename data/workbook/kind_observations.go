package workbook

import (
	"slices"

	"fagplan/budget"
)

// The tables of areas down and measurements across. They differ in what they
// measure, and so in what else comes of them.
var (
	ratesKind = &kind{
		as:      RatesTable,
		columns: []columnRule{needsArea, mayPeriod, mayAnswers, mayNote},
		fits: func(t *table) bool {
			return markMeasurements(t) > 0 && slices.ContainsFunc(t.columnsAs(valueRole), func(c column) bool {
				return c.indicator.Statistic == budget.Rate || c.indicator.Statistic == budget.Index
			})
		},
		stage: stageFacts,
		read:  readMeasurements,
	}
	activityKind = &kind{
		as:      ActivityTable,
		columns: []columnRule{needsArea, mayPeriod, mayGroup, mayAnswers, mayNote},
		fits: func(t *table) bool {
			markGroup(t)
			markMeasurements(t)
			return len(activityColumns(t)) >= 2
		},
		broad: true,
		stage: stageDerived,
		read:  readActivity,
	}
	larKind = &kind{
		as:      LARTable,
		columns: []columnRule{needsArea, mayPeriod, mayAnswers, mayNote},
		fits: func(t *table) bool {
			return markMeasurements(t) == 1 && t.columnsAs(valueRole)[0].indicator.ID == budget.LARIndicator
		},
		stage: stageFacts,
		read:  readMeasurements,
	}
	observationsKind = &kind{
		as:      ObservationsTable,
		columns: []columnRule{needsArea, mayPeriod, mayGroup, mayAnswers, mayNote},
		fits: func(t *table) bool {
			markGroup(t)
			return markMeasurements(t) > 0
		},
		broad: true,
		stage: stageFacts,
		read:  readMeasurements,
	}
)

// mayGroup is what measurements are divided by, beside area and time.
var mayGroup = may(groupRole, "gruppe", "behandlingsniva", "niva", "kjonn", "alder", "aldersgruppe", "=type", "forlop", "yrkesgruppe", "profesjon", "kontaktform", "kontakttype",
	"henviser", "instans", "diagnose", "kategori", "=eier", "eierskap", "tjenesteomrade", "rusmiddel", "inntektskilde", "bosituasjon", "hjelpetiltak")

// The activity of trusts that is also a number of positions or of beds.
const (
	positionsIndicator budget.IndicatorID = "polikliniske-arsverk"
	bedsIndicator      budget.IndicatorID = "dognplasser"
)

// activityIndicators are what tables of activity by trust measure.
var activityIndicators = []budget.IndicatorID{"pasienter-totalt", "dognpasienter", budget.OutpatientsIndicator, "oppholdsdogn",
	budget.ConsultationsIndicator, positionsIndicator, bedsIndicator}

// activityColumns returns the columns of activity without a time of their own.
func activityColumns(t *table) []column {
	return slices.DeleteFunc(t.columnsAs(valueRole), func(c column) bool {
		return !slices.Contains(activityIndicators, c.indicator.ID) || !c.period.IsZero()
	})
}

// readActivity reads activity as observations, and what it says of positions
// and beds as those as well.
func readActivity(im *importer, t *table) {
	readMeasurements(im, t)
	for row := range im.rows(t) {
		label := t.text(row, areaRole)
		if im.isFootnote(t, row) || isSumLabel(label) || isCountryLabel(label) {
			continue
		}
		area, placed := im.areaOfRow(t, row)
		period, dated := im.period(t, row)
		if !placed || !dated {
			continue // reported with the observations
		}
		for _, c := range activityColumns(t) {
			switch c.indicator.ID {
			case positionsIndicator:
				im.activityPositions(t, row, c, area, period)
			case bedsIndicator:
				im.activityBeds(t, row, c, area, period)
			}
		}
	}
}

func (im *importer) activityPositions(t *table, row int, c column, area budget.Area, period budget.Period) {
	if figure, given := im.asSettled(t, row, c.at); given {
		where := im.source(t, row, c.at)
		p := budget.PositionCount{Area: area.ID, Period: period, Kind: budget.PositionsFilled, Count: figure.Value, Source: where}
		if now, told := im.stated(p).(budget.PositionCount); told && now.Count == p.Count {
			return // a table of positions says the same, and on what basis
		}
		im.add(p, where)
	}
}

func (im *importer) activityBeds(t *table, row int, c column, area budget.Area, period budget.Period) {
	figure, given := im.asSettled(t, row, c.at)
	if !given || !figure.Value.IsWhole() {
		return
	}
	where := im.source(t, row, c.at)
	owner := budget.Public
	if group := t.text(row, groupRole); group != "" {
		told, isOwner := wordIn(group, ownerNames)
		if !isOwner {
			return // beds divided by something else are not told of twice
		}
		owner = told
	}
	im.add(budget.BedCount{Area: area.ID, Owner: owner, Beds: budget.AllBeds, Period: period, Kind: budget.Actual,
		Count: int(figure.Value / budget.Unit), Source: where}, where)
}
