package budget

import (
	"errors"
	"testing"
)

// Of every table a record that says nothing is none, but for the few whose every
// field may be empty.
func TestNothingIsNoRecord(t *testing.T) {
	for _, table := range Tables {
		record, err := DecodeRecord(table, []byte("{}"))
		if err != nil {
			t.Fatalf("%s: %v", table, err)
		}
		if err := record.Validate(); !errors.Is(err, ErrInvalid) {
			t.Errorf("an empty %s is valid: %v", table, err)
		}
	}
}

// What each rule keeps out, and the last that it lets through.
func TestRulesOfRecords(t *testing.T) {
	share := func(q Quantity) *Quantity { return &q }
	amount := Amount{Revision: "2019", Line: "a", Period: YearOf(2019), Kind: Budget}
	unit := CareUnit{ID: "a", Name: "a", Kind: InpatientUnit, Owner: Public}
	report := StatusReport{Measure: "a", Period: YearOf(2019), Status: InProgress}
	seal := Seal{Revision: "2019", Entry: 1, Hash: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", On: DayOf(2019, 2, 27)}
	for name, c := range map[string]struct {
		record Record
		valid  bool
	}{
		"amount":                  {amount, true},
		"actual amount decided":   {Amount{Revision: "2019", Line: "a", Period: YearOf(2019), Kind: Actual}, false},
		"budget of no revision":   {Amount{Line: "a", Period: YearOf(2019), Kind: Budget}, false},
		"amount of no kind":       {Amount{Revision: "2019", Line: "a", Period: YearOf(2019), Kind: Target}, false},
		"no units":                {unit, true},
		"less than no units":      {CareUnit{ID: "a", Name: "a", Kind: InpatientUnit, Owner: Public, Units: -1}, false},
		"less than none per unit": {CareUnit{ID: "a", Name: "a", Kind: InpatientUnit, Owner: Public, PerUnit: -1}, false},
		"report":                  {report, true},
		"nothing done":            {StatusReport{Measure: "a", Period: YearOf(2019), Status: InProgress, Progress: share(0)}, true},
		"all done":                {StatusReport{Measure: "a", Period: YearOf(2019), Status: InProgress, Progress: share(Unit)}, true},
		"less than nothing done":  {StatusReport{Measure: "a", Period: YearOf(2019), Status: InProgress, Progress: share(-1)}, false},
		"more than all done":      {StatusReport{Measure: "a", Period: YearOf(2019), Status: InProgress, Progress: share(Unit + 1)}, false},
		"status nobody has":       {StatusReport{Measure: "a", Period: YearOf(2019), Status: "x"}, false},
		"seal":                    {seal, true},
		"seal of a short hash":    {Seal{Revision: "2019", Entry: 1, Hash: seal.Hash[2:], On: seal.On}, false},
		"seal of no entry":        {Seal{Revision: "2019", Hash: seal.Hash, On: seal.On}, false},
	} {
		if err := c.record.Validate(); (err == nil) != c.valid {
			t.Errorf("%s: %v", name, err)
		}
	}
}
