//go:build !stories

package main

import "github.com/spf13/cobra"

// developerCommands are those for whoever works on Fagplan: none in the program
// planners have.
func (*commandLine) developerCommands() []*cobra.Command { return nil }
