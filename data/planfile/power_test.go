//go:build linux && amd64

package planfile

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// cutsVariable sets how often the power fails; the default is few.
const cutsVariable = "FAGPLAN_TEST_CUTS"

// TestPowerCuts works on plans, and makes of everything that was asked of the file
// system meanwhile the disks that a power cut could have left at any moment. On
// each of them the plan opens and is what was acknowledged last or what was just
// being tried, every copy and backup that was acknowledged is there, and whatever
// else has the name of a plan is whole. Every other world is in a cloud folder,
// where the changes are made safe in another way; in every third, syncing fails
// now and then.
func TestPowerCuts(t *testing.T) {
	folder := underShim(t)
	if folder == "" {
		return
	}
	const perWorld = 100
	cuts, events := 0, 0
	for seed := range max(1, countFrom(cutsVariable, 100)/perWorld) {
		random := rand.New(rand.NewPCG(uint64(seed), 4)) //nolint:gosec // the same each time
		place := filepath.Join(folder, []string{"disk", "OneDrive"}[seed%2])
		must(t, os.MkdirAll(place, 0o700))
		must(t, os.Truncate(os.Getenv(shimLog), 0))
		w := livedWorld(t, place, seed%3 == 2, random)
		log := readDiskLog(t, os.Getenv(shimLog))
		events += len(log)
		cuts += w.cutPower(log, perWorld*3/4, fmt.Sprint("world ", seed), random)

		must(t, os.Truncate(os.Getenv(shimLog), 0))
		w = migratedWorld(t, place)
		log = readDiskLog(t, os.Getenv(shimLog))
		events += len(log)
		cuts += w.cutPower(log, perWorld/4, fmt.Sprint("migration ", seed), random)
		must(t, os.RemoveAll(place))
	}
	t.Logf("power cuts survived: %d at %d calls of the file system; nothing acknowledged was lost", cuts, events)
}

// livedWorld is a world to which everything has been done, in any order.
func livedWorld(t *testing.T, place string, syncFails bool, random *rand.Rand) *world {
	t.Helper()
	w := newWorld(t, place)
	for _, i := range random.Perm(2 * len(deeds)) {
		w.n++
		w.tried, w.copied = w.acknowledged, ""
		fails := syncFails && random.IntN(3) == 0
		if fails {
			failAt(syncCalls, 1+random.IntN(4), syscall.EIO, failOnce)
		}
		err := deeds[i%len(deeds)].do(t.Context(), w)
		if fails {
			fails = calm()
		}
		if err != nil && !fails {
			t.Fatal(err)
		}
		if w.file.closed {
			must(t, w.open(t.Context()))
			w.acknowledged = w.file.Plan()
			w.tried = w.acknowledged
		}
		w.mark()
	}
	must(t, w.file.Close())
	return w
}

// migratedWorld is a world in which a plan was brought to this version. Whichever
// version a power cut leaves it in, it opens as the same plan.
func migratedWorld(t *testing.T, place string) *world {
	t.Helper()
	w := &world{t: t, path: filepath.Join(place, "gammel", "plan.fagplan")}
	must(t, errors.Join(os.Mkdir(filepath.Dir(w.path), 0o700), os.WriteFile(w.path, fixtureOf(t, 1), 0o600)))
	old, err := OpenAside(t.Context(), w.path)
	must(t, err)
	w.acknowledged = old.Plan()
	w.tried = w.acknowledged
	must(t, old.Close())
	w.mark()
	must(t, w.open(t.Context()))
	w.mark()
	must(t, w.file.Close())
	return w
}

// cutPower cuts the power so many times at random moments after the first mark.
func (w *world) cutPower(log []diskEvent, times int, about string, random *rand.Rand) int {
	w.t.Helper()
	disk, now, cuts := newDisk(), -1, 0
	for i, event := range log {
		disk.take(event, random)
		if event.kind == marked {
			now = int(event.number)
			if now == 0 {
				disk.settleAll()
			}
		}
		if now < 0 || random.IntN(len(log)-i) >= times-cuts {
			continue
		}
		cuts++
		w.requireAfterCut(disk.cut(random), w.moments[now], fmt.Sprintf("%s, event %d, mark %d", about, i, now))
	}
	return cuts
}

