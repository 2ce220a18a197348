//go:build unix

package planfile

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fagplan/budget"
)

// Some tests need a process of their own: to kill, to starve or to strip of
// rights. The test binary runs itself with the name of what to do.
const taskVariable = "FAGPLAN_TEST_TASK"

var tasks = map[string]func(ctx context.Context, path string) error{
	"edit":    editUntilKilled,
	"import":  importUntilKilled,
	"roll":    rollUntilKilled,
	"copy":    copyUntilKilled,
	"backup":  backUpUntilKilled,
	"restore": restoreUntilKilled,
	"migrate": migrateUntilKilled,
	"create":  createUntilKilled,
	"fill":    fillTheDisk,
	"probe":   probeRights,
}

func TestMain(m *testing.M) {
	task, found := tasks[os.Getenv(taskVariable)]
	if !found {
		os.Exit(m.Run())
	}
	if err := task(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func process(t *testing.T, task, path string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], path)
	cmd.Env = append(os.Environ(), taskVariable+"="+task)
	return cmd
}

// crashEdit makes the nth edit of the crash test, each of which adds one entry
// to the history: two amounts, the second undone and redone.
func crashEdit(ctx context.Context, file *File, n int) error {
	var err error
	switch n % 4 {
	case 0, 1:
		_, err = file.Apply(ctx, amountOf(file.Plan(), budget.Kroner(n)), noon(n))
	case 2:
		_, err = file.Undo(ctx, noon(n))
	case 3:
		_, err = file.Redo(ctx, noon(n))
	}
	return err
}

// amountAfter is what the plan holds after the nth edit of the crash test.
func amountAfter(n int) budget.Kroner { return budget.Kroner(n - n%4 + n%2) }

// killsVariable sets how often the crash test kills; the default is few.
const killsVariable = "FAGPLAN_TEST_KILLS"

func TestNothingAcknowledgedIsLostByKilling(t *testing.T) {
	kills := countFrom(killsVariable, 25)
	var p pace
	path, was := closedSample(t), 0
	for n := range kills {
		if n%100 == 99 { // histories grow
			path, was = closedSample(t), 0
		}
		last := p.killWhile(t, "edit", path, 4)
		file := open(t, path, Options{NoBackup: true})
		if err := file.Verify(t.Context()); err != nil {
			t.Fatal(err)
		}
		now := int(entries(t, file)[0].ID) - 1
		if least := max(last, was); now != least && now != least+1 {
			t.Fatalf("acknowledged edit %d, the plan is at %d", least, now)
		}
		amount, _ := file.Plan().Amounts.Get(amountOf(new(budget.Plan), 0).Changes[0].After.(budget.Amount))
		if now > 0 && amount.Kroner != amountAfter(now) {
			t.Fatalf("after edit %d the amount is %d", now, amount.Kroner)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		if exists(path + ".copy") {
			requireSound(t, path+".copy")
		}
		was = now
	}
	t.Logf("kills survived: %d by edits and reopening%s", kills, p)
}

// fillTheDisk edits the plan until there is no more room, makes room and goes
// on. What is small enough must be there, what is not must not.
func fillTheDisk(ctx context.Context, path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	file, err := Open(ctx, path, Options{NoBackup: true})
	if err != nil {
		return err
	}
	if err := limitFiles(1 << 20); err != nil {
		return err
	}
	before := file.Plan()
	for i := 0; err == nil; i++ {
		before = file.Plan()
		_, err = file.Apply(ctx, adding(budget.Theme{ID: budget.ThemeID(fmt.Sprint(i)), Name: strings.Repeat("x", 10_000)}), noon(i))
	}
	if !errors.Is(err, ErrNoSpace) {
		return fmt.Errorf("the full disk gave %w", err)
	}
	if file.Plan() != before {
		return errors.New("the plan at hand changed")
	}
	if err := limitFiles(1 << 16); err != nil {
		return err
	}
	if err := file.SaveAs(ctx, path+".copy", false); err == nil || exists(path+".copy") {
		return fmt.Errorf("saving a copy on the full disk gave %w", err)
	}
	if err := errors.Join(file.Verify(ctx), limitFiles(1<<30)); err != nil {
		return err
	}
	if _, err := file.Apply(ctx, amountOf(file.Plan(), 1), noon(1)); err != nil {
		return err
	}
	return errors.Join(file.Verify(ctx), file.Close())
}

// limitFiles lets no file of this process grow beyond so many bytes: a disk
// that is full for this process only.
func limitFiles(size uint64) error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	limit.Cur = size
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
}

