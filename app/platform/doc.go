// Package platform is what Windows, Mac and Linux each do in their own way:
// whether there is an OpenGL to draw with, a message before there is a window,
// the system's own windows for choosing files, and to bring forward a window
// that is open already. It knows nothing of plans, nor of Fyne.
package platform

import "errors"

// ErrNoOpenGL reports that the machine has no OpenGL that a window can be drawn
// with, as remote desktops and virtual machines often have not.
var ErrNoOpenGL = errors.New("no OpenGL 2.1")
