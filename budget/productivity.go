package budget

import (
	"cmp"
	"slices"
)

// The indicators activity per trust is imported as.
const (
	ConsultationsIndicator IndicatorID = "polikliniske-konsultasjoner"
	OutpatientsIndicator   IndicatorID = "polikliniske-pasienter"
)

// Productivity is outpatient activity per position:
//
//	consultations ÷ outpatient positions in place
//	outpatients ÷ outpatient positions in place
type Productivity struct {
	Area          AreaID
	Period        Period
	Consultations Quantity
	Positions     Quantity
	PerPosition   Quantity
	// Patients and PatientsPerPosition are nil where patients are not counted.
	Patients, PatientsPerPosition *Quantity
	Source                        Source
}

// countedConsultations returns the observations of how many consultations there
// were: none where a plan of its own calls a rate the same.
func (p *Plan) countedConsultations() []Observation {
	if !p.countsConsultations() {
		return nil
	}
	return p.observations(ConsultationsIndicator)
}

func (p *Plan) countsConsultations() bool {
	indicator, found := p.Indicators.Get(Indicator{ID: ConsultationsIndicator})
	return !found || indicator.Statistic == Count
}

// ProductivityOf returns the productivity of every trust that has both
// consultations and positions counted for the same year.
func (p *Plan) ProductivityOf() []Productivity {
	var all []Productivity
	for _, o := range p.countedConsultations() {
		area, found := p.Areas.Get(Area{ID: o.Area})
		if !found || area.Kind != Trust || o.Group != "" || o.Kind != Actual || !o.Quality.HasValue() {
			continue
		}
		positions, found := p.Positions.Get(PositionCount{Area: o.Area, Period: o.Period, Kind: PositionsFilled})
		if !found || positions.Count == 0 {
			continue
		}
		each, err := QuantityOf(o.Value.Float() / positions.Count.Float())
		if err != nil {
			continue
		}
		one := Productivity{Area: o.Area, Period: o.Period, Consultations: o.Value,
			Positions: positions.Count, PerPosition: each, Source: o.Source}
		if patients, found := p.observationLike(o, OutpatientsIndicator, o.Area); found {
			one = one.withPatients(patients.Value)
		}
		all = append(all, one)
	}
	return all
}

func (o Productivity) withPatients(patients Quantity) Productivity {
	if each, err := QuantityOf(patients.Float() / o.Positions.Float()); err == nil {
		o.Patients, o.PatientsPerPosition = &patients, &each
	}
	return o
}

// TotalProductivity is that of several trusts together: their sums divided, not
// the mean of their productivities. Patients are left out unless all count
// them; one treated at two trusts is counted at both. It is not found where
// there are none, or where the sums are beyond a Quantity.
func TotalProductivity(trusts []Productivity) (total Productivity, found bool) {
	var patients Quantity
	counted := true
	for _, one := range trusts {
		total.Period, total.Source = one.Period, one.Source
		total.Consultations += one.Consultations
		total.Positions += one.Positions
		if one.Patients == nil {
			counted = false
			continue
		}
		patients += *one.Patients
	}
	each, err := QuantityOf(total.Consultations.Float() / total.Positions.Float())
	if len(trusts) == 0 || err != nil {
		return Productivity{}, false
	}
	if total.PerPosition = each; counted {
		total = total.withPatients(patients)
	}
	return total, true
}

// outlierShare is how much of the lowest productivity of the others a trust
// must reach not to be pointed out.
const outlierShare = 0.6

// Outlier is a trust whose productivity lies far below that of all others,
// which is from Low to High.
type Outlier struct {
	Lowest    Productivity
	Low, High Quantity
}

// LowOutlier compares the lowest of the trusts, in one period, with the others.
// Among fewer than four none is odd.
func LowOutlier(trusts []Productivity) (Outlier, bool) {
	const fewest = 4
	if len(trusts) < fewest {
		return Outlier{}, false
	}
	ranked := slices.SortedFunc(slices.Values(trusts), func(a, b Productivity) int { return cmp.Compare(a.PerPosition, b.PerPosition) })
	odd := Outlier{ranked[0], ranked[1].PerPosition, ranked[len(ranked)-1].PerPosition}
	return odd, odd.Lowest.PerPosition.Float() < odd.Low.Float()*outlierShare
}
