package planfile

import "syscall"

// mountLocal is MNT_LOCAL of sys/mount.h: stored on this machine.
const mountLocal = 0x1000

// onNetwork reports whether the folder is on another machine.
func onNetwork(folder string) bool {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(folder, &stat); err != nil {
		return false
	}
	return stat.Flags&mountLocal == 0
}
