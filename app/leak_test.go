package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fagplan/views/screen"
)

// ours lists the goroutines that run code of our own, but this test's.
func ours() []string {
	const room = 1 << 20
	stacks := make([]byte, room)
	stacks = stacks[:runtime.Stack(stacks, true)]
	var found []string
	for _, stack := range strings.Split(string(stacks), "\n\n")[1:] {
		if (strings.Contains(stack, "fagplan/") || strings.Contains(stack, "database/sql.")) && !strings.Contains(stack, "testing.tRunner") {
			found = append(found, stack)
		}
	}
	return found
}

// wantNoneLeft waits for goroutines that are about to end.
func wantNoneLeft(t *testing.T, before int, after string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for len(ours()) > before {
		if ctx.Err() != nil {
			t.Fatalf("after %s %d goroutines are left:\n%s", after, len(ours())-before, strings.Join(ours(), "\n\n"))
		}
		runtime.Gosched()
	}
}

// Opening and closing plans, editing, reading workbooks, and giving up half-way
// leave no goroutine behind.
func TestNoGoroutineIsLeft(t *testing.T) {
	before := len(ours())
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	book := filepath.Join("..", "data", "example", "helse-nord-tsb.xlsx")
	d, err := createDocument(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Apply(t.Context(), addTheme("a")); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Read(t.Context(), book, "", func(screen.Progress) {}); err != nil {
		t.Fatal(err)
	}
	given, giveUp := context.WithCancel(t.Context())
	if _, err := d.Read(given, book, "", func(screen.Progress) { giveUp() }); err == nil {
		t.Fatal("a reading that is given up is read")
	}
	giveUp()
	if len(ours()) == before {
		t.Error("an open plan has no goroutine: the test looks at nothing")
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	wantNoneLeft(t, before, "a plan that was closed")
	if err := os.WriteFile(path, []byte("no plan"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openDocument(t.Context(), path); err == nil {
		t.Fatal("what is no plan is opened")
	}
	wantNoneLeft(t, before, "a plan that could not be opened")
}
