package budget

import "math"

// CoverageBasis is what a forecast of coverage starts from: an index that was
// measured, and what it takes for the national level to stand at 100.
//
// The bases do not agree: in the founding plan 56 of 125 positions (56 + 69) are
// 44,8 %, and the consultations 43 %, which makes 100 % of 130,2 positions. Each
// is forecast by itself, in the field alone: an index that includes mental health
// care does not grow with the field's positions.
type CoverageBasis struct {
	Coverage
	// InPlace are the positions in place when the index was measured, and Level
	// those the national level takes:
	//
	//	in place × national rate ÷ own rate
	InPlace, Level Quantity
}

// CoverageBases returns the newest basis in positions and in consultations, as
// far as they are known.
func (p *Plan) CoverageBases(revision RevisionID, area AreaID) []CoverageBasis {
	newest := make(map[Yardstick]CoverageBasis)
	for _, c := range p.CoverageOf(revision) {
		if c.Area != area || c.Variant != FieldOnly {
			continue
		}
		filled, _, counted := p.PositionsInPlace(area, c.Period)
		times, known := c.shortfall()
		if counted && known && filled > 0 {
			newest[c.Yardstick] = CoverageBasis{c, filled, rounded(filled.Float() * times)}
		}
	}
	var bases []CoverageBasis
	for _, by := range []Yardstick{ByPositions, ByConsultations} {
		if basis, found := newest[by]; found {
			bases = append(bases, basis)
		}
	}
	return bases
}

// CoverageModel is what coverage is forecast from: positions by year, and the
// bases they are held against.
type CoverageModel struct {
	Bases []CoverageBasis
	// InPlace are the positions by the last count, of the year Counted.
	InPlace Quantity
	Counted int
	// Today is how many consultations a position gives, 0 where not known.
	Today Quantity
	steps []positionStep
}

// positionStep is how many positions a revision has added since the last count
// by the start of a year, and during it.
type positionStep struct {
	year           int
	earlier, added float64
	// filled are in place, by a count up to that year.
	filled float64
	// closing is how much of what else closes the gap is in place.
	closing float64
}

// CoverageModel returns what coverage in the plan's region is forecast from. It
// is false where no basis or no count is known.
func (p *Plan) CoverageModel(revision Revision) (CoverageModel, bool) {
	region := p.region()
	m := CoverageModel{Bases: p.CoverageBases(revision.ID, region)}
	filled, counted, found := p.PositionsInPlace(region, YearOf(revision.LastYear))
	if len(m.Bases) == 0 || !found {
		return m, false
	}
	m.InPlace, m.Counted = filled, counted.Year()
	if today, known := p.productivityToday(); known {
		m.Today = today.PerPosition
	}
	start := max(revision.FirstYear-1, m.Counted)
	for year := revision.FirstYear; year <= revision.LastYear; year++ {
		step := positionStep{year: year}
		now, _, _ := p.PositionsInPlace(region, YearOf(year))
		step.filled = now.Float()
		if year > m.Counted {
			step.earlier = (p.plannedBy(revision, year-1) - p.plannedBy(revision, m.Counted)).Float()
			step.added = (p.plannedBy(revision, year) - p.plannedBy(revision, year-1)).Float()
			step.closing = float64(year-start) / float64(revision.LastYear-start)
		}
		m.steps = append(m.steps, step)
	}
	return m, true
}

// plannedBy is how many positions a revision has added in the region by the end
// of a year, nought before it starts.
func (p *Plan) plannedBy(revision Revision, year int) Quantity {
	if year < revision.FirstYear {
		return 0
	}
	planned, _, _ := p.positionsWithin(PositionCount{Revision: revision.ID, Area: p.region(), Kind: PositionsPlanned}, YearOf(year))
	return planned
}

// Years are those of the forecast.
func (m CoverageModel) Years() []int {
	years := make([]int, 0, len(m.steps))
	for _, step := range m.steps {
		years = append(years, step.year)
	}
	return years
}

// CoverageYear is the coverage of one year:
//
//	positions = in place + (added earlier + added this year × phase-in + more) × (1 − vacancy)
//	            + what else closes the gap
//	level     = level of the basis × ((1 + national growth) × (1 + growth of adults))^years
//	index     = positions × productivity ÷ level × 100
//
// where productivity is consultations per position against today's, and years
// are counted from when the basis was measured. More positions than planned, and
// what else closes the gap, told in positions, come evenly through what is left of
// the plan. It is output of a model.
type CoverageYear struct {
	Year int
	// Counted tells that the positions of the year are counted, not forecast.
	Counted bool
	// Posts are the positions without, and Closing is, what else closes the gap.
	Posts, Closing Quantity
	// Productivity is 1 where a position gives what it does today.
	Productivity Quantity
	// Growth is how many times that of the basis the level is.
	Growth Quantity
	Level  Quantity
	Index  Quantity
	// Consultations are positions × consultations per position, nil where that
	// is not known; Rate and NationalRate are nil where the basis has none.
	Consultations      *Quantity
	Rate, NationalRate *Quantity
}

