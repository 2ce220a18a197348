package platform

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"
)

var (
	ole32           = syscall.NewLazyDLL("ole32.dll")
	shell32         = syscall.NewLazyDLL("shell32.dll")
	initialize      = ole32.NewProc("CoInitializeEx")
	uninitialize    = ole32.NewProc("CoUninitialize")
	createInstance  = ole32.NewProc("CoCreateInstance")
	freeMemory      = ole32.NewProc("CoTaskMemFree")
	itemFromPath    = shell32.NewProc("SHCreateItemFromParsingName")
	fileOpenDialog  = syscall.GUID{Data1: 0xdc1c5a9c, Data2: 0xe88a, Data3: 0x4dde, Data4: [8]byte{0xa5, 0xa1, 0x60, 0xf8, 0x2a, 0x20, 0xae, 0xf7}}
	fileSaveDialog  = syscall.GUID{Data1: 0xc0b4e2f3, Data2: 0xba21, Data3: 0x4773, Data4: [8]byte{0x8d, 0xba, 0x33, 0x5e, 0xc9, 0x46, 0xeb, 0x8b}}
	iFileDialog     = syscall.GUID{Data1: 0x42f85136, Data2: 0xdb7e, Data3: 0x439c, Data4: [8]byte{0x85, 0xf1, 0xe4, 0x07, 0x5d, 0x13, 0x5f, 0xc8}}
	iShellItem      = syscall.GUID{Data1: 0x43826d1e, Data2: 0xe718, Data3: 0x42ee, Data4: [8]byte{0xbc, 0x55, 0xa1, 0xe2, 0x61, 0xc3, 0x7b, 0xfe}}
	errNoFileDialog = errors.New("Windows has no window for choosing files")
)

// Where the methods of IFileDialog and IShellItem stand in their tables.
// https://learn.microsoft.com/windows/win32/api/shobjidl_core/nn-shobjidl_core-ifiledialog
const (
	release             = 2
	show                = 3
	setFileTypes        = 4
	setOptions          = 9
	getOptions          = 10
	setFolder           = 12
	setFileName         = 15
	setTitle            = 17
	setOkButtonLabel    = 18
	getResult           = 20
	setDefaultExtension = 22
	getDisplayName      = 5
)

const (
	singleThreaded = 0x2 | 0x4 // and no DDE
	inProcess      = 0x1
	overwriteAsks  = 0x2
	pickFolders    = 0x20
	onlyFiles      = 0x40
	mustExist      = 0x800 | 0x1000
	filePath       = 0x80058000
	cancelled      = 0x800704c7
)

// HasDialogs tells whether the system has windows for choosing files that this
// package can show.
func HasDialogs() bool { return true }

// OpenFile lets the planner choose a file that is there; the path is empty if
// none was chosen.
func OpenFile(q Question) (path string, err error) {
	return ask(q, &fileOpenDialog, onlyFiles|mustExist)
}

// SaveFile lets the planner say where a file is to go. Windows asks before one
// that is there is chosen.
func SaveFile(q Question) (path string, err error) {
	return ask(q, &fileSaveDialog, onlyFiles|overwriteAsks)
}

// OpenFolder lets the planner choose a folder.
func OpenFolder(q Question) (path string, err error) {
	return ask(q, &fileOpenDialog, onlyFiles|pickFolders)
}

// object is what COM gives: a pointer to a table of methods, and its own data.
type object struct{ methods *[64]uintptr }

// call calls the method that stands so far down in the table.
//
//go:uintptrescapes
func (o *object) call(method int, args ...uintptr) error {
	all := append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)
	result, _, _ := syscall.SyscallN(o.methods[method], all...)
	return failure(result)
}

// failure is what the result of a COM function says.
func failure(result uintptr) error {
	if code := uint32(result); code&0x80000000 != 0 {
		return fmt.Errorf("%w: %#x", errNoFileDialog, code)
	}
	return nil
}

