package budget

import (
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// contents writes every record of a plan as text, by table and key. It does
// not rest on Equal or compare, which are under test.
func contents(t *rapid.T, p *Plan) map[string]string {
	all := make(map[string]string)
	for r := range p.All() {
		name := describe(r)
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, twice := all[name]; twice {
			t.Fatalf("%s is in the plan twice", name)
		}
		all[name] = string(text)
	}
	return all
}

// edits are the kinds of edit a planner makes.
var edits = map[string]func(draw, *Plan) Edit{
	"import": func(d draw, p *Plan) Edit {
		var records []Record
		for range d.number(1, 12) {
			records = append(records, d.record(d.table()))
		}
		return Edit{Kind: ImportEdit, Changes: Merge(p, distinct(records)...)}
	},
	"set amount": func(d draw, p *Plan) Edit {
		return SetAmount(p, d.record(AmountTable).(Amount), "l1", d.text())
	},
	"clear amount": func(d draw, p *Plan) Edit {
		return ClearAmount(p, d.record(AmountTable).(Amount), "l1", d.text())
	},
	"report status": func(d draw, p *Plan) Edit {
		return ReportStatus(p, d.record(StatusReportTable).(StatusReport), "t1")
	},
	"judge":       func(d draw, p *Plan) Edit { return Judge(p, d.record(VerdictTable).(Verdict), "f|1") },
	"title chart": func(d draw, p *Plan) Edit { return TitleChart(p, d.record(ChartTitleTable).(ChartTitle), "costs") },
	"untitle chart": func(d draw, p *Plan) Edit {
		return TitleChart(p, ChartTitle{Chart: d.chart(), Language: "nb"}, "costs")
	},
	"annotate chart": func(d draw, p *Plan) Edit { return AnnotateChart(p, d.record(ChartNoteTable).(ChartNote), "costs") },
	"unpin": func(d draw, p *Plan) Edit {
		return AnnotateChart(p, ChartNote{Chart: d.chart(), Category: "2020"}, "costs")
	},
	"name version": func(d draw, p *Plan) Edit { return NameVersion(p, d.name()) },
	"unjudge":      func(d draw, p *Plan) Edit { return Unjudge(p, d.findingKey(), "f|1") },
	"removal": func(d draw, p *Plan) Edit {
		all := slices.Collect(p.All())
		removal := func(i int) Edit { return removalOf(p, all[i]) }
		return rapid.Map(rapid.IntRange(0, len(all)-1), removal).
			Filter(func(e Edit) bool { return e.unlockedIn(p) == nil }).Draw(d.t, "removal")
	},
}

// removalOf takes a record out of the plan, with everything that refers to it.
func removalOf(p *Plan, r Record) Edit {
	edit := Edit{Kind: LineEdit, Changes: []Change{{Before: r}}}
	for i := 0; i < len(edit.Changes); i++ {
		ref, referredTo := RefTo(edit.Changes[i].Before)
		if !referredTo {
			continue
		}
		for dependent := range p.All() {
			known := func(c Change) bool { return sameKey(c.Before, dependent) }
			if slices.Contains(dependent.Refs(), ref) && !slices.ContainsFunc(edit.Changes, known) {
				edit.Changes = append(edit.Changes, Change{Before: dependent})
			}
		}
	}
	return edit
}

func TestInverseTakesBackEveryKindOfEdit(t *testing.T) {
	for name, planned := range edits {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			plan := somePlan(t)
			before := contents(t, plan)
			edit := planned(inDrafts(t), plan)
			next, err := edit.Apply(plan)
			if err != nil {
				t.Fatalf("the edit does not apply: %v", err)
			}
			after := contents(t, next)
			if want := expected(t, before, edit); !maps.Equal(after, want) {
				t.Fatalf("the edit made\n%v\nnot\n%v", after, want)
			}
			if !maps.Equal(before, contents(t, plan)) {
				t.Fatal("the snapshot the edit was applied to has changed")
			}
			undone, err := edit.Inverse().Apply(next)
			if err != nil {
				t.Fatalf("the inverse does not apply: %v", err)
			}
			if !maps.Equal(before, contents(t, undone)) {
				t.Fatal("the inverse does not bring back the plan")
			}
			redone, err := edit.Inverse().Inverse().Apply(undone)
			if err != nil || !maps.Equal(after, contents(t, redone)) {
				t.Fatalf("the edit cannot be made again: %v", err)
			}
		}))
	}
}

