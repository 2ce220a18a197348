//go:build !windows

package platform

// CanDraw returns ErrNoOpenGL where a window cannot be drawn. Elsewhere than on
// Windows there is always an OpenGL, in software where there is nothing better.
func CanDraw() error { return nil }
