package screen

import (
	"errors"
	"slices"

	"fagplan/budget"
)

// answered reads the answers of a form. The first that cannot stand is kept, and
// nothing is read after it.
type answered struct {
	desk    *Desk
	answers []string
	wrong   error
}

func (d *Desk) answered(answers []string) *answered { return &answered{desk: d, answers: answers} }

// read reads the answer of a field with what may find a typo in it.
func (r *answered) read(field int, read func(answer string) error) {
	if r.wrong != nil {
		return
	}
	err := read(r.answers[field])
	var why typo
	if r.wrong = err; errors.As(err, &why) {
		r.wrong = fieldTypo{field, why}
	}
}

func (r *answered) text(field int, to *string) {
	r.read(field, func(answer string) error {
		if *to = answer; answer == "" {
			return typoNeeded
		}
		return nil
	})
}

func (r *answered) number(field int, to *budget.Quantity) {
	r.read(field, func(answer string) (err error) { *to, err = r.desk.number(answer); return err })
}

func (r *answered) whole(field int, to *int) {
	r.read(field, func(answer string) (err error) { *to, err = r.desk.whole(answer); return err })
}

func (r *answered) period(field int, to *budget.Period) {
	r.read(field, func(answer string) (err error) { *to, err = r.desk.period(answer); return err })
}

func (r *answered) area(field int, areas areaNames, to *budget.AreaID) {
	r.read(field, func(answer string) error {
		at := slices.Index(areas.names, answer)
		if at < 0 {
			return typoChoice
		}
		*to = areas.ids[at]
		return nil
	})
}

// choose reads the name of one of the values.
func choose[W any](r *answered, field int, values []W, to *W) {
	r.read(field, func(answer string) (err error) { *to, err = chosenOf(r.desk.words, answer, values); return err })
}

// add makes the edit that adds the record the answers describe. One that is
// there already is left as it is.
func (r *answered) add(record budget.Record, subject string) error {
	if r.wrong != nil {
		return r.wrong
	}
	plan := r.desk.document.Plan()
	if _, taken := plan.Lookup(record); taken {
		return fieldTypo{0, typoTaken}
	}
	batch := budget.NewBatch(plan)
	batch.Put(record)
	r.desk.apply(batch.Edit(budget.TableEdit, subject))
	return nil
}

// addWith makes the edit that adds the record, and what it is of where the plan
// has not got that yet.
func (r *answered) addWith(of, record budget.Record, subject string) error {
	if r.wrong != nil {
		return r.wrong
	}
	plan := r.desk.document.Plan()
	if _, taken := plan.Lookup(record); taken {
		return fieldTypo{0, typoTaken}
	}
	batch := budget.NewBatch(plan)
	if _, has := plan.Lookup(of); !has {
		batch.Put(of)
	}
	batch.Put(record)
	r.desk.apply(batch.Edit(budget.TableEdit, subject))
	return nil
}

// areaNames are the areas of a plan by name, to choose among.
type areaNames struct {
	names []string
	ids   []budget.AreaID
}

// areasOf are a plan's areas from the country down.
func areasOf(plan *budget.Plan) areaNames {
	var areas areaNames
	var below func(parent budget.AreaID)
	below = func(parent budget.AreaID) {
		for _, area := range plan.ChildrenOf(parent) {
			areas.names = append(areas.names, area.Name)
			areas.ids = append(areas.ids, area.ID)
			below(area.ID)
		}
	}
	below("")
	return areas
}

// refuse is the error of an answer that cannot stand.
func (r *answered) refuse(field int, err error) error {
	r.read(field, func(string) error { return err })
	return r.wrong
}
