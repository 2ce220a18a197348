package budget

// The indicators activity per trust is imported as.
const (
	ConsultationsIndicator IndicatorID = "polikliniske-konsultasjoner"
	OutpatientsIndicator   IndicatorID = "polikliniske-pasienter"
)

// Productivity is outpatient activity per position:
//
//	consultations ÷ outpatient positions in place
type Productivity struct {
	Area          AreaID
	Period        Period
	Consultations Quantity
	Positions     Quantity
	PerPosition   Quantity
	Source        Source
}

// ProductivityOf returns the productivity of every trust that has both
// consultations and positions counted for the same year.
func (p *Plan) ProductivityOf() []Productivity {
	var all []Productivity
	for _, o := range p.observations(ConsultationsIndicator) {
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
		all = append(all, Productivity{Area: o.Area, Period: o.Period, Consultations: o.Value,
			Positions: positions.Count, PerPosition: each, Source: o.Source})
	}
	return all
}