// requireAfterCut sees that what a power cut left holds all that it must.
func (w *world) requireAfterCut(left map[string][]byte, now moment, about string) {
	w.t.Helper()
	folder, err := os.MkdirTemp("", "etter-*")
	must(w.t, err)
	defer os.RemoveAll(folder)
	moved := func(name string) string {
		return filepath.Join(folder, strings.TrimPrefix(name, filepath.Dir(w.path)))
	}
	for name, content := range left {
		must(w.t, errors.Join(os.MkdirAll(filepath.Dir(moved(name)), 0o700), os.WriteFile(moved(name), content, 0o600)))
	}
	fail := func(what string, err error) {
		w.t.Helper()
		var names []string
		for name, content := range left {
			names = append(names, fmt.Sprint(filepath.Base(name), " ", len(content)))
		}
		w.t.Fatalf("%s: %s: %v; there is %q", about, what, err, names)
	}
	file, err := Open(w.t.Context(), moved(w.path), Options{NoBackup: true})
	if err != nil {
		fail("the plan", err)
	}
	if err := errors.Join(file.Verify(w.t.Context()), file.Close()); err != nil {
		fail("the plan", err)
	}
	if !isOneOf(file.Plan(), now.acknowledged, now.tried) {
		fail("the plan is neither what was acknowledged nor what was tried", nil)
	}
	for name := range left {
		if filepath.Dir(name) != filepath.Dir(w.path) || strings.HasPrefix(filepath.Base(name), ".") || !isPlanName(name) {
			continue
		}
		copied, err := OpenAside(w.t.Context(), moved(name))
		if err != nil {
			fail(filepath.Base(name), err)
		}
		if want, must := now.copies[name]; must && !isOneOf(copied.Plan(), want...) {
			fail(filepath.Base(name)+" is another plan", nil)
		}
		if err := errors.Join(copied.Verify(w.t.Context()), copied.Close()); err != nil {
			fail(filepath.Base(name), err)
		}
	}
	for name := range now.copies {
		if _, there := left[name]; !there {
			fail(filepath.Base(name)+" is gone", nil)
		}
	}
}

func isPlanName(name string) bool {
	for _, suffix := range companions {
		if strings.HasSuffix(name, suffix) {
			return false
		}
	}
	return true
}

// A damaged plan that a backup takes the place of is kept byte for byte, and the
// backup does not come before that is safe.
func TestPowerCutsAtADamagedPlan(t *testing.T) {
	folder := underShim(t)
	if folder == "" {
		return
	}
	w := newWorld(t, folder)
	must(t, w.file.Close())
	random := rand.New(rand.NewPCG(1, 5)) //nolint:gosec // the same each time
	damaged := noise(mustRead(t, w.path), random)
	must(t, os.WriteFile(w.path, damaged, 0o600))
	must(t, os.Truncate(os.Getenv(shimLog), 0))
	must(t, os.WriteFile(w.path, damaged, 0o600))
	w.mark()
	kept, err := Restore(t.Context(), w.path, w.path+".annen", w.options())
	must(t, err)
	w.mark()
	log := readDiskLog(t, os.Getenv(shimLog))
	disk, replaced := newDisk(), 0
	disk.names[w.path] = &diskFile{content: damaged}
	disk.safe[w.path] = disk.names[w.path]
	for i, event := range log {
		disk.take(event, random)
		for range 20 {
			left := disk.cut(random)
			if bytes.Equal(left[w.path], damaged) {
				continue
			}
			replaced++
			if !bytes.Equal(left[kept], damaged) {
				t.Fatalf("event %d: the plan is replaced, and not kept", i)
			}
		}
	}
	if replaced == 0 {
		t.Error("the plan was never replaced")
	}
	t.Logf("power cuts survived: %d while a damaged plan was replaced", 20*len(log))
}
