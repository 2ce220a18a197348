package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
)

var survey = budget.NeedMap{ID: "2006", Name: "BrukerPlan", Area: "vest", Period: budget.MonthOf(2006, 9), Persons: 669}

// percent is a share of 0 to 1.
func percent(n int64) budget.Quantity { return budget.Quantity(n) * budget.Unit / 100 }

func dimension(order int, name string, green, yellow, red int64) budget.NeedDimension {
	return budget.NeedDimension{Map: survey.ID, Name: name, Order: order, Green: percent(green), Yellow: percent(yellow), Red: percent(red), Source: found}
}

func TestNeedDimensions(t *testing.T) {
	spec := tell(t, "need-dimensions", []budget.Record{survey,
		dimension(8, "Aktivitet", 31, 30, 38), dimension(1, "Rusing", 39, 46, 14), dimension(5, "Bolig", 82, 11, 8)})
	checkText(t, "title", spec.Title, "Aktivitet: 38 % har alvorlige vansker, flest av 3 områder")
	checkText(t, "subtitle", spec.Subtitle, "Prosent av 669 kartlagte personer. Helse Vest, september 2006")
	checkRows(t, spec, "Rusing", "Bolig", "Aktivitet")
	checkSeries(t, spec, 0, 39, 82, 31)
	checkSeries(t, spec, 1, 46, 11, 30)
	checkSeries(t, spec, 2, 14, 8, 38)
	for want, records := range map[string][]budget.Record{
		"Ingen har alvorlige vansker":                                    {survey, dimension(1, "Bolig", 80, 20, 0)},
		"Bolig: 8 % har alvorlige vansker":                               {survey, dimension(1, "Bolig", 82, 11, 8)},
		"Bolig og Atferd: 8 % har alvorlige vansker, flest av 3 områder": {survey, dimension(1, "Bolig", 82, 11, 8), dimension(2, "Atferd", 41, 51, 8), dimension(3, "Nettverk", 38, 59, 3)},
	} {
		checkText(t, "title", tell(t, "need-dimensions", records).Title, want)
	}
}

func TestNewestSurveyIsShown(t *testing.T) {
	old := budget.NeedMap{ID: "2001", Name: "Eldre", Area: "vest", Period: budget.YearOf(2001), Persons: 10}
	was := dimension(1, "Bolig", 50, 40, 10)
	was.Map = old.ID
	spec := tell(t, "need-dimensions", []budget.Record{old, was, survey, dimension(1, "Bolig", 82, 11, 8)})
	checkSeries(t, spec, 0, 82)
}

// service is one specialist service; added is in per cent, unjudged is none.
func service(name string, now, added int64) budget.NeedService {
	s := budget.NeedService{Map: survey.ID, Level: budget.Specialist, Name: name, Now: percent(now), Source: found}
	if added != unjudged {
		more := percent(added)
		s.Added = &more
	}
	return s
}

const unjudged = -1000

func TestNeedServices(t *testing.T) {
	municipal := service("Sosialtjeneste", 87, 3)
	municipal.Level = budget.Municipal
	spec := tell(t, "need-services", []budget.Record{survey, municipal,
		service("LAR, spesialist", 25, 11), service("Poliklinikk rus", 14, 33), service("Tvang rus", 0, 2), service("Somatikk", 4, unjudged)})
	checkText(t, "title", spec.Title, "Poliklinikk rus: behovet øker fra 94 til 314 personer innen 12 måneder")
	checkText(t, "subtitle", spec.Subtitle, "Personer av 669 kartlagte, nå og innen 12 måneder. Helse Vest, september 2006")
	checkRows(t, spec, "Poliklinikk rus", "LAR, spesialist", "Somatikk", "Tvang rus")
	checkSeries(t, spec, 0, 94, 167, 27, 0)
	checkSeries(t, spec, 1, 220, 74, gap, 13)
	if tip := strings.ReplaceAll(spec.Series[0].Points[0].Tooltip, "\u00a0", " "); !strings.Contains(tip, "(14 %)") || !strings.Contains(tip, "(47 %)") {
		t.Errorf("tooltip %q does not say per cent", tip)
	}
}

