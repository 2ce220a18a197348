package budget

import "testing"

func planned40() Record {
	return PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2025), Kind: PositionsPlanned, Count: Whole(40)}
}

func costFactor(value Quantity, unit string, line LineID) Factor {
	return Factor{ID: PositionCostFactor, Name: "Kostnad per årsverk", Value: value, Unit: unit, Line: line}
}

func TestFactorAsMoney(t *testing.T) {
	for unit, want := range map[string]Kroner{
		"kr 1 000 per årsverk": 720_500, "kr 1000": 720_500, "1 000 kr": 720_500, "tusen kroner": 720_500, "kkr": 720_500,
		"mill. kr": 720_500_000, "kr per årsverk": 721, "NOK per position": 721, "": 721,
	} {
		if got, fits := costFactor(Whole(720)+Unit/2, unit, "").Kroner(); got != want || !fits {
			t.Errorf("720.5 in %q is %d kr, want %d", unit, got, want)
		}
	}
	if _, fits := costFactor(1<<62, "mill. kr", "").Kroner(); fits {
		t.Error("more kroner than a number can hold fit")
	}
}

func TestCostOfPosition(t *testing.T) {
	tests := []struct {
		name    string
		factor  []Record
		want    Kroner
		entered bool
	}{
		{"entered", []Record{planned40(), costFactor(Whole(720)+Unit/2, "kr 1 000", "poliklinikk")}, 720_500, true},
		{"entered without a line", []Record{costFactor(Whole(900_000), "kr", "")}, 900_000, true},
		{"from the line's budget", []Record{planned40(), costFactor(0, "", "poliklinikk")}, 711_125, false},
		{"no line and no value", []Record{planned40(), costFactor(0, "", "")}, 0, false},
		{"a line the plan has not", []Record{planned40(), costFactor(0, "", "annet")}, 0, false},
		{"no positions planned", []Record{costFactor(0, "", "poliklinikk")}, 0, false},
		{"no factor", []Record{planned40()}, 0, false},
	}
	for _, test := range tests {
		cost, known := planOf(t, append(helseNordMoney(), test.factor...)...).CostOfPosition(northRevision, "nord")
		if cost.Kroner != test.want || known != (test.want > 0) || cost.Entered != test.entered {
			t.Errorf("%s: %d kr, known is %v and entered %v", test.name, cost.Kroner, known, cost.Entered)
		}
	}
}

func TestConsultationsPerPersonAreOfAService(t *testing.T) {
	for service, want := range map[string]FactorID{
		"Poliklinisk behandling": "konsultasjoner-per-person-poliklinisk-behandling",
		"Døgn, lang tid (åpen)":  "konsultasjoner-per-person-dogn-lang-tid-apen",
	} {
		if got := ConsultationsPerPersonFactor(service); got != want {
			t.Errorf("%q has %q, want %q", service, got, want)
		}
	}
}
