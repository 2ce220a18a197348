package planfile

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
)

// The log keeps changes as JSON, which is many times as large as what it says:
// changes of more than a few records are kept compressed. Whatever is computed
// of the log is computed of the JSON.
const (
	plainChanges = 4 << 10
	// mostChanges is far more than any import gives; a crafted file must not
	// fill the memory.
	mostChanges = 1 << 30
	packedName  = "fagplan_packed"
)

// packed returns changes as the log keeps them: text, or bytes that are
// compressed where that is smaller.
func packed(changes []byte) any {
	if len(changes) <= plainChanges {
		return string(changes)
	}
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		return string(changes)
	}
	if _, err := w.Write(changes); err != nil || w.Close() != nil || b.Len() >= len(changes) {
		return string(changes)
	}
	return b.Bytes()
}

// packedText is packed for SQL, which the migration to version 6 is written in.
func packedText(changes string) any { return packed([]byte(changes)) }

// keptChanges are the changes of an entry as they are scanned: JSON, whichever
// way the log keeps them.
type keptChanges []byte

// Scan implements sql.Scanner.
func (c *keptChanges) Scan(stored any) (err error) {
	*c, err = unpacked(stored)
	return err
}

// unpacked returns the changes behind what the log keeps.
func unpacked(stored any) ([]byte, error) {
	switch stored := stored.(type) {
	case string:
		return []byte(stored), nil
	case []byte:
		r := flate.NewReader(bytes.NewReader(stored))
		text, err := io.ReadAll(io.LimitReader(r, mostChanges+1))
		if err == nil && len(text) > mostChanges {
			err = fmt.Errorf("more than %d bytes", mostChanges)
		}
		if err != nil {
			return nil, fmt.Errorf("compressed changes: %w: %w", errBroken, err)
		}
		return text, nil
	}
	return nil, fmt.Errorf("changes of the history are a %T: %w", stored, errBroken)
}
