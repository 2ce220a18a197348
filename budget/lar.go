package budget

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

const (
	// LARLocalIndicator is patients in opioid substitution treatment (LAR) who
	// are treated at a local clinic. Its targets are those the plan is to move.
	LARLocalIndicator IndicatorID = "lar-pasienter-lokalt"
	// LARKey is the factor for how many patients a position takes.
	LARKey FactorID = "pasienter-per-stilling"
)

// LARStanding is how opioid substitution treatment stands in an area.
type LARStanding struct {
	Area AreaID
	// Patients is the last count of all in treatment there.
	Patients Observation
	// Positions is what they take:
	//
	//	patients ÷ patients per position
	//
	// and nil without the key.
	Positions *Quantity
	// Local are those treated at a local clinic, and Share is local ÷ patients;
	// nil where not counted.
	Local *Observation
	Share *Quantity
	// Moved are those the plan is to treat locally, MovedShare is moved ÷
	// patients and MovedPositions what they take: 141 + 82 = 223 of 513
	// patients, 43,5 %, and 5 positions of 44,6 patients.
	Moved                      *Observation
	MovedShare, MovedPositions *Quantity
}

// LARStandings returns how treatment stands in each area with patients counted
// up to a period, the most patients first; any count where the period is zero.
func (p *Plan) LARStandings(revision RevisionID, upTo Period) []LARStanding {
	var all []LARStanding
	for _, o := range p.lastLAR(LARIndicator, "", upTo) {
		s := LARStanding{Area: o.Area, Patients: o, Positions: p.larPositions(o.Value)}
		for _, local := range p.lastLAR(LARLocalIndicator, "", upTo) {
			if local.Area == o.Area {
				s.Local, s.Share = &local, partOf(local.Value, o.Value)
			}
		}
		for _, moved := range p.lastLAR(LARLocalIndicator, revision, Period{}) {
			if moved.Area == o.Area {
				s.Moved, s.MovedShare, s.MovedPositions = &moved, partOf(moved.Value, o.Value), p.larPositions(moved.Value)
			}
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b LARStanding) int { return cmp.Compare(b.Patients.Value, a.Patients.Value) })
	return all
}

// TotalLAR is that of several areas together. Those nobody has counted locally,
// or planned to move, are left out of the sums; where that is all of them the
// sums are nil.
func (p *Plan) TotalLAR(areas []LARStanding) LARStanding {
	var total LARStanding
	add := func(sum **Observation, o *Observation) {
		if o == nil {
			return
		}
		if *sum == nil {
			*sum = &Observation{Period: o.Period}
		}
		(*sum).Value += o.Value
	}
	for _, s := range areas {
		total.Patients.Value += s.Patients.Value
		add(&total.Local, s.Local)
		add(&total.Moved, s.Moved)
	}
	total.Positions = p.larPositions(total.Patients.Value)
	if total.Local != nil {
		total.Share = partOf(total.Local.Value, total.Patients.Value)
	}
	if total.Moved != nil {
		total.MovedShare = partOf(total.Moved.Value, total.Patients.Value)
		total.MovedPositions = p.larPositions(total.Moved.Value)
	}
	return total
}

func (p *Plan) larPositions(patients Quantity) *Quantity {
	key, entered := p.factorValue(LARKey)
	if !entered {
		return nil
	}
	return partOf(patients, key)
}

// partOf divides, nil where that cannot be.
func partOf(a, b Quantity) *Quantity {
	if b == 0 {
		return nil
	}
	part, err := QuantityOf(a.Float() / b.Float())
	if err != nil {
		return nil
	}
	return &part
}

// lastLAR is the last value of an indicator in each area: a target of a
// revision, or what was counted where none is given.
func (p *Plan) lastLAR(indicator IndicatorID, revision RevisionID, upTo Period) []Observation {
	var last []Observation
	for o := range p.Observations.From(Observation{Revision: revision, Indicator: indicator}) {
		if o.Revision != revision || o.Indicator != indicator || o.Group != "" {
			break
		}
		counts := o.Kind == Actual && revision == "" || o.Kind == Target && revision != ""
		if !counts || !o.Quality.HasValue() || !upTo.IsZero() && o.Period.Compare(upTo) > 0 {
			continue
		}
		if n := len(last); n > 0 && last[n-1].Area == o.Area {
			last[n-1] = o
			continue
		}
		last = append(last, o)
	}
	return last
}

// LARMilestones returns the milestones of a revision that are about opioid
// substitution treatment: those that say so, and those of measures that do. In a
// plan without measures that counts such patients, all of them are.
func (p *Plan) LARMilestones(revision RevisionID) []Milestone {
	about := make(map[MeasureID]bool)
	measures := p.MeasuresOf(revision)
	for _, m := range measures {
		about[m.ID] = saysLAR(m.Title) || saysLAR(m.Description) || slices.Contains(m.Indicators, LARIndicator)
	}
	all := len(measures) == 0 && len(p.lastLAR(LARIndicator, "", Period{})) > 0
	return slices.DeleteFunc(p.MilestonesOf(revision), func(m Milestone) bool {
		return !all && !about[m.Measure] && !saysLAR(m.Title)
	})
}

// saysLAR reports whether a text names the treatment, as a word of its own or
// the first part of a compound.
func saysLAR(text string) bool {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if word == "LAR" || strings.HasPrefix(strings.ToLower(word), "legemiddelassistert") {
			return true
		}
	}
	return false
}

// LARCalculation shows how many positions a count of patients takes by the key,
// false without the key.
func (p *Plan) LARCalculation(patients Observation) (Calculation, bool) {
	positions := p.larPositions(patients.Value)
	key, _ := p.Factors.Get(Factor{ID: LARKey})
	if positions == nil {
		return Calculation{}, false
	}
	return Calculation{Formula: "lar-positions", Terms: []Term{{Name: "patients", Value: patients.Value, Source: patients.Source},
		{Name: "patients-per-position", Value: key.Value, Source: key.Source}}, Result: Term{Name: "positions-needed", Value: *positions}}, true
}
