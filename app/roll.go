package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

// rollFlags are how a plan is to be rolled.
type rollFlags struct {
	name    string
	years   int
	without []string
	dryRun  bool
}

// rollKinds are what can be left out of a roll.
var rollKinds = []budget.ProposalKind{budget.PricesProposal, budget.LevelProposal, budget.UnspentProposal, budget.MeasureProposal, budget.MilestoneProposal}

func (c *commandLine) rollCommand() *cobra.Command {
	var f rollFlags
	command := c.command("roll", c.arguments(1, 1), nil)
	revision := c.revisionFlag(command)
	command.RunE = func(command *cobra.Command, args []string) error {
		for _, kind := range f.without {
			if !slices.Contains(rollKinds, budget.ProposalKind(kind)) {
				return c.misuse(command, "usage.flag-value", text.Args{"flag": "--without", "value": kind})
			}
		}
		if f.years < 0 {
			return c.misuse(command, "usage.flag-value", text.Args{"flag": "--years", "value": f.years})
		}
		return c.changeRevision(command, args[0], *revision, func(ctx context.Context, d *document, from budget.Revision) error {
			return c.roll(ctx, d, from, f)
		})
	}
	flags := command.Flags()
	flags.StringVar(&f.name, "name", "", c.words.T("flag.roll-name"))
	flags.IntVar(&f.years, "years", 0, c.words.T("flag.roll-years"))
	flags.StringSliceVar(&f.without, "without", nil, c.words.T("flag.roll-without", text.Args{"kinds": "prices, level, unspent, slipped-measure, slipped-milestone"}))
	flags.BoolVar(&f.dryRun, "dry-run", false, c.words.T("flag.dry-run"))
	return command
}

// rolledRow is the answer to roll.
type rolledRow struct {
	Revision  revisionRow   `json:"revision"`
	Proposals []proposalRow `json:"proposals"`
}

// proposalRow is something a roll proposed.
type proposalRow struct {
	Kind   budget.ProposalKind `json:"kind"`
	Taken  bool                `json:"taken"`
	Name   string              `json:"name"`
	From   budget.Period       `json:"from"`
	To     budget.Period       `json:"to"`
	Kroner budget.Kroner       `json:"kroner"`
	Reason string              `json:"reason"`
}

func (c *commandLine) roll(ctx context.Context, d *document, from budget.Revision, f rollFlags) error {
	edit, answer := view{words: c.words}.rollOf(d.Plan(), from, f)
	if !f.dryRun {
		if err := d.Apply(ctx, edit); err != nil {
			return err
		}
	}
	return c.answer(answer, func(w io.Writer) error { return c.sayRolled(w, from, answer, f.dryRun) })
}

// rollOf makes the edit that rolls a plan as the flags say, and tells of it.
func (v view) rollOf(plan *budget.Plan, from budget.Revision, f rollFlags) (budget.Edit, rolledRow) {
	o := plan.NextRoll(from)
	if f.years > 0 {
		o.LastYear = o.FirstYear + f.years - 1
	}
	o.Name = cmp.Or(f.name, o.NameAfter(from))
	answer := rolledRow{Proposals: []proposalRow{}}
	var taken []budget.RollProposal
	for _, p := range plan.ProposeRoll(from, o) {
		p.Reason = v.words.ProposalReason(p)
		take := !slices.Contains(f.without, string(p.Kind))
		if take {
			taken = append(taken, p)
		}
		answer.Proposals = append(answer.Proposals, proposalRow{p.Kind, take, plan.ProposalName(from, p), p.From, p.To, p.Kroner, p.Reason})
	}
	edit, draft := budget.Roll(plan, from, o, taken)
	answer.Revision = revisionRowOf(draft)
	return edit, answer
}

func (c *commandLine) sayRolled(w io.Writer, from budget.Revision, answer rolledRow, dryRun bool) error {
	key := "command.roll.done"
	if dryRun {
		key = "command.roll.would"
	}
	var b strings.Builder
	b.WriteString(c.words.T(key, text.Args{"from": from.Name, "to": answer.Revision.Name}) + "\n")
	for _, r := range answer.Proposals {
		mark := "+"
		if !r.Taken {
			mark = "–"
		}
		p := budget.RollProposal{Kind: r.Kind, From: r.From, To: r.To, Kroner: r.Kroner}
		fmt.Fprintf(&b, "%s%s %s. %s\n", gap, mark, c.words.Proposal(p, r.Name), r.Reason)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
