//go:build unix

package planfile

import (
	"errors"
	"os"
	"syscall"
)

// openLocked opens the lock file and locks it. The lock goes with the process,
// however that ends. It returns errLocked when another holds it.
func openLocked(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = file.Close() // nothing was written
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errLocked
		}
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return file, nil
}

// removeLocked removes the lock file while it is still locked, so that nobody
// else can have taken it in between.
func removeLocked(file *os.File) error {
	return errors.Join(os.Remove(file.Name()), file.Close())
}

func isReadOnlyFileSystem(err syscall.Errno) bool { return err == syscall.EROFS }

func isDiskFailure(err syscall.Errno) bool {
	return err == syscall.EIO || err == syscall.ENXIO || err == syscall.ESTALE
}

func isNoSpace(err syscall.Errno) bool {
	return err == syscall.ENOSPC || err == syscall.EDQUOT || err == syscall.EFBIG
}
