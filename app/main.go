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
	words := text.For(languageOf(args, os.Getenv))
	line := &commandLine{words: words, out: os.Stdout, errors: os.Stderr}
	if plan, asked := windowAsked(args); asked {
		if !hasDisplay(runtime.GOOS, os.Getenv) {
			line.sayNoDisplay()
			return exitRefused
		}
		return startWindow(plan)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return line.run(ctx, args)
}

// windowAsked reports whether the arguments ask for the window, and for which
// plan; empty for the one that was open last.
func windowAsked(args []string) (plan string, asked bool) {
	switch {
	case len(args) == 0:
		return "", true
	case len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), planExtension) && !strings.HasPrefix(args[0], "-"):
		return args[0], true
	}
	return "", false
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
