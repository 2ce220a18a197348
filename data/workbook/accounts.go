package workbook

import (
	"cmp"

	"fagplan/budget"
)

// checkAccounts compares the sum a table prints of accounts, forecasts or frames
// with the lines above it. The sums of budgets are kept in the plan, and reconciled
// there for as long as it has them. nil is a side without a sum.
func (im *importer) checkAccounts(t *table, above runningSum, r *moneyRow) {
	if r == nil || above.lines == 0 {
		return
	}
	for _, c := range t.columnsAs(yearRole) {
		printed, given := r.amounts[c.at]
		computed, summed := above.total[c.at]
		kept := cmp.Or(c.amount, im.amountKind(t)).Decided() && !t.frames(c)
		if !given || !summed || kept {
			continue
		}
		off := printed - computed
		if off.Abs() <= t.money.rounding()*budget.Kroner(above.lines+1) {
			continue
		}
		im.find(printedColumn, im.source(t, r.row, c.at), map[string]any{"label": r.label, "column": c.heading,
			"printed": t.money.quantity(printed), "computed": t.money.quantity(computed), "difference": t.money.quantity(off)})
	}
}

// rounding is how far from exact an amount can be for being rounded by itself:
// millions are given with one decimal.
func (u moneyUnit) rounding() budget.Kroner {
	if u.kroner == budget.Million {
		return budget.Million / 20
	}
	return 0
}

// quantity is an amount in the unit of the table.
func (u moneyUnit) quantity(k budget.Kroner) budget.Quantity {
	return budget.Quantity(int64(k)/int64(u.kroner)*int64(budget.Unit) + int64(k)%int64(u.kroner)*int64(budget.Unit)/int64(u.kroner))
}
