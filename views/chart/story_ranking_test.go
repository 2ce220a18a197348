package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
)

// rates are consultations per 1 000 adults of regions and country.
func rates(year int, of map[budget.AreaID]float64) []budget.Record {
	records := []budget.Record{budget.Indicator{ID: "rate", Name: "Rate", Statistic: budget.Rate, Per: 1000,
		Direction: budget.HigherIsBetter, Yardstick: budget.ByConsultations}}
	for area, value := range of {
		records = append(records, observed("rate", area, year, value))
	}
	return records
}

func TestRates(t *testing.T) {
	all := map[budget.AreaID]float64{"sor-ost": 71, "vest": 38, "midt": 22, "nord": 21, "norge": 52}
	older := observed("rate", "nord", 2007, 14)
	spec := tell(t, "rates", append(rates(2008, all), north, older))
	checkText(t, "title", spec.Title, "Helse Nord hadde 21 konsultasjoner per 1 000 voksne, under landets 52")
	checkText(t, "subtitle", spec.Subtitle, "Polikliniske konsultasjoner per 1 000 voksne. Regionene, 2008")
	checkRows(t, spec, "Helse Sør-Øst", "Helse Vest", "Helse Midt-Norge", "Helse Nord")
	checkSeries(t, spec, 0, 71, 38, 22, 21)
	checkSeries(t, spec, 1, 52, 52, 52, 52)
	if !spec.Categories[3].Emphasised || spec.Categories[0].Emphasised {
		t.Error("the plan's own region does not stand out alone")
	}
	if !strings.Contains(spec.Source, "bok.xlsx") {
		t.Errorf("source %q", spec.Source)
	}
}

func TestRatesTitles(t *testing.T) {
	for want, records := range map[string][]budget.Record{
		"Helse Nord hadde 1 konsultasjon per 1 000 voksne, under landets 2":           append(rates(2008, map[budget.AreaID]float64{"nord": 1, "norge": 2}), north),
		"Helse Nord hadde 60 konsultasjoner per 1 000 voksne, over landets 52":        append(rates(2008, map[budget.AreaID]float64{"nord": 60, "vest": 38, "norge": 52}), north),
		"Helse Nord hadde 52 konsultasjoner per 1 000 voksne, som landet":             append(rates(2008, map[budget.AreaID]float64{"nord": 52, "norge": 52}), north),
		"Helse Nord hadde 21 konsultasjoner per 1 000 voksne":                         append(rates(2008, map[budget.AreaID]float64{"nord": 21, "vest": 38}), north),
		"Helse Midt-Norge hadde 22 konsultasjoner per 1 000 voksne, under landets 52": rates(2008, map[budget.AreaID]float64{"vest": 38, "midt": 22, "norge": 52}),
	} {
		checkText(t, "title", tell(t, "rates", records).Title, want)
	}
}

func TestWithheldRateIsLeftOut(t *testing.T) {
	withheld := observed("rate", "midt", 2008, 0)
	withheld.Quality = budget.Withheld
	spec := tell(t, "rates", append(rates(2008, map[budget.AreaID]float64{"nord": 21, "norge": 52}), withheld))
	checkRows(t, spec, "Helse Nord")
}

func TestAreaMeasuredUnderTwoSpellingsHasOneBar(t *testing.T) {
	named := observed("rate", "nord", 2008, 21)
	named.Variant = budget.FieldOnly
	withMentalHealth := observed("rate", "nord", 2008, 44)
	withMentalHealth.Variant = budget.IncludingMH
	spec := tell(t, "rates", append(rates(2008, map[budget.AreaID]float64{"nord": 21, "norge": 52}), named, withMentalHealth))
	checkRows(t, spec, "Helse Nord")
	checkSeries(t, spec, 0, 21)
}

