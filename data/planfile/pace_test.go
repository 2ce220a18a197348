//go:build unix

package planfile

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"
)

// ready tells that a task begins. What comes before is not to be killed at.
func ready() { fmt.Println(0) }

// pace is how long one round of a task takes, as it has been so far, and how many
// kills came after something was acknowledged.
type pace struct {
	round        time.Duration
	acknowledged int
}

// String tells when the kills came.
func (p pace) String() string {
	return fmt.Sprintf(" (all in mid-work, %d after something was acknowledged)", p.acknowledged)
}

// firstRound is about as long as a round takes, until that is known.
const firstRound = 20 * time.Millisecond

// killWhile kills a process at its task, at a random moment of one of its first
// rounds, and returns the number of what it acknowledged last, 0 for nothing.
func (p *pace) killWhile(t *testing.T, task, path string, rounds int) int {
	t.Helper()
	cmd := process(t, task, path)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	if p.round == 0 {
		p.round = firstRound
	}
	// Some of the time to come is more than a round, or the end of one would
	// never be reached.
	wait, wanted := rand.N(p.round*5/4), rand.IntN(rounds)
	var timer *time.Timer
	last, seen := 0, -1
	begun := time.Now()
	for lines := bufio.NewReader(out); ; {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		if last, err = strconv.Atoi(strings.TrimSpace(line)); err != nil {
			t.Fatal(err)
		}
		if seen++; seen > 0 {
			p.round = (7*p.round + time.Since(begun)) / 8
		}
		begun = time.Now()
		if seen == wanted {
			timer = time.AfterFunc(wait, func() { cmd.Process.Kill() })
		}
	}
	if err := cmd.Wait(); err == nil || complaints.Len() > 0 || timer == nil {
		t.Fatalf("the process ended by itself: %v %s", err, complaints.String())
	}
	timer.Stop()
	if seen <= wanted && wait > p.round {
		p.round = wait // it takes longer than was thought
	}
	p.acknowledged += min(seen, 1)
	return last
}
