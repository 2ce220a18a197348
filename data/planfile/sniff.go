package planfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// applicationID marks an SQLite file as a plan: "Fagp".
const applicationID = 0x46616770

// The header of an SQLite file, https://sqlite.org/fileformat.html#the_database_header.
const (
	headerSize          = 100
	headerMagic         = "SQLite format 3\x00"
	headerReadVersion   = 19 // 2 when a write-ahead log may hold more
	headerPages         = 28
	headerUserVersion   = 60
	headerApplicationID = 68
)

// header is what is known of a plan file before SQLite is let at it.
type header struct {
	version int
	wal     bool
}

// sniff tells whether the file is a plan this program can read, without
// locking or changing anything. It must not be called for a file that this
// process has open in SQLite: closing any descriptor of a file drops the locks
// POSIX gave the process on it.
func sniff(path string) (header, error) {
	file, err := os.Open(path)
	if err != nil {
		return header{}, explain(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return header{}, explain(path, err)
	}
	if !info.Mode().IsRegular() {
		return header{}, &FileError{Path: path, Kind: ErrNotPlan, Detail: "not an ordinary file"}
	}
	raw := make([]byte, headerSize)
	switch _, err := io.ReadFull(file, raw); {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return header{}, &FileError{Path: path, Kind: ErrNotPlan, Detail: "too short"}
	case err != nil:
		return header{}, explain(path, err)
	}
	return readHeader(path, raw)
}

func readHeader(path string, raw []byte) (header, error) {
	if !bytes.HasPrefix(raw, []byte(headerMagic)) {
		return header{}, &FileError{Path: path, Kind: ErrNotPlan, Detail: "not a database"}
	}
	if binary.BigEndian.Uint32(raw[headerApplicationID:]) != applicationID {
		return header{}, &FileError{Path: path, Kind: ErrNotPlan, Detail: "the database of another program"}
	}
	h := header{
		version: int(int32(binary.BigEndian.Uint32(raw[headerUserVersion:]))),
		wal:     raw[headerReadVersion] == 2,
	}
	if err := knownVersion(path, h.version); err != nil {
		return header{}, err
	}
	return h, nil
}

// knownVersion returns why a plan of a version cannot be read, nil if it can.
func knownVersion(path string, version int) error {
	switch known := latestVersion(); {
	case version < 1:
		return &FileError{Path: path, Kind: ErrDamaged, Detail: fmt.Sprintf("version %d never was", version)}
	case version > known:
		return &NewerError{Path: path, Version: version, Known: known}
	}
	return nil
}
