package budget

import "math"

// OutlierCause tells what makes a trust's productivity low: consultations per
// position are
//
//	patients per position × consultations per patient
//
// so that few may come of few patients, of few consultations for each, or of
// both. The others are all but the lowest, their sums divided.
type OutlierCause struct {
	Patients, OthersPatients     Quantity // per position
	PerPatient, OthersPerPatient Quantity // consultations per patient
	// ByPatient is how much of the gap comes of consultations per patient, 0
	// to 1 where both are lower than the others':
	//
	//	log(own ÷ others' consultations per patient) ÷ log(own ÷ others' per position)
	//
	// The rest comes of patients per position.
	ByPatient Quantity
}

// Cause divides the gap of an outlier among the trusts it was found in. It is
// false where not all of them count patients.
func (o Outlier) Cause(trusts []Productivity) (cause OutlierCause, known bool) {
	var others []Productivity
	for _, one := range trusts {
		if one.Area != o.Lowest.Area {
			others = append(others, one)
		}
	}
	rest, found := TotalProductivity(others)
	own, counted := o.Lowest.perPatient()
	theirs, allCounted := rest.perPatient()
	if !found || !counted || !allCounted {
		return OutlierCause{}, false
	}
	share := math.Log(own/theirs) / math.Log(o.Lowest.PerPosition.Float()/rest.PerPosition.Float())
	byPatient, err := QuantityOf(share)
	each, errEach := QuantityOf(own)
	othersEach, errOthers := QuantityOf(theirs)
	if err != nil || errEach != nil || errOthers != nil {
		return OutlierCause{}, false
	}
	return OutlierCause{Patients: *o.Lowest.PatientsPerPosition, OthersPatients: *rest.PatientsPerPosition,
		PerPatient: each, OthersPerPatient: othersEach, ByPatient: byPatient}, true
}

// perPatient is consultations per patient.
func (o Productivity) perPatient() (each float64, counted bool) {
	if o.Patients == nil || *o.Patients <= 0 || o.PatientsPerPosition == nil || o.Consultations <= 0 {
		return 0, false
	}
	return o.Consultations.Float() / o.Patients.Float(), true
}
