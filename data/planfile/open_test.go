package planfile

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// patched returns the content with some bytes replaced.
func patched(content []byte, at int, with ...byte) []byte {
	changed := bytes.Clone(content)
	copy(changed[at:], with)
	return changed
}

func zipped(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	entry, err := archive.Create("xl/workbook.xml")
	if err == nil {
		_, err = entry.Write(bytes.Repeat([]byte("<workbook/>"), 50))
	}
	if err = errors.Join(err, archive.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// foreign is the content of the file that statements make of a sound plan.
func foreign(t *testing.T, statements ...string) []byte {
	t.Helper()
	path := closedSample(t)
	tamper(t, path, statements...)
	return mustRead(t, path)
}

// withoutPage is a sound plan but for the page a table or index begins on.
func withoutPage(t *testing.T, name string) []byte {
	t.Helper()
	path := closedSample(t)
	db := connect(path, readingAlone)
	defer db.Close()
	var page, size int
	err := db.QueryRowContext(t.Context(), "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = ?", name).Scan(&page, &size)
	if err != nil {
		t.Fatal(err)
	}
	return patched(mustRead(t, path), (page-1)*size, bytes.Repeat([]byte{0xa5}, size)...)
}

func TestWhatCannotBeOpenedIsLeftAsItWas(t *testing.T) {
	sound := mustRead(t, closedSample(t))
	newer := make([]byte, 4)
	binary.BigEndian.PutUint32(newer, uint32(latestVersion()+1))
	middle := len(sound) / 2
	for name, c := range map[string]struct {
		content []byte
		want    error
	}{
		"empty":                  {nil, ErrNotPlan},
		"text":                   {bytes.Repeat([]byte("Tiltak;Beløp\n"), 100), ErrNotPlan},
		"short text":             {[]byte("hei"), ErrNotPlan},
		"a workbook":             {zipped(t), ErrNotPlan},
		"another database":       {foreign(t, "PRAGMA application_id = 7"), ErrNotPlan},
		"newer":                  {patched(sound, headerUserVersion, newer...), ErrNewer},
		"much newer":             {patched(sound, headerUserVersion, 0x7f, 0xff, 0xff, 0xff), ErrNewer},
		"version 0":              {patched(sound, headerUserVersion, 0, 0, 0, 0), ErrDamaged},
		"negative version":       {patched(sound, headerUserVersion, 0xff, 0xff, 0xff, 0xff), ErrDamaged},
		"only a header":          {sound[:headerSize], ErrDamaged},
		"cut in the middle":      {sound[:middle], ErrDamaged},
		"cut within a page":      {sound[:middle+100], ErrDamaged},
		"first page overwritten": {patched(sound, 100, bytes.Repeat([]byte{0xa5}, 400)...), ErrDamaged},
		"pages overwritten":      {patched(sound, 4096, bytes.Repeat([]byte{0xa5}, 8*4096)...), ErrDamaged},
		"damaged, with a log":    {patched(patched(sound, 4096, bytes.Repeat([]byte{0xa5}, 8*4096)...), headerReadVersion-1, 2, 2), ErrDamaged},
		"an index overwritten":   {withoutPage(t, "observation_area"), ErrDamaged},
		"impossible page size":   {patched(sound, 16, 0, 3), ErrDamaged},
		"a trigger":              {foreign(t, "CREATE TRIGGER x AFTER INSERT ON amount BEGIN DELETE FROM line; END"), ErrDamaged},
		"a view":                 {foreign(t, "CREATE VIEW x AS SELECT 1"), ErrDamaged},
		"a table too many":       {foreign(t, "CREATE TABLE x (y)"), ErrDamaged},
		"a table missing":        {foreign(t, "PRAGMA foreign_keys = OFF", "DROP TABLE bed"), ErrDamaged},
		"a record that is not":   {foreign(t, "UPDATE measure SET start = '2026', due = '2025'"), ErrDamaged},
		"a period that is not":   {foreign(t, "UPDATE milestone SET due = '2025-13-41'"), ErrDamaged},
		"a list that is not":     {foreign(t, "UPDATE measure SET owners = '{}'"), ErrDamaged},
		"a broken reference":     {foreign(t, "PRAGMA foreign_keys = OFF", "DELETE FROM need_map"), ErrDamaged},
		"a date that is not":     {foreign(t, "UPDATE edit SET at = 'i går'"), ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			for _, readOnly := range []bool{false, true} {
				requireRefused(t, c.content, c.want, Options{ReadOnly: readOnly, By: noon(0)})
			}
		})
	}
}

func requireRefused(t *testing.T, content []byte, want error, options Options) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := Open(t.Context(), path, options)
	if err == nil {
		t.Fatalf("opened: %v", file.Close())
	}
	if !errors.Is(err, want) {
		t.Errorf("%v, want %v", err, want)
	}
	if !bytes.Equal(content, mustRead(t, path)) {
		t.Error("the file was changed")
	}
	if names := namesIn(t, path); len(names) != 1 {
		t.Errorf("left beside it: %q", names)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	folder := t.TempDir()
	for _, path := range []string{filepath.Join(folder, "borte.fagplan"), filepath.Join(folder, "borte", "plan.fagplan")} {
		for _, readOnly := range []bool{false, true} {
			if _, err := Open(t.Context(), path, Options{ReadOnly: readOnly}); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
	if _, err := Create(t.Context(), filepath.Join(folder, "borte", "plan.fagplan"), Options{By: noon(0), NoBackup: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("creating in no folder: %v", err)
	}
	if _, err := Open(t.Context(), folder, Options{ReadOnly: true}); !errors.Is(err, ErrNotPlan) {
		t.Errorf("a folder: %v", err)
	}
	if names := namesIn(t, filepath.Join(folder, "x")); len(names) > 0 {
		t.Errorf("left behind: %q", names)
	}
}

func TestTheErrorTellsWhichVersion(t *testing.T) {
	path := closedSample(t)
	content := patched(mustRead(t, path), headerUserVersion, 0, 0, 1, 2)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), path, Options{})
	var newer *NewerError
	if !errors.As(err, &newer) || newer.Version != 258 || newer.Known != latestVersion() || newer.Path != path {
		t.Errorf("got %+v", err)
	}
}

func TestReadingWhileItIsOpenElsewhere(t *testing.T) {
	file := sampleFile(t)
	mustApply(t, file, amountOf(file.Plan(), 1))
	reader := open(t, file.Path(), Options{ReadOnly: true})
	requireSame(t, file.Plan(), reader.Plan())
	if len(entries(t, reader)) != 2 || !reader.ReadOnly() || file.ReadOnly() {
		t.Error("the reader reads something else")
	}
	if _, err := reader.Apply(t.Context(), amountOf(reader.Plan(), 2), noon(2)); !errors.Is(err, ErrReadOnly) {
		t.Errorf("writing gave %v", err)
	}
	if _, can := reader.CanUndo(); can {
		t.Error("a reader offers to undo")
	}
	if _, err := reader.Undo(t.Context(), noon(2)); !errors.Is(err, ErrReadOnly) {
		t.Errorf("undoing gave %v", err)
	}
	mustApply(t, file, amountOf(file.Plan(), 3))
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if names := namesIn(t, file.Path()); len(names) != 1 {
		t.Errorf("the reader keeps the owner from clearing up: %q", names)
	}
	if len(entries(t, reader)) != 3 {
		t.Error("the reader lost the history")
	}
	if err := reader.Verify(t.Context()); !errors.Is(err, ErrDamaged) {
		t.Errorf("the plan at hand is an old one, but verifying gave %v", err)
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	if names := namesIn(t, file.Path()); len(names) != 1 {
		t.Errorf("the reader leaves %q", names)
	}
}
