package budget

// Stated returns the observation with a value the planner states. The parts it
// was computed from no longer tell of it.
func (o Observation) Stated(value Quantity) Observation {
	o.Value, o.Numerator, o.Denominator, o.Source = value, nil, nil, Source{}
	if !o.Quality.HasValue() {
		o.Quality = Reported
	}
	return o
}

// Without returns the observation with no value, and why there is none: a
// quality that has no value. That is not zero.
func (o Observation) Without(why Quality) Observation {
	o = o.Stated(0)
	o.Quality = why
	return o
}

// Parted returns the observation with other parts and, where both are known,
// the value they make of its indicator:
//
//	numerator ÷ denominator × 100 (share, index), × Per (rate) or × 1
func (o Observation) Parted(of Indicator, numerator, denominator *Quantity) Observation {
	o.Numerator, o.Denominator, o.Source = numerator, denominator, Source{}
	if numerator == nil || denominator == nil || *denominator == 0 {
		return o
	}
	if value, err := QuantityOf(numerator.Float() / denominator.Float() * of.scale()); err == nil {
		o.Value = value
	}
	return o
}

// scale is what a fraction is multiplied with to be a value of the indicator.
func (i Indicator) scale() float64 {
	switch i.Statistic {
	case Rate:
		return float64(i.Per)
	case Share, Index:
		return 100
	}
	return 1
}
