//go:build linux

package main

import (
	"errors"
	"os"
	"path/filepath"
)

// bench is what everything is measured on: it is run from the top of the sources.
type bench struct {
	// programs is where those built for this are, and where what their windows
	// looked like is kept.
	programs string
	// work is a folder of its own, gone afterwards.
	work string
	// suite is the script that starts LibreOffice, beside the program itself.
	suite string
}

// examples are the bundled workbooks.
const examples = "data/example"

// path is that of a file or folder of that name in the folder to work in.
func (b bench) path(name string) string { return filepath.Join(b.work, name) }

// fagplan is Fagplan, with settings of its own.
func (b bench) fagplan(args ...string) command {
	return command{args: append([]string{filepath.Join(b.programs, "fagplan")}, args...), env: []string{"XDG_CONFIG_HOME=" + b.path("settings")}}
}

// python is one of the scripts beside this file. They use what the system's own
// Python has.
func (b bench) python(script string, args ...string) command {
	return command{args: append([]string{"/usr/bin/python3", filepath.Join("build/measure", script)}, args...)}
}

// cells is the bare pass over a workbook.
func (b bench) cells(book string) command {
	return command{args: []string{filepath.Join(b.programs, "cells"), book}}
}

// office is LibreOffice, with settings of its own.
func (b bench) office(args ...string) command {
	return command{args: append([]string{b.suite + ".bin", "-env:UserInstallation=file://" + b.path("office"), "--norestore", "--nologo"}, args...)}
}

// throughScript is LibreOffice started by the script around it, which starts it
// anew where it has made its settings. What it takes is not told of the script.
func (b bench) throughScript(c command) command {
	c.args[0] = b.suite
	return c
}

// toPDF is LibreOffice making a PDF of a file.
func (b bench) toPDF(file string) command {
	return b.office("--headless", "--convert-to", "pdf", "--outdir", b.path("office-pdf"), file)
}

// make runs commands that are not measured, one after the other.
func (b bench) make(commands ...command) error {
	for _, c := range commands {
		if _, err := c.withFindings(); err != nil {
			return err
		}
	}
	return nil
}

// anew puts a copy of a file or a folder in the place of another.
func anew(from, to string) error {
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	about, err := os.Stat(from)
	if err != nil {
		return err
	}
	if about.IsDir() {
		return os.CopyFS(to, os.DirFS(from))
	}
	data, err := os.ReadFile(from)
	return errors.Join(err, os.WriteFile(to, data, 0o600))
}
