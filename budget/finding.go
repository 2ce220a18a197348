package budget

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Severity ranks findings.
type Severity string

// The severities. Nothing blocks the planner's work, not even an error.
const (
	Error   Severity = "error"   // the numbers contradict each other
	Warning Severity = "warning" // probably wrong, or something is missing
	Note    Severity = "note"    // worth knowing
)

// Severities lists the severities, gravest first.
var Severities = []Severity{Error, Warning, Note}

// Finding is a place where a rule fails. It holds numbers and names; the words
// around them belong to package text, in three languages.
type Finding struct {
	Rule string
	// Case tells which of the rule's explanations fits.
	Case     string
	Severity Severity
	// Where is the cell it was found in, zero where it is not in one cell.
	Where  Source
	Period Period
	// Amount is the difference in money, nil where the rule is not about money.
	Amount *Kroner
	// About is the record the finding is best understood from, nil for none.
	About Record
	// Words are the values the explanation speaks of, by name: Kroner,
	// Quantity, Period, int and string.
	Words map[string]any
}

// Key identifies the finding for as long as it is the same: what the planner
// has said of it no longer holds once its numbers change.
func (f Finding) Key() string {
	parts := []string{f.Rule, f.Case, f.Where.String(), f.Period.String()}
	if f.Amount != nil {
		parts = append(parts, fmt.Sprint(int64(*f.Amount)))
	}
	if f.Where.IsZero() && f.About != nil {
		parts = append(parts, describe(f.About))
	}
	for _, name := range slices.Sorted(maps.Keys(f.Words)) {
		parts = append(parts, fmt.Sprintf("%s=%v", name, f.Words[name]))
	}
	return strings.Join(parts, "|")
}
