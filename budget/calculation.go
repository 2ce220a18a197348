package budget

// Calculation is a formula with its numbers filled in, for the planner to see
// how a number came about. The formula's own signs are words of a language and
// belong to package text, which finds them by its name.
type Calculation struct {
	// Formula names the formula: "coverage-index".
	Formula string
	// Terms are what the formula speaks of, in its order.
	Terms  []Term
	Result Term
}

// Term is one number of a calculation.
type Term struct {
	// Name is what the formula calls it.
	Name string
	// Value is a Kroner, Quantity, Period or int.
	Value any
	// Source is the cell it comes from, zero for what was entered or computed.
	Source Source
	// Of is how the number itself was computed, nil where it was not.
	Of *Calculation
}
