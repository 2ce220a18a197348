package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
	"fagplan/data/workbook"
)

// protectedBook is a workbook behind the password fjellrev.
func protectedBook(t *testing.T) bookFile {
	t.Helper()
	file := excelize.NewFile()
	if err := file.SetCellValue("Sheet1", "A1", "Region"); err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if err := file.Write(&data, excelize.Options{Password: "fjellrev"}); err != nil {
		t.Fatal(err)
	}
	return bookFile{"hemmelig.xlsx", data.Bytes()}
}

func TestImportAsksForPassword(t *testing.T) {
	says := func(password string) func(context.Context, string) (string, error) {
		return func(context.Context, string) (string, error) { return password, nil }
	}
	tests := []struct {
		password func(context.Context, string) (string, error)
		want     workbook.Refusal
	}{
		{nil, workbook.NeedsPassword},
		{says(""), workbook.NeedsPassword},
		{says("gaupe"), workbook.WrongPassword},
		{says("fjellrev"), ""},
	}
	for _, tt := range tests {
		how := importing{at: time.Unix(0, 0), password: tt.password, tell: untold}
		_, err := how.propose(t.Context(), new(budget.Plan), []bookFile{protectedBook(t)})
		var refused *workbook.RefusedError
		if errors.As(err, &refused) != (tt.want != "") || refused != nil && refused.Reason != tt.want {
			t.Errorf("%v, want the refusal %q", err, tt.want)
		}
	}
}

func TestPasswordIsTheFirstLineOfItsFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "passord.txt")
	for content, want := range map[string]string{"fjellrev": "fjellrev", "fjell rev\r\nmer\n": "fjell rev", "": ""} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		ask := (&commandLine{}).passwords(path)
		if got, err := ask(t.Context(), "bok.xlsx"); err != nil || got != want {
			t.Errorf("%q gives the password %q, %v", content, got, err)
		}
	}
	if _, err := passwordIn(path + ".txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file gives %v", err)
	}
}
