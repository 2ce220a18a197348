package manifold

import (
	"fmt"

	"fagplan/budget"
)

// series is an indicator the screens know by name, and how it is measured: in a
// group, a variant, and by the year or the tertial.
type series struct {
	indicator budget.Indicator
	groups    []string
	variants  []string
	tertials  int
	areas     []budget.AreaID // all that are treated where none are given
}

// known are the indicators that have a screen of their own: activity, coverage,
// waiting, opioid substitution treatment and unmet need.
func known() []series {
	count := func(id budget.IndicatorID, name string) budget.Indicator {
		return budget.Indicator{ID: id, Name: name, Statistic: budget.Count, Direction: budget.HigherIsBetter}
	}
	rate := func(id budget.IndicatorID, name string, per int, y budget.Yardstick) budget.Indicator {
		return budget.Indicator{ID: id, Name: name, Statistic: budget.Rate, Per: per, Yardstick: y, Direction: budget.HigherIsBetter}
	}
	less := func(id budget.IndicatorID, name string, s budget.Statistic) budget.Indicator {
		return budget.Indicator{ID: id, Name: name, Statistic: s, Direction: budget.LowerIsBetter}
	}
	both := []string{budget.FieldOnly, budget.IncludingMH}
	return []series{
		{indicator: count(budget.ConsultationsIndicator, "Polikliniske konsultasjoner"), variants: both},
		{indicator: count(budget.OutpatientsIndicator, "Polikliniske pasienter"), variants: both},
		{indicator: count(budget.BedDaysIndicator, "Oppholdsdøgn")},
		{indicator: rate("polikliniske-konsultasjoner-rate", "Konsultasjoner per 1 000", 1_000, budget.ByConsultations), variants: both},
		{indicator: rate("polikliniske-pasienter-rate", "Pasienter per 10 000", 10_000, budget.ByPatients), variants: both},
		{indicator: less(budget.MeanWaitIndicator, "Ventetid, gjennomsnitt", budget.Mean), tertials: tertials},
		{indicator: less(budget.MedianWaitIndicator, "Ventetid, median", budget.Median), tertials: tertials},
		{indicator: less(budget.BreachIndicator, "Andel fristbrudd", budget.Share), tertials: tertials},
		{indicator: count(budget.ReferredIndicator, "Nyhenviste"), tertials: tertials},
		{indicator: less(budget.GivenRightIndicator, "Andel gitt rett", budget.Share), tertials: tertials},
		{indicator: count(budget.LARIndicator, "LAR-pasienter"), areas: counties()},
		{indicator: count(budget.LARLocalIndicator, "LAR-pasienter lokalt"), areas: counties()},
		{indicator: less(budget.UnmetNeedIndicator, "Udekket behov", budget.Share),
			groups: []string{"Bolig", "Arbeid", "Avrusning", "Poliklinikk", "Døgn", "LAR", "Somatikk", "Psykisk helsevern"}},
	}
}

// observed lists a year's values of the known indicators in every area.
func (s Size) observed(year int) []budget.Record {
	var records []budget.Record
	for _, one := range known() {
		areas := one.areas
		if areas == nil {
			areas = s.treated()
		}
		for place, area := range areas {
			records = append(records, one.in(area, place, year)...)
		}
	}
	return records
}

// in are the values of an area in a year.
func (s series) in(area budget.AreaID, place, year int) []budget.Record {
	var records []budget.Record
	for _, group := range orNone(s.groups) {
		for _, variant := range orNone(s.variants) {
			for _, period := range s.periods(firstYear + year) {
				records = append(records, budget.Observation{Indicator: s.indicator.ID, Group: group, Variant: variant, Area: area, Period: period,
					Kind: budget.Actual, Value: budget.Whole(int64(20 + (place*7+year*3+len(records)*5)%70)),
					Source: budget.Source{Workbook: workbookOf(year), Sheet: "Tabell 4.2", Cell: fmt.Sprintf("%c%d", 'B'+len(records)%20, 2+place)}})
			}
		}
	}
	return records
}

func (s series) periods(year int) []budget.Period {
	if s.tertials == 0 {
		return []budget.Period{budget.YearOf(year)}
	}
	var periods []budget.Period
	for n := range s.tertials {
		periods = append(periods, budget.TertialOf(year, 1+n))
	}
	return periods
}

// orNone is one empty word where there are none.
func orNone(words []string) []string {
	if len(words) == 0 {
		return []string{""}
	}
	return words
}
