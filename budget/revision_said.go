package budget

import "slices"

// saidOf is what the planner may have explained.
type saidOf struct {
	line  LineID
	year  int
	cause Cause
}

// saidBetween is what the planner has said, in kroner, of the way from one
// revision to another: up to the revision both were rolled from, with the
// opposite sign, and from there down. Explanations of the same are added up.
func (p *Plan) saidBetween(from, to Revision) map[saidOf]Kroner {
	said := make(map[saidOf]Kroner)
	up, down := p.forebears(from), p.forebears(to)
	for _, id := range up {
		if !slices.Contains(down, id) {
			p.addSaid(said, id, -1)
		}
	}
	for _, id := range down {
		if !slices.Contains(up, id) {
			p.addSaid(said, id, 1)
		}
	}
	return said
}

func (p *Plan) addSaid(said map[saidOf]Kroner, id RevisionID, sign Kroner) {
	for e := range p.Explanations.From(Explanation{Revision: id}) {
		if e.Revision != id {
			break
		}
		if e.Kroner != nil && e.Period.Unit() == Year {
			said[saidOf{e.Line, e.Period.Year(), e.Cause}] += sign * *e.Kroner
		}
	}
}

// forebears are a revision and those it was rolled from, the newest first.
func (p *Plan) forebears(r Revision) []RevisionID {
	var ids []RevisionID
	for id := r.ID; id != "" && !slices.Contains(ids, id); {
		ids = append(ids, id)
		before, _ := p.Revisions.Get(Revision{ID: id})
		id = before.Parent
	}
	return ids
}

// rolledFrom is the newest revision that both are, or were rolled from; empty
// where there is none.
func (p *Plan) rolledFrom(a, b Revision) RevisionID {
	of := p.forebears(b)
	for _, id := range p.forebears(a) {
		if slices.Contains(of, id) {
			return id
		}
	}
	return ""
}
