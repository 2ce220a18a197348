package main

import (
	"errors"
	"fmt"
	"io"

	"fagplan/views/board/packs"
	"fagplan/views/text"
)

// occupied says of files that would take the place of others how to let them.
func (c *commandLine) occupied(err error) error {
	var there packs.There
	if errors.As(err, &there) {
		return &toldError{key: "error.pack-exists", args: text.Args{"file": there.Paths[0], "n": len(there.Paths)}, err: err}
	}
	return err
}

// sayExported names the files, what is not in them, and which messages are no
// longer what they were.
func (c *commandLine) sayExported(w io.Writer, answer exported) error {
	var lines []string
	for _, file := range answer.Files {
		lines = append(lines, c.words.T("command.export.file", text.Args{"file": file}))
	}
	say := func(what, trust string, args text.Args) {
		key := "command.export." + what
		if args["trust"] = trust; trust != "" {
			key += "-trust"
		}
		lines = append(lines, c.words.T(key, args))
	}
	for _, left := range answer.LeftOut {
		say("left-out", left.Trust, text.Args{"page": left.Page, "reason": left.Reason})
	}
	for _, change := range answer.Changed {
		if change.Before != "" {
			say("changed", change.Trust, text.Args{"now": change.Now, "before": change.Before})
		}
		if change.Own != "" {
			say("own", change.Trust, text.Args{"now": change.Now, "own": change.Own})
		}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}
