package platform

import (
	"fmt"
	"runtime"
	"syscall"
	"unsafe"
)

var (
	user32   = syscall.NewLazyDLL("user32.dll")
	gdi32    = syscall.NewLazyDLL("gdi32.dll")
	opengl32 = syscall.NewLazyDLL("opengl32.dll")

	createWindow      = user32.NewProc("CreateWindowExW")
	destroyWindow     = user32.NewProc("DestroyWindow")
	getDC             = user32.NewProc("GetDC")
	releaseDC         = user32.NewProc("ReleaseDC")
	choosePixelFormat = gdi32.NewProc("ChoosePixelFormat")
	setPixelFormat    = gdi32.NewProc("SetPixelFormat")
	createContext     = opengl32.NewProc("wglCreateContext")
	makeCurrent       = opengl32.NewProc("wglMakeCurrent")
	deleteContext     = opengl32.NewProc("wglDeleteContext")
	getString         = opengl32.NewProc("glGetString")
)

// pixelFormat is a PIXELFORMATDESCRIPTOR.
type pixelFormat struct {
	size, version          uint16
	flags                  uint32
	kind, colourBits       byte
	_                      [13]byte
	depthBits, stencilBits byte
	_, plane, _            byte
	_, _, _                uint32
}

const (
	drawToWindow  = 0x4
	supportOpenGL = 0x20
	doubleBuffer  = 0x1
	glVersion     = 0x1f02
	popup         = 0x80000000
)

// CanDraw returns ErrNoOpenGL where a window cannot be drawn: it asks the OpenGL
// that is found first, which is the one beside the program where there is one,
// for its version. Fyne finds out too late to tell anybody.
func CanDraw() error {
	runtime.LockOSThread() // a context is that of a thread
	defer runtime.UnlockOSThread()
	version, err := openGLVersion()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoOpenGL, err)
	}
	if !goodEnough(version) {
		return fmt.Errorf("%w: only %s", ErrNoOpenGL, version)
	}
	return nil
}

// openGLVersion asks by way of a window that is never shown.
func openGLVersion() (string, error) {
	if err := opengl32.Load(); err != nil {
		return "", err
	}
	class, err := syscall.UTF16PtrFromString("STATIC")
	if err != nil {
		return "", err
	}
	window, _, err := createWindow.Call(0, uintptr(unsafe.Pointer(class)), 0, popup, 0, 0, 1, 1, 0, 0, 0, 0)
	if window == 0 {
		return "", err
	}
	defer destroyWindow.Call(window)
	device, _, err := getDC.Call(window)
	if device == 0 {
		return "", err
	}
	defer releaseDC.Call(window, device)
	return versionOn(device)
}

func versionOn(device uintptr) (string, error) {
	wanted := pixelFormat{version: 1, flags: drawToWindow | supportOpenGL | doubleBuffer, colourBits: 32, depthBits: 24, stencilBits: 8}
	wanted.size = uint16(unsafe.Sizeof(wanted))
	format, _, err := choosePixelFormat.Call(device, uintptr(unsafe.Pointer(&wanted)))
	if format == 0 {
		return "", err
	}
	if set, _, err := setPixelFormat.Call(device, format, uintptr(unsafe.Pointer(&wanted))); set == 0 {
		return "", err
	}
	context, _, err := createContext.Call(device)
	if context == 0 {
		return "", err
	}
	defer deleteContext.Call(context)
	if made, _, err := makeCurrent.Call(device, context); made == 0 {
		return "", err
	}
	defer makeCurrent.Call(0, 0)
	text, _, err := getString.Call(glVersion)
	if text == 0 {
		return "", err
	}
	return stringAt(text), nil
}

var (
	lstrlen    = syscall.NewLazyDLL("kernel32.dll").NewProc("lstrlenA")
	copyMemory = syscall.NewLazyDLL("kernel32.dll").NewProc("RtlMoveMemory")
)

// stringAt copies a text of OpenGL's, whose address Go's own pointers may not hold.
func stringAt(address uintptr) string {
	length, _, _ := lstrlen.Call(address)
	if length == 0 {
		return ""
	}
	text := make([]byte, length)
	copyMemory.Call(uintptr(unsafe.Pointer(&text[0])), address, length)
	return string(text)
}
