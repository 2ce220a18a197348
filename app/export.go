package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/board/packs"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// percentWhileExporting is how much the heap may grow before what is no longer
// used is cleared away, in per cent of what is. The program is over when the pack
// is written: at Go's usual 100 it would take an eighth more time, to save 20 MB.
const percentWhileExporting = 200

// exportFlags are how a board pack is to be written.
type exportFlags struct {
	pack, out, template, period, trust, revision string
	formats                                      packFormats
	small, force                                 bool
}

func (c *commandLine) exportCommand() *cobra.Command {
	var f exportFlags
	command := c.command("export", c.arguments(1, 1), nil)
	command.RunE = func(command *cobra.Command, args []string) error { return c.export(command, args[0], f) }
	flags := command.Flags()
	flags.StringVar(&f.revision, "revision", "", c.words.T("flag.revision"))
	flags.StringVar(&f.pack, "pack", "", c.words.T("flag.pack"))
	flags.Var(&f.formats, "format", c.words.T("flag.pack-format", text.Args{"formats": strings.Join(packs.Formats, ", ")}))
	flags.StringVarP(&f.out, "out", "o", "", c.words.T("flag.pack-out"))
	flags.StringVar(&f.template, "template", "", c.words.T("flag.pack-template"))
	flags.StringVar(&f.period, "period", "", c.words.T("flag.pack-period"))
	flags.StringVar(&f.trust, "trust", "", c.words.T("flag.pack-trust"))
	flags.BoolVar(&f.small, "small-counts", false, c.words.T("flag.small-counts"))
	flags.BoolVar(&f.force, "force", false, c.words.T("flag.force"))
	return command
}

// exported is the answer to export.
type exported struct {
	Files   []string      `json:"files"`
	LeftOut []pageLeftOut `json:"left_out"`
	Changed []changeRow   `json:"changed"`
}

// pageLeftOut is a page that is not in the files, and why.
type pageLeftOut struct {
	// Trust is empty in a pack of the whole plan.
	Trust  string `json:"trust"`
	Page   string `json:"page"`
	Reason string `json:"reason"`
}

// changeRow is a message that is no longer what it was when the pack was last
// written from the window, or when the planner's own title was.
type changeRow struct {
	// Trust is empty in a pack of the whole plan.
	Trust string `json:"trust"`
	Page  string `json:"page"`
	Now   string `json:"now"`
	// Before is what it was when the pack was last written, empty where that is
	// the same; Own the planner's title that may no longer be true.
	Before string `json:"before"`
	Own    string `json:"own"`
}

func (c *commandLine) export(command *cobra.Command, path string, f exportFlags) error {
	if f.out == "" {
		return c.misuse(command, "usage.pack-folder", nil)
	}
	v, err := c.viewIn(command, path, f.revision)
	if err != nil {
		return err
	}
	order, err := c.order(command, v, f)
	if err != nil {
		return err
	}
	options, err := packOptions(f.template)
	if err != nil {
		return err
	}
	debug.SetGCPercent(percentWhileExporting)
	told := board.Assemble(order)
	if !slices.ContainsFunc(told, func(one board.Told) bool { return len(one.Pages) > 0 }) {
		return &toldError{key: "error.pack-empty", args: text.Args{"pack": order.Pack.Name}}
	}
	files, err := packs.Files(told, f.formats.or(order.Pack.Formats), options)
	if err != nil {
		return err
	}
	written, err := packs.Write(command.Context(), files, packs.Writing{Folder: f.out, Replace: f.force})
	if err != nil {
		return c.occupied(err)
	}
	answer := exportedOf(written, told)
	return c.answer(answer, func(w io.Writer) error { return c.sayExported(w, answer) })
}

