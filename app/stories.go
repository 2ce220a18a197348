//go:build stories

package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/test"
	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/budget/manifold"
	"fagplan/data/example"
	"fagplan/views/screen"
	"fagplan/views/text"
)

func init() { further = append(further, (*commandLine).storiesCommand) }

// storiesCommand is for whoever works on Fagplan, and so neither in the program
// nor in the help. It brings Fyne's test driver with it, which draws without a
// display, and what that is tested with.
func (c *commandLine) storiesCommand() *cobra.Command {
	var folder string
	var only []string
	command := c.command("stories", c.arguments(0, 0), func(*cobra.Command, []string) error { return c.stories(folder, only) })
	command.Hidden = true
	command.Flags().StringVarP(&folder, "out", "o", "stories", c.words.T("flag.stories-out"))
	command.Flags().StringSliceVar(&only, "only", nil, c.words.T("flag.stories-only"))
	return command
}

// stories draws the storybook to a folder, one PNG for each story, or some of
// it.
func (c *commandLine) stories(folder string, only []string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	count := 0
	err := drawStories(only, func(name string, picture image.Image) error {
		count++
		return writePNG(filepath.Join(folder, name+".png"), picture)
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.out, c.words.T("command.stories.drawn", text.Args{"n": count, "folder": folder}))
	return err
}

// drawStories draws the stories that are named, or all of them where none is.
func drawStories(only []string, take func(name string, picture image.Image) error) error {
	work, err := os.MkdirTemp("", "fagplan-stories")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	plans, err := storyPlans(work)
	if err != nil {
		return err
	}
	defer plans.Normal.(*still).document.Close()
	plans.Only = only
	return screen.DrawStories(test.NewApp(), host{}, plans, take)
}

func writePNG(path string, picture image.Image) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(file, picture), file.Close())
}

// still is a plan that stays as it is: every edit seems to be made and none is.
type still struct {
	*document
	name string
	plan *budget.Plan
}

// Name implements screen.Document.
func (s *still) Name() string { return s.name }

// Path implements screen.Document.
func (s *still) Path() string { return s.name + planExtension }

// Plan implements screen.Document.
func (s *still) Plan() *budget.Plan { return s.plan }

// Apply implements screen.Document.
func (s *still) Apply(context.Context, budget.Edit) error { return nil }

// Undo implements screen.Document.
func (s *still) Undo(context.Context) error { return nil }

// Redo implements screen.Document.
func (s *still) Redo(context.Context) error { return nil }

// Close implements screen.Document. The document below stays open.
func (s *still) Close() error { return nil }

// storyBooks are bundled workbooks that together have something for every screen.
var storyBooks = []string{
	"helse-nord-tsb.xlsx", "samdata-2007-2008.xlsx", "helse-nord-provetall.xlsx",
	"brukerplan-2006.xlsx", "nasjonal-status-2003-2006.xlsx", "lar-midt-norge-2013.xlsx",
}

// storyPlans makes the plans the storybook is drawn from in a folder.
func storyPlans(folder string) (screen.StoryPlans, error) {
	var none screen.StoryPlans
	every, err := exampleBooks(example.Example{Books: storyBooks})
	if err != nil {
		return none, err
	}
	normal, _, err := createPlan(context.Background(), filepath.Join(folder, "normal"+planExtension), every)
	if err != nil {
		return none, err
	}
	huge, err := manifold.Hundredfold.Plan()
	if err != nil {
		return none, err
	}
	books := map[string]string{
		"budsjett.csv": "Kostnad;2019;2020;2021\nStyrke poliklinikk;;10087;10087\nAkuttplasser;4582;6110;6110\nNettverk;125;250;250\n", // of what, it does not say
		"tom.csv":      "",
	}
	for name, content := range books {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			return none, err
		}
	}
	return screen.StoryPlans{
		Empty:     &still{normal, "tom", new(budget.Plan)},
		Normal:    &still{normal, "helse-nord-tsb", normal.Plan()},
		Huge:      &still{normal, "hundre-ganger", huge},
		Questions: filepath.Join(folder, "budsjett.csv"),
		Refused:   filepath.Join(folder, "tom.csv"),
	}, nil
}
