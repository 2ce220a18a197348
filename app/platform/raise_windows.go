package platform

import (
	"fmt"
	"syscall"
	"unsafe"
)

var (
	kernel32     = syscall.NewLazyDLL("kernel32.dll")
	createEvent  = kernel32.NewProc("CreateEventW")
	openEvent    = kernel32.NewProc("OpenEventW")
	setEvent     = kernel32.NewProc("SetEvent")
	allowForward = user32.NewProc("AllowSetForegroundWindow")
)

const modifyEvent = 0x2

// eventOf names the event by which a process is asked to come forward, within
// the session of whoever is logged on.
func eventOf(pid int) (*uint16, error) {
	return syscall.UTF16PtrFromString(fmt.Sprintf(`Local\Fagplan-%d`, pid))
}

// OnRaise has a function called each time another process asks, by Raise with
// the same folder, that this one's window be brought forward, until stop is called.
func OnRaise(_ string, raise func()) (stop func()) {
	name, err := eventOf(syscall.Getpid())
	if err != nil {
		return func() {}
	}
	event, _, _ := createEvent.Call(0, 0, 0, uintptr(unsafe.Pointer(name)))
	if event == 0 {
		return func() {}
	}
	done := make(chan struct{})
	go func() {
		for {
			if _, err := syscall.WaitForSingleObject(syscall.Handle(event), syscall.INFINITE); err != nil {
				return
			}
			select {
			case <-done:
				_ = syscall.CloseHandle(syscall.Handle(event))
				return
			default:
				raise()
			}
		}
	}()
	return func() {
		close(done)
		setEvent.Call(event)
	}
}

// Raise asks a process that is known to run, of this program and user, to bring
// its window forward. It reports false where that process has no window.
func Raise(_ string, pid int) bool {
	name, err := eventOf(pid)
	if err != nil {
		return false
	}
	event, _, _ := openEvent.Call(modifyEvent, 0, uintptr(unsafe.Pointer(name)))
	if event == 0 {
		return false
	}
	defer syscall.CloseHandle(syscall.Handle(event))
	allowForward.Call(uintptr(pid)) // Windows lets nobody take the front by themselves
	set, _, _ := setEvent.Call(event)
	return set != 0
}
