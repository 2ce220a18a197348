package main

import (
	"bytes"
	"context"
	"testing"
	"time"

	"fagplan/views/screen"
	"fagplan/views/text"
)

// A line is written once the reading in has gone on for a while, only when it
// says something new, and taken away again.
func TestProgressLineIsToldWhenItTakesLong(t *testing.T) {
	var out bytes.Buffer
	clock := time.Unix(0, 0)
	line := newProgressLine(&out, text.For(text.NB), func() time.Time { return clock })
	line.tell(screen.Progress{Doing: "bok.xlsx", Done: 1, Of: 10})
	line.clear()
	if out.Len() > 0 {
		t.Errorf("at once it says %q", out.String())
	}
	clock = clock.Add(slowRead)
	line.tell(screen.Progress{Doing: "bok.xlsx", Done: 500, Of: 1000})
	line.tell(screen.Progress{Doing: "bok.xlsx", Done: 501, Of: 1000})
	line.tell(screen.Progress{Doing: "bok.xlsx", Step: screen.Understanding, Done: 500, Of: 1000})
	line.clear()
	line.clear()
	if got, want := out.String(), "Leser bok.xlsx: 25\u00a0%\r\x1b[KLeser bok.xlsx: 75\u00a0%\r\x1b[K"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// The password is asked for on a line that says nothing else.
func TestProgressLineMakesRoomForAQuestion(t *testing.T) {
	var out bytes.Buffer
	clock := time.Unix(0, 0)
	line := newProgressLine(&out, text.For(text.NB), func() time.Time { return clock })
	clock = clock.Add(slowRead)
	line.tell(screen.Progress{Doing: "bok.xlsx", Done: 1, Of: 10})
	asked := line.aside(func(context.Context, string) (string, error) {
		if line.shown != "" {
			t.Error("the line still stands there")
		}
		return "fjellrev", nil
	})
	if got, err := asked(context.Background(), "bok.xlsx"); got != "fjellrev" || err != nil {
		t.Errorf("the answer is %q, %v", got, err)
	}
	if line.aside(nil) != nil {
		t.Error("there is somebody to ask")
	}
}

// No progress is written where nobody looks.
func TestProgressIsNotToldToFiles(t *testing.T) {
	if line := (&commandLine{errors: new(bytes.Buffer)}).progressLine(); line != nil {
		t.Error("it is told")
	}
}
