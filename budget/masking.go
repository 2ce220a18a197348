package budget

import "strings"

// FewPersons is the largest number of persons that is masked in what is given
// out: from 1 to 4 persons somebody might be recognised. None is told.
const FewPersons = 4

// Masking tells what Mask has taken out of a plan.
type Masking struct {
	indicators map[IndicatorID]int
	needMaps   map[NeedMapID]int
}

// None reports whether nothing was taken out.
func (m Masking) None() bool { return len(m.indicators)+len(m.needMaps) == 0 }

// Hides reports whether any value of an indicator was taken out.
func (m Masking) Hides(indicator IndicatorID) bool { return m.indicators[indicator] > 0 }

// HidesNeed reports whether anything was taken out of a survey of need.
func (m Masking) HidesNeed(survey NeedMapID) bool { return m.needMaps[survey] > 0 }

// Mask returns the plan without numbers of 1 to 4 persons, and without others
// that they could be worked out from: where all but one part of a sum is shown
// the smallest of the others is taken out too. What is told of the plan
// afterwards, in whatever way, cannot give them away.
//
// Counts of persons are those of patients, referrals, users and other persons
// that an indicator says it counts, the shares and rates made of them, and the
// persons of a survey of need. Positions, specialists and trainees are staff and
// not patients; beds, consultations and money are not persons: none are masked.
// Nor are targets and forecasts, which are about nobody yet.
//
// A value taken out is Withheld, which is not zero. A sum of what is left would
// be too small; see Masking for where that is so.
func Mask(p *Plan) (*Plan, Masking) {
	masking := Masking{make(map[IndicatorID]int), make(map[NeedMapID]int)}
	masked := *p
	masked.Observations = p.maskedObservations(masking.indicators)
	p.maskNeed(&masked, masking.needMaps)
	if masking.None() {
		return p, masking
	}
	masked.memory = p.memory.after([]TableName{ObservationTable, NeedMapTable, NeedDimensionTable, NeedServiceTable})
	return &masked, masking
}

// personWords are in the name, unit or ID of an indicator that counts persons,
// in the languages of workbooks.
var personWords = []string{"pasient", "patient", "person", "bruker", "nyhenvist", "henviste", "henvisning", "referr", "klient", "client",
	"innlagt", "ventende", "dødsfall", "dodsfall", "death"}

// notPersons are words of what is reckoned per person, and not of persons.
var notPersons = []string{"konsultasjon", "consultation", "per pasient", "per patient", "døgn", "bed-day", "årsverk", "kroner"}

// CountsPersons reports whether an indicator is a number of persons, or a share
// or rate of persons.
func (i Indicator) CountsPersons() bool {
	switch i.ID {
	case ReferredIndicator, GivenRightIndicator, LARIndicator, LARLocalIndicator, UnmetNeedIndicator, BreachIndicator, OutpatientsIndicator:
		return true
	}
	switch i.Statistic {
	case Count, Share, Rate:
	default:
		return false
	}
	says := strings.ToLower(string(i.ID) + " " + i.Name + " " + i.Unit)
	return containsAny(says, personWords) && !containsAny(says, notPersons)
}

func containsAny(s string, words []string) bool {
	for _, word := range words {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// isFew reports whether a number of persons is to be masked.
func isFew(persons Quantity) bool { return persons > 0 && persons < (FewPersons+1)*Unit }

// tells reports whether an observation of persons tells of few: it is a number
// of them, or a share or rate whose parts are.
func (o Observation) tellsOfFew(of Indicator) bool {
	switch {
	case o.Kind != Actual || !o.Quality.HasValue():
		return false
	case of.Statistic == Count && isFew(o.Value):
		return true
	case o.Numerator != nil && isFew(*o.Numerator):
		return true
	case o.Denominator != nil && isFew(*o.Denominator):
		return true
	case of.Statistic == Share && o.Numerator != nil && o.Denominator != nil:
		return isFew(*o.Denominator - *o.Numerator)
	case of.ID == UnmetNeedIndicator && o.N > 0:
		return isFew(Quantity(int64(float64(o.N)*o.Value.Float()/100+0.5)) * Unit)
	}
	return false
}
