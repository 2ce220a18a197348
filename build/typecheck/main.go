// Command typecheck sees that the program is sound Go for systems it is not built
// on: every package is type-checked with the files and tags it has there. Nothing is
// compiled, so that no compiler of C for those systems is needed; what C gives is
// taken on trust.
//
//	go run ./build/typecheck -tags TAGS windows/amd64 darwin/arm64
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	tags := flag.String("tags", "", "the build tags, with commas between")
	flag.Parse()
	failed := false
	for _, system := range flag.Args() {
		goos, goarch, _ := strings.Cut(system, "/")
		packages, err := listed(goos, goarch, *tags)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		ours, faults := check(packages, goarch)
		for _, fault := range faults {
			fmt.Println(system+":", fault)
		}
		fmt.Printf("%s: %d packages are sound, but for %d faults\n", system, ours, len(faults))
		failed = failed || len(faults) > 0 || ours == 0
	}
	if failed {
		os.Exit(1)
	}
}
