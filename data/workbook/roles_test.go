package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

func TestEveryKindHasRoles(t *testing.T) {
	all := Kinds()
	for i, k := range all {
		if slices.Contains(all[i+1:], k) {
			t.Errorf("%s is there twice", k)
		}
		if roles := Roles(k); len(roles) == 0 || slices.Contains(roles, "") {
			t.Errorf("%s has the roles %q", k, roles)
		}
	}
	if !slices.Contains(all, FundingTable) || slices.Contains(all, NotATable) {
		t.Errorf("the kinds are %q", all)
	}
	if got := Roles(CostsTable); !slices.Contains(got, "year") || !slices.Contains(got, "label") {
		t.Errorf("costs have the roles %q", got)
	}
	if got := Roles("ukjent"); got != nil {
		t.Errorf("an unknown kind has the roles %q", got)
	}
}

func TestUnitIsFoundInItsCell(t *testing.T) {
	for name, c := range map[string]struct{ heading, above, want string }{
		"above":      {"Tiltak", "Beløp i kr 1 000", "A2"},
		"in heading": {"Tiltak (mill. kr)", "Alle foretak", "A3"},
	} {
		sheet := testSheet{name: "Budsjett", rows: [][]any{row("Budsjett"), row(c.above), row(c.heading, 2020, 2021), row("Poliklinikk", 10, 20), row("Døgn", 30, 40)}}
		_, p := imported(t, new(budget.Plan), sheet)
		if len(p.Tables) != 1 || p.Tables[0].UnitCell != c.want {
			t.Errorf("%s: the tables are %+v", name, p.Tables)
		}
	}
}
