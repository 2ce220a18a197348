package budget

// BedYear is how many patients the beds of a region can take in a year:
//
//	patients = beds × days of the year × occupancy ÷ mean stay
//
// reckoned by itself for the acute beds, with their own stay, and for all others.
// Beds that open during the year count for the part of it they are open. It is
// output of a model.
type BedYear struct {
	Year int
	// Others and Acute are beds, on average over the year.
	Others, Acute                Quantity
	OtherPatients, AcutePatients Quantity
	// Cost is what the lines of the acute beds have in the year.
	Cost Kroner
}

// Patients are all of them.
func (y BedYear) Patients() Quantity { return y.OtherPatients + y.AcutePatients }

// BedForecast returns the years of a revision. Beds converted to acute ones are
// taken from the others as those open, no more than are planned. It is false
// where beds, occupancy or stay are not known.
func (p *Plan) BedForecast(revision Revision, with Values) ([]BedYear, bool) {
	before, _ := p.BedsOf(p.region(), YearOf(revision.FirstYear-1))
	if TotalBeds(before).All == 0 || with[OccupancyAssumption] <= 0 || with[StayAssumption] <= 0 || with[AcuteStayAssumption] <= 0 {
		return nil, false
	}
	openings := p.BedOpenings(revision)
	planned := 0
	for _, o := range openings {
		planned += o.Beds
	}
	var forecast []BedYear
	for _, year := range revision.Years() {
		open := 0.0
		for _, o := range openings {
			open += float64(o.Beds) * o.OpenIn(year).Float()
		}
		converted := 0.0
		if planned > 0 {
			converted = min(with[ConvertedAssumption], float64(planned)) * open / float64(planned)
		}
		acute := open + float64(before[BedKey{Public, AcuteBeds}]+before[BedKey{Private, AcuteBeds}])
		others := float64(TotalBeds(before).All) + open - acute - converted
		forecast = append(forecast, p.bedYear(year, openings, max(0, others), acute, with))
	}
	return forecast, true
}

func (p *Plan) bedYear(year int, openings []BedOpening, others, acute float64, with Values) BedYear {
	y := BedYear{Year: year, Others: rounded(others), Acute: rounded(acute)}
	period := YearOf(year)
	days := float64(period.lastDay()-period.firstDay()+1) * with[OccupancyAssumption]
	y.OtherPatients = rounded(others * days / with[StayAssumption])
	y.AcutePatients = rounded(acute * days / with[AcuteStayAssumption])
	for _, o := range openings {
		if amount, found := p.Amount(o.Line.Revision, o.Line.ID, period, Budget); found {
			y.Cost += amount.Kroner
		}
	}
	return y
}

// Calculation shows how the patients in acute beds came about.
func (y BedYear) Calculation(with Values) Calculation {
	period := YearOf(y.Year)
	return Calculation{Formula: "bed-patients", Terms: []Term{{Name: "acute-beds", Value: y.Acute},
		{Name: "days", Value: period.lastDay() - period.firstDay() + 1}, {Name: OccupancyAssumption, Value: rounded(with[OccupancyAssumption])},
		{Name: AcuteStayAssumption, Value: rounded(with[AcuteStayAssumption])}}, Result: Term{Name: "patients", Value: y.AcutePatients}}
}
