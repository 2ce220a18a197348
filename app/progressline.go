package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"fagplan/views/screen"
	"fagplan/views/text"
)

// slowRead is how long reading in goes on before it is told how far it has come.
const slowRead = 500 * time.Millisecond

// progressLine tells on one line of a terminal how far reading in has come. It
// may be used by one goroutine at a time.
type progressLine struct {
	out   io.Writer
	words *text.Printer
	// now is the clock, and since when the reading in began.
	now   func() time.Time
	since time.Time
	shown string
}

// progressLine returns the line for whoever sits at the terminal, nil where
// nobody does.
func (c *commandLine) progressLine() *progressLine {
	if c.errors != io.Writer(os.Stderr) || !term.IsTerminal(int(os.Stderr.Fd())) {
		return nil
	}
	return newProgressLine(c.errors, c.words, time.Now)
}

func newProgressLine(out io.Writer, words *text.Printer, now func() time.Time) *progressLine {
	return &progressLine{out: out, words: words, now: now, since: now()}
}

// tell writes how far reading in has come, in place of what the line said.
func (l *progressLine) tell(p screen.Progress) {
	const whole = 100
	line := l.words.T("command.import.progress", text.Args{"file": p.Doing, "percent": int(p.Part() * whole)})
	if line == l.shown || l.now().Sub(l.since) < slowRead {
		return
	}
	l.clear()
	l.shown = line
	fmt.Fprint(l.out, line)
}

// clear takes the line away.
func (l *progressLine) clear() {
	const home = "\r\x1b[K"
	if l.shown != "" {
		fmt.Fprint(l.out, home)
		l.shown = ""
	}
}

// aside asks for a password on a line of its own.
func (l *progressLine) aside(ask func(context.Context, string) (string, error)) func(context.Context, string) (string, error) {
	if ask == nil {
		return nil
	}
	return func(ctx context.Context, book string) (string, error) {
		l.clear()
		return ask(ctx, book)
	}
}
