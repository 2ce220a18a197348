package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
	"strings"
)

// parts are those of an Excel package, as they are packed, by name.
type parts map[string]*zip.File

// sharedStringsPart has the texts that cells refer to by number.
const sharedStringsPart = "xl/sharedStrings.xml"

// parts lists the parts of a package. It refuses one with more parts than any
// program makes, or that would unpack to more than is allowed, or with one
// part so large among those that excelize takes apart as a whole that it would
// cost a hundred times its size in memory.
func (r *reader) parts(data []byte) (parts, error) {
	const maxParts = 20_000
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	if len(archive.File) > maxParts {
		return nil, &RefusedError{Reason: TooLarge}
	}
	all := make(parts, len(archive.File))
	left := uint64(r.limits.UnpackedBytes)
	for _, f := range archive.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if f.UncompressedSize64 > left || isFrame(name) && f.UncompressedSize64 > uint64(r.limits.PartBytes) {
			return nil, &RefusedError{Reason: TooLarge, Err: fmt.Errorf("%s holds %d bytes", f.Name, f.UncompressedSize64)}
		}
		left -= f.UncompressedSize64
		if strings.EqualFold(name, sharedStringsPart) {
			name = sharedStringsPart
		}
		all[name] = f
	}
	return all, nil
}

// isFrame reports whether a part is of those that say what is in a package:
// markup at its top, but for the texts of the cells and the order in which they
// are computed. Cells, pictures and drawings lie deeper.
func isFrame(name string) bool {
	name = strings.ToLower(name)
	folder, file := path.Split(strings.Replace(name, "_rels/", "", 1))
	isMarkup := strings.HasSuffix(file, ".xml") || strings.HasSuffix(file, ".rels")
	return isMarkup && strings.Count(folder, "/") < 2 && file != "sharedstrings.xml" && file != "calcchain.xml"
}

// frame packs the frame of a package by itself.
func (p parts) frame() (*bytes.Buffer, error) {
	var packed bytes.Buffer
	to := zip.NewWriter(&packed)
	for name, f := range p {
		if !isFrame(name) {
			continue
		}
		if err := to.Copy(f); err != nil {
			return nil, err
		}
	}
	return &packed, to.Close()
}

// size is how many bytes a part says it unpacks to, 0 for one that is missing.
func (p parts) size(name string) int {
	if f, found := p[name]; found {
		return int(f.UncompressedSize64)
	}
	return 0
}

// stream hands over a part as it is unpacked. It returns false for one that is
// missing.
func (p parts) stream(ctx context.Context, name string, m *meter, read func(io.Reader) error) (found bool, err error) {
	f, found := p[name]
	if !found {
		return false, nil
	}
	part, err := f.Open()
	if err != nil {
		return true, err
	}
	defer func() { _ = part.Close() }() // nothing but memory is held
	return true, read(&passage{ctx: ctx, from: part, meter: m})
}
