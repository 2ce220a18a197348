package budget

import "testing"

func TestReportLines(t *testing.T) {
	reason := Explanation{Line: "tromso", Period: TertialOf(2021, 2), Cause: TimingCause, Text: "åpnet senere"}
	plan := moneyPlan(t, trialYears()...)
	batch := NewBatch(plan)
	batch.Put(reason)
	batch.Put(Line{Revision: "2019", ID: "bodo", Side: Cost, Name: "Etablere akuttplasser Bodø", Order: 1})
	batch.Put(Amount{Revision: "2019", Line: "bodo", Period: YearOf(2021), Kind: Budget, Kroner: 3_457 * Thousand})
	batch.Put(Line{Revision: "2019", ID: "kurs", Side: Cost, Name: "Kurs", Order: 2})
	plan = applied(t, plan, batch.Edit(TableEdit, ""))
	in, _ := plan.Revisions.Get(Revision{ID: "2019"})
	lines := plan.ReportLines(in, Cost, "", TertialOf(2021, 2), Limit{Share: Unit / 100})
	if len(lines) != 2 {
		t.Fatalf("%d lines report, want the two that have something to", len(lines))
	}
	tromso, bodo := lines[0], lines[1]
	// 3300 of 3360,5 is 1,8 % below; the year is foreseen to end at 6000 of 6110.
	if tromso.Deviation != Below || tromso.YearEnd == nil || *tromso.YearEndVariance() != -110_000 || len(tromso.Reasons) != 1 || tromso.Reasons[0] != reason {
		t.Errorf("Tromsø: %+v", tromso)
	}
	if bodo.Deviation != NotComparable || bodo.YearEnd != nil || bodo.Variance() != nil || bodo.YearEndVariance() != nil {
		t.Errorf("Bodø has no accounts: %+v", bodo)
	}
	sum := SumReport(lines)
	want := ReportSum{Booked: PartSum{1_800_000, 1}, SoFar: PartSum{3_300_000, 1}, Budget: PartSum{9_567_000, 2},
		ToDate:   PartSum{3_360_500 + 2_304_667, 2}, // Bodø by months: 3457 × 8 ÷ 12
		Variance: PartSum{-60_500, 1}, YearEnd: PartSum{6_000_000, 1}, YearEndVariance: PartSum{-110_000, 1}, Bears: 100_000, All: 2}
	if sum != want {
		t.Errorf("the sum is %+v, want %+v", sum, want)
	}
	if told := sum.Told(-160_000); told != -200_000 {
		t.Errorf("told as %d", told)
	}
}
