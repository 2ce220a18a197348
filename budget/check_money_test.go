package budget

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// found returns the findings of one rule.
func found(t *testing.T, rule string, records ...Record) []Finding {
	t.Helper()
	if !slices.ContainsFunc(Rules, func(r Rule) bool { return r.Name == rule }) {
		t.Fatalf("there is no rule %q", rule)
	}
	findings := planOf(t, records...).Check(north)
	return slices.DeleteFunc(findings, func(f Finding) bool { return f.Rule != rule })
}

// only returns the single finding of a rule.
func only(t *testing.T, rule string, records ...Record) Finding {
	t.Helper()
	findings := found(t, rule, records...)
	if len(findings) != 1 {
		t.Fatalf("%s has %d findings, want 1: %v", rule, len(findings), cases(findings))
	}
	return findings[0]
}

func none(t *testing.T, rule string, records ...Record) {
	t.Helper()
	if findings := found(t, rule, records...); len(findings) != 0 {
		t.Errorf("%s has findings: %v", rule, cases(findings))
	}
}

// cases tells findings in short.
func cases(findings []Finding) []string {
	var told []string
	for _, f := range findings {
		text := fmt.Sprintf("%s %s/%s %s", f.Severity, f.Rule, f.Case, f.Where)
		told = append(told, strings.TrimSpace(text))
	}
	return told
}

