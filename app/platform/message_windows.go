package platform

import (
	"syscall"
	"unsafe"
)

var messageBox = user32.NewProc("MessageBoxW")

const errorIcon, inFront = 0x10, 0x10000

// Tell shows a message in a window of the system's own, and waits until it is
// read: for what must be said where no window of the program's can be.
func Tell(title, message string) {
	heading, err := syscall.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	body, err := syscall.UTF16PtrFromString(message)
	if err != nil {
		return
	}
	messageBox.Call(0, uintptr(unsafe.Pointer(body)), uintptr(unsafe.Pointer(heading)), errorIcon|inFront)
}
