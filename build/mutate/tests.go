package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

// wakes is the variable of the environment with the number of the mutant that is
// to be awake.
const wakes = "FAGPLAN_MUTANT"

// waking is a file that is compiled in with the mutants. One that asks for memory
// without end is stopped before the machine is.
const waking = `package %s

import (
	"os"
	"runtime"
	"strconv"
	"time"
)

var mutant, _ = strconv.Atoi(os.Getenv("` + wakes + `"))

func init() {
	go func() {
		for {
			var now runtime.MemStats
			if runtime.ReadMemStats(&now); now.HeapAlloc > 2<<30 {
				os.Exit(3)
			}
			time.Sleep(200 * time.Millisecond)
		}
	}()
}
`

// testing is the test program with all mutants asleep in it.
type testing struct {
	skip    string
	program string
	folder  string
	longest time.Duration
}

// build compiles the tests of a package with mutants in it, and makes sure that
// they pass while all of them are asleep.
func build(ctx context.Context, s *source, mutants []mutant, work string, t testing) (testing, error) {
	overlay, err := lay(s, mutants, work)
	if err != nil {
		return t, err
	}
	t.program, t.folder = filepath.Join(work, "tests"), s.folder
	compile := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", t.program, ".") //nolint:gosec // made above
	compile.Dir = s.folder
	if said, err := compile.CombinedOutput(); err != nil {
		return t, fmt.Errorf("%w:\n%s", err, said)
	}
	t.longest = time.Hour
	start := time.Now()
	if killed, said := t.kills(ctx, 0); killed {
		return t, fmt.Errorf("the tests fail without a mutant:\n%s", said)
	}
	const slower, least = 10, 20 * time.Second
	t.longest = max(least, slower*time.Since(start))
	return t, nil
}

// lay writes the files with mutants in them, and which they are to be taken for.
func lay(s *source, mutants []mutant, work string) (overlay string, err error) {
	instead := map[string]string{filepath.Join(s.folder, "mutant_awake.go"): filepath.Join(work, "awake.go")}
	if err := os.WriteFile(filepath.Join(work, "awake.go"), fmt.Appendf(nil, waking, s.types.Name()), 0o600); err != nil {
		return "", err
	}
	for i, f := range s.files {
		path := filepath.Join(work, strconv.Itoa(i)+".go")
		instead[f.path] = path
		if err := os.WriteFile(path, mutated(f, mutants), 0o600); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": instead})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(work, "overlay.json")
	return overlay, os.WriteFile(overlay, list, 0o600)
}

// mutated is a file with its mutants in it, numbered from 1 as they were drawn.
func mutated(f *sourceFile, mutants []mutant) []byte {
	type numbered struct {
		mutant
		number int
	}
	var own []numbered
	for i, m := range mutants {
		if m.file == f.path {
			own = append(own, numbered{m, i + 1})
		}
	}
	slices.SortFunc(own, func(a, b numbered) int { return cmp.Compare(a.from, b.from) })
	var text []byte
	at := 0
	for _, m := range own {
		text = append(text, f.text[at:m.from]...)
		text = fmt.Appendf(text, m.becomes, m.number)
		at = m.to
	}
	return append(text, f.text[at:]...)
}

// kills runs the tests with a mutant awake until one fails, and says what they
// said. Tests that do not come to an end are not content either.
func (t testing) kills(ctx context.Context, number int) (killed bool, said string) {
	ctx, cancel := context.WithTimeout(ctx, t.longest)
	defer cancel()
	tests := exec.CommandContext(ctx, t.program, "-test.failfast", "-test.short", "-test.skip", cmp.Or(t.skip, "^$"), "-rapid.checks", "5", "-rapid.seed", "1", "-rapid.nofailfile")
	tests.Dir = t.folder
	tests.Env = append(os.Environ(), wakes+"="+strconv.Itoa(number))
	out, err := tests.CombinedOutput()
	return err != nil, string(out)
}

// try wakes one mutant after the other, as many at once as there are processors,
// and returns those no test noticed.
func (t testing) try(ctx context.Context, mutants []mutant) (survivors []mutant) {
	var mu sync.Mutex
	var all sync.WaitGroup
	places := make(chan struct{}, runtime.NumCPU())
	for i, m := range mutants {
		places <- struct{}{}
		all.Go(func() {
			defer func() { <-places }()
			if killed, _ := t.kills(ctx, i+1); !killed {
				mu.Lock()
				defer mu.Unlock()
				survivors = append(survivors, m)
			}
		})
	}
	all.Wait()
	return survivors
}