// TestTheFoundingPlan is everything Fagplan has to say of the founding plan.
func TestTheFoundingPlan(t *testing.T) {
	plan := planOf(t, helseNord()...)
	findings := plan.Check(north)
	want := []string{
		"error printed-sum/line-left-out-but-funded Tabell 5!B11",
		"warning level-sum/level-stated-as-sum Tekst!48,7",
		"warning level-sum/level-stated-as-sum Tekst!13,3",
		"warning level-sum/level-stated-as-sum Tekst!31,2",
		"warning line-without-measure/cost Tabell 5!A10",
		"warning specialist-need/list-differs Spesialister!E6",
		"note measure-without-line/some Tiltak!A4",
		"note productivity-outlier/low Tabell 1!F7",
	}
	if got := cases(findings); !slices.Equal(got, want) {
		t.Errorf("the findings are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	keys := make(map[string]bool)
	for _, f := range findings {
		keys[f.Key()] = true
	}
	if len(keys) != len(findings) {
		t.Errorf("%d findings have %d keys", len(findings), len(keys))
	}
}

func TestThePrintedSumOf2019(t *testing.T) {
	f := only(t, "printed-sum", slices.Concat(helseNordMoney(), helseNordPrintedSums())...)
	if f.Severity != Error || f.Case != "line-left-out-but-funded" || f.Period != YearOf(2019) || *f.Amount != -221*Thousand {
		t.Errorf("got %s %s in %s of %d kr", f.Severity, f.Case, f.Period, *f.Amount)
	}
	words := map[string]any{"line": "Regional konferanse TSB", "printed": 4_907 * Thousand, "sum": 5_128 * Thousand,
		"difference": -221 * Thousand, "period": YearOf(2019)}
	for name, want := range words {
		if f.Words[name] != want {
			t.Errorf("%s is %v, want %v", name, f.Words[name], want)
		}
	}
}

func TestPrintedSums(t *testing.T) {
	money := slices.Clip(helseNordMoney())
	printed := func(period Period, side Side, thousands Kroner) Record {
		return PrintedSum{Revision: northRevision, Side: side, Period: period, Label: "Sum", Kroner: thousands * Thousand}
	}
	conference := budgetOf("konferanse", 2019, 200*Thousand, Source{})
	tests := []struct {
		name    string
		records []Record
		want    string // the case, empty for no finding
	}{
		{"right", append(money, printed(YearOf(2020), Cost, 16_747)), ""},
		{"off by one krone", append(money, PrintedSum{Revision: northRevision, Side: Cost, Period: YearOf(2020), Kroner: 16_747*Thousand + 1}), "unexplained"},
		{"a line left out", append(replaced(money, budgetOf("budsjettert", 2020, 4_000*Thousand, Source{})), printed(YearOf(2020), Cost, 16_747-250)), "line-left-out"},
		{"a line counted twice", append(money, printed(YearOf(2020), Cost, 16_747+250)), "unexplained"},
		{"either of two lines", append(replaced(money, conference), printed(YearOf(2019), Cost, 4_907)), "unexplained"},
		{"funding", append(money, printed(YearOf(2019), Funding, 4_160)), "line-left-out"},
		{"a year without amounts", append(money, printed(YearOf(2026), Cost, 1)), ""},
		{"a tertial is not a year", append(money, printed(TertialOf(2020, 1), Cost, 5_000)), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.want == "" {
				none(t, "printed-sum", test.records...)
			} else if f := only(t, "printed-sum", test.records...); f.Case != test.want {
				t.Errorf("the case is %s, want %s", f.Case, test.want)
			}
		})
	}
}

func TestFundingBalance(t *testing.T) {
	money := slices.Clip(helseNordMoney())
	none(t, "funding-balance", money...)
	f := only(t, "funding-balance", replaced(money, budgetOf("styrking", 2022, 19_000*Thousand, cellOf(15, 2022)))...)
	if f.Case != "differs" || f.Severity != Error || *f.Amount != -156*Thousand || f.Where.Cell != "E15" {
		t.Errorf("got %s %s of %d kr at %s", f.Severity, f.Case, *f.Amount, f.Where)
	}
	// A blank strengthening is right only where nothing is lacking.
	f = only(t, "funding-balance", replaced(money, budgetOf("omstilling", 2019, 900*Thousand, Source{}))...)
	if f.Period != YearOf(2019) || *f.Amount != -68*Thousand || f.Where.Cell != "A15" {
		t.Errorf("got %s of %d kr at %s", f.Period, *f.Amount, f.Where)
	}
}

func TestFundingLargerThanCost(t *testing.T) {
	money := slices.Clip(helseNordMoney())
	none(t, "funding-exceeds-cost", money...)
	f := only(t, "funding-exceeds-cost", replaced(money, budgetOf("omstilling", 2019, 1_000*Thousand, cellOf(13, 2019)))...)
	if f.Severity != Warning || f.Period != YearOf(2019) || *f.Amount != 32*Thousand || f.Words["funding"] != 5_160*Thousand {
		t.Errorf("got %s in %s of %d kr: %v", f.Severity, f.Period, *f.Amount, f.Words)
	}
}

func TestLinesWithoutMeasure(t *testing.T) {
	f := only(t, "line-without-measure", slices.Concat(helseNordMoney(), helseNordMeasures())...)
	if f.Severity != Warning || f.Words["line"] != "Regional konferanse TSB" || f.Where.Cell != "A10" {
		t.Errorf("got %s at %s: %v", f.Severity, f.Where, f.Words)
	}
	none(t, "line-without-measure", helseNordMoney()...) // no measures at all: nothing to link to
}

func TestMeasuresWithoutLine(t *testing.T) {
	f := only(t, "measure-without-line", slices.Concat(helseNordMoney(), helseNordMeasures())...)
	if f.Severity != Note || f.Words["n"] != 11 || f.Words["all"] != 17 || f.Words["numbers"] != "1, 3, 5–7, 11–15, 17" {
		t.Errorf("got %s: %v", f.Severity, f.Words)
	}
}

func TestMissingYears(t *testing.T) {
	money := slices.Clip(helseNordMoney())
	none(t, "missing-years", money...)
	without := slices.DeleteFunc(slices.Clone(money), func(r Record) bool {
		a, ok := r.(Amount)
		return ok && a.Line == "akutt-tromso" && (a.Period.Year() == 2021 || a.Period.Year() == 2023)
	})
	f := only(t, "missing-years", without...)
	if f.Period != YearOf(2021) || f.Words["years"] != "2021, 2023" || f.Where.Cell != "A5" {
		t.Errorf("got %s at %s: %v", f.Period, f.Where, f.Words)
	}
	// Zero is an amount.
	none(t, "missing-years", replaced(money, budgetOf("akutt-tromso", 2021, 0, Source{}))...)
}

func TestUnitSuspicion(t *testing.T) {
	money := slices.Clip(helseNordMoney())
	none(t, "unit-suspicion", money...) // 1 450 grows to 7 250, 125 to 250
	tests := []struct {
		line   LineID
		year   int
		kroner Kroner
		want   string
	}{
		{"akutt-tromso", 2022, 6_110 * Million, "too-large"},
		{"akutt-tromso", 2022, 6_110, "too-small"},
		{"somatikk", 2019, 200 * Million, "too-large"},
		{"legestillinger", 2025, 7_250, "too-small"},
		{"omstilling", 2020, -1_290 * Million, "too-large"},
		{"akutt-tromso", 2022, 61_100 * Thousand, ""}, // ten times as much may be meant
		{"akutt-tromso", 2022, 0, ""},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.line, " ", test.kroner), func(t *testing.T) {
			records := replaced(money, budgetOf(test.line, test.year, test.kroner, cell("Tabell 5", "X")))
			if test.want == "" {
				none(t, "unit-suspicion", records...)
				return
			}
			f := only(t, "unit-suspicion", records...)
			if f.Case != test.want || f.Severity != Warning || f.Period != YearOf(test.year) || *f.Amount != test.kroner || f.Where.Cell != "X" {
				t.Errorf("got %s %s in %s of %d kr at %s", f.Severity, f.Case, f.Period, *f.Amount, f.Where)
			}
		})
	}
	// Accounts typed in the wrong unit are caught against the budget.
	f := only(t, "unit-suspicion", append(money, Amount{Line: "nettverk", Period: YearOf(2020), Kind: Actual, Kroner: 248})...)
	if f.Case != "too-small" {
		t.Errorf("248 kr booked of 250 000 are %s", f.Case)
	}
}

