package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

// revisionRow is an edition of the plan.
type revisionRow struct {
	ID        budget.RevisionID     `json:"id"`
	Name      string                `json:"name"`
	Status    budget.RevisionStatus `json:"status"`
	FirstYear int                   `json:"first_year"`
	LastYear  int                   `json:"last_year"`
	// PriceYear is 0 where each year is in its own prices.
	PriceYear int `json:"price_year"`
	// Parent is the revision it was rolled from, empty for the first.
	Parent     budget.RevisionID `json:"parent"`
	AdoptedOn  budget.Period     `json:"adopted_on"`
	CaseNumber string            `json:"case_number"`
}

func revisionRowOf(r budget.Revision) revisionRow {
	return revisionRow{r.ID, r.Name, r.Status, r.FirstYear, r.LastYear, r.PriceYear, r.Parent, r.AdoptedOn, r.CaseNumber}
}

func listRevisions(v view) listing {
	rows := []revisionRow{}
	for r := range v.plan.Revisions.All() {
		rows = append(rows, revisionRowOf(r))
	}
	return listing{rows, tablesOf(rows,
		textField(v.words.T("column.id"), func(r revisionRow) string { return string(r.ID) }),
		textField(v.words.T("column.revision"), func(r revisionRow) string { return r.Name }),
		textField(v.words.T("column.status"), func(r revisionRow) string { return v.words.Name(r.Status) }),
		textField(v.words.T("column.years"), func(r revisionRow) string {
			return v.words.T("label.years", text.Args{"first": budget.YearOf(r.FirstYear), "last": budget.YearOf(r.LastYear)})
		}),
		textField(v.words.T("column.rolled-from"), func(r revisionRow) string { return string(r.Parent) }),
		textField(v.words.T("column.adopted-on"), func(r revisionRow) string { return v.words.Period(r.AdoptedOn) }),
		textField(v.words.T("column.case"), func(r revisionRow) string { return r.CaseNumber }))}
}

// revisionFlag lets a command be asked of another revision than the one worked
// in.
func (c *commandLine) revisionFlag(command *cobra.Command) *string {
	return command.Flags().String("revision", "", c.words.T("flag.revision"))
}

// viewIn reads a plan as a revision has it, by its ID or name; the one worked in
// where none is named.
func (c *commandLine) viewIn(command *cobra.Command, path, revision string) (view, error) {
	v, err := c.viewOf(command.Context(), path)
	if err != nil || revision == "" {
		return v, err
	}
	v.revision, err = c.revisionNamed(command, v.plan, revision)
	return v, err
}

// revisionNamed finds a revision by its ID or name.
func (c *commandLine) revisionNamed(command *cobra.Command, plan *budget.Plan, name string) (budget.Revision, error) {
	var known []string
	for r := range plan.Revisions.All() {
		if strings.EqualFold(string(r.ID), name) || strings.EqualFold(r.Name, name) {
			return r, nil
		}
		known = append(known, string(r.ID))
	}
	return budget.Revision{}, c.misuse(command, "usage.unknown-revision", text.Args{"name": name, "known": strings.Join(known, ", ")})
}

// changeRevision opens a plan, and makes an edit of it of one of its revisions;
// of the one worked in where none is named.
func (c *commandLine) changeRevision(command *cobra.Command, path, name string, edit func(context.Context, *document, budget.Revision) error) error {
	return withDocument(command.Context(), path, openDocument, func(d *document) error {
		revision, found := d.Plan().CurrentRevision()
		if name != "" {
			var err error
			if revision, err = c.revisionNamed(command, d.Plan(), name); err != nil {
				return err
			}
		} else if !found {
			return &toldError{key: "error.no-revision"}
		}
		return edit(command.Context(), d, revision)
	})
}
