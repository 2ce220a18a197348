package packs_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/decktest"
	"fagplan/views/board/packs"
	"fagplan/views/text"
)

func told(t *testing.T, titles ...string) []board.Told {
	t.Helper()
	var all []board.Told
	for _, title := range titles {
		deck := decktest.Of(t, text.NB, "costs", "positions")
		deck.Title = title
		all = append(all, board.Told{Deck: deck})
	}
	return all
}

func files(t *testing.T, told []board.Told) []packs.File {
	t.Helper()
	files, err := packs.Files(told, packs.Formats, packs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestPackIsWrittenAsEveryKindOfFile(t *testing.T) {
	folder := t.TempDir()
	paths, err := packs.Write(t.Context(), files(t, told(t, "Styret")), packs.Writing{Folder: folder})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range packs.Formats {
		if !slices.ContainsFunc(paths, func(path string) bool { return strings.HasSuffix(path, "."+format) }) {
			t.Errorf("no file is %s", format)
		}
	}
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestFilesAreTheSameEveryTime(t *testing.T) {
	again := files(t, told(t, "Styret"))
	for i, file := range files(t, told(t, "Styret")) {
		var first, second bytes.Buffer
		if err := errors.Join(file.Write(&first), again[i].Write(&second)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s is not the same twice", file.Name)
		}
	}
}

func TestNamesAreSuchAsEverySystemTakes(t *testing.T) {
	for name, want := range map[string]string{
		"Styret, 2. tertial 2021":       "Styret, 2. tertial 2021.pdf",
		"Sak 14/21: \"status\"?":        "Sak 14 21 status.pdf",
		"../../etc/passwd":              "etc passwd.pdf",
		"  ":                            "Styrepakke.pdf",
		"con":                           "Styrepakke con.pdf",
		strings.Repeat("å", 300):        strings.Repeat("å", 100) + ".pdf",
		"Styret\u202Efdp.exe":           "Styretfdp.exe.pdf",
		"Styret.":                       "Styret.pdf",
		"linje\nskift\x00og\tmer\u007f": "linje skift og mer.pdf",
	} {
		got, err := packs.Files(told(t, name), []string{"pdf"}, packs.Options{})
		if err != nil || got[0].Name != want {
			t.Errorf("%q becomes %q, want %q (%v)", name, got[0].Name, want, err)
		}
	}
}

func TestTrustsHaveFilesOfTheirOwn(t *testing.T) {
	both := told(t, "Styret", "Styret", "styret")
	both[0].Area, both[0].Deck.Owner = "unn", "UNN HF"
	got, err := packs.Files(both, []string{"pdf"}, packs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range got {
		names = append(names, file.Name)
	}
	if want := []string{"Styret UNN HF.pdf", "Styret.pdf", "styret 2.pdf"}; !slices.Equal(names, want) {
		t.Errorf("the files are %v, want %v", names, want)
	}
}

func TestUnknownKindIsRefused(t *testing.T) {
	if _, err := packs.Files(told(t, "Styret"), []string{"pdf", "doc"}, packs.Options{}); !errors.Is(err, packs.ErrFormat) {
		t.Errorf("the error is %v", err)
	}
}

func write(words string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, words); return err }
}

func TestFilesThereAreKeptUnlessTheyMayBeReplaced(t *testing.T) {
	folder := t.TempDir()
	old := filepath.Join(folder, "b.txt")
	if err := os.WriteFile(old, []byte("gammel"), 0o600); err != nil {
		t.Fatal(err)
	}
	both := []packs.File{{"a.txt", write("ny")}, {"b.txt", write("ny")}}
	var there packs.There
	if _, err := packs.Write(t.Context(), both, packs.Writing{Folder: folder}); !errors.As(err, &there) || !slices.Equal(there.Paths, []string{old}) {
		t.Errorf("the error is %v", err)
	}
	if _, err := os.Stat(filepath.Join(folder, "a.txt")); err == nil {
		t.Error("some of the files were written")
	}
	if _, err := packs.Write(t.Context(), both, packs.Writing{Folder: folder, Replace: true}); err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(old); err != nil || string(content) != "ny" {
		t.Errorf("the file says %q (%v)", content, err)
	}
}

func TestNothingIsBegunAfterAnErrorOrTheEnd(t *testing.T) {
	full := errors.New("full")
	folder := t.TempDir()
	failing := []packs.File{{"a.txt", func(io.Writer) error { return full }}}
	if _, err := packs.Write(t.Context(), failing, packs.Writing{Folder: folder}); !errors.Is(err, full) {
		t.Errorf("the error is %v", err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := packs.Write(ended, []packs.File{{"b.txt", write("ny")}}, packs.Writing{Folder: folder}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left behind are %v (%v)", left, err)
	}
}

func TestProgressIsToldOfEveryFile(t *testing.T) {
	var begun []string
	three := []packs.File{{"a.txt", write("1")}, {"b.txt", write("2")}, {filepath.Join("c", "d.txt"), write("3")}}
	_, err := packs.Write(t.Context(), three, packs.Writing{Folder: t.TempDir(), Progress: func(done, of int, path string) {
		if done > len(begun) || of != 3 {
			t.Errorf("%d of %d are done when %d are begun", done, of, len(begun))
		}
		begun = append(begun, filepath.Base(path))
	}})
	if err != nil || len(begun) != 3 {
		t.Errorf("begun are %v (%v)", begun, err)
	}
}
