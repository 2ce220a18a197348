package planfile

import (
	"os"
	"strconv"
)

// countFrom is how often a test does what it does: as the environment says, for
// the long run, and else the few times given.
func countFrom(variable string, few int) int {
	if more, err := strconv.Atoi(os.Getenv(variable)); err == nil {
		return more
	}
	return few
}
