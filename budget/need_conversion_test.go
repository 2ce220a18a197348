package budget

import "testing"

// outpatients is the survey of eight municipalities in 2006: 669 persons, 14 %
// in outpatient treatment and 33 points more in 12 months.
func surveyed() []Record {
	added, less := perCent(33), perCent(-3)
	return []Record{
		Area{ID: "kommuner", Name: "Åtte kommuner", Kind: District},
		NeedMap{ID: "brukerplan", Name: "BrukerPlan", Area: "kommuner", Period: YearOf(2006), Persons: 669},
		NeedService{Map: "brukerplan", Level: Specialist, Name: "Poliklinikk", Order: 1, Now: perCent(14), Added: &added},
		NeedService{Map: "brukerplan", Level: Specialist, Name: "Avrusning", Order: 2, Now: perCent(5), Added: &less},
		NeedService{Map: "brukerplan", Level: Specialist, Name: "LAR", Order: 3, Now: perCent(25)},
		NeedService{Map: "brukerplan", Level: Municipal, Name: "Sosialtjeneste", Order: 1, Now: perCent(50)},
	}
}

func factorOf(id FactorID, value int64) Factor {
	return Factor{ID: id, Name: string(id), Value: Whole(value)}
}

func convertedNeed(t *testing.T, factors ...Record) []NeedConversion {
	t.Helper()
	plan := planOf(t, append(append(helseNordMoney(), surveyed()...), factors...)...)
	survey, _ := plan.NeedMaps.Get(NeedMap{ID: "brukerplan"})
	return plan.ConvertNeed(northRevision, survey)
}

// 220 persons more with 12 consultations each are 2 640 a year: 8,8 positions
// of 300 consultations, and 6 336 000 kr of 720 000 kr each.
func TestNeedIsConvertedThroughFactors(t *testing.T) {
	all := convertedNeed(t, factorOf(ConsultationsPerPersonFactor("Poliklinikk"), 12), factorOf(ConsultationsPerPersonFactor("Avrusning"), 3),
		factorOf(ConsultationsPerPersonFactor("LAR"), 40), factorOf(ConsultationsPerPositionFactor, 300), factorOf(PositionCostFactor, 720_000))
	if len(all) != 3 {
		t.Fatalf("%d services are converted, want the 3 specialist ones", len(all))
	}
	outpatient, detox, lar := all[0], all[1], all[2]
	if outpatient.Now != 94 || outpatient.Later != 314 || outpatient.More() != 220 {
		t.Errorf("%d persons now and %d in 12 months", outpatient.Now, outpatient.Later)
	}
	if *outpatient.Consultations != Whole(2_640) || outpatient.Positions.String() != "8.8" || *outpatient.Kroner != 6_336_000 {
		t.Errorf("outpatients take %s consultations, %s positions and %d kr", outpatient.Consultations, outpatient.Positions, *outpatient.Kroner)
	}
	if detox.More() != -20 || *detox.Consultations != Whole(-60) || *detox.Kroner != -144_000 {
		t.Errorf("%d more persons take %s consultations and %d kr", detox.More(), detox.Consultations, *detox.Kroner)
	}
	if lar.Judged || lar.PerPerson == nil || lar.Consultations != nil {
		t.Errorf("what was not judged is converted: %+v", lar)
	}
	sum, services := SumNeed(all)
	if services != 2 || *sum.Consultations != Whole(2_580) || sum.Positions.String() != "8.6" || *sum.Kroner != 6_192_000 {
		t.Errorf("%d services take %s consultations, %s positions and %d kr", services, sum.Consultations, sum.Positions, *sum.Kroner)
	}
}

// Nothing is assumed: what takes a factor that is not entered stays unknown.
func TestNeedIsNotConvertedWithoutFactors(t *testing.T) {
	outpatient := convertedNeed(t)[0]
	if outpatient.PerPerson != nil || outpatient.Consultations != nil || outpatient.Positions != nil {
		t.Errorf("without factors: %+v", outpatient)
	}
	if _, services := SumNeed(convertedNeed(t)); services != 0 {
		t.Errorf("the sum is of %d services", services)
	}
	all := convertedNeed(t, factorOf(ConsultationsPerPersonFactor("Poliklinikk"), 12), factorOf(PositionCostFactor, 720_000))
	if all[0].Consultations == nil || all[0].Positions != nil || all[0].Kroner != nil {
		t.Errorf("without consultations per position: %+v", all[0])
	}
	if sum, services := SumNeed(all); services != 1 || sum.Consultations == nil || sum.Positions != nil || sum.Kroner != nil {
		t.Errorf("the sum without consultations per position: %+v", sum)
	}
}

// The plan adds 40 positions by 2025 and sets aside 28 445 000 kr for them; 69
// are missing to the national level.
func TestWhatThePlanAddsBesideNeed(t *testing.T) {
	plan := planOf(t, append(helseNordMoney(), planned40(), factorOf(ConsultationsPerPositionFactor, 300),
		PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2018), Kind: PositionsMissing, Count: Whole(69)},
		costFactor(Whole(720)+Unit/2, "kr 1 000", "poliklinikk"))...)
	added, year, planned := plan.PlannedEffort(northRevision)
	if !planned || year != 2025 || *added.Positions != Whole(40) || *added.Consultations != Whole(12_000) || *added.Kroner != 28_445_000 {
		t.Errorf("the plan adds %+v by %d", added, year)
	}
	lacking, year, stated := plan.MissingEffort(northRevision)
	if !stated || year != 2018 || *lacking.Positions != Whole(69) || *lacking.Kroner != 69*720_500 {
		t.Errorf("missing are %+v in %d", lacking, year)
	}
	if _, _, planned := planOf(t, helseNordMoney()...).PlannedEffort(northRevision); planned {
		t.Error("a plan without positions adds some")
	}
}