// expected is what an edit makes of a plan's contents: only its own records
// are others than they were.
func expected(t *rapid.T, before map[string]string, edit Edit) map[string]string {
	want := maps.Clone(before)
	for _, c := range edit.Changes {
		delete(want, describe(c.subject()))
		if c.After != nil {
			text, err := json.Marshal(c.After)
			if err != nil {
				t.Fatal(err)
			}
			want[describe(c.After)] = string(text)
		}
	}
	return want
}

func TestEditsConflictWithWhatTheyDoNotExpect(t *testing.T) {
	for name, planned := range edits {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			plan := somePlan(t)
			d := inDrafts(t)
			edit := planned(d, plan)
			if edit.IsEmpty() {
				return
			}
			next, err := edit.Apply(plan)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := edit.Apply(next); !errors.Is(err, ErrConflict) {
				t.Fatalf("made a second time: %v", err)
			}
			if _, err := edit.Inverse().Apply(plan); !errors.Is(err, ErrConflict) {
				t.Fatalf("taken back before it was made: %v", err)
			}
			at := d.number(0, len(edit.Changes)-1)
			other := d.recordAs(edit.Changes[at].subject().Table(), edit.Changes[at].subject())
			if before := edit.Changes[at].Before; before == nil || !Equal(before, other) {
				edit.Changes = slices.Clone(edit.Changes)
				edit.Changes[at].Before = other
				if _, err := edit.Apply(plan); !errors.Is(err, ErrConflict) {
					t.Fatalf("expecting another record: %v", err)
				}
			}
		}))
	}
}

func TestMergeLeavesNothingToMerge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		d := inDrafts(t)
		var records []Record
		for range d.number(0, 8) {
			records = append(records, d.record(d.table()))
		}
		records = distinct(records)
		next, err := Edit{Kind: ImportEdit, Changes: Merge(plan, records...)}.Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		if again := Merge(next, records...); len(again) != 0 {
			t.Fatalf("the same import would change %v", again)
		}
		if again := Merge(next, slices.Collect(next.All())...); len(again) != 0 {
			t.Fatalf("the plan's own records would change %v", again)
		}
	})
}

func TestRefusedEdits(t *testing.T) {
	plan := planOf(t, Area{ID: "nord", Name: "Helse Nord", Kind: Region},
		Population{Area: "nord", Year: 2020, Adults: Whole(380_000)})
	nord, _ := plan.Areas.Get(Area{ID: "nord"})
	tests := []struct {
		name    string
		changes []Change
		want    error
	}{
		{"nothing before or after", []Change{{}}, ErrInvalid},
		{"a record that breaks a rule", []Change{{After: Area{ID: "vest", Kind: Region}}}, ErrInvalid},
		{"a new key", []Change{{Before: nord, After: Area{ID: "vest", Name: "Helse Vest", Kind: Region}}}, ErrInvalid},
		{"another table", []Change{{Before: nord, After: Theme{ID: "nord", Name: "Nord"}}}, ErrInvalid},
		{"one key twice", []Change{{After: Theme{ID: "a", Name: "A"}}, {After: Theme{ID: "a", Name: "B"}}}, ErrInvalid},
		{"reference to nothing", []Change{{After: Population{Area: "vest", Year: 2020, Adults: Unit}}}, ErrMissing},
		{"removal of what others need", []Change{{Before: nord}}, ErrInUse},
		{"a record that is there already", []Change{{After: nord}}, ErrConflict},
		{"removal of what is not there", []Change{{Before: Theme{ID: "a", Name: "A"}}}, ErrConflict},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			next, err := Edit{Changes: test.changes}.Apply(plan)
			if !errors.Is(err, test.want) || next != nil {
				t.Errorf("got %v and a plan %v, want %v and none", err, next != nil, test.want)
			}
		})
	}
}

// planOf makes a plan of hand-typed records.
func planOf(t testing.TB, records ...Record) *Plan {
	t.Helper()
	plan, err := PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}
