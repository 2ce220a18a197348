//go:build linux

package main

import "testing"

func TestInitialisedPackagesAreRead(t *testing.T) {
	packages := initialisedIn("init internal/bytealg @0.007 ms, 0.5 ms clock, 0 bytes, 0 allocs\n" +
		"some other line\ninit example.org/large @3 ms, 1.5 ms clock, 1000 bytes, 7 allocs\n")
	if len(packages) != 2 || packages[0] != (initialised{"example.org/large", 1.5, 1000, 7}) {
		t.Errorf("read %+v", packages)
	}
	if all := (startup{packages: packages}).all(); all.milliseconds != 2 || all.bytes != 1000 || all.allocations != 7 {
		t.Errorf("all together are %+v", all)
	}
}
