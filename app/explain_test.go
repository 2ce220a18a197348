package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/data/workbook"
	"fagplan/views/text"
)

func TestExplain(t *testing.T) {
	plan := func(kind error) error {
		return fmt.Errorf("opening: %w", &planfile.FileError{Path: "/planer/tsb.fagplan", Kind: kind})
	}
	since := time.Date(2026, 1, 2, 8, 30, 0, 0, time.Local)
	cases := []struct {
		err  error
		want string
	}{
		{plan(planfile.ErrNotPlan), "tsb.fagplan er ikke en fagplan"},
		{plan(planfile.ErrDamaged), "tsb.fagplan er skadet"},
		{plan(planfile.ErrReadOnly), "tsb.fagplan kan ikke endres"},
		{plan(planfile.ErrExists), "tsb.fagplan finnes fra før"},
		{plan(planfile.ErrNoSpace), "ikke plass på disken"},
		{plan(planfile.ErrDisk), "Disken svarer ikke"},
		{plan(fs.ErrNotExist), "Finner ikke tsb.fagplan"},
		{&planfile.NewerError{Path: "tsb.fagplan", Version: 9, Known: 1}, "tsb.fagplan er laget med en nyere utgave"},
		{&planfile.InUseError{Path: "tsb.fagplan"}, "tsb.fagplan er allerede åpen i et annet vindu"},
		{&planfile.InUseError{Path: "tsb.fagplan", Holder: planfile.Holder{Host: "pc-7", User: "Kari", Since: since}},
			"tsb.fagplan er allerede åpen hos Kari på pc-7, siden 02.01.2026 kl. 08.30"},
		{planfile.ErrNothingToUndo, "ingenting å angre"},
		{planfile.ErrNothingToRedo, "ingenting å gjøre om"},
		{fmt.Errorf("amount: %w", budget.ErrLocked), "vedtatt og kan ikke endres"},
		{fmt.Errorf("amount: %w", budget.ErrPeriodLocked), "Regnskapet for perioden er låst"},
		{&fs.PathError{Op: "open", Path: "/ut/bilde.png", Err: fs.ErrPermission}, "ikke tilgang til /ut/bilde.png"},
		{&workbook.RefusedError{Name: "gammel.xls", Reason: workbook.OldFormat}, "gammel.xls er i det gamle Excel-formatet"},
		{&toldError{key: "error.chart-size"}, "kan ikke tegnes i denne størrelsen"},
		{errors.New("disk on fire"), "Teknisk melding: disk on fire"},
	}
	for _, c := range cases {
		if got := explain(text.For(text.NB), c.err); !strings.Contains(got, c.want) {
			t.Errorf("%v is explained as %q, want %q in it", c.err, got, c.want)
		}
	}
}

// TestEveryErrorHasWords looks for errors whose sentence is missing or has a
// place nothing fills, in any language.
func TestEveryErrorHasWords(t *testing.T) {
	var all []error
	for _, e := range explanations {
		all = append(all, &planfile.FileError{Path: "plan.fagplan", Kind: e.is})
	}
	for reason := range refusals {
		all = append(all, &workbook.RefusedError{Name: "bok.xlsx", Reason: reason})
	}
	for _, lang := range text.Languages {
		for _, err := range all {
			if got := explain(text.For(lang), err); strings.HasPrefix(got, "error.") || strings.ContainsAny(got, "{}") {
				t.Errorf("%s: %v is explained as %q", lang, err, got)
			}
		}
	}
}

func TestEveryRefusalIsExplained(t *testing.T) {
	for _, reason := range workbook.Refusals {
		if refusals[reason] == "" {
			t.Errorf("there is no sentence for %s", reason)
		}
	}
}
