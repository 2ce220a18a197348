package budget

import "cmp"

// The tables of what is measured.
const (
	IndicatorTable   TableName = "indicator"
	ObservationTable TableName = "observation"
)

// Statistic tells how the values of an indicator are made. A mean and a median
// of the same thing are different indicators.
type Statistic string

// The statistics.
const (
	Count  Statistic = "count"
	Share  Statistic = "share" // per cent of a stated whole
	Rate   Statistic = "rate"  // per Per inhabitants
	Index  Statistic = "index" // country = 100
	Mean   Statistic = "mean"
	Median Statistic = "median"
	Ratio  Statistic = "ratio"
)

// Statistics lists the statistics.
var Statistics = []Statistic{Count, Share, Rate, Index, Mean, Median, Ratio}

// Indicator defines something that is measured.
type Indicator struct {
	ID         IndicatorID `json:"id" key:"1"`
	Name       string      `json:"name"`
	Definition string      `json:"definition,omitempty"`
	Unit       string      `json:"unit,omitempty"`
	Statistic  Statistic   `json:"statistic"`
	// Per is the number of inhabitants a rate is for, as in 1 000; 0 for others.
	Per       int       `json:"per,omitempty"`
	Direction Direction `json:"direction"`
	// Yardstick is set where the indicator measures coverage.
	Yardstick Yardstick `json:"yardstick,omitempty"`
	Origin    string    `json:"origin,omitempty"` // the register or survey behind it
	// Breaks are the periods from which the definition is another.
	Breaks []Period `json:"breaks,omitempty"`
	Note   string   `json:"note,omitempty"`
	Source Source   `json:"source,omitzero"`
}

// Table implements Record.
func (Indicator) Table() TableName { return IndicatorTable }

// Refs implements Record.
func (i Indicator) Refs() []Ref { return sourceRef(i.Source) }

// Validate implements Record.
func (i Indicator) Validate() error {
	return check(i, rule{i.ID != "", "an identity is needed"}, named(i.Name),
		rule{oneOf(i.Statistic, Count, Share, Rate, Index, Mean, Median, Ratio), "unknown statistic"},
		rule{oneOf(i.Direction, HigherIsBetter, LowerIsBetter, NoDirection), "unknown direction"},
		rule{oneOf(i.Yardstick, "", ByConsultations, ByPatients, ByPositions), "unknown yardstick"},
		rule{(i.Statistic == Rate) == (i.Per > 0), "a rate, and only a rate, is per a number of inhabitants"})
}

func (i Indicator) compare(o Indicator) int { return cmp.Compare(i.ID, o.ID) }

// The variants of coverage: addiction treatment alone, or including what
// mental health care does of it.
const (
	FieldOnly   = "tsb"
	IncludingMH = "tsb+phv"
)

// Observation is one value of an indicator.
type Observation struct {
	// Revision is empty for all but targets and budgets.
	Revision  RevisionID  `json:"revision,omitempty" key:"1"`
	Indicator IndicatorID `json:"indicator" key:"2"`
	// Group divides the indicator by something other than area: a level of
	// care, a profession, a service. Empty for all together.
	Group  string `json:"group,omitempty" key:"3"`
	Area   AreaID `json:"area" key:"4"`
	Period Period `json:"period" key:"5"`
	Kind   Kind   `json:"kind" key:"6"`
	// Variant tells how it was counted, where there are several ways.
	Variant string `json:"variant,omitempty" key:"7"`
	// Value is as published or, where Numerator and Denominator are both
	// known, as computed from them. It is void where Quality says so.
	Value       Quantity  `json:"value"`
	Numerator   *Quantity `json:"numerator,omitempty"`
	Denominator *Quantity `json:"denominator,omitempty"`
	Quality     Quality   `json:"quality,omitempty"`
	// N is the number of reporting units or answers behind the value, 0 where
	// not known.
	N      int    `json:"n,omitempty"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (Observation) Table() TableName { return ObservationTable }

// Refs implements Record.
func (o Observation) Refs() []Ref {
	const most = 4
	refs := append(make([]Ref, 0, most), areaRef(o.Area), indicatorRef(o.Indicator))
	return revisionRef(o.Revision, sourceRef(o.Source, refs...)...)
}

// Validate implements Record.
func (o Observation) Validate() error {
	return check(o, validPeriod(o.Period),
		rule{oneOf(o.Kind, Budget, Actual, Forecast, Target), "unknown kind of observation"},
		decidedIn(o.Kind.Decided(), o.Revision),
		rule{oneOf(o.Quality, Reported, Estimated, Unconfirmed, NotApplicable, NotAvailable, Withheld), "unknown quality"},
		rule{o.Quality.HasValue() || o.Value == 0, "a value that is not published has no number"},
		rule{o.Denominator == nil || *o.Denominator != 0, "the denominator is zero"},
		rule{o.N >= 0, "the number behind the value is negative"})
}

func (o Observation) compare(p Observation) int {
	return cmp.Or(cmp.Compare(o.Revision, p.Revision), cmp.Compare(o.Indicator, p.Indicator),
		cmp.Compare(o.Group, p.Group), cmp.Compare(o.Area, p.Area), o.Period.Compare(p.Period),
		cmp.Compare(o.Kind, p.Kind), cmp.Compare(o.Variant, p.Variant))
}
