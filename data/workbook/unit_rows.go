package workbook

// markUnits gives the column that states the unit of money of each row its
// role, and reports whether there is one: every row with a number says what it
// counts in there.
func (t *table) markUnits() bool {
	for i, c := range t.columns {
		if c.role == unitRole {
			return true
		}
		if c.role == "" && fitsAny(c.heading, "=enhet", "=eining", "=benevning", "=maleenhet") && t.statesUnits(c) {
			t.columns[i].role = unitRole
			return true
		}
	}
	return false
}

// statesUnits reports whether a column states a unit of money in every row that
// has a number.
func (t *table) statesUnits(c column) bool {
	stated := false
	for _, row := range t.bodyRows() {
		_, isUnit := parseMoneyUnit(row.at(c.at).Text)
		if !isUnit && t.countsSomething(row) {
			return false
		}
		stated = stated || isUnit
	}
	return stated
}

// unitOf is what 1 stands for in a row.
func (t *table) unitOf(row int) moneyUnit {
	if unit, stated := parseMoneyUnit(t.text(row, unitRole)); stated {
		return unit
	}
	return t.money
}
