package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"fagplan/views/text"
)

// passwords tells how the command line comes by the passwords of protected
// workbooks: from a file, or else from whoever sits at the terminal. It is nil
// where nobody does. No flag takes a password itself: it would be left in the
// shell's history.
func (c *commandLine) passwords(file string) func(context.Context, string) (string, error) {
	switch {
	case file != "":
		return func(context.Context, string) (string, error) { return passwordIn(file) }
	case term.IsTerminal(int(os.Stdin.Fd())):
		return c.askPassword
	}
	return nil
}

// passwordIn returns the first line of a file.
func passwordIn(path string) (string, error) {
	const longest = 4096
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, longest))
	line, _, _ := strings.Cut(string(data), "\n")
	return strings.TrimSuffix(line, "\r"), err
}

// askPassword asks at the terminal, which does not show what is typed, and
// shows it again when the asking is cancelled.
func (c *commandLine) askPassword(ctx context.Context, book string) (string, error) {
	terminal := int(os.Stdin.Fd())
	before, err := term.GetState(terminal)
	if err != nil {
		return "", err
	}
	fmt.Fprint(c.errors, c.words.T("command.import.password", text.Args{"file": book}), " ")
	defer fmt.Fprintln(c.errors)
	type answer struct {
		typed []byte
		err   error
	}
	given := make(chan answer, 1)
	go func() {
		typed, err := term.ReadPassword(terminal)
		given <- answer{typed, err}
	}()
	select {
	case <-ctx.Done():
		return "", errors.Join(ctx.Err(), term.Restore(terminal, before))
	case a := <-given:
		return string(a.typed), a.err
	}
}
