package planfile

import (
	"slices"
	"syscall"
)

// networkFileSystems are the magic numbers of file systems that are, or may
// be, on another machine; see statfs(2).
var networkFileSystems = []int64{
	0x6969,     // NFS
	0x517b,     // SMB
	0xff534d42, // CIFS
	0xfe534d42, // SMB 2
	0x01021997, // 9P
	0x5346414f, // AFS
	0x00c36400, // Ceph
	0x65735546, // FUSE: sshfs, gvfs
}

// onNetwork reports whether the folder is on another machine.
func onNetwork(folder string) bool {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(folder, &stat); err != nil {
		return false
	}
	// The field is narrower on some machines, where it may come out negative.
	return slices.Contains(networkFileSystems, int64(uint32(stat.Type)))
}
