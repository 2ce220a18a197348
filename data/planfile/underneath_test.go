//go:build linux && amd64

package planfile

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// underneath is what a disk does that fails.
type underneath struct {
	name  string
	class callClass
	with  syscall.Errno
	mode  failMode
	tells error
}

// toldBy tells whether an error says what happened. What cannot be read may be
// taken for damaged: that is what it looks like when it can be read again.
func (u underneath) toldBy(err error) bool {
	return u.tells != nil && errors.Is(err, u.tells) || u.class == readCalls && errors.Is(err, ErrDamaged)
}

var disks = []underneath{
	{"full", writeCalls | nameCalls, syscall.ENOSPC, failForever, ErrNoSpace},
	{"full for a moment", writeCalls, syscall.ENOSPC, failOnce, ErrNoSpace},
	{"full in mid-write", writeCalls, syscall.ENOSPC, halfThenFail, ErrNoSpace},
	{"quota used up", writeCalls | nameCalls, syscall.EDQUOT, failForever, ErrNoSpace},
	{"write error", writeCalls, syscall.EIO, failOnce, ErrDisk},
	{"write error in mid-write", writeCalls, syscall.EIO, halfThenFail, ErrDisk},
	{"no writing any more", writeCalls | nameCalls | syncCalls, syscall.EIO, failForever, ErrDisk},
	{"short write", writeCalls, 0, half, nil},
	{"failed sync", syncCalls, syscall.EIO, failOnce, ErrDisk},
	{"no syncing any more", syncCalls, syscall.EIO, failForever, ErrDisk},
	{"read error", readCalls, syscall.EIO, failOnce, ErrDisk},
	{"no reading any more", readCalls, syscall.EIO, failForever, ErrDisk},
	{"name error", nameCalls, syscall.EIO, failOnce, ErrDisk},
	{"read only from now on", writeCalls | nameCalls, syscall.EROFS, failForever, ErrReadOnly},
}

// TestFaultsUnderSQLite lets calls of the file system fail while a plan is worked
// on. Whatever was done is either acknowledged or refused with an error that says
// what happened; the plan at hand is what was acknowledged last; and what a crash
// just then would leave opens as that, or, while the disk takes nothing at all, as
// what was refused last. When the disk is well again, work goes on, and what was
// refused is not there.
func TestFaultsUnderSQLite(t *testing.T) {
	folder := underShim(t)
	if folder == "" {
		return
	}
	count := countFrom(faultsVariable, 40)
	told, quiet := 0, 0
	var w *world
	calls := make(map[string]int)
	for seed := range count {
		if seed%40 == 0 {
			if w != nil {
				must(t, errors.Join(w.file.Close(), os.RemoveAll(filepath.Dir(w.path))))
			}
			w = newWorld(t, folder)
		}
		random := rand.New(rand.NewPCG(uint64(seed), 3)) //nolint:gosec // the same each time
		disk, deed := disks[random.IntN(len(disks))], deeds[random.IntN(len(deeds))]
		about := disk.name + " at " + deed.name
		w.n++
		w.copied = ""
		if calls[about] == 0 {
			calls[about] = callsOf(disk.class, func() { must(t, deed.do(t.Context(), w)) })
			w.n++
			w.copied = ""
		}
		if calls[about] == 0 {
			continue
		}
		failAt(disk.class, 1+random.IntN(calls[about]), disk.with, disk.mode)
		err := deed.do(t.Context(), w)
		if !calm() {
			continue
		}
		if err != nil {
			told++
			if !disk.toldBy(err) {
				t.Errorf("seed %d, %s: told %v", seed, about, err)
			}
		} else {
			quiet++
		}
		if deed.edits && disk.mode != failForever {
			w.tried = w.acknowledged // what was refused has been written over
		}
		w.requireWell(seed, about)
	}
	t.Logf("faults injected: %d under SQLite and the program, %d refused with the reason, %d got over; nothing lost", told+quiet, told, quiet)
}

// requireWell sees what a crash would leave now, and that work goes on.
func (w *world) requireWell(seed int, about string) {
	w.t.Helper()
	about = strings.ReplaceAll(about, " ", "-")
	left := filepath.Join(w.t.TempDir(), "plan.fagplan")
	must(w.t, copyFiles(w.path, left))
	crashed := open(w.t, left, Options{NoBackup: true})
	if err := crashed.Verify(w.t.Context()); err != nil {
		w.t.Fatalf("seed %d, %s: %v", seed, about, err)
	}
	if !isOneOf(crashed.Plan(), w.acknowledged, w.tried) {
		w.t.Fatalf("seed %d, %s: a crash would leave a plan that is neither what was acknowledged nor what was tried, in %s", seed, about,
			firstDifference(crashed.Plan(), w.acknowledged))
	}
	must(w.t, crashed.Close())
	if w.file.closed {
		if err := w.open(w.t.Context()); err != nil {
			w.t.Fatalf("seed %d, %s: %v", seed, about, err)
		}
		if !isOneOf(w.file.Plan(), w.acknowledged, w.tried) {
			w.t.Fatalf("seed %d, %s: opened as something else", seed, about)
		}
		w.acknowledged = w.file.Plan()
		w.tried = w.acknowledged
	}
	if !isOneOf(w.file.Plan(), w.acknowledged) {
		w.t.Fatalf("seed %d, %s: the plan at hand is not what was acknowledged", seed, about)
	}
	if err := w.file.Verify(w.t.Context()); err != nil {
		w.t.Fatalf("seed %d, %s: afterwards %v", seed, about, err)
	}
	if w.copied != "" {
		requireCopy(w.t, w.copied, w.acknowledged)
		must(w.t, os.RemoveAll(w.copied))
		w.copied = ""
	}
	requireSoundBackups(w.t, w.path)
	removeBackups(w.t, w.path)
	for _, name := range namesIn(w.t, w.path) {
		if path := filepath.Join(filepath.Dir(w.path), name); strings.HasSuffix(name, ".krasj.kopi") {
			w.requireAsItWas(path, about)
		} else if strings.HasSuffix(name, ".kopi") {
			requireSound(w.t, path)
		}
	}
}

// requireAsItWas sees that a plan that was to be saved over is what it was, with
// what stands in its log, or is the plan saved.
func (w *world) requireAsItWas(path, about string) {
	w.t.Helper()
	file, err := OpenAside(w.t.Context(), path)
	must(w.t, err)
	defer file.Close()
	if !isOneOf(file.Plan(), w.first, w.acknowledged) {
		w.t.Fatalf("%s: %s is neither what it was nor the copy", about, filepath.Base(path))
	}
	if !isOneOf(file.Plan(), w.first) {
		must(w.t, os.Remove(path)) // its content is that of this time only
	}
}

// Some network shares cannot sync a folder, and say so: that is no reason not to
// save there.
func TestAShareThatSyncsNoFolders(t *testing.T) {
	folder := underShim(t)
	if folder == "" {
		return
	}
	w := newWorld(t, folder)
	save := func() error { return w.file.SaveAs(t.Context(), w.path+".kopi", true) }
	last := callsOf(syncCalls, func() { must(t, save()) })
	failAt(syncCalls, last, syscall.EINVAL, failOnce)
	if err := save(); err != nil || !calm() {
		t.Errorf("saving there gave %v", err)
	}
	must(t, w.file.Close())
}
