package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
)

// trustYear is the outpatient activity of a trust in 2016.
func trustYear(area budget.AreaID, consultations, patients, positions float64) []budget.Record {
	count, err := budget.QuantityOf(positions)
	if err != nil {
		panic(err)
	}
	return []budget.Record{
		observed(budget.ConsultationsIndicator, area, 2016, consultations), observed(budget.OutpatientsIndicator, area, 2016, patients),
		budget.PositionCount{Area: area, Period: budget.YearOf(2016), Kind: budget.PositionsFilled, Count: count, Source: found},
	}
}

// activity2016 is table 1 of the founding plan.
func activity2016() []budget.Record {
	records := []budget.Record{north, indicator(budget.ConsultationsIndicator, budget.Count, "konsultasjoner"),
		indicator(budget.OutpatientsIndicator, budget.Count, "pasienter")}
	for _, trust := range [][]budget.Record{trustYear("helgeland", 1538, 112, 4), trustYear("nlsh", 4587, 386, 15),
		trustYear("unn", 10104, 998, 30), trustYear("finnmark", 834, 147, 7)} {
		records = append(records, trust...)
	}
	return records
}

const finnmarkStandsOut = "Finnmarkssykehuset hadde 119 konsultasjoner per årsverk, de andre fra 306 til 385"

func TestProductivityScatter(t *testing.T) {
	spec := tell(t, "productivity-scatter", activity2016())
	checkText(t, "title", spec.Title, finnmarkStandsOut)
	checkRows(t, spec, "Helgelandssykehuset", "UNN", "Nordlandssykehuset", "Finnmarkssykehuset", "Helse Nord")
	checkSeries(t, spec, 0, 28, 33.266667, 25.733333, 21, 29.339286)
	checkSeries(t, spec, 1, 384.5, 336.8, 305.8, 119.142857, 304.696429)
	for i, c := range spec.Categories {
		if c.Emphasised != (i == 3) || c.Reference != (i == 4) || c.ID == "" {
			t.Errorf("%s: emphasised %v, to compare with %v, ID %q", c.Label, c.Emphasised, c.Reference, c.ID)
		}
	}
	if !strings.Contains(plain(spec.AltText), "Finnmarkssykehuset 119 konsultasjoner og 21,0 pasienter") {
		t.Errorf("alternative text %q leaves out a trust", spec.AltText)
	}
	if tip := plain(spec.Series[1].Points[3].Tooltip); !strings.Contains(tip, "834 konsultasjoner og 147 pasienter på 7 årsverk") {
		t.Errorf("tooltip %q", tip)
	}
}

func TestProductivityOfTrusts(t *testing.T) {
	spec := tell(t, "productivity", activity2016())
	checkText(t, "title", spec.Title, finnmarkStandsOut)
	checkRows(t, spec, "Helgelandssykehuset", "UNN", "Nordlandssykehuset", "Finnmarkssykehuset")
	checkSeries(t, spec, 1, 304.696429, 304.696429, 304.696429, 304.696429)
	defined := indicator(budget.ConsultationsIndicator, budget.Count, "konsultasjoner")
	without := func(trusts ...[]budget.Record) []budget.Record {
		records := []budget.Record{north, defined, indicator(budget.OutpatientsIndicator, budget.Count, "pasienter")}
		for _, trust := range trusts {
			records = append(records, trust...)
		}
		return records
	}
	for want, records := range map[string][]budget.Record{
		"UNN hadde 337 konsultasjoner per årsverk":                                  without(trustYear("unn", 10104, 998, 30)),
		"Fra 119 konsultasjoner per årsverk ved Finnmarkssykehuset til 337 ved UNN": without(trustYear("unn", 10104, 998, 30), trustYear("finnmark", 834, 147, 7)),
	} {
		checkText(t, "title", tell(t, "productivity", records).Title, want)
	}
}

func TestTrustWithoutPatientsIsNoDot(t *testing.T) {
	records := activity2016()
	records = append(records[:4], records[5:]...) // Helgeland's patients
	checkRows(t, tell(t, "productivity-scatter", records), "UNN", "Nordlandssykehuset", "Finnmarkssykehuset", "Helse Nord")
}

func TestPatients(t *testing.T) {
	spec := tell(t, "patients", activity2016())
	checkText(t, "title", spec.Title, "UNN hadde 998 polikliniske pasienter i 2016, Helgelandssykehuset 112")
	checkSeries(t, spec, 0, 998, 386, 147, 112)
}

// inBeds is the beds and adults of an area in 2018.
func inBeds(area budget.AreaID, public, private int, adults int64) []budget.Record {
	beds := budget.BedCount{Area: area, Owner: budget.Public, Beds: budget.LongBeds, Period: budget.YearOf(2018), Kind: budget.Actual, Count: public, Source: found}
	other := beds
	other.Owner, other.Count = budget.Private, private
	return []budget.Record{beds, other, budget.Population{Area: area, Year: 2018, Adults: budget.Whole(adults)}}
}

func TestBedsOfRegions(t *testing.T) {
	of := func(areas ...[]budget.Record) []budget.Record {
		records := []budget.Record{north}
		for _, area := range areas {
			records = append(records, area...)
		}
		return records
	}
	spec := tell(t, "beds-regions", of(inBeds("nord", 95, 91, 380_000), inBeds("vest", 100, 200, 850_000), inBeds("norge", 900, 800, 4_200_000)))
	checkText(t, "title", spec.Title, "Helse Nord hadde 49 døgnplasser per 100 000 voksne, over landets 40")
	checkRows(t, spec, "Helse Nord", "Helse Vest")
	checkSeries(t, spec, 0, 48.947368, 35.294118)
	checkSeries(t, spec, 1, 40.476190, 40.476190)
	if tip := plain(spec.Series[0].Points[0].Tooltip); !strings.Contains(tip, "186 plasser, 380 000 voksne") {
		t.Errorf("tooltip %q", tip)
	}
	for want, records := range map[string][]budget.Record{
		"Helse Nord hadde 49 døgnplasser per 100 000 voksne":                   of(inBeds("nord", 95, 91, 380_000)),
		"Helse Nord hadde 30 døgnplasser per 100 000 voksne, under landets 40": of(inBeds("nord", 30, 0, 100_000), inBeds("norge", 40, 0, 100_000)),
		"Helse Nord hadde 40 døgnplasser per 100 000 voksne, som landet":       of(inBeds("nord", 20, 20, 100_000), inBeds("norge", 40, 0, 100_000)),
		"Helse Vest hadde 10 døgnplasser per 100 000 voksne, under landets 40": of(inBeds("vest", 10, 0, 100_000), inBeds("midt", 50, 0, 100_000), inBeds("norge", 40, 0, 100_000)),
	} {
		checkText(t, "title", tell(t, "beds-regions", records).Title, want)
	}
}

func TestBedsWithoutAdultsSayWhatIsMissing(t *testing.T) {
	if spec := tell(t, "beds-regions", inBeds("nord", 95, 91, 380_000)[:2]); !strings.Contains(spec.Empty, "antall voksne") {
		t.Errorf("empty chart says %q", spec.Empty)
	}
}