func TestAFullDisk(t *testing.T) {
	path := closedSample(t)
	if out, err := process(t, "fill", path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	file := open(t, path, Options{NoBackup: true})
	if err := file.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	if file.Plan().Themes.Len() < 20 {
		t.Error("the disk was full before anything was written")
	}
}

func TestADatabaseThatMayNotGrow(t *testing.T) {
	file := sampleFile(t)
	if _, err := file.db.Exec("PRAGMA max_page_count = 1"); err != nil {
		t.Fatal(err)
	}
	before := file.Plan()
	large := adding(budget.Theme{ID: "ny", Name: strings.Repeat("x", 1<<20)})
	if _, err := file.Apply(t.Context(), large, noon(1)); !errors.Is(err, ErrNoSpace) {
		t.Errorf("got %v", err)
	}
	if file.Plan() != before {
		t.Error("the plan at hand changed")
	}
	if err := file.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

// probeRights opens what it has no right to change.
func probeRights(ctx context.Context, path string) error {
	if _, err := Open(ctx, path, Options{By: noon(0)}); !errors.Is(err, ErrReadOnly) {
		return fmt.Errorf("opening gave %w", err)
	}
	file, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	if _, err := file.History(ctx, 0, 10); err != nil {
		return err
	}
	text := filepath.Join(filepath.Dir(path), "text")
	if _, err := Open(ctx, text, Options{}); !errors.Is(err, ErrNotPlan) {
		return fmt.Errorf("opening a text gave %w", err)
	}
	return file.Close()
}

func TestNoRightToWrite(t *testing.T) {
	for name, modes := range map[string]struct{ folder, file fs.FileMode }{
		"file":   {0o777, 0o444},
		"folder": {0o555, 0o666},
		"both":   {0o555, 0o444},
	} {
		t.Run(name, func(t *testing.T) {
			content := mustRead(t, closedSample(t))
			folder := filepath.Join(t.TempDir(), "folder")
			path := filepath.Join(folder, "plan.fagplan")
			err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(path, content, 0o600),
				os.WriteFile(filepath.Join(folder, "text"), []byte("not a plan"), 0o644),
				os.Chmod(path, modes.file), os.Chmod(folder, modes.folder))
			if err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(folder, 0o700)
			if out, err := withoutRights(t, path).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			if names := namesIn(t, path); len(names) != 2 {
				t.Errorf("left: %q", names)
			}
			if string(mustRead(t, path)) != string(content) {
				t.Error("the file was changed")
			}
		})
	}
}

// withoutRights is the probe, run by someone who is not the administrator.
func withoutRights(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	cmd := process(t, "probe", path)
	if os.Getuid() != 0 {
		return cmd
	}
	const nobody = 65534
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	folder, err := os.MkdirTemp("", "fagplan-probe-*")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	cmd.Path = filepath.Join(folder, "probe")
	cmd.Dir = folder
	if err := errors.Join(os.Chmod(folder, 0o755), copyProgram(cmd.Path), os.Chmod(filepath.Dir(filepath.Dir(filepath.Dir(path))), 0o755)); err != nil {
		t.Fatal(err)
	}
	return cmd
}

func copyProgram(to string) error {
	from, err := os.Open(os.Args[0])
	if err != nil {
		return err
	}
	defer from.Close()
	program, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(program, from)
	return errors.Join(err, program.Close())
}