func TestLevelAgainstSum(t *testing.T) {
	tests := []struct {
		side      Side
		thousands Kroner
		want      bool
	}{
		{Cost, 48_700, true},     // the cost of 2025
		{Cost, 48_719, true},     // to the thousand
		{Cost, 205_500, false},   // the sum
		{Cost, 205_520, false},   //
		{Cost, 100_000, false},   // neither
		{Cost, 31_305, false},    // the level of another year
		{Funding, 13_300, true},  // income and restructuring, 2025
		{Funding, 31_200, true},  // strengthening, 2025
		{Funding, 48_700, true},  // all funding, 2025
		{Funding, 43_700, false}, // the sum of income
		{Funding, 121_100, false},
		{Funding, 11_600, false}, // the sum of restructuring, near the level of income
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.side, " ", test.thousands), func(t *testing.T) {
			records := append(helseNordMoney(), stated(test.side, "om lag", test.thousands*Thousand))
			if !test.want {
				none(t, "level-sum", records...)
				return
			}
			f := only(t, "level-sum", records...)
			if f.Severity != Warning || f.Words["stated"] != test.thousands*Thousand || f.Where.Cell != "om lag" ||
				f.Words["first"] != YearOf(2019) || f.Words["last"] != YearOf(2025) {
				t.Errorf("got %s at %s: %v", f.Severity, f.Where, f.Words)
			}
		})
	}
	f := only(t, "level-sum", append(helseNordMoney(), stated(Cost, "48,7", 48_700*Thousand))...)
	if f.Words["level"] != 48_719*Thousand || f.Words["sum"] != 205_520*Thousand {
		t.Errorf("the level and the sum are %v and %v", f.Words["level"], f.Words["sum"])
	}
}

// A total that is the sum of one source is right, also where it happens to be
// the level of another.
func TestASumIsNotMistakenForALevel(t *testing.T) {
	records := []Record{north}
	for source, amounts := range map[FundingSource][2]Kroner{Income: {40, 100}, Restructuring: {60, 40}} {
		id := LineID(source)
		records = append(records, Line{Revision: northRevision, ID: id, Side: Funding, Funding: source, Name: string(source)},
			budgetOf(id, 2024, amounts[0]*Million, Source{}), budgetOf(id, 2025, amounts[1]*Million, Source{}))
	}
	none(t, "level-sum", append(records, PrintedSum{Revision: northRevision, Side: Funding, Label: "omstilling", Kroner: 100 * Million})...)
}

// Plans with many funding lines have totals told of their sources too.
func TestLevelOfASourceOfManyLines(t *testing.T) {
	records := helseNordMoney()
	for i := range 12 {
		id := LineID(fmt.Sprint("ny-", i))
		records = append(records, Line{Revision: northRevision, ID: id, Side: Funding, Funding: Income, Name: "Ny inntekt"},
			budgetOf(id, 2024, Million, Source{}), budgetOf(id, 2025, Million, Source{}))
	}
	f := only(t, "level-sum", append(records, stated(Funding, "inntekter", 23_379*Thousand))...)
	if f.Words["level"] != 23_379*Thousand {
		t.Errorf("the level is %v", f.Words["level"])
	}
}

func TestVerdictsCloseFindings(t *testing.T) {
	plan := planOf(t, helseNord()...)
	findings := plan.Check(north)
	first := findings[0]
	judge := func(accepted bool, of Finding) *Plan {
		return apply(t, plan, Judge(plan, Verdict{Finding: of.Key(), Accepted: accepted, Reason: "Konferansen er ført utenom."}, of.Rule))
	}
	if open := judge(true, first).Open(findings); len(open) != len(findings)-1 {
		t.Errorf("%d of %d findings are open after one is accepted", len(open), len(findings))
	}
	if open := judge(false, first).Open(findings); len(open) != len(findings) {
		t.Errorf("%d of %d findings are open after one is annotated", len(open), len(findings))
	}
	// Other numbers are another finding, which nobody has accepted.
	judged := judge(true, first)
	changed := apply(t, judged, SetAmount(judged, budgetOf("konferanse", 2019, 230*Thousand, cellOf(10, 2019)), "Konferanse", ""))
	findings = changed.Check(north)
	if open := changed.Open(findings); len(open) != len(findings) {
		t.Errorf("%d of %d findings are open after the numbers changed", len(open), len(findings))
	}
}

func TestSuspectSizes(t *testing.T) {
	for sizes, want := range map[[2]Kroner]bool{
		{suspectRatio, 1}: true, {1, suspectRatio}: true, {suspectRatio - 1, 1}: false, {1, suspectRatio - 1}: false, {1, 1}: false,
	} {
		if suspect(sizes[0], sizes[1]) != want {
			t.Errorf("%d beside %d is suspect: %t", sizes[0], sizes[1], !want)
		}
	}
}
