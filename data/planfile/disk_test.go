//go:build linux && amd64

package planfile

import (
	"bytes"
	"encoding/binary"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
)

// eventKind is what the shim tells of in its log.
type eventKind uint64

const (
	created eventKind = iota
	written
	truncated
	synced
	unsynced
	syncedFolder
	moved
	linked
	removed
	marked
)

// diskEvent is something that was asked of the file system, and done.
type diskEvent struct {
	kind   eventKind
	inode  uint64
	number int64 // where it is written, how large it becomes, or which mark
	name   string
	to     string
	data   []byte
}

// readDiskLog reads the log of the shim.
func readDiskLog(t *testing.T, path string) []diskEvent {
	t.Helper()
	const head = 5 * 8
	var events []diskEvent
	for raw := mustRead(t, path); len(raw) >= head; {
		field := func(i int) uint64 { return binary.LittleEndian.Uint64(raw[8*i:]) }
		e := diskEvent{kind: eventKind(field(0)), inode: field(1), number: int64(field(2))} //nolint:gosec // as the shim writes it
		a, b := head+int(field(3)), head+int(field(3)+field(4))                             //nolint:gosec // as above
		if e.kind == written {
			e.data = raw[head:a]
		} else {
			e.name, e.to = string(raw[head:a]), string(raw[a:b])
		}
		events, raw = append(events, e), raw[b:]
	}
	return events
}

// disk is what has been asked of one: what is safely on it, and what is not.
type disk struct {
	// names are where the files are for whoever works, safe where they are after a
	// power cut whatever else comes of it.
	names, safe map[string]*diskFile
	unsafe      []naming
	inodes      map[uint64]*diskFile
}

// naming is a change of names, made at once: what is nil is removed.
type naming struct {
	folder string
	names  map[string]*diskFile
}

// diskFile is a file with what was written since it was last synced.
type diskFile struct {
	content []byte
	pending []diskEvent
}

func newDisk() *disk {
	return &disk{names: make(map[string]*diskFile), safe: make(map[string]*diskFile), inodes: make(map[uint64]*diskFile)}
}

// take brings the disk on by one event.
func (d *disk) take(e diskEvent, random *rand.Rand) {
	file := d.inodes[e.inode]
	switch e.kind {
	case created:
		file = new(diskFile)
		d.inodes[e.inode] = file
		d.name(e.name, map[string]*diskFile{e.name: file})
	case written, truncated:
		if file != nil {
			file.pending = append(file.pending, e)
		}
	case synced:
		if file != nil {
			file.content = with(file.content, file.pending)
			file.pending = nil
		}
	case unsynced:
		// Linux has given up on what could not be written, and says so only once:
		// a part of it never comes to the disk, whatever is synced later.
		if file != nil {
			file.content = with(file.content, someOf(file.pending, random))
			file.pending = nil
		}
	case syncedFolder:
		d.settle(e.name)
	case moved:
		d.name(e.to, map[string]*diskFile{e.name: nil, e.to: d.names[e.name]})
	case linked:
		d.name(e.to, map[string]*diskFile{e.to: d.names[e.name]})
	case removed:
		d.name(e.name, map[string]*diskFile{e.name: nil})
	}
}

func (d *disk) name(path string, names map[string]*diskFile) {
	rename(d.names, names)
	d.unsafe = append(d.unsafe, naming{filepath.Dir(path), names})
}

func rename(all, names map[string]*diskFile) {
	for name, file := range names {
		if file == nil {
			delete(all, name)
		} else {
			all[name] = file
		}
	}
}

// settle makes safe what the files of a folder are called.
func (d *disk) settle(folder string) {
	d.unsafe = slices.DeleteFunc(d.unsafe, func(n naming) bool {
		if n.folder == folder {
			rename(d.safe, n.names)
		}
		return n.folder == folder
	})
}

// cut is what a power cut may leave: what is safe, and any part of what is not,
// torn at the sectors of the disk. Half of the time the names are those of some
// moment, as journalling file systems have it, and else any of them, as POSIX
// allows.
func (d *disk) cut(random *rand.Rand) map[string][]byte {
	names := make(map[string]*diskFile)
	rename(names, d.safe)
	until, inOrder := random.IntN(len(d.unsafe)+1), random.IntN(2) == 0
	for i, n := range d.unsafe {
		if inOrder && i < until || !inOrder && random.IntN(2) == 0 {
			rename(names, n.names)
		}
	}
	left := make(map[string][]byte)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		left[name] = with(names[name].content, someOf(names[name].pending, random))
	}
	return left
}

// with is what a file holds after writes.
func with(content []byte, writes []diskEvent) []byte {
	content = bytes.Clone(content)
	for _, w := range writes {
		if w.kind == truncated {
			content = resized(content, int(w.number))
			continue
		}
		content = resized(content, max(len(content), int(w.number)+len(w.data)))
		copy(content[w.number:], w.data)
	}
	return content
}

func resized(content []byte, size int) []byte {
	if size <= len(content) {
		return content[:size]
	}
	return append(content, make([]byte, size-len(content))...)
}

// someOf is what comes to the disk of writes nobody waited for: none, all, those
// until some moment, or any of them and any sectors of them.
func someOf(writes []diskEvent, random *rand.Rand) []diskEvent {
	var some []diskEvent
	switch random.IntN(4) {
	case 0:
	case 1:
		some = writes
	case 2:
		until := random.IntN(len(writes) + 1)
		some = slices.Clone(writes[:until])
		if until < len(writes) {
			some = append(some, torn(writes[until], random)...)
		}
	default:
		for _, w := range writes {
			switch random.IntN(3) {
			case 0:
				some = append(some, w)
			case 1:
				some = append(some, torn(w, random)...)
			}
		}
	}
	return some
}

// torn is a write of which only some sectors were reached.
func torn(w diskEvent, random *rand.Rand) []diskEvent {
	if w.kind == truncated {
		return nil
	}
	sector := int64([]int{512, 4096}[random.IntN(2)])
	var parts []diskEvent
	for at := w.number; at < w.number+int64(len(w.data)); {
		end := min((at/sector+1)*sector, w.number+int64(len(w.data)))
		if random.IntN(2) == 0 {
			parts = append(parts, diskEvent{kind: written, number: at, data: w.data[at-w.number : end-w.number]})
		}
		at = end
	}
	return parts
}

// settleAll makes everything safe.
func (d *disk) settleAll() {
	d.safe, d.unsafe = maps.Clone(d.names), nil
	for _, file := range d.inodes {
		file.content, file.pending = with(file.content, file.pending), nil
	}
}
