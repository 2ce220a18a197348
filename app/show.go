package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/text"
)

// view is the plan as the command line looks at it: in the revision that is
// worked in, in one language.
type view struct {
	plan     *budget.Plan
	revision budget.Revision
	history  []planfile.Entry
	words    *text.Printer
}

// listing is the answer to show: rows for programs, tables for people.
type listing struct {
	rows   any // a slice, never nil
	tables []table
}

// topic is something a plan can be asked to show.
type topic struct {
	name string
	list func(view) listing
}

// topics lists what show knows, in the order help names them.
var topics = []topic{
	{"measures", listMeasures},
	{"costs", listCosts},
	{"funding", listFunding},
	{"positions", listPositions},
	{"specialists", listSpecialists},
	{"beds", listBeds},
	{"coverage", listCoverage},
	{"observations", listObservations},
	{"need", listNeed},
	{"milestones", listMilestones},
	{"revisions", listRevisions},
	{"history", listHistory},
}

func (c *commandLine) showCommand() *cobra.Command {
	command := c.command("show", c.arguments(2, 2), nil)
	revision := c.revisionFlag(command)
	command.RunE = func(command *cobra.Command, args []string) error { return c.show(command, args, *revision) }
	command.Long += "\n\n" + c.words.T("command.show.topics") + "\n"
	for _, t := range topics {
		command.Long += fmt.Sprintf("  %-13s %s\n", t.name, c.words.T("command.show.topic."+t.name))
	}
	command.Long = strings.TrimRight(command.Long, "\n")
	return command
}

func (c *commandLine) show(command *cobra.Command, args []string, revision string) error {
	chosen, found := topicNamed(args[1])
	if !found {
		return c.misuse(command, "usage.unknown-topic", text.Args{"name": args[1], "known": strings.Join(topicNames(), ", ")})
	}
	v, err := c.viewIn(command, args[0], revision)
	if err != nil {
		return err
	}
	answer := chosen.list(v)
	return c.answer(answer.rows, func(w io.Writer) error { return c.writeTables(w, answer.tables) })
}

// viewOf reads a plan and lets go of the file again.
func (c *commandLine) viewOf(ctx context.Context, path string) (view, error) {
	d, err := readDocument(ctx, path)
	if err != nil {
		return view{}, err
	}
	history, err := d.history(ctx)
	if closed := d.Close(); err == nil {
		err = closed
	}
	revision, _ := d.Plan().CurrentRevision()
	return view{plan: d.Plan(), revision: revision, history: history, words: c.words}, err
}

func (c *commandLine) writeTables(w io.Writer, tables []table) error {
	if len(tables) == 0 {
		_, err := fmt.Fprintln(w, c.words.T("label.empty"))
		return err
	}
	for _, t := range tables {
		if err := t.write(w); err != nil {
			return err
		}
	}
	return nil
}

func topicNamed(name string) (topic, bool) {
	for _, t := range topics {
		if t.name == name {
			return t, true
		}
	}
	return topic{}, false
}

func topicNames() []string {
	names := make([]string, 0, len(topics))
	for _, t := range topics {
		names = append(names, t.name)
	}
	return names
}
