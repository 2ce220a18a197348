package planfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"fagplan/budget"

	"pgregory.net/rapid"
)

// model is what a plan file must behave as: the plan after each edit in
// effect, and those after each that can be redone.
type model struct {
	done, undone []*budget.Plan
	history      int
}

func (m *model) plan() *budget.Plan { return m.done[len(m.done)-1] }

// TestAnySequenceOfEdits makes random edits, undoes, redoes and closes, and
// compares with the model after each.
func TestAnySequenceOfEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		folder, err := os.MkdirTemp("", "fagplan-model-*")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(folder)
		file, err := Create(t.Context(), filepath.Join(folder, "plan.fagplan"), Options{By: noon(0), NoBackup: true})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { file.Close() }()
		m := &model{done: []*budget.Plan{new(budget.Plan)}}
		t.Repeat(map[string]func(*rapid.T){
			"edit": func(t *rapid.T) { m.edit(t, file, randomEdit(t, m.plan())) },
			"undo": func(t *rapid.T) { m.undo(t, file) },
			"redo": func(t *rapid.T) { m.redo(t, file) },
			"reopen": func(t *rapid.T) {
				if err := file.Close(); err != nil {
					t.Fatal(err)
				}
				if file, err = Open(t.Context(), file.Path(), Options{NoBackup: true}); err != nil {
					t.Fatal(err)
				}
			},
			"": func(t *rapid.T) { m.check(t, file) },
		})
		if err := file.Verify(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
}

func (m *model) edit(t *rapid.T, file *File, edit budget.Edit) {
	want, refused := edit.Apply(m.plan())
	_, err := file.Apply(t.Context(), edit, noon(m.history))
	if (refused == nil) != (err == nil) {
		t.Fatalf("the plan says %v, the file %v", refused, err)
	}
	if refused == nil && !edit.IsEmpty() {
		m.done, m.undone = append(m.done, want), nil
		m.history++
	}
}

func (m *model) undo(t *rapid.T, file *File) {
	_, err := file.Undo(t.Context(), noon(m.history))
	if len(m.done) == 1 {
		if !errors.Is(err, ErrNothingToUndo) {
			t.Fatalf("got %v", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	m.undone = append(m.undone, m.plan())
	m.done = m.done[:len(m.done)-1]
	m.history++
}

func (m *model) redo(t *rapid.T, file *File) {
	_, err := file.Redo(t.Context(), noon(m.history))
	if len(m.undone) == 0 {
		if !errors.Is(err, ErrNothingToRedo) {
			t.Fatalf("got %v", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	m.done = append(m.done, m.undone[len(m.undone)-1])
	m.undone = m.undone[:len(m.undone)-1]
	m.history++
}

func (m *model) check(t *rapid.T, file *File) {
	requireSame(t, m.plan(), file.Plan())
	history, err := file.History(t.Context(), 0, m.history+1)
	if err != nil || len(history) != m.history {
		t.Fatalf("%d entries, want %d; %v", len(history), m.history, err)
	}
	if _, can := file.CanUndo(); can != (len(m.done) > 1) {
		t.Fatalf("can undo: %v", can)
	}
	if _, can := file.CanRedo(); can != (len(m.undone) > 0) {
		t.Fatalf("can redo: %v", can)
	}
}

// randomEdit adds, alters and removes some records of the sample. Not all such
// edits fit the plan; then plan and file must both refuse.
func randomEdit(t *rapid.T, plan *budget.Plan) budget.Edit {
	records := sample()
	if plan.Workbooks.Len() == 0 && rapid.Bool().Draw(t, "all") {
		return adding(records...)
	}
	edit := budget.Edit{Kind: budget.ImportEdit, Subject: "x"}
	picked := rapid.SliceOfNDistinct(rapid.IntRange(0, len(records)-1), 1, 6, rapid.ID).Draw(t, "picked")
	slices.Sort(picked)
	for _, i := range picked {
		now, found := plan.Lookup(records[i])
		switch {
		case !found:
			edit.Changes = append(edit.Changes, budget.Change{After: altered(t, records[i])})
		case rapid.Bool().Draw(t, "remove"):
			edit.Changes = append(edit.Changes, budget.Change{Before: now})
		default:
			edit.Changes = append(edit.Changes, budget.Change{Before: now, After: altered(t, now)})
		}
	}
	return edit
}

// altered changes one field of the record that is neither its key nor a
// reference, if the record still keeps the rules.
func altered(t *rapid.T, r budget.Record) budget.Record {
	record := reflect.New(reflect.TypeOf(r)).Elem()
	record.Set(reflect.ValueOf(r))
	var fields []int
	for i := range record.NumField() {
		if _, key := record.Type().Field(i).Tag.Lookup("key"); !key {
			fields = append(fields, i)
		}
	}
	if len(fields) == 0 {
		return r
	}
	field := record.Field(rapid.SampledFrom(fields).Draw(t, "field"))
	randomValue(t, field)
	changed := record.Interface().(budget.Record)
	if changed.Validate() != nil || !slices.Equal(changed.Refs(), r.Refs()) {
		return r
	}
	return changed
}

func randomValue(t *rapid.T, field reflect.Value) {
	switch value := field.Addr().Interface().(type) {
	case *budget.Period:
		*value = rapid.SampledFrom([]budget.Period{
			{}, budget.YearOf(1900), budget.HalfOf(2199, 1), budget.TertialOf(2020, 3), budget.MonthOf(2020, 2), budget.DayOf(2020, 2, 29),
		}).Draw(t, "period")
	case *budget.Source:
		value.Sheet, value.Cell = rapid.String().Draw(t, "sheet"), rapid.String().Draw(t, "cell")
	case *[]string:
		*value = rapid.SliceOf(rapid.String()).Draw(t, "list")
		if len(*value) == 0 {
			*value = nil
		}
	default:
		randomPlainValue(t, field)
	}
}

func randomPlainValue(t *rapid.T, field reflect.Value) {
	switch field.Kind() {
	case reflect.String:
		words := []string{"high", "draft", "done", "income", "public", "actual", "rate", "estimated", "patients", "inpatient", "trust"}
		field.SetString(rapid.OneOf(rapid.SampledFrom(words), rapid.String()).Draw(t, "text"))
	case reflect.Int, reflect.Int64:
		field.SetInt(rapid.Int64().Draw(t, "number"))
	case reflect.Bool:
		field.SetBool(rapid.Bool().Draw(t, "truth"))
	case reflect.Pointer:
		pointer := reflect.New(field.Type().Elem())
		randomPlainValue(t, pointer.Elem())
		field.Set(pointer)
	case reflect.Slice:
		field.SetZero()
	default:
		panic(fmt.Sprintf("no random %s", field.Type()))
	}
}
