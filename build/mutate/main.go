// Command mutate changes the rules of a package one at a time and counts how many
// of the changes its tests notice: a share of the mutants that is killed. Those
// that survive are listed, for someone to judge whether a test is missing.
//
// All mutants of a run are compiled into one test program, laid over the sources,
// which are not touched; each is woken by its number in the environment. The
// sample is drawn by a seed, so that a run can be repeated.
//
//	go run ./build/mutate -package budget -mutants 200 -seed 1 -least 85
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
)

// wishes are what a run is asked for.
type wishes struct {
	folder  string
	mutants int
	seed    uint64
	least   int
	only    int
	tests   testing
}

func main() {
	var w wishes
	flag.StringVar(&w.folder, "package", "budget", "the package's `folder`")
	flag.IntVar(&w.mutants, "mutants", 200, "how `many` changes are tried")
	flag.Uint64Var(&w.seed, "seed", 1, "draws the sample")
	flag.IntVar(&w.least, "least", 0, "the share in `per cent` that must be killed")
	flag.IntVar(&w.only, "only", 0, "tries the mutant of this `number` alone, and shows what the tests say")
	flag.StringVar(&w.tests.skip, "skip", "", "a `pattern` of tests too slow to run for each")
	flag.Parse()
	if err := run(context.Background(), w); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

var errTooFew = errors.New("too few mutants are killed")

func run(ctx context.Context, w wishes) error {
	source, err := readPackage(w.folder)
	if err != nil {
		return err
	}
	all := source.mutants()
	chosen := sample(all, w.mutants, w.seed)
	work, err := os.MkdirTemp("", "mutate-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	tests, err := build(ctx, source, chosen, work, w.tests)
	if err != nil {
		return err
	}
	if w.only > 0 {
		fmt.Println(chosen[w.only-1])
		_, said := tests.kills(ctx, w.only)
		fmt.Println(said)
		return nil
	}
	survivors := tests.try(ctx, chosen)
	return report(w, len(all), len(chosen), survivors)
}

// report says what share was killed, and which mutants were not.
func report(w wishes, all, tried int, survivors []mutant) error {
	slices.SortFunc(survivors, func(a, b mutant) int { return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line)) })
	for _, m := range survivors {
		fmt.Println("survived:", m)
	}
	const whole = 100
	killed := tried - len(survivors)
	share := float64(killed) / float64(max(tried, 1)) * whole
	fmt.Printf("%s: %d of %d mutants killed, %.1f %% (seed %d, of %d there are)\n", w.folder, killed, tried, share, w.seed, all)
	if share < float64(w.least) {
		return fmt.Errorf("%w: %.1f %%, at least %d %% are wanted", errTooFew, share, w.least)
	}
	return nil
}
