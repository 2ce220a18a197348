package budget

// Through lists the periods from first to last, both of one unit. It returns
// nil where they are of different units, are dates, or last is before first.
func Through(first, last Period) []Period {
	if first.unit != last.unit || first.unit == Day || first.IsZero() || !first.Valid() || !last.Valid() {
		return nil
	}
	var periods []Period
	for year := first.Year(); year <= last.Year(); year++ {
		for _, p := range partsOf(year, first.unit) {
			if p.Compare(first) >= 0 && p.Compare(last) <= 0 {
				periods = append(periods, p)
			}
		}
	}
	return periods
}