// Positions are all that the index is reckoned from.
func (y CoverageYear) Positions() Quantity { return y.Posts + y.Closing }

// Left is how many positions are short of the national level.
func (y CoverageYear) Left() Quantity {
	if y.Productivity <= 0 {
		return y.Level
	}
	return rounded(y.Level.Float()/y.Productivity.Float()) - y.Positions()
}

// Forecast returns the coverage of every year on a basis under some assumptions.
// One that is not among them is as if it were as today.
func (m CoverageModel) Forecast(basis CoverageBasis, with Values) []CoverageYear {
	reckoned := make([]CoverageYear, 0, len(m.steps))
	for _, step := range m.steps {
		reckoned = append(reckoned, m.year(basis, step, with))
	}
	return reckoned
}

func (m CoverageModel) year(basis CoverageBasis, step positionStep, with Values) CoverageYear {
	posts, closing := step.positions(with)
	productivity, growth := m.productivity(with), basis.growth(step.year, with)
	y := CoverageYear{Year: step.year, Counted: step.year <= m.Counted, Posts: rounded(posts), Closing: rounded(closing),
		Productivity: rounded(productivity), Growth: rounded(growth), Level: rounded(basis.Level.Float() * growth)}
	y.Index = rounded(indexOf(posts+closing, productivity, basis.Level.Float(), growth))
	if m.Today > 0 {
		consultations := rounded((posts + closing) * productivity * m.Today.Float())
		y.Consultations = &consultations
	}
	if basis.Yardstick == ByConsultations && basis.Rate != nil && basis.NationalRate != nil {
		national := rounded(basis.NationalRate.Float() * math.Pow(1+with[NationalGrowthAssumption], float64(step.year-basis.Period.Year())))
		rate := rounded(national.Float() * y.Index.Float() / 100)
		y.Rate, y.NationalRate = &rate, &national
	}
	return y
}

// Index returns the index of every year alone, for what asks many times.
func (m CoverageModel) Index(basis CoverageBasis, with Values) []float64 {
	index := make([]float64, 0, len(m.steps))
	productivity, level := m.productivity(with), basis.Level.Float()
	for _, step := range m.steps {
		posts, closing := step.positions(with)
		index = append(index, indexOf(posts+closing, productivity, level, basis.growth(step.year, with)))
	}
	return index
}

func indexOf(positions, productivity, level, growth float64) float64 {
	return positions * productivity / (level * growth) * 100
}

// positions are those of a year, and what else closes the gap.
func (s positionStep) positions(with Values) (posts, closing float64) {
	phaseIn, assumed := with[PhaseInAssumption]
	if !assumed {
		phaseIn = 1
	}
	added := s.earlier + s.added*phaseIn + s.closing*with[MorePositionsAssumption]
	posts = s.filled + added*(1-with[VacancyAssumption])
	closing = s.closing * (with[RestructuringAssumption] + with[InpatientAssumption] + with[EHealthAssumption])
	return posts, closing
}

// productivity is consultations per position as assumed against today's.
func (m CoverageModel) productivity(with Values) float64 {
	assumed, told := with[PerPositionAssumption]
	if !told || m.Today <= 0 {
		return 1
	}
	return assumed / m.Today.Float()
}

// growth is how many times as much the national level takes in a year as when
// the basis was measured.
func (b CoverageBasis) growth(year int, with Values) float64 {
	yearly := (1 + with[NationalGrowthAssumption]) * (1 + with[AdultGrowthAssumption])
	return math.Pow(yearly, float64(max(0, year-b.Period.Year())))
}

// ReachedNational returns the first year with an index of 100 or more, false
// where that is not within the forecast.
func ReachedNational(forecast []CoverageYear) (year int, within bool) {
	const national = 100
	for _, y := range forecast {
		if y.Index >= Whole(national) {
			return y.Year, true
		}
	}
	return 0, false
}

// Standing are the values with a national level that stays where it was
// measured.
func (v Values) Standing() Values {
	standing := v.clone()
	standing[NationalGrowthAssumption] = 0
	return standing
}

// BasisBy returns the basis in a yardstick, false where it is not known.
func (m CoverageModel) BasisBy(by Yardstick) (CoverageBasis, bool) {
	for _, basis := range m.Bases {
		if basis.Yardstick == by {
			return basis, true
		}
	}
	return CoverageBasis{}, false
}

// CoverageGapAhead is what the plan closes of the gap to a national level that
// stands still, in positions: 40 of 69, which leaves 29, in the founding plan.
type CoverageGapAhead struct {
	Missing, Planned, Closing, Left Quantity
}

// GapAhead returns what the forecast closes of the gap by its last year, whatever
// the country and the number of adults do.
func (m CoverageModel) GapAhead(basis CoverageBasis, with Values) CoverageGapAhead {
	end := m.year(basis, m.steps[len(m.steps)-1], with.Standing().without(AdultGrowthAssumption))
	return CoverageGapAhead{Missing: basis.Level - basis.InPlace, Planned: end.Posts - basis.InPlace, Closing: end.Closing, Left: end.Left()}
}
