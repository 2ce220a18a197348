package planfile

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"unsafe"
)

// Error codes of Windows that package syscall does not name.
const (
	errorWriteProtect     = syscall.Errno(19)
	errorNotReady         = syscall.Errno(21)
	errorCRC              = syscall.Errno(23)
	errorWriteFault       = syscall.Errno(29)
	errorReadFault        = syscall.Errno(30)
	errorGenFailure       = syscall.Errno(31)
	errorSharingViolation = syscall.Errno(32)
	errorHandleDiskFull   = syscall.Errno(39)
	errorNetnameDeleted   = syscall.Errno(64)
	errorDiskFull         = syscall.Errno(112)
	errorIODevice         = syscall.Errno(1117)
)

const driveRemote = 4

var getDriveType = syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")

// openLocked opens the lock file so that others may read it but not open it
// for writing, as they would have to in order to hold it. Windows lets go of
// it with the process, however that ends. It returns errLocked when another
// holds it.
func openLocked(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ,
		nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_HIDDEN, 0)
	switch {
	case errors.Is(err, errorSharingViolation):
		return nil, errLocked
	case err != nil:
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

// removeLocked removes the lock file, which Windows allows only once it is
// closed. Should another window have taken it by then, it stays.
func removeLocked(file *os.File) error {
	err := file.Close()
	if removal := os.Remove(file.Name()); !errors.Is(removal, errorSharingViolation) {
		err = errors.Join(err, removal)
	}
	return err
}

func isReadOnlyFileSystem(err syscall.Errno) bool { return err == errorWriteProtect }

func isDiskFailure(err syscall.Errno) bool {
	return slices.Contains([]syscall.Errno{errorNotReady, errorCRC, errorWriteFault, errorReadFault, errorGenFailure, errorIODevice, errorNetnameDeleted}, err)
}

func isNoSpace(err syscall.Errno) bool { return err == errorDiskFull || err == errorHandleDiskFull }

// onNetwork reports whether the folder is on another machine.
func onNetwork(folder string) bool {
	root, err := syscall.UTF16PtrFromString(filepath.VolumeName(folder) + `\`)
	if err != nil {
		return false
	}
	kind, _, _ := getDriveType.Call(uintptr(unsafe.Pointer(root)))
	return kind == driveRemote
}
