//go:build !windows

package platform

import (
	"fmt"
	"os"
)

// Tell writes a message where whoever started the program sees it.
func Tell(_, message string) { fmt.Fprintln(os.Stderr, message) }