// ask shows the system's window on a thread of its own, as COM needs.
func ask(q Question, class *syscall.GUID, options uintptr) (path string, err error) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		if begun, _, _ := initialize.Call(0, singleThreaded); failure(begun) == nil {
			defer uninitialize.Call()
		}
		path, err = choose(q, class, options)
	}()
	<-done
	return path, err
}

func choose(q Question, class *syscall.GUID, options uintptr) (string, error) {
	var window *object
	made, _, _ := createInstance.Call(uintptr(unsafe.Pointer(class)), 0, inProcess, uintptr(unsafe.Pointer(&iFileDialog)), uintptr(unsafe.Pointer(&window)))
	if err := failure(made); err != nil {
		return "", err
	}
	defer window.call(release)
	if err := prepare(window, q, options); err != nil {
		return "", err
	}
	shown, _, _ := syscall.SyscallN(window.methods[show], uintptr(unsafe.Pointer(window)), q.Owner)
	if uint32(shown) == cancelled {
		return "", nil
	}
	if err := failure(shown); err != nil {
		return "", err
	}
	return chosen(window)
}

// prepare says to the window what is asked for.
func prepare(window *object, q Question, options uintptr) error {
	var usual uint32
	if err := window.call(getOptions, uintptr(unsafe.Pointer(&usual))); err != nil {
		return err
	}
	if err := window.call(setOptions, uintptr(usual)|options); err != nil {
		return err
	}
	for method, said := range map[int]string{setTitle: q.Title, setOkButtonLabel: q.Confirm, setFileName: q.Name, setDefaultExtension: extensionOf(q.Name)} {
		if err := setText(window, method, said); err != nil {
			return err
		}
	}
	if q.Folder != "" {
		beginIn(window, q.Folder)
	}
	return setKinds(window, q.Kinds)
}

func extensionOf(name string) string { return strings.TrimPrefix(filepath.Ext(name), ".") }

func setText(window *object, method int, said string) error {
	if said == "" {
		return nil
	}
	text, err := syscall.UTF16PtrFromString(said)
	if err != nil {
		return err
	}
	return window.call(method, uintptr(unsafe.Pointer(text)))
}

// beginIn shows a folder first. One that is gone is no reason not to ask.
func beginIn(window *object, folder string) {
	path, err := syscall.UTF16PtrFromString(folder)
	if err != nil {
		return
	}
	var item *object
	found, _, _ := itemFromPath.Call(uintptr(unsafe.Pointer(path)), 0, uintptr(unsafe.Pointer(&iShellItem)), uintptr(unsafe.Pointer(&item)))
	if failure(found) != nil {
		return
	}
	_ = window.call(setFolder, uintptr(unsafe.Pointer(item)))
	_ = item.call(release)
}

// fileType is a COMDLG_FILTERSPEC.
type fileType struct{ name, pattern *uint16 }

func setKinds(window *object, kinds []Kind) error {
	if len(kinds) == 0 {
		return nil
	}
	types := make([]fileType, len(kinds))
	for i, kind := range kinds {
		name, err := syscall.UTF16PtrFromString(kind.Name)
		if err != nil {
			return err
		}
		pattern, err := syscall.UTF16PtrFromString("*" + strings.Join(kind.Extensions, ";*"))
		if err != nil {
			return err
		}
		types[i] = fileType{name, pattern}
	}
	return window.call(setFileTypes, uintptr(len(types)), uintptr(unsafe.Pointer(&types[0])))
}

// chosen is the path of what was chosen.
func chosen(window *object) (string, error) {
	var item *object
	if err := window.call(getResult, uintptr(unsafe.Pointer(&item))); err != nil {
		return "", err
	}
	defer item.call(release)
	var name *uint16
	if err := item.call(getDisplayName, filePath, uintptr(unsafe.Pointer(&name))); err != nil {
		return "", err
	}
	defer freeMemory.Call(uintptr(unsafe.Pointer(name)))
	return textOf(name), nil
}

// textOf copies a text that ends with a zero.
func textOf(text *uint16) string {
	length := 0
	for at := unsafe.Pointer(text); *(*uint16)(at) != 0; at = unsafe.Add(at, 2) {
		length++
	}
	return syscall.UTF16ToString(unsafe.Slice(text, length))
}
