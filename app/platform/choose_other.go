//go:build !windows

package platform

import "errors"

// HasDialogs tells whether the system has windows for choosing files that this
// package can show.
func HasDialogs() bool { return false }

// OpenFile lets the planner choose a file that is there.
func OpenFile(Question) (path string, err error) { return "", errors.ErrUnsupported }

// SaveFile lets the planner say where a file is to go.
func SaveFile(Question) (path string, err error) { return "", errors.ErrUnsupported }

// OpenFolder lets the planner choose a folder.
func OpenFolder(Question) (path string, err error) { return "", errors.ErrUnsupported }
