package budget

// maskNeed takes what tells of few persons out of the surveys of need: a survey
// of so few, the dimensions in which so few have some level, and the services
// that so few have. Where so few will want a service in 12 months, or that many
// more, only the demand is taken out.
func (p *Plan) maskNeed(masked *Plan, taken map[NeedMapID]int) {
	surveys := make(map[NeedMapID]NeedMap)
	masked.NeedMaps = p.NeedMaps.keep(func(m NeedMap) bool {
		if isFew(Quantity(m.Persons) * Unit) {
			taken[m.ID]++
			return false
		}
		surveys[m.ID] = m
		return true
	})
	masked.NeedDimensions = p.NeedDimensions.keep(func(d NeedDimension) bool {
		survey, known := surveys[d.Map]
		if known && !survey.fewOf(d.Green) && !survey.fewOf(d.Yellow) && !survey.fewOf(d.Red) {
			return true
		}
		taken[d.Map]++
		return false
	})
	masked.NeedServices = p.NeedServices.keep(func(s NeedService) bool {
		survey, known := surveys[s.Map]
		if known && !survey.fewOf(s.Now) {
			return true
		}
		taken[s.Map]++
		return false
	}).rewrite(func(s NeedService) NeedService {
		now, later, judged := s.Persons(surveys[s.Map])
		if judged && (few(later) || few(later-now) || few(now-later)) {
			s.Added = nil
			taken[s.Map]++
		}
		return s
	})
}

// fewOf reports whether a share of those surveyed is few persons.
func (n NeedMap) fewOf(share Quantity) bool { return few(n.PersonsOf(share)) }

func few(persons int) bool { return isFew(Quantity(persons) * Unit) }
