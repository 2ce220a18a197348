package workbook

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// examplePlans are the bundled plans, by the workbooks they are made of.
var examplePlans = map[string][]string{
	"helse-nord-tsb":            {"helse-nord-tsb", "samdata-2007-2008"},
	"helse-nord-tsb-provetall":  {"helse-nord-tsb", "samdata-2007-2008", "helse-nord-provetall"},
	"samdata-2007-2008":         {"samdata-2007-2008"},
	"brukerplan-2006":           {"brukerplan-2006"},
	"lar-midt-norge-2013":       {"lar-midt-norge-2013"},
	"nasjonal-status-2003-2006": {"nasjonal-status-2003-2006"},
	"midt-norge-oppdiktet":      {"midt-norge-oppdiktet"},
}

// planOf imports an example, whatever is found in it.
func planOf(t testing.TB, name string) *budget.Plan {
	t.Helper()
	plan := new(budget.Plan)
	for _, book := range examplePlans[name] {
		plan, _ = importInto(t, plan, exampleBook(t, book))
	}
	return plan
}

func templateBytes(t testing.TB, plan *budget.Plan) []byte {
	t.Helper()
	data, err := template.Write(plan, template.Options{FirstYear: 2026, LastYear: 2032})
	must(t, err)
	return data
}

// reread proposes what is in a template.
func reread(t testing.TB, plan *budget.Plan, data []byte) *Proposal {
	t.Helper()
	return propose(t, read(t, "mal.xlsx", data), plan)
}

func TestTemplateNotEditedIsNoEdit(t *testing.T) {
	for name := range examplePlans {
		t.Run(name, func(t *testing.T) {
			plan := planOf(t, name)
			p := reread(t, plan, templateBytes(t, plan))
			wantEdit(t, p, plan)
			if len(p.Findings) > 0 || len(p.Skipped) > 0 || len(p.Questions) > 0 {
				t.Errorf("findings %v, skipped %v, questions %v", rulesOf(p.Findings), p.Skipped, p.Questions)
			}
			if p.Count(Unchanged) == 0 {
				t.Error("nothing was read back")
			}
		})
	}
}

// wantEdit checks that a proposal changes just the records wanted, sources
// aside: nil After for one removed.
func wantEdit(t testing.TB, p *Proposal, plan *budget.Plan, want ...budget.Change) {
	t.Helper()
	for _, wrong := range unlike(p, plan, want) {
		t.Error(wrong)
	}
}

// unlike is how what a proposal changes differs from what is wanted, nothing
// where it does not.
func unlike(p *Proposal, plan *budget.Plan, want []budget.Change) (wrong []string) {
	var got []budget.Change
	for _, c := range p.Edit(plan, importTime).Changes {
		if _, isBook := c.After.(budget.Workbook); !isBook {
			got = append(got, bare(c))
		}
	}
	for i := range want {
		want[i] = bare(want[i])
	}
	for _, c := range got {
		if !slices.ContainsFunc(want, func(w budget.Change) bool { return reflect.DeepEqual(c, w) }) {
			wrong = append(wrong, fmt.Sprintf("unexpected change %+v", c))
		}
	}
	if len(got) != len(want) {
		wrong = append(wrong, fmt.Sprintf("%d changes, want %d: %+v; findings %v", len(got), len(want), want, rulesOf(p.Findings)))
	}
	if _, err := p.Edit(plan, importTime).Apply(plan); err != nil {
		wrong = append(wrong, fmt.Sprintf("the edit cannot be made: %v", err))
	}
	return wrong
}

func bare(c budget.Change) budget.Change {
	if c.Before != nil {
		c.Before = withoutSource(c.Before)
	}
	if c.After != nil {
		c.After = withoutSource(c.After)
	}
	return c
}

func TestTemplateIsTheSameBytes(t *testing.T) {
	plan := planOf(t, "helse-nord-tsb-provetall")
	if !bytes.Equal(templateBytes(t, plan), templateBytes(t, plan)) {
		t.Error("two templates of one plan differ")
	}
}

// TestTemplateMakesThePlanAnew reads templates into blank plans: everything
// on the sheets is there again, with the same keys.
func TestTemplateMakesThePlanAnew(t *testing.T) {
	for name := range examplePlans {
		t.Run(name, func(t *testing.T) {
			plan := planOf(t, name)
			p := reread(t, new(budget.Plan), templateBytes(t, plan))
			if len(p.Findings) > 0 {
				t.Errorf("findings %v", rulesOf(p.Findings))
			}
			again, err := p.Edit(new(budget.Plan), importTime).Apply(new(budget.Plan))
			must(t, err)
			current, _ := plan.CurrentRevision()
			for _, s := range template.Sheets {
				for _, r := range s.Records(plan, current.ID) {
					if got, found := again.Lookup(r); !found || !sameBut(got, r) {
						t.Errorf("%+v\nis now %+v", r, got)
					}
				}
			}
			if again.Amounts.Len() != plan.Amounts.Len() {
				t.Errorf("%d amounts, want %d", again.Amounts.Len(), plan.Amounts.Len())
			}
		})
	}
}

// TestTemplateReadsEveryField holds the list of sheets to the records: each
// field is in a column, or known not to be.
func TestTemplateReadsEveryField(t *testing.T) {
	kept := []string{"Source", "Revision", "ID", "Side", "Parent", "Origins"}
	for _, s := range template.Sheets {
		record := budget.RecordType(s.Table)
		for i := range record.NumField() {
			field := record.Field(i).Name
			told := s.ID == "costs" && field == "Funding"
			if _, shown := s.Column(field); !shown && !told && !slices.Contains(kept, field) {
				t.Errorf("%s: no column for %s", s.ID, field)
			}
		}
		for _, c := range s.Columns {
			if _, found := record.FieldByName(c.Field); !found {
				t.Errorf("%s: no field %s", s.ID, c.Field)
			}
		}
	}
}