// order is the pack asked for, as the flags change it.
func (c *commandLine) order(command *cobra.Command, v view, f exportFlags) (board.Order, error) {
	order, err := c.packNamed(command, v.plan, f.pack)
	if err != nil {
		return order, err
	}
	order.Question, order.Program = chart.Question{Plan: v.plan, Revision: v.revision}, "Fagplan "+version
	order.Pack.SmallCounts = order.Pack.SmallCounts || f.small
	if command.Flags().Changed(languageFlag) {
		order.Pack.Language = string(c.words.Language())
	}
	if f.period != "" {
		if order.Pack.Period, err = budget.ParsePeriod(f.period); err != nil {
			return order, c.misuse(command, "usage.flag-value", text.Args{"flag": "--period", "value": f.period})
		}
	}
	if f.trust != "" {
		trust, found := trustNamed(v.plan, f.trust)
		if !found {
			return order, c.misuse(command, "usage.unknown-trust", text.Args{"name": f.trust, "known": strings.Join(trustNames(v.plan), ", ")})
		}
		order.Areas = []budget.AreaID{trust}
	}
	return order, nil
}

// packNamed finds a pack kept with the plan, or one ready made, by its name or
// ID; without a name it is the first of those ready made.
func (c *commandLine) packNamed(command *cobra.Command, plan *budget.Plan, name string) (board.Order, error) {
	var known []string
	for pack := range plan.Packs.All() {
		if strings.EqualFold(name, pack.Name) || name == string(pack.ID) {
			return board.Order{Pack: pack, Pages: plan.PagesOf(pack.ID), Areas: plan.AreasOf(pack.ID)}, nil
		}
		known = append(known, pack.Name)
	}
	for _, ready := range board.StandardPacks(c.words) {
		if name == "" || strings.EqualFold(name, ready.Pack.Name) || name == ready.Name {
			order := board.Order{Pack: ready.Pack, Pages: ready.Pages}
			if ready.Trusts {
				order.Areas = board.TrustsOf(plan)
			}
			return order, nil
		}
		known = append(known, ready.Name)
	}
	return board.Order{}, c.misuse(command, "usage.unknown-pack", text.Args{"name": name, "known": strings.Join(known, ", ")})
}

// trustNamed finds a trust by its ID or any of its names.
func trustNamed(plan *budget.Plan, name string) (budget.AreaID, bool) {
	for _, id := range board.TrustsOf(plan) {
		area, _ := plan.Areas.Get(budget.Area{ID: id})
		for _, known := range append([]string{string(id), area.Name, area.ShortName}, area.Aliases...) {
			if strings.EqualFold(name, known) {
				return id, true
			}
		}
	}
	return "", false
}

func trustNames(plan *budget.Plan) []string {
	var names []string
	for _, id := range board.TrustsOf(plan) {
		names = append(names, plan.AreaName(id))
	}
	return names
}

// packFormats are kinds of files with commas between them.
type packFormats []string

// Set implements pflag.Value.
func (v *packFormats) Set(value string) error {
	var formats packFormats
	for format := range strings.SplitSeq(strings.ToLower(value), ",") {
		format = strings.TrimSpace(format)
		if !slices.Contains(packs.Formats, format) {
			return fmt.Errorf("%w: %s", packs.ErrFormat, format)
		}
		if !slices.Contains(formats, format) {
			formats = append(formats, format)
		}
	}
	*v = formats
	return nil
}

// or is the kinds asked for, or else others.
func (v packFormats) or(others []string) []string {
	if len(v) == 0 {
		return others
	}
	return v
}

// String implements pflag.Value.
func (packFormats) String() string { return "" }

// Type implements pflag.Value.
func (packFormats) Type() string { return "" }

func exportedOf(files []string, told []board.Told) exported {
	answer := exported{files, []pageLeftOut{}, []changeRow{}}
	for _, t := range told {
		trust := ""
		if t.Area != "" {
			trust = t.Deck.Owner
		}
		for _, left := range t.LeftOut {
			answer.LeftOut = append(answer.LeftOut, pageLeftOut{trust, left.Name, left.Reason})
		}
		for _, change := range t.Changes {
			answer.Changed = append(answer.Changed, changeRow{trust, cmp.Or(change.Page.Chart, string(change.Page.Content)), change.Now, change.Before, change.Own})
		}
	}
	return answer
}
