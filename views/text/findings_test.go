package text_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/text"
)

// TestRulesHaveWords keeps the catalogs in step with the rules of package
// budget: each has a name and at least one explanation.
func TestRulesHaveWords(t *testing.T) {
	catalog := catalogOf(t, text.NB)
	for _, rule := range budget.Rules {
		if _, ok := catalog["rule."+rule.Name]; !ok {
			t.Errorf("rule %s has no name", rule.Name)
		}
		if !hasPrefix(catalog, "finding."+rule.Name+".") {
			t.Errorf("rule %s has no explanation", rule.Name)
		}
	}
}

// TestFindingsSpeakOfWhatIsFound checks each explanation against the code that
// makes findings, in package budget and in the import: its rule, its case and
// the values it names must be found there.
func TestFindingsSpeakOfWhatIsFound(t *testing.T) {
	known := usesInCode(t).literals
	for key, message := range catalogOf(t, text.NB) {
		parts := strings.Split(key, ".")
		if parts[0] != "finding" {
			continue
		}
		if len(parts) != 3 || !known[parts[1]] || !known[parts[2]] {
			t.Errorf("%s is of no rule and case in the code", key)
		}
		for _, place := range message.places() {
			name, _, _ := strings.Cut(strings.Trim(place, "{}"), ":")
			if !known[name] {
				t.Errorf("%s names %s, which no rule gives", key, place)
			}
		}
	}
}
