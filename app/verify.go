package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/screen"
	"fagplan/views/text"
)

func (c *commandLine) verifyCommand() *cobra.Command {
	command := c.command("verify", c.arguments(1, 1), nil)
	deep := command.Flags().Bool("deep", false, c.words.T("flag.deep"))
	command.RunE = func(command *cobra.Command, args []string) error { return c.verify(command.Context(), args[0], *deep) }
	return command
}

// soundRow is the answer to verify.
type soundRow struct {
	File  string `json:"file"`
	Sound bool   `json:"sound"`
	// Deep tells that the history was replayed.
	Deep bool `json:"deep"`
	// Found is what is wrong, in English; empty for a sound file.
	Found string         `json:"found"`
	Seals []sealCheckRow `json:"seals"`
}

// sealCheckRow is a sealed revision, and whether it is as it was.
type sealCheckRow struct {
	sealRow
	// History and Decisions tell whether the history up to the seal, and what the
	// revision decided, are the same.
	History   bool `json:"history_unchanged"`
	Decisions bool `json:"decisions_unchanged"`
}

// verify tells of a damaged file as of a sound one, and ends as the exit
// statuses say.
func (c *commandLine) verify(ctx context.Context, path string, deep bool) error {
	answer := soundRow{File: path, Sound: true, Deep: deep, Seals: []sealCheckRow{}}
	err := withDocument(ctx, path, lookAt, func(d *document) (err error) {
		answer.Seals, err = checked(ctx, d, deep)
		return err
	})
	if errors.Is(err, planfile.ErrDamaged) {
		answer.Sound, answer.Found, answer.Seals = false, err.Error(), []sealCheckRow{}
	} else if err != nil {
		return err
	}
	if err := c.answer(answer, func(w io.Writer) error { return c.saySound(w, answer) }); err != nil {
		return err
	}
	if !answer.Sound {
		return errDamaged
	}
	return brokenSeals(answer.Seals)
}

// lookAt opens a plan to be read, also one that must first be brought to this
// version: a copy of it is, then.
func lookAt(ctx context.Context, path string) (*document, error) {
	return openWith(ctx, func(planfile.Stamp) (*planfile.File, error) { return planfile.OpenAside(ctx, path) })
}

func checked(ctx context.Context, d *document, deep bool) ([]sealCheckRow, error) {
	check := d.file.Check
	if deep {
		check = d.file.Verify
	}
	if err := check(ctx); err != nil {
		return nil, err
	}
	seals, err := d.file.CheckSeals(ctx)
	rows := []sealCheckRow{}
	for _, s := range seals {
		rows = append(rows, sealCheckRow{sealRowOf(d.Plan(), s.Seal), s.History, s.Decisions})
	}
	return rows, err
}

// brokenSeals is errFindings where a sealed revision is not as it was.
func brokenSeals(seals []sealCheckRow) error {
	for _, s := range seals {
		if !s.History || !s.Decisions {
			return errFindings
		}
	}
	return nil
}

func (c *commandLine) saySound(w io.Writer, answer soundRow) error {
	key := "command.verify.opens"
	switch {
	case !answer.Sound:
		key = "command.verify.damaged"
	case answer.Deep:
		key = "command.verify.sound"
	}
	var b strings.Builder
	b.WriteString(c.words.T(key, text.Args{"file": answer.File, "detail": answer.Found}) + "\n")
	for _, s := range answer.Seals {
		check := budget.SealCheck{Seal: budget.Seal{On: s.On, Hash: s.Hash}, History: s.History, Decisions: s.Decisions}
		b.WriteString(screen.SealWords(c.words, s.Name, check) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (c *commandLine) sealCommand() *cobra.Command {
	command := c.command("seal", c.arguments(1, 1), nil)
	revision := command.Flags().String("revision", "", c.words.T("flag.seal-revision"))
	command.RunE = func(command *cobra.Command, args []string) error { return c.seal(command, args[0], *revision) }
	return command
}

// sealRow is the answer to seal.
type sealRow struct {
	Revision budget.RevisionID `json:"revision"`
	Name     string            `json:"name"`
	// On is the day it was sealed, and Entry the last entry of the history the
	// hash covers.
	On    budget.Period `json:"on"`
	Entry int64         `json:"entry"`
	Hash  string        `json:"hash"`
	// Short is the beginning of the hash, as board packs have it.
	Short string `json:"short"`
}

func sealRowOf(plan *budget.Plan, s budget.Seal) sealRow {
	revision, _ := plan.Revisions.Get(budget.Revision{ID: s.Revision})
	return sealRow{s.Revision, revision.Name, s.On, s.Entry, s.Hash, s.Short()}
}

func (c *commandLine) seal(command *cobra.Command, path, name string) error {
	return withDocument(command.Context(), path, openDocument, func(d *document) error {
		revision, err := c.adopted(command, d.Plan(), name)
		if err != nil {
			return err
		}
		if err := d.Seal(command.Context(), revision.ID); err != nil {
			return err
		}
		seal, _ := d.Plan().Seals.Get(budget.Seal{Revision: revision.ID})
		answer := sealRowOf(d.Plan(), seal)
		return c.answer(answer, func(w io.Writer) error {
			_, err := fmt.Fprintln(w, c.words.T("command.seal.done", text.Args{"name": answer.Name, "on": answer.On, "hash": answer.Short, "whole": answer.Hash}))
			return err
		})
	})
}

// adopted is the revision named, or the one adopted last.
func (c *commandLine) adopted(command *cobra.Command, plan *budget.Plan, name string) (budget.Revision, error) {
	if name != "" {
		return c.revisionNamed(command, plan, name)
	}
	var last budget.Revision
	for r := range plan.Revisions.All() {
		if r.Status == budget.Adopted && (last.ID == "" || r.AdoptedOn.Compare(last.AdoptedOn) >= 0) {
			last = r
		}
	}
	if last.ID == "" {
		return last, budget.ErrNotAdopted
	}
	return last, nil
}
