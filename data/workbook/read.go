package workbook

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"
)

// Reader reads files into Books.
type Reader struct {
	Limits Limits
	// Progress, if set, is told before each sheet how many are read of how
	// many. It is called on the goroutine that reads.
	Progress func(sheet, of int)
}

// Read reads a file with the given limits. See Reader.Read.
func Read(ctx context.Context, name string, data []byte, limits Limits) (*Book, error) {
	return Reader{Limits: limits}.Read(ctx, name, data)
}

// Read reads the bytes of a file. A file that cannot be read gives a
// *RefusedError that says what it is and what to do; a cancelled ctx gives its
// error. No content makes it panic.
func (r Reader) Read(ctx context.Context, name string, data []byte) (book *Book, err error) {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	if reason := refuse(name, data); reason != "" {
		return nil, &RefusedError{Name: name, Reason: reason}
	}
	if int64(len(data)) > r.Limits.FileBytes {
		return nil, &RefusedError{Name: name, Reason: TooLarge}
	}
	// The library below is made for well-formed files and may panic on others.
	defer func() {
		if fault := recover(); fault != nil {
			book, err = nil, &RefusedError{Name: name, Reason: Damaged, Err: fmt.Errorf("%v", fault)}
		}
	}()
	sheets, err := r.readExcel(ctx, data)
	if err != nil {
		return nil, refused(ctx, name, err)
	}
	digest := sha256.Sum256(data)
	return &Book{Name: name, SHA256: hex.EncodeToString(digest[:]), Sheets: sheets}, nil
}

// refused gives the error the name of the file, and a reason where it has
// none yet.
func refused(ctx context.Context, name string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("reading %s: %w", name, context.Cause(ctx))
	}
	var known *RefusedError
	if errors.As(err, &known) {
		known.Name = name
		return known
	}
	return &RefusedError{Name: name, Reason: Damaged, Err: err}
}
