package planfile

import (
	"testing"

	"fagplan/budget"
)

// What is said to be kept as it is really is, for records of every kind.
func TestLogKeepsWhatItIsSaidToKeep(t *testing.T) {
	var changes []budget.Change
	for _, record := range sample() {
		changes = append(changes, budget.Change{After: record}, budget.Change{Before: record})
	}
	if !keeps(changes) {
		t.Error("the records of the sample are not kept")
	}
	text, err := writeChanges(changes)()
	if err != nil {
		t.Fatal(err)
	}
	told, err := Entry{}.edit(text.text)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range told.Changes {
		for j, record := range []budget.Record{c.Before, c.After} {
			given := []budget.Record{changes[i].Before, changes[i].After}[j]
			if (record == nil) != (given == nil) || record != nil && !budget.Equal(record, given) {
				t.Errorf("the log makes %+v of %+v", record, given)
			}
		}
	}
}

func TestLogDoesNotKeepWhatJSONCannotSay(t *testing.T) {
	for name, record := range map[string]budget.Record{
		"no text":           budget.Theme{ID: "broken \xff text", Name: "x"},
		"an empty list":     budget.Area{ID: "nord", Name: "Nord", Aliases: []string{}},
		"no text in a list": budget.Area{ID: "nord", Name: "Nord", Aliases: []string{"\xff"}},
		"no text in a cell": budget.Theme{ID: "ram", Name: "x", Source: budget.Source{Cell: "\xff"}},
	} {
		if keeps([]budget.Change{{Before: record}}) || keeps([]budget.Change{{After: record}}) {
			t.Errorf("%s is said to be kept", name)
		}
	}
}
