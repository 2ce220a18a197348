package main

import (
	"context"
	"encoding/json"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/views/text"
)

// commandLine is one run of the program without a window: in which language,
// and where it writes. Answers go to out, all else to errors, so that what a
// program reads is never mixed with what a person is told.
type commandLine struct {
	words       *text.Printer
	out, errors io.Writer
	// asJSON asks for answers other programs can read.
	asJSON bool
}

// run does what the arguments say and returns the exit status.
func (c *commandLine) run(ctx context.Context, args []string) int {
	root := c.root()
	root.SetArgs(args)
	return c.conclude(root.ExecuteContext(ctx))
}

// root builds the commands. Whatever the library would say by itself is in
// English, so every such word is given or taken over here.
func (c *commandLine) root() *cobra.Command {
	root := &cobra.Command{
		Use:               "fagplan",
		Args:              c.refuseUnknownCommand,
		RunE:              c.refuseNoCommand,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(c.out)
	root.SetErr(c.errors)
	root.SetHelpFunc(c.help)
	root.SetFlagErrorFunc(c.flagError)
	root.SetHelpCommand(c.helpCommand())
	flags := root.PersistentFlags()
	flags.BoolP("help", "h", false, c.words.T("flag.help"))
	flags.BoolVar(&c.asJSON, "json", false, c.words.T("flag.json"))
	language := languageValue(c.words.Language())
	flags.Var(&language, languageFlag, c.words.T("flag.lang", text.Args{"languages": languageCodes(), "usual": string(text.NB)}))
	root.AddCommand(c.newCommand(), c.examplesCommand(), c.importCommand(), c.templateCommand(), c.showCommand(), c.checkCommand(), c.reportCommand(),
		c.chartCommand(), c.exportCommand(), c.forecastCommand(), c.scenarioCommand(), c.rollCommand(), c.adoptCommand(), c.diffCommand(),
		c.undoCommand(), c.redoCommand(), c.verifyCommand(), c.backupCommand(), c.restoreCommand(), c.salvageCommand(), c.sealCommand(), c.storiesCommand(), c.guideCommand())
	return root
}

// command makes a command, whose words are found in the catalogs by its name.
func (c *commandLine) command(name string, args cobra.PositionalArgs, run func(*cobra.Command, []string) error) *cobra.Command {
	return &cobra.Command{
		Use:     strings.TrimSpace(name + " " + c.words.T("command."+name+".arguments")),
		Short:   c.words.T("command." + name + ".short"),
		Long:    c.words.T("command." + name + ".long"),
		Example: c.words.T("command." + name + ".example"),
		Args:    args,
		RunE:    run,
		// Or the library would write [flags] behind it.
		DisableFlagsInUseLine: true,
	}
}

// answer writes what a command has to say: data as JSON where that was asked
// for, and otherwise whatever say writes.
func (c *commandLine) answer(data any, say func(io.Writer) error) error {
	if !c.asJSON {
		return say(c.out)
	}
	encoder := json.NewEncoder(c.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(data)
}

// languageValue is the value of --lang: one of the languages there are.
type languageValue text.Language

// Set implements pflag.Value.
func (l *languageValue) Set(s string) error {
	lang, err := text.ParseLanguage(s)
	*l = languageValue(lang)
	return err
}

// String implements pflag.Value. It is empty, so that help does not add the
// default in English; the flag's own words say what it is.
func (*languageValue) String() string { return "" }

// Type implements pflag.Value.
func (*languageValue) Type() string { return "" }

func languageCodes() string {
	var codes []string
	for _, lang := range text.Languages {
		codes = append(codes, string(lang))
	}
	return strings.Join(codes, ", ")
}
