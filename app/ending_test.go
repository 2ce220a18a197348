package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"

	"fyne.io/fyne/v2/test"
)

// endedBy says how a program that never ends by itself is ended.
const endedBy = "FAGPLAN_ENDED_BY"

// TestMainOfEnding is that program. TestProcessEnds runs it.
func TestMainOfEnding(t *testing.T) {
	how := os.Getenv(endedBy)
	if how == "" {
		t.Skip("only as a program of its own")
	}
	window := test.NewTempWindow(t, nil)
	last := endWith(window, func() { fmt.Println("what is last") })
	switch how {
	case "close":
		window.Close()
	case "signal":
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			t.Fatal(err)
		}
		if err := self.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
	case "close, and last is done":
		last()
		window.Close()
	}
	select {}
}

func TestProcessEnds(t *testing.T) {
	ways := []string{"close", "close, and last is done"}
	if runtime.GOOS != "windows" { // where a process cannot be sent an interrupt
		ways = append(ways, "signal")
	}
	for _, how := range ways {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			command := exec.Command(os.Args[0], "-test.run", "^TestMainOfEnding$")
			command.Env = append(os.Environ(), endedBy+"="+how)
			out, err := command.CombinedOutput()
			if err != nil || string(out) != "what is last\n" {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
