//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/board/packs"
	"fagplan/views/chart"
	"fagplan/views/text"
)

const (
	exportPlan   = "FAGPLAN_EXPORT_PLAN"
	exportFolder = "FAGPLAN_EXPORT_FOLDER"
	// killsVariable sets how often the exports are killed; the default is few.
	killsVariable = "FAGPLAN_TEST_KILLS"
)

// TestMainOfExports is not a test of its own: it is the program that
// TestNothingHalfWrittenIsLeftByKilling starts and kills. It writes a board pack in
// all formats and a template, over and over, and says so each time.
func TestMainOfExports(t *testing.T) {
	plan, folder := os.Getenv(exportPlan), os.Getenv(exportFolder)
	if plan == "" {
		t.Skip("only as a program of its own")
	}
	files, p := packOf(t, plan)
	fmt.Println("done 0")
	for n := 1; ; n++ {
		if _, err := packs.Write(t.Context(), files, packs.Writing{Folder: folder, Replace: true}); err != nil {
			t.Fatal(err)
		}
		if err := saveTemplate(filepath.Join(folder, "mal.xlsx"), p, false); err != nil {
			t.Fatal(err)
		}
		fmt.Println("done", n)
	}
}

// packOf is a short pack of a plan in all formats.
func packOf(t *testing.T, path string) ([]packs.File, *budget.Plan) {
	t.Helper()
	line := &commandLine{words: text.For(languageOf(nil, func(string) string { return "" })), out: io.Discard, errors: io.Discard}
	v, err := line.viewOf(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	ready := board.StandardPacks(line.words)[0]
	order := board.Order{Pack: ready.Pack, Pages: ready.Pages[:min(4, len(ready.Pages))]}
	order.Question, order.Program = chart.Question{Plan: v.plan, Revision: v.revision}, "Fagplan"
	files, err := packs.Files(board.Assemble(order), packs.Formats, packs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return files, v.plan
}

// After a kill, whatever stands under its own name is the file that it should be,
// byte for byte, and what is half written is gone when something is exported there
// again.
func TestNothingHalfWrittenIsLeftByKilling(t *testing.T) {
	kills := 3
	if more, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		kills = max(1, more/10)
	}
	folder := t.TempDir()
	plan, whole := filepath.Join(folder, "plan.fagplan"), filepath.Join(folder, "hel")
	if got := run("new", plan, "--example", "helse-nord-tsb-provetall"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	files, p := packOf(t, plan)
	if _, err := packs.Write(t.Context(), files, packs.Writing{Folder: whole}); err != nil {
		t.Fatal(err)
	}
	if err := saveTemplate(filepath.Join(whole, "mal.xlsx"), p, false); err != nil {
		t.Fatal(err)
	}
	round, halfWritten, there := time.Second, 0, 0
	for n := range kills {
		out := filepath.Join(folder, fmt.Sprint("ut ", n))
		if err := os.Mkdir(out, 0o700); err != nil {
			t.Fatal(err)
		}
		round = killExport(t, plan, out, round)
		half, full := requireWhole(t, out, whole)
		halfWritten, there = halfWritten+half, there+full
		// Each folder is cleared by whoever writes in it next, that of the pictures too.
		if _, err := packs.Write(t.Context(), files, packs.Writing{Folder: out, Replace: true}); err != nil {
			t.Fatal(err)
		}
		if half, _ := requireWhole(t, out, whole); half > 0 {
			t.Errorf("%d files that were half written are still there", half)
		}
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("kills survived: %d by exports (%d files were whole under their names, %d were half written and cleared away)", kills, there, halfWritten)
}

// killExport kills an export at a random moment of its first two rounds, and
// returns how long a round takes.
func killExport(t *testing.T, plan, out string, round time.Duration) time.Duration {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestMainOfExports$")
	cmd.Env = append(os.Environ(), exportPlan+"="+plan, exportFolder+"="+out)
	told, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	wait, begun := rand.N(2*round), time.Time{}
	var timer *time.Timer
	for lines := bufio.NewScanner(told); lines.Scan(); {
		switch lines.Text() {
		case "done 0":
			begun = time.Now()
			timer = time.AfterFunc(wait, func() { cmd.Process.Kill() })
		case "done 1":
			round = (3*round + time.Since(begun)) / 4
		}
	}
	if err := cmd.Wait(); err == nil || timer == nil {
		t.Fatalf("the export ended by itself: %v", err)
	}
	timer.Stop()
	return round
}

// requireWhole compares the files of a folder with what they should be, and counts
// those that have no name of their own yet.
func requireWhole(t *testing.T, folder, whole string) (half, full int) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if strings.HasPrefix(entry.Name(), ".fagplan-") {
			half++
			return nil
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		got, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if want, err := os.ReadFile(filepath.Join(whole, name)); err != nil || !bytes.Equal(want, got) {
			t.Errorf("%s is not what it should be: %d bytes, not %d; %v", name, len(got), len(want), err)
		}
		full++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return half, full
}
