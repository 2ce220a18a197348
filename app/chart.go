package main

import (
	"cmp"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// chartFlags are what the chart command is asked for beside the chart itself.
type chartFlags struct {
	list, all, empty bool
	out, theme       string
	revision         string
	formats          formatsValue
	size             sizeValue
	scale            float64
	from, to         int // years, zero for open ends
}

func (c *commandLine) chartCommand() *cobra.Command {
	var f chartFlags
	command := c.command("chart", nil, nil)
	command.Args = func(command *cobra.Command, args []string) error {
		if f.list || f.all {
			return c.arguments(1, 1)(command, args)
		}
		return c.arguments(2, 2)(command, args)
	}
	command.RunE = func(command *cobra.Command, args []string) error {
		switch {
		case f.list:
			return c.listCharts(command, args[0], f.revision)
		case f.all:
			return c.drawAllCharts(command, args[0], f)
		}
		return c.drawChart(command, args[0], args[1], f)
	}
	flags := command.Flags()
	flags.StringVar(&f.revision, "revision", "", c.words.T("flag.revision"))
	flags.BoolVar(&f.list, "list", false, c.words.T("flag.list"))
	flags.BoolVar(&f.all, "all", false, c.words.T("flag.all"))
	flags.StringVarP(&f.out, "out", "o", "", c.words.T("flag.chart-out"))
	flags.Var(&f.formats, "format", c.words.T("flag.format", text.Args{"formats": strings.Join(board.Formats, ", ")}))
	flags.BoolVar(&f.empty, "empty", false, c.words.T("flag.empty"))
	flags.Var(&f.size, "size", c.words.T("flag.size"))
	flags.Float64Var(&f.scale, "scale", 0, c.words.T("flag.scale"))
	flags.StringVar(&f.theme, "theme", "", c.words.T("flag.theme"))
	flags.IntVar(&f.from, "from", 0, c.words.T("flag.from"))
	flags.IntVar(&f.to, "to", 0, c.words.T("flag.to"))
	return command
}

// chartRow names a chart and the message it has for this plan.
type chartRow struct {
	Name  string `json:"name"`
	Title string `json:"title"`
}

func (c *commandLine) listCharts(command *cobra.Command, path, revision string) error {
	v, err := c.viewIn(command, path, revision)
	if err != nil {
		return err
	}
	rows := []chartRow{}
	for _, name := range chartNames(v.plan) {
		spec, _ := chart.Tell(name, c.question(v))
		rows = append(rows, chartRow{name, spec.Title})
	}
	return c.answer(rows, func(w io.Writer) error {
		return c.writeTables(w, tablesOf(rows,
			textField(c.words.T("column.name"), func(r chartRow) string { return r.Name }),
			textField(c.words.T("column.says"), func(r chartRow) string { return r.Title })))
	})
}

// drawnRow tells which chart was drawn, and where.
type drawnRow struct {
	File  string `json:"file"`
	Name  string `json:"name"`
	Title string `json:"title"`
	// AltText says what the picture shows, for whoever cannot see it.
	AltText string `json:"alt_text"`
}

func (c *commandLine) drawChart(command *cobra.Command, path, name string, f chartFlags) error {
	switch {
	case f.formats != nil:
		return c.misuse(command, "usage.only-with-all", text.Args{"flag": "--format"})
	case f.empty:
		return c.misuse(command, "usage.only-with-all", text.Args{"flag": "--empty"})
	case !board.IsChartFile(f.out):
		return c.misuse(command, "usage.chart-out", nil)
	}
	options, err := c.chartOptions(command, f)
	if err != nil {
		return err
	}
	v, err := c.viewIn(command, path, f.revision)
	if err != nil {
		return err
	}
	spec, known := chart.Tell(name, f.narrow(c.question(v)))
	if !known {
		return c.misuse(command, "usage.unknown-chart", text.Args{"name": name, "known": strings.Join(chartNames(v.plan), ", ")})
	}
	if err := saveChart(f.out, spec, options); err != nil {
		return err
	}
	row := drawnRow{f.out, name, spec.Title, spec.AltText}
	return c.answer(row, func(w io.Writer) error { return c.sayDrawn(w, []drawnRow{row}, nil) })
}

// chartOptions are how a chart is to be drawn, which is for a slide unless
// something else is asked for.
func (c *commandLine) chartOptions(command *cobra.Command, f chartFlags) (chart.Options, error) {
	theme, known := themes[cmp.Or(f.theme, "light")]
	if !known {
		return chart.Options{}, c.misuse(command, "usage.flag-value", text.Args{"flag": "--theme", "value": f.theme})
	}
	return chart.Options{Width: cmp.Or(f.size.width, chartWidth), Height: cmp.Or(f.size.height, chartHeight),
		Scale: cmp.Or(f.scale, chartScale), Theme: theme(), Header: true}, nil
}

var themes = map[string]func() chart.Theme{"light": chart.Light, "dark": chart.Dark}

// question asks for a chart as the window shows it: from the last year anything
// was reported for. The day counts only in that year, for how much time has
// passed.
func (c *commandLine) question(v view) chart.Question {
	return chart.Question{Plan: v.plan, Revision: v.revision, Year: v.plan.LastReportedYear(v.revision), Today: screen.Today(), Words: c.words}
}

// narrow keeps a chart to the years asked for.
func (f chartFlags) narrow(q chart.Question) chart.Question {
	q.From, q.To = f.from, f.to
	return q
}

// chartNames lists every chart of a plan.
func chartNames(plan *budget.Plan) []string {
	var names []string
	for _, group := range chart.GroupsOf(plan) {
		names = append(names, group.Stories...)
	}
	return names
}

// sizeValue is the value of --size, as in 1280x720: logical pixels, zero until
// it is set.
type sizeValue struct{ width, height int }

var errSize = errors.New("not a size")

// Set implements pflag.Value.
func (s *sizeValue) Set(value string) error {
	width, height, found := strings.Cut(strings.ToLower(value), "x")
	w, badWidth := strconv.ParseUint(width, 10, 15)
	h, badHeight := strconv.ParseUint(height, 10, 15)
	if !found || badWidth != nil || badHeight != nil || w == 0 || h == 0 {
		return errSize
	}
	*s = sizeValue{int(w), int(h)}
	return nil
}

// String implements pflag.Value. It is empty for the reason languageValue
// gives.
func (*sizeValue) String() string { return "" }

// Type implements pflag.Value.
func (*sizeValue) Type() string { return "" }
