package workbook

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Options is how a file is read. The zero Options will do for most.
type Options struct {
	// Limits bounds the reading; the zero Limits stand for DefaultLimits.
	Limits Limits
	// Password opens a workbook that is protected by one.
	Password string
	// Progress, if set, is told how much of the file is read.
	Progress Progress
}

// reader is the reading of one file.
type reader struct {
	Options
	tally
	name string
}

// Read reads the bytes of a file, in the format its content has whatever it is
// called. A file that cannot be read gives a *RefusedError that says what it is
// and what to do; a cancelled ctx gives its error. No content makes it panic.
func Read(ctx context.Context, name string, data []byte, options Options) (book *Book, err error) {
	if options.Limits == (Limits{}) {
		options.Limits = DefaultLimits
	}
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	// The libraries below are made for well-formed files and may panic on others.
	defer func() {
		if fault := recover(); fault != nil {
			book, err = nil, refused(ctx, name, damaged(fault))
		}
	}()
	r := &reader{Options: options, tally: tally{limits: options.Limits}, name: name}
	sheets, err := r.sheets(ctx, data)
	if err != nil {
		return nil, refused(ctx, name, err)
	}
	cleanSheets(sheets)
	if err := refusePatients(sheets); err != nil {
		return nil, refused(ctx, name, err)
	}
	for _, sheet := range sheets {
		sheet.sortMerges()
	}
	digest := sha256.New()
	if _, err := io.Copy(digest, &passage{ctx: ctx, from: bytes.NewReader(data), meter: new(meter)}); err != nil {
		return nil, refused(ctx, name, err)
	}
	return &Book{Name: name, SHA256: hex.EncodeToString(digest.Sum(nil)), Sheets: sheets}, nil
}

// damaged is what a library is at a loss with.
func damaged(fault any) error { return &RefusedError{Reason: Damaged, Err: fmt.Errorf("%v", fault)} }

func (r *reader) sheets(ctx context.Context, data []byte) ([]*Sheet, error) {
	if int64(len(data)) > r.limits.FileBytes {
		return nil, &RefusedError{Reason: TooLarge}
	}
	found, reason := formatOf(data)
	if found == protectedFormat {
		opened, err := unlock(ctx, data, r.Password)
		if err != nil {
			return nil, err
		}
		if data = opened; int64(len(data)) > r.limits.FileBytes {
			return nil, &RefusedError{Reason: TooLarge}
		}
		found, reason = packageFormat(data)
	}
	if reason != "" {
		return nil, &RefusedError{Reason: reason}
	}
	sheets, err := r.sheetsOf(ctx, found, data)
	if err == nil && r.cells == 0 {
		return nil, &RefusedError{Reason: Empty}
	}
	return sheets, err
}

// sheetsOf reads a file of a format that is read.
func (r *reader) sheetsOf(ctx context.Context, found format, data []byte) ([]*Sheet, error) {
	switch found {
	case openFormat:
		return r.readOpenDocument(ctx, data)
	case textFormat:
		return r.readText(ctx, data)
	}
	return r.readExcel(ctx, data)
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
