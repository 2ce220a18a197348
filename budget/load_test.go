package budget

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The order in which records are read must not matter: files from before they
// were written in order have them in that of their imports.
func TestAPlanIsTheSameInWhateverOrderItIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 5*chunkSize).Draw(t, "records")
		years := make([]Record, n)
		for i := range years {
			years[i] = Price{Index: PriceIndexID(fmt.Sprintf("%04d", i)), Year: 2019, Value: Unit, Kind: Actual}
		}
		wanted, err := PlanOf(slices.Values(years))
		if err != nil {
			t.Fatal(err)
		}
		shuffled := rapid.Permutation(years).Draw(t, "order")
		plan, err := PlanOf(slices.Values(shuffled))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(slices.Collect(plan.Prices.All()), slices.Collect(wanted.Prices.All())) || plan.Prices.Len() != len(years) {
			t.Fatal("the plans differ")
		}
		if !slices.IsSortedFunc(slices.Collect(plan.Prices.All()), Price.compare) {
			t.Fatal("the table is not in order")
		}
	})
}

func TestARecordThatIsReadTwice(t *testing.T) {
	a, b := Price{Index: "a", Year: 2019, Value: Unit, Kind: Actual}, Price{Index: "b", Year: 2019, Value: Unit, Kind: Actual}
	for _, records := range [][]Record{{a, a}, {a, b, a}, {b, a, b}} {
		if _, err := PlanOf(slices.Values(records)); !errors.Is(err, ErrInvalid) {
			t.Errorf("%v gave %v", records, err)
		}
	}
}

func TestEditsInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		changes := Merge(new(Plan), slices.Collect(plan.All())...)
		shuffled := Edit{Changes: rapid.Permutation(changes).Draw(t, "order")}
		ordered := shuffled.InOrder()
		if !slices.EqualFunc(ordered, changes, func(a, b Change) bool { return Equal(a.After, b.After) }) {
			t.Fatal("not in the order of the plan")
		}
	})
}
