package budget

import "testing"

func TestVarianceIsWithinEitherLimit(t *testing.T) {
	limit := Limit{Share: Unit / 20, Kroner: 100 * Thousand}
	tests := []struct {
		name               string
		variance, budgeted Kroner
		want               Deviation
	}{
		{"beyond 5 % of a small line, not of 100 000", 60_000, 221_000, Within},
		{"beyond 100 000, not of 5 % of a large line", -500_000, 10_087_000, Within},
		{"beyond both", 504_351, 10_087_000, Above},
		{"beyond both, below", -504_351, 10_087_000, Below},
		{"at both", 100_000, 2_000_000, Within},
		{"nothing budgeted, up to 100 000", 100_000, 0, Within},
		{"nothing budgeted, beyond", 100_001, 0, Above},
	}
	for _, test := range tests {
		if got := deviation(test.variance, test.budgeted, limit); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

func TestPlanSetsItsLimit(t *testing.T) {
	usual := Limit{Share: Unit / 20}
	if got := new(Plan).VarianceLimit(usual); got != usual {
		t.Errorf("a plan without limits has %v", got)
	}
	plan := planOf(t, Factor{ID: LimitShareFactor, Name: "a", Value: Unit / 50},
		Factor{ID: LimitKronerFactor, Name: "b", Value: Whole(250), Unit: "kr 1 000"})
	if got, want := plan.VarianceLimit(usual), (Limit{Share: Unit / 50, Kroner: 250 * Thousand}); got != want {
		t.Errorf("the plan's limit is %v, want %v", got, want)
	}
}
