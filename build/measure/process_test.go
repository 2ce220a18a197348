//go:build linux

package main

import (
	"strings"
	"testing"
)

func TestOnlyFindingsMayEndWithOne(t *testing.T) {
	ending := func(status string) command {
		return command{args: []string{"/bin/sh", "-c", "echo $SAID >&2; exit " + status}, env: []string{"SAID=ord"}}
	}
	for status, want := range map[string][2]bool{"0": {true, true}, "1": {false, true}, "2": {false, false}} {
		took, err := ending(status).run()
		_, findings := ending(status).withFindings()
		if got := [2]bool{err == nil, findings == nil}; got != want {
			t.Errorf("ending with %s is right as such and with findings: %v, want %v", status, got, want)
		}
		if err == nil && (took.clock <= 0 || took.memory <= 0) {
			t.Errorf("it took %+v", took)
		}
		if err != nil && !strings.Contains(err.Error(), "ord") {
			t.Errorf("the error %v does not say what the program said", err)
		}
	}
	if _, err := (command{args: []string{"/no/such/program"}}).withFindings(); err == nil {
		t.Error("what is not there ran")
	}
}
