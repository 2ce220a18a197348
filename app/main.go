// Command fagplan shows and keeps a regional plan for a clinical field. With
// no arguments, or with a plan to open, it starts the window; everything else
// is the command line, which needs no display.
package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"

	"fagplan/views/text"
)

func main() { os.Exit(start(os.Args[1:])) }

// start hands over to the window or to the command line, and returns the exit
// status.
func start(args []string) int {
	language := languageOf(args, os.Getenv)
	asked, wanted := windowAsked(args)
	if wanted && hasDisplay(runtime.GOOS, os.Getenv) {
		return startWindow(asked, language)
	}
	line := &commandLine{words: text.For(language), out: os.Stdout, errors: os.Stderr}
	if wanted {
		line.sayNoDisplay()
		return exitRefused
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return line.run(ctx, args)
}

// windowWish is how the window is asked for.
type windowWish struct {
	// plan is which to open, empty for the one that was open last.
	plan string
	// reset puts the settings aside first.
	reset bool
}

// windowAsked reports whether the arguments ask for the window, and how.
func windowAsked(args []string) (wish windowWish, asked bool) {
	if len(args) > 0 && args[0] == resetFlag {
		wish.reset, args = true, args[1:]
	}
	switch {
	case len(args) == 0:
		return wish, true
	case len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), planExtension) && !strings.HasPrefix(args[0], "-"):
		wish.plan = args[0]
		return wish, true
	}
	return windowWish{}, false
}

// planExtension is how the names of plan files end.
const planExtension = ".fagplan"

// hasDisplay reports whether a window can be shown. Windows and Mac always
// have a desktop; elsewhere X11 or Wayland says where it is.
func hasDisplay(system string, env func(string) string) bool {
	switch system {
	case "windows", "darwin":
		return true
	}
	return env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
}
