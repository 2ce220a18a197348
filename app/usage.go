package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"fagplan/views/text"
)

func init() {
	// On Windows the library would greet whoever double-clicks the program
	// with a text in English, and end; they want the window.
	cobra.MousetrapHelpText = ""
	cobra.EnableCommandSorting = false
}

// usageError reports arguments Fagplan cannot make sense of. Its text is
// already in the reader's language.
type usageError struct{ message string }

// Error implements error.
func (e *usageError) Error() string { return e.message }

// misuse makes the error for arguments that are wrong, and points to the help
// of the command.
func (c *commandLine) misuse(command *cobra.Command, key string, args text.Args) error {
	hint := c.words.T("usage.see-help", text.Args{"command": command.CommandPath() + " --help"})
	return &usageError{c.words.T(key, args) + "\n" + hint}
}

// manyArguments sets no upper limit to the number of arguments.
const manyArguments = -1

// arguments accepts from least to most arguments.
func (c *commandLine) arguments(least, most int) cobra.PositionalArgs {
	return func(command *cobra.Command, args []string) error {
		use := text.Args{"use": command.UseLine()}
		switch {
		case len(args) < least:
			return c.misuse(command, "usage.too-few", use)
		case most != manyArguments && len(args) > most:
			use["argument"] = args[most]
			return c.misuse(command, "usage.too-many", use)
		}
		return nil
	}
}

func (c *commandLine) refuseUnknownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if similar := root.SuggestionsFor(args[0]); len(similar) > 0 {
		return c.misuse(root, "usage.unknown-command-similar", text.Args{"name": args[0], "similar": strings.Join(similar, ", ")})
	}
	return c.misuse(root, "usage.unknown-command", text.Args{"name": args[0]})
}

func (c *commandLine) refuseNoCommand(root *cobra.Command, _ []string) error {
	return c.misuse(root, "usage.no-command", nil)
}

// flagError says what is wrong with a flag, in place of the library.
func (c *commandLine) flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return c.misuse(command, "usage.unknown-flag", text.Args{"flag": dashed(unknown.GetSpecifiedName())})
	case errors.As(err, &empty):
		return c.misuse(command, "usage.flag-without-value", text.Args{"flag": dashed(empty.GetSpecifiedName())})
	case errors.As(err, &wrong):
		return c.misuse(command, "usage.flag-value", text.Args{"flag": dashed(wrong.GetFlag().Name), "value": wrong.GetValue()})
	}
	return c.misuse(command, "usage.flags", nil)
}

// dashed writes a flag as it is typed: one letter has one dash.
func dashed(flag string) string {
	if len(flag) == 1 {
		return "-" + flag
	}
	return "--" + flag
}

func (c *commandLine) helpCommand() *cobra.Command {
	return c.command("help", nil, func(command *cobra.Command, args []string) error {
		about, rest, err := command.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return c.refuseUnknownCommand(command.Root(), args)
		}
		return about.Help()
	})
}

// help writes what a command does and how it is used.
func (c *commandLine) help(command *cobra.Command, _ []string) {
	what := command.Long
	if command == command.Root() {
		what = c.words.T("command.root.long")
	}
	fmt.Fprintf(c.out, "%s\n\n", what)
	c.helpSection("usage.heading-use", c.useLines(command))
	c.helpSection("usage.heading-commands", c.commandList(command))
	c.helpSection("usage.heading-flags", flagList(command.LocalNonPersistentFlags()))
	c.helpSection("usage.heading-common-flags", flagList(command.Root().PersistentFlags()))
	c.helpSection("usage.heading-examples", indented(command.Example))
	if command == command.Root() {
		fmt.Fprintf(c.out, "%s\n", c.words.T("usage.footer"))
	}
}

// helpSection writes a heading and what stands below it, unless that is empty.
func (c *commandLine) helpSection(heading, body string) {
	if strings.TrimSpace(body) != "" {
		fmt.Fprintf(c.out, "%s\n%s\n", c.words.T(heading), body)
	}
}

func (c *commandLine) useLines(command *cobra.Command) string {
	if command == command.Root() {
		return indented(c.words.T("command.root.use"))
	}
	return indented(command.UseLine())
}

// shownCommands are the commands that planners are told of.
func shownCommands(command *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(command.Commands()), func(one *cobra.Command) bool { return one.Hidden })
}

func (c *commandLine) commandList(command *cobra.Command) string {
	var list [][2]string
	for _, one := range shownCommands(command) {
		list = append(list, [2]string{one.Name(), one.Short})
	}
	return twoColumns(list)
}

// flagList writes each flag with what its value is called and what it does.
func flagList(flags *pflag.FlagSet) string {
	var list [][2]string
	flags.VisitAll(func(flag *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(flag)
		name := "    --" + flag.Name
		if flag.Shorthand != "" {
			name = "-" + flag.Shorthand + ", --" + flag.Name
		}
		list = append(list, [2]string{strings.TrimRight(name+" "+value, " "), usage})
	})
	return twoColumns(list)
}

// twoColumns writes names with what they mean beside them.
func twoColumns(list [][2]string) string {
	width := 0
	for _, row := range list {
		width = max(width, utf8.RuneCountInString(row[0]))
	}
	var b strings.Builder
	for _, row := range list {
		padding := strings.Repeat(" ", width-utf8.RuneCountInString(row[0]))
		b.WriteString(gap + row[0] + padding + gap + row[1] + "\n")
	}
	return b.String()
}

// indented sets every line of a text in by two spaces.
func indented(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString("  " + strings.TrimRight(line, "\n") + "\n")
	}
	return b.String()
}

// sayNoDisplay tells that there is nowhere to show the window, and which
// commands do without.
func (c *commandLine) sayNoDisplay() {
	var names []string
	for _, command := range shownCommands(c.root()) {
		names = append(names, command.Name())
	}
	fmt.Fprintln(c.errors, c.words.T("error.no-display", text.Args{"commands": c.words.List(names)}))
}
