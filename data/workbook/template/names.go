package template

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"fagplan/budget"
)

// Names are what records are called in the cells that refer to them. Records
// of one name are told apart by their identity.
type Names map[budget.TableName]map[string]string // by table and identity

// NamesOf are the names of a plan's records, those of a revision where a
// revision decides them.
func NamesOf(plan *budget.Plan, revision budget.RevisionID) Names {
	names := make(Names)
	for _, s := range Sheets {
		if s.Naming == "" || names[s.Table] != nil || !hasIdentity(s.Table) {
			continue
		}
		names[s.Table] = namesIn(plan, s, revision)
	}
	return names
}

// hasIdentity reports whether records of the table have one others may use.
func hasIdentity(table budget.TableName) bool {
	_, found := budget.RecordType(table).FieldByName("ID")
	return found
}

func namesIn(plan *budget.Plan, s Sheet, revision budget.RevisionID) map[string]string {
	names, times := make(map[string]string), make(map[string]int)
	for r := range plan.Records(s.Table) {
		if of, decided := budget.RevisionOf(r); decided && of != revision {
			continue
		}
		record := reflect.ValueOf(r)
		name := fmt.Sprint(record.FieldByName(s.Naming).Interface())
		names[record.FieldByName("ID").String()] = name
		times[name]++
	}
	for id, name := range names {
		if times[name] > 1 {
			names[id] = name + " (" + id + ")"
		}
	}
	return names
}

// Label is what the record is called, its identity where it has no name here.
func (n Names) Label(table budget.TableName, id string) string { return cmp.Or(n[table][id], id) }

// Records lists the records of a plan that stand on the sheet, in the order
// the planner knows them.
func (s Sheet) Records(plan *budget.Plan, revision budget.RevisionID) []budget.Record {
	var records []budget.Record
	for r := range plan.Records(s.Table) {
		if s.shows(r, revision) {
			records = append(records, r)
		}
	}
	for _, field := range []string{"Order", "Number"} {
		if _, found := budget.RecordType(s.Table).FieldByName(field); found {
			slices.SortStableFunc(records, func(a, b budget.Record) int {
				return cmp.Compare(reflect.ValueOf(a).FieldByName(field).Int(), reflect.ValueOf(b).FieldByName(field).Int())
			})
		}
	}
	return records
}

func (s Sheet) shows(r budget.Record, revision budget.RevisionID) bool {
	switch r := r.(type) {
	case budget.Revision:
		return r.ID == revision
	case budget.Line:
		return r.Revision == revision && r.Side == s.Side
	case budget.Amount:
		return r.Revision == "" // budgets are beside their lines
	}
	of, decided := budget.RevisionOf(r)
	return !decided || of == revision
}

// BudgetPeriods lists the periods the sheets of lines have columns for: the
// years of the revision, and every other with a budget in it.
func BudgetPeriods(plan *budget.Plan, revision budget.Revision) []budget.Period {
	var periods []budget.Period
	if revision.ID != "" {
		for _, year := range revision.Years() {
			periods = append(periods, budget.YearOf(year))
		}
	}
	for a := range plan.Amounts.From(budget.Amount{Revision: revision.ID}) {
		if a.Revision != revision.ID || a.Revision == "" {
			break
		}
		periods = append(periods, a.Period)
	}
	slices.SortFunc(periods, budget.Period.Compare)
	return slices.Compact(periods)
}