func TestNeedServicesThatDoNotGrow(t *testing.T) {
	for _, test := range []struct {
		title, label string
		service      budget.NeedService
	}{
		{"Somatikk: behovet faller fra 67 til 33 personer innen 12 måneder", "67 → 33 (5 %)", service("Somatikk", 10, -5)},
		{"Somatikk: 67 personer, også om 12 måneder", "67 (10 %)", service("Somatikk", 10, 0)},
		{"Somatikk: 67 personer har tjenesten", "67 (10 %)", service("Somatikk", 10, unjudged)},
	} {
		spec := tell(t, "need-services", []budget.Record{survey, test.service})
		checkText(t, "title", spec.Title, test.title)
		checkText(t, "label", spec.Totals[0].Label, test.label)
		checkSeries(t, spec, 1, gap)
	}
}

// unmet is the unmet need for a service in 2003 and 2006.
func unmet(service string, before, after float64) []budget.Record {
	return []budget.Record{
		inGroup(service, observed("udekket-behov", "norge", 2003, before)),
		inGroup(service, observed("udekket-behov", "norge", 2006, after)),
	}
}

func TestUnmetNeed(t *testing.T) {
	defined := indicator("udekket-behov", budget.Share, "prosent")
	of := func(services ...[]budget.Record) []budget.Record {
		records := []budget.Record{defined}
		for _, s := range services {
			records = append(records, s...)
		}
		return records
	}
	spec := tell(t, "unmet-need", of(unmet("Lavterskeltilbud", 43, 31), unmet("Utredning", 34, 48), unmet("Døgntilbud", 9, 8), unmet("Opplæring", 56, 60.2),
		unmet("Bolig", 49, 51), unmet("Økonomi", 26, 28), unmet("Fastlege", 11, 13), unmet("Individuell plan", 36, 47), unmet("Trygd", 19, 18.5)))
	checkText(t, "title", spec.Title, "Udekket behov har økt mest for «Utredning»: fra 34 % til 48 %")
	checkText(t, "subtitle", spec.Subtitle, "Prosent av dem som trenger tjenesten. De 8 med størst endring. Norge, 2003 og 2006")
	checkRows(t, spec, "Utredning", "Individuell plan", "Opplæring", "Bolig", "Fastlege", "Økonomi", "Døgntilbud", "Lavterskeltilbud")
	checkSeries(t, spec, 0, 34, 36, 56, 49, 11, 26, 9, 43)
	checkSeries(t, spec, 1, 48, 47, 60.2, 51, 13, 28, 8, 31)
	checkText(t, "number", spec.Value(60.2), "60,2 %")
	for want, records := range map[string][]budget.Record{
		"Udekket behov har falt mest for «Lavterskeltilbud»: fra 43 % til 31 %": of(unmet("Lavterskeltilbud", 43, 31), unmet("Bolig", 49, 51)),
		"Udekket behov er uendret fra 2003 til 2006":                            of(unmet("Bolig", 49, 49)),
	} {
		checkText(t, "title", tell(t, "unmet-need", records).Title, want)
	}
	if spec := tell(t, "unmet-need", []budget.Record{defined, unmet("Bolig", 49, 51)[0]}); spec.Empty == "" {
		t.Error("unmet need measured once is drawn as a change")
	}
}

func TestNeedChange(t *testing.T) {
	spec := tell(t, "need-change", []budget.Record{survey,
		service("LAR, spesialist", 25, 11), service("Poliklinikk rus", 14, 33), service("Tvang rus", 2, -1), service("Somatikk", 4, unjudged)})
	checkText(t, "title", spec.Title, "Behovet øker mest for Poliklinikk rus: fra 94 til 314 personer på 12 måneder")
	checkRows(t, spec, "Poliklinikk rus", "LAR, spesialist", "Tvang rus")
	checkSeries(t, spec, 0, 94, 167, 13)
	checkSeries(t, spec, 1, 314, 241, 7)
	checkText(t, "end", spec.Series[1].Points[0].Label, "314 (47 %)")
	checkText(t, "change", spec.Totals[0].Label, "+220")
	checkText(t, "change", spec.Totals[2].Label, "−6")
	for want, s := range map[string]budget.NeedService{
		"Behovet faller mest for Tvang rus: fra 13 til 7 personer på 12 måneder": service("Tvang rus", 2, -1),
		"Behovet er uendret for alle tjenestene de neste 12 månedene":            service("Tvang rus", 2, 0),
	} {
		checkText(t, "title", tell(t, "need-change", []budget.Record{survey, s}).Title, want)
	}
	if spec := tell(t, "need-change", []budget.Record{survey, service("Somatikk", 4, unjudged)}); spec.Empty == "" {
		t.Error("need that was not judged is drawn as a change")
	}
}
