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
	own, theirs := o.Lowest.PerPatient(), rest.PerPatient()
	if !found || own == nil || theirs == nil || o.Lowest.PatientsPerPosition == nil || rest.PatientsPerPosition == nil {
		return OutlierCause{}, false
	}
	byPatient, err := QuantityOf(math.Log(own.Float()/theirs.Float()) / math.Log(o.Lowest.PerPosition.Float()/rest.PerPosition.Float()))
	return OutlierCause{Patients: *o.Lowest.PatientsPerPosition, OthersPatients: *rest.PatientsPerPosition,
		PerPatient: *own, OthersPerPatient: *theirs, ByPatient: byPatient}, err == nil
}

// PerPatient is consultations ÷ outpatients, nil where either is not counted.
func (o Productivity) PerPatient() *Quantity {
	if o.Patients == nil || o.Consultations <= 0 {
		return nil
	}
	return partOf(o.Consultations, *o.Patients)
}
