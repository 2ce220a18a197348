package planfile

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
)

var fixVersion = flag.Bool("fix-version", false, "make the plan in testdata of the version this program writes, where it is not there")

func versionPath(version int) string { return fmt.Sprintf("testdata/version-%d.fagplan.gz", version) }

// TestMakeVersion makes the fixture of the version this program writes, where it
// is not there: see testdata/README.md.
func TestMakeVersion(t *testing.T) {
	path := versionPath(latestVersion())
	if !*fixVersion || exists(path) {
		t.Skip("run with -fix-version")
	}
	file := sampleFile(t)
	for n := range 4 {
		if err := crashEdit(t.Context(), file, n); err != nil {
			t.Fatal(err)
		}
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(mustRead(t, file.Path()))
	if err := errors.Join(err, w.Close(), os.WriteFile(path, b.Bytes(), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// fixtureOf is the plan of a version.
func fixtureOf(t *testing.T, version int) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(mustRead(t, versionPath(version))))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// Plans of every version there has been open, and are what they were.
func TestPlansOfEveryVersionOpen(t *testing.T) {
	for version := 1; version <= latestVersion(); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			fixture := fixtureOf(t, version)
			path := filepath.Join(t.TempDir(), "plan.fagplan")
			if err := os.WriteFile(path, fixture, 0o600); err != nil {
				t.Fatal(err)
			}
			if head, err := sniff(path); err != nil || head.version != version {
				t.Fatalf("the fixture is %+v, %v", head, err)
			}
			aside, err := OpenAside(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(aside.Verify(t.Context()), aside.Close()); err != nil {
				t.Error(err)
			}
			if string(mustRead(t, path)) != string(fixture) || len(namesIn(t, path)) != 1 {
				t.Error("looking at it aside touched it")
			}
			file := open(t, path, Options{By: noon(0)})
			if err := errors.Join(file.Warning(), file.Verify(t.Context())); err != nil {
				t.Error(err)
			}
			requireWhatItWas(t, version, file)
			if version == latestVersion() {
				return
			}
			backup := filepath.Join(filepath.Dir(path), "plan.2024-01-02T120000.000.migration.bak.fagplan")
			if old, err := sniff(backup); err != nil || old.version != version {
				t.Errorf("the backup is %+v, %v", old, err)
			}
		})
	}
}

func requireWhatItWas(t *testing.T, version int, file *File) {
	t.Helper()
	had := 0
	for _, r := range sample() {
		if file.Plan().Records(r.Table()) == nil || r.Table() == budget.SealTable {
			continue
		}
		now, there := file.Plan().Lookup(r)
		if there {
			had++
		}
		if there && r.Table() != budget.PackPageTable && r.Table() != budget.AmountTable && !budget.Equal(r, now) {
			t.Errorf("%s %v is not what it was", r.Table(), budget.KeyOf(r))
		}
	}
	const inFirst = 60
	if had < inFirst {
		t.Errorf("version %d: only %d records of the sample", version, had)
	}
	if amount, _ := file.Plan().Amounts.Get(amountOf(new(budget.Plan), 0).Changes[0].After.(budget.Amount)); amount.Kroner != amountAfter(3) {
		t.Errorf("the amount is %d", amount.Kroner)
	}
	if page, there := file.Plan().PackPages.Get(budget.PackPage{Pack: "styret", Place: 2}); there && page.Title != "Egen" {
		t.Errorf("the page is %+v", page)
	}
}

// A plan of a later version is not touched by what does not know it.
func TestANewerPlanIsNotTouched(t *testing.T) {
	path := closedSample(t)
	raw := mustRead(t, path)
	raw[headerUserVersion+3] = byte(latestVersion() + 1)
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, try := range map[string]func() error{
		"open":      func() error { _, err := Open(t.Context(), path, Options{By: noon(0)}); return err },
		"read":      func() error { _, err := Open(t.Context(), path, Options{ReadOnly: true}); return err },
		"look":      func() error { _, err := OpenAside(t.Context(), path); return err },
		"overwrite": func() error { _, err := Restore(t.Context(), path+".2", path, Options{}); return err },
	} {
		var newer *NewerError
		if err := try(); !errors.As(err, &newer) || newer.Version != latestVersion()+1 {
			t.Errorf("%s gave %v", name, err)
		}
	}
	if string(mustRead(t, path)) != string(raw) || len(namesIn(t, path)) != 1 {
		t.Errorf("touched: %q", namesIn(t, path))
	}
}
