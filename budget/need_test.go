package budget

import (
	"testing"

	"pgregory.net/rapid"
)

// perCent is a share as reports print it.
func perCent(n int64) Quantity { return Whole(n) / 100 }

func TestNeedInPersons(t *testing.T) {
	mapped := NeedMap{Persons: 669}
	tests := []struct {
		name       string
		now, added int64
		persons    int
		in12       int
	}{
		{"outpatient treatment", 14, 33, 94, 314},
		{"inpatient treatment", 5, 23, 33, 187},
		{"LAR", 25, 11, 167, 241},
		{"none", 0, 0, 0, 0},
		{"all", 100, 0, 669, 669},
		{"fewer than now", 14, -4, 94, 67},
		{"no fewer than none", 2, -3, 13, 0},
	}
	for _, test := range tests {
		added := perCent(test.added)
		now, in12, judged := NeedService{Now: perCent(test.now), Added: &added}.Persons(mapped)
		if now != test.persons || in12 != test.in12 || !judged {
			t.Errorf("%s: %d now and %d in 12 months, want %d and %d", test.name, now, in12, test.persons, test.in12)
		}
	}
	if now, in12, judged := (NeedService{Now: perCent(25)}).Persons(mapped); now != 167 || in12 != 0 || judged {
		t.Errorf("not judged: %d now and %d in 12 months, judged is %v", now, in12, judged)
	}
}

// Rounding is to the nearest person, whatever the share.
func TestPersonsAreRounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		share := Quantity(rapid.Int64Range(0, int64(Unit)).Draw(t, "share"))
		persons := rapid.IntRange(1, 6_000_000).Draw(t, "persons")
		now, _, _ := NeedService{Now: share}.Persons(NeedMap{Persons: persons})
		// In millionths of a person, the nearest is at most half a person off.
		if off := int64(share)*int64(persons) - int64(now)*int64(Unit); off < -int64(Unit)/2 || off > int64(Unit)/2 {
			t.Fatalf("%s of %d became %d", share, persons, now)
		}
	})
}
