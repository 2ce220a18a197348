package manifold

import (
	"fmt"
	"slices"

	"fagplan/budget"
)

// counted are the areas whose services are counted: the regions and the trusts.
func (s Size) counted() []budget.AreaID {
	var areas []budget.AreaID
	for i := range regions {
		areas = append(areas, regionOf(i))
	}
	for i := range s.Trusts {
		areas = append(areas, trustOf(i))
	}
	return areas
}

// treated are the areas whose patients are counted, the country among them.
func (s Size) treated() []budget.AreaID { return append([]budget.AreaID{country}, s.counted()...) }

// services lists what each area has and is to have each year: the people who
// live there, beds, specialists and those in training.
func (s Size) services() []budget.Record {
	var records []budget.Record
	for place, area := range s.treated() {
		for year := range s.Years {
			records = append(records, budget.Population{Area: area, Year: firstYear + year,
				Adults: budget.Whole(int64(50_000 + 1_000*(place%9) + 300*year)), Source: cell("Befolkning", year, 2+place)})
		}
	}
	for place, area := range s.counted() {
		records = append(records, units(area, place)...)
		for year := range s.Years {
			records = append(records, s.beds(area, place, year)...)
			records = append(records, s.specialists(area, place, year)...)
		}
	}
	return append(records, factors()...)
}

// units are the units of an area that need specialists.
func units(area budget.AreaID, place int) []budget.Record {
	var records []budget.Record
	for i, kind := range []budget.UnitKind{budget.InpatientUnit, budget.LeadClinic, budget.LARDoctor} {
		records = append(records, budget.CareUnit{ID: budget.UnitID(fmt.Sprintf("%s-%s", area, kind)), Name: fmt.Sprintf("Enhet %d", 1+i),
			Kind: kind, Area: area, Owner: budget.Public, Units: 1 + place%3, PerUnit: 1, Source: cell("Enheter", i, 2+place)})
	}
	return records
}

// beds are those in operation in the years with accounts, and those planned
// for the others.
func (s Size) beds(area budget.AreaID, place, year int) []budget.Record {
	var records []budget.Record
	for _, owner := range []budget.Owner{budget.Public, budget.Private} {
		for i, kind := range []budget.BedKind{budget.AcuteBeds, budget.DetoxBeds, budget.ShortBeds, budget.LongBeds} {
			count := budget.BedCount{Area: area, Owner: owner, Beds: kind, Period: budget.YearOf(firstYear + year), Kind: budget.Actual,
				Count: 2 + (place+year+i)%12, Source: cell("Døgnplasser", year, 2+place)}
			if year >= s.booked() {
				count.Revision, count.Kind = Revision, budget.Budget
			}
			records = append(records, count)
		}
	}
	return records
}

// specialists are those at work in the years with accounts, those who are to
// leave in the others, what the plan needs, and a set of posts in training each
// year.
func (s Size) specialists(area budget.AreaID, place, year int) []budget.Record {
	at := budget.YearOf(firstYear + year)
	filled := 1 + place%2
	count := budget.SpecialistCount{Area: area, Period: at, Kind: budget.SpecialistsActual, Scope: budget.FieldScope,
		Count: 1 + (place+year)%6, Source: cell("Spesialister", year, 2+place)}
	if year >= s.booked() {
		count.Kind, count.Count = budget.SpecialistsLeaving, (place+year)%2
	}
	whole := count
	whole.Scope, whole.Count = budget.AllScope, count.Count+1
	needed := budget.SpecialistCount{Revision: Revision, Area: area, Period: at, Kind: budget.SpecialistsNeeded, Scope: budget.FieldScope, Count: 6}
	neededInAll := needed
	neededInAll.Scope, neededInAll.Count = budget.AllScope, needed.Count+1
	return []budget.Record{count, whole, needed, neededInAll,
		budget.TrainingCohort{ID: budget.CohortID(fmt.Sprintf("%s-%d", area, firstYear+year)), Name: fmt.Sprintf("LIS %d", firstYear+year),
			Area: area, Start: at, Approval: budget.YearOf(firstYear + year + 5), Posts: 2, Filled: &filled}}
}

// factors are what the plan reckons with.
func factors() []budget.Record {
	return []budget.Record{
		budget.Factor{ID: budget.LARKey, Name: "Pasienter per stilling", Value: budget.Whole(45)},
		budget.Factor{ID: budget.PositionCostFactor, Name: "Kostnad per årsverk", Value: budget.Whole(720_500)},
		budget.Factor{ID: budget.ConsultationsPerPositionFactor, Name: "Konsultasjoner per årsverk", Value: budget.Whole(340)},
		budget.Factor{ID: budget.SpecialistAttrition, Name: "Frafall per år", Value: budget.Unit / 50},
	}
}

// surveyEvery is how many years there are between two surveys of need in a
// trust.
const surveyEvery = 3

// need lists the surveys of the need in each trust, with the dimensions and
// services of BrukerPlan.
func (s Size) need() []budget.Record {
	var records []budget.Record
	for i := range s.Trusts {
		for year := 0; year < s.Years; year += surveyEvery {
			records = slices.Concat(records, survey(i, year))
		}
	}
	return records
}

func survey(trust, year int) []budget.Record {
	id := budget.NeedMapID(fmt.Sprintf("%s-%d", trustOf(trust), firstYear+year))
	records := []budget.Record{budget.NeedMap{ID: id, Name: "Kartlegging " + string(id), Area: trustOf(trust), Period: budget.YearOf(firstYear + year),
		Persons: 300 + 10*trust + year, Source: cell("Behov", year, 2+trust)}}
	tenth := budget.Unit / 10
	for i, name := range []string{"Bolig", "Arbeid", "Rusing", "Fysisk helse", "Psykisk helse", "Sosial fungering", "Nettverk", "Økonomi"} {
		green := tenth * budget.Quantity(2+(i+year)%5)
		records = append(records, budget.NeedDimension{Map: id, Name: name, Order: i, Green: green, Yellow: 2 * tenth, Red: budget.Unit - green - 2*tenth})
	}
	for _, of := range []struct {
		level budget.ServiceLevel
		names []string
	}{
		{budget.Specialist, []string{"Akutt rus", "Poliklinikk rus", "Døgn rus", "LAR, spesialist", "Tvang rus", "Akutt psykiatri", "Poliklinikk psykiatri", "Døgn psykiatri", "Tvang psykiatri", "Somatikk"}},
		{budget.Municipal, []string{"Bolig", "Arbeid", "Oppfølging", "Økonomisk rådgivning"}},
	} {
		for i, name := range of.names {
			added := tenth * budget.Quantity((i+trust)%4)
			records = append(records, budget.NeedService{Map: id, Level: of.level, Name: name, Order: i, Now: tenth * budget.Quantity(1+(i+year)%5), Added: &added})
		}
	}
	return records
}
