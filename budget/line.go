package budget

import "cmp"

// The tables of the plan's economy.
const (
	LineTable       TableName = "line"
	AmountTable     TableName = "amount"
	PrintedSumTable TableName = "printed_sum"
	PriceTable      TableName = "price"
	FactorTable     TableName = "factor"
)

// Line is a named row of yearly amounts: a cost line or, on the other side, a
// funding line. Its ID is the same in every revision.
type Line struct {
	Revision RevisionID `json:"revision" key:"1"`
	ID       LineID     `json:"id" key:"2"`
	Side     Side       `json:"side"`
	Name     string     `json:"name"`
	// ShortName is for chart labels.
	ShortName string `json:"short_name,omitempty"`
	// Funding tells where the money comes from; empty for cost lines.
	Funding FundingSource `json:"funding,omitempty"`
	Order   int           `json:"order,omitempty"`
	Note    string        `json:"note,omitempty"`
	Source  Source        `json:"source,omitzero"`
}

// Table implements Record.
func (Line) Table() TableName { return LineTable }

// Refs implements Record.
func (l Line) Refs() []Ref { return revisionRef(l.Revision, sourceRef(l.Source)...) }

// Validate implements Record.
func (l Line) Validate() error {
	return check(l, rule{l.ID != "", "an identity is needed"}, decidedIn(true, l.Revision), named(l.Name),
		rule{oneOf(l.Side, Cost, Funding), "unknown side"},
		rule{l.Side == Funding || l.Funding == "", "a cost line has no source of funding"},
		rule{l.Side == Cost || oneOf(l.Funding, FundingSources...), "unknown source of funding"})
}

func (l Line) compare(o Line) int {
	return cmp.Or(cmp.Compare(l.Revision, o.Revision), cmp.Compare(l.ID, o.ID))
}

// Label is the short name where there is one.
func (l Line) Label() string { return cmp.Or(l.ShortName, l.Name) }

// Amount is the money of a line in a period. An absent Amount is missing, not
// zero.
type Amount struct {
	// Revision is empty for accounts and forecasts.
	Revision RevisionID `json:"revision,omitempty" key:"1"`
	Line     LineID     `json:"line" key:"2"`
	Period   Period     `json:"period" key:"3"`
	Kind     Kind       `json:"kind" key:"4"`
	Kroner   Kroner     `json:"kroner"`
	Note     string     `json:"note,omitempty"`
	Source   Source     `json:"source,omitzero"`
}

// Table implements Record.
func (Amount) Table() TableName { return AmountTable }

// Refs implements Record.
func (a Amount) Refs() []Ref {
	if a.Revision == "" {
		return sourceRef(a.Source)
	}
	return sourceRef(a.Source, Ref{Table: LineTable, Revision: a.Revision, ID: string(a.Line)})
}

// Validate implements Record.
func (a Amount) Validate() error {
	return check(a, rule{a.Line != "", "a line is needed"}, validPeriod(a.Period),
		rule{oneOf(a.Kind, Budget, Actual, Forecast), "unknown kind of amount"},
		decidedIn(a.Kind.Decided(), a.Revision))
}

func (a Amount) compare(o Amount) int {
	if c := cmp.Or(cmp.Compare(a.Revision, o.Revision), cmp.Compare(a.Line, o.Line)); c != 0 {
		return c
	}
	return cmp.Or(a.Period.Compare(o.Period), cmp.Compare(a.Kind, o.Kind))
}

// PrintedSum is a sum as a workbook prints it, or as its text states it. It is
// never part of the plan's money; it is kept to be reconciled with the lines
// it claims to add up.
type PrintedSum struct {
	Revision RevisionID `json:"revision" key:"1"`
	Side     Side       `json:"side" key:"2"`
	// Period is the year summed up, zero for what is said of the whole plan
	// period.
	Period Period `json:"period,omitzero" key:"3"`
	Label  string `json:"label" key:"4"`
	Kroner Kroner `json:"kroner"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (PrintedSum) Table() TableName { return PrintedSumTable }

// Refs implements Record.
func (s PrintedSum) Refs() []Ref { return revisionRef(s.Revision, sourceRef(s.Source)...) }

// Validate implements Record.
func (s PrintedSum) Validate() error {
	return check(s, decidedIn(true, s.Revision), rule{oneOf(s.Side, Cost, Funding), "unknown side"}, validOptionalPeriod(s.Period))
}

func (s PrintedSum) compare(o PrintedSum) int {
	return cmp.Or(cmp.Compare(s.Revision, o.Revision), cmp.Compare(s.Side, o.Side), s.Period.Compare(o.Period), cmp.Compare(s.Label, o.Label))
}

// Price is one year of a price index. Constant prices are
// amount × index(base year) ÷ index(year).
type Price struct {
	Index  PriceIndexID `json:"index" key:"1"`
	Year   int          `json:"year" key:"2"`
	Value  Quantity     `json:"value"`
	Kind   Kind         `json:"kind"` // actual, or forecast for years to come
	Source Source       `json:"source,omitzero"`
}

// Table implements Record.
func (Price) Table() TableName { return PriceTable }

// Refs implements Record.
func (p Price) Refs() []Ref { return sourceRef(p.Source) }

// Validate implements Record.
func (p Price) Validate() error {
	return check(p, rule{p.Index != "", "an index is needed"}, validPeriod(YearOf(p.Year)),
		rule{p.Value > 0, "an index value is greater than zero"},
		rule{oneOf(p.Kind, Actual, Forecast), "an index value is actual or forecast"})
}

func (p Price) compare(o Price) int {
	return cmp.Or(cmp.Compare(p.Index, o.Index), cmp.Compare(p.Year, o.Year))
}

// Factor is a number that turns one quantity into another: patients per
// position, cost per position, income share of cost. Whatever is computed
// with it is labelled as model output.
type Factor struct {
	ID    FactorID `json:"id" key:"1"`
	Name  string   `json:"name"`
	Value Quantity `json:"value"`
	Unit  string   `json:"unit,omitempty"`
	Area  AreaID   `json:"area,omitempty"`
	Line  LineID   `json:"line,omitempty"`
	// Basis says where the number comes from.
	Basis  string `json:"basis,omitempty"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (Factor) Table() TableName { return FactorTable }

// Refs implements Record.
func (f Factor) Refs() []Ref { return sourceRef(f.Source, optional(areaRef(f.Area))...) }

// Validate implements Record.
func (f Factor) Validate() error {
	return check(f, rule{f.ID != "", "an identity is needed"}, named(f.Name))
}

func (f Factor) compare(o Factor) int { return cmp.Compare(f.ID, o.ID) }