func TestActivity(t *testing.T) {
	count := indicator(budget.ConsultationsIndicator, budget.Count, "konsultasjoner")
	of := func(area budget.AreaID, n float64) budget.Observation {
		return observed(budget.ConsultationsIndicator, area, 2016, n)
	}
	trusts := []budget.Record{count, north, of("helgeland", 1538), of("nlsh", 4587), of("unn", 10104), of("finnmark", 834), of("norge", 300000)}
	spec := tell(t, "activity", trusts)
	checkText(t, "title", spec.Title, "UNN hadde 10 104 av 17 063 konsultasjoner i 2016 (59 %)")
	checkRows(t, spec, "UNN", "Nordlandssykehuset", "Helgelandssykehuset", "Finnmarkssykehuset")
	checkSeries(t, spec, 0, 10104, 4587, 1538, 834)
	if len(spec.Series) != 1 {
		t.Errorf("%d series: the country's sum stands beside the trusts", len(spec.Series))
	}
	for want, records := range map[string][]budget.Record{
		"UNN hadde 1 konsultasjon i 2016":            {count, of("unn", 1)},
		"UNN hadde 2 konsultasjoner i 2016":          {count, of("unn", 2)},
		"Ingen konsultasjoner ved foretakene i 2016": {count, of("unn", 0), of("nlsh", 0)},
	} {
		checkText(t, "title", tell(t, "activity", records).Title, want)
	}
}

// referrals are the newly referred and the share of them given the right.
func referrals(area budget.AreaID, referred, share float64) []budget.Record {
	return []budget.Record{observed("nyhenviste", area, 2006, referred), observed("andel-rett-til-nodvendig-helsehjelp", area, 2006, share)}
}

func TestReferrals(t *testing.T) {
	defined := []budget.Record{indicator("nyhenviste", budget.Count, "pasienter"), indicator("andel-rett-til-nodvendig-helsehjelp", budget.Share, "prosent")}
	with := func(more ...[]budget.Record) []budget.Record {
		records := append([]budget.Record{north}, defined...)
		for _, m := range more {
			records = append(records, m...)
		}
		return records
	}
	spec := tell(t, "referrals", with(referrals("vest", 323, 86), referrals("midt", 479, 97), referrals("nord", 231, 74), referrals("norge", 3794, 76)))
	checkText(t, "title", spec.Title, "74 % av de nyhenviste fikk rett til helsehjelp i Helse Nord, 97 % i Helse Midt-Norge")
	checkRows(t, spec, "Helse Midt-Norge", "Helse Vest", "Helse Nord")
	checkSeries(t, spec, 0, 97, 86, 74)
	checkSeries(t, spec, 1, 76, 76, 76)
	if tip := spec.Series[0].Points[2].Tooltip; !strings.Contains(tip, "231 nyhenviste") {
		t.Errorf("tooltip %q does not say how many were referred", tip)
	}
	for want, records := range map[string][]budget.Record{
		"74 % av de nyhenviste i Helse Nord fikk rett til helsehjelp":     with(referrals("nord", 231, 74)),
		"74 % av de nyhenviste fikk rett til helsehjelp i alle regionene": with(referrals("nord", 231, 74), referrals("vest", 323, 74)),
	} {
		checkText(t, "title", tell(t, "referrals", records).Title, want)
	}
}

func TestLAR(t *testing.T) {
	defined := indicator("lar-pasienter", budget.Count, "personer")
	of := func(area budget.AreaID, n float64) budget.Record { return observed("lar-pasienter", area, 2012, n) }
	factor := budget.Factor{ID: "pasienter-per-stilling", Name: "Pasienter per stilling", Value: 44_600_000}
	spec := tell(t, "lar", []budget.Record{defined, factor, of("more", 141), of("nt", 82), of("st", 290)})
	checkText(t, "title", spec.Title, "513 LAR-pasienter, flest i Sør-Trøndelag (290)")
	checkText(t, "note", spec.Note, "Stillinger er beregnet med 44,6 pasienter per stilling.")
	checkRows(t, spec, "Sør-Trøndelag", "Møre og Romsdal", "Nord-Trøndelag")
	checkSeries(t, spec, 0, 290, 141, 82)
	if tip := spec.Series[0].Points[0].Tooltip; !strings.Contains(tip, "6,5 stillinger") {
		t.Errorf("tooltip %q does not say how many positions", tip)
	}
	for want, records := range map[string][]budget.Record{
		"1 LAR-pasient i Nord-Trøndelag":               {defined, of("nt", 1)},
		"82 LAR-pasienter i Nord-Trøndelag":            {defined, of("nt", 82)},
		"164 LAR-pasienter, like mange i flere fylker": {defined, of("nt", 82), of("st", 82)},
	} {
		spec := tell(t, "lar", records)
		checkText(t, "title", spec.Title, want)
		checkText(t, "note", spec.Note, "")
	}
}
