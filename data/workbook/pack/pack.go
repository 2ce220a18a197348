// Package pack makes the same workbook the same bytes, whenever it is made.
package pack

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"slices"
	"time"
)

// packed is the time every part of a workbook carries.
var packed = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// Rewrite gives a part of a workbook another content, or its own.
type Rewrite func(part string, content []byte) []byte

// Fixed writes a workbook's parts anew with a fixed time and in a fixed
// order, the list of contents first as readers of the format expect. The
// rewrites are made in turn.
func Fixed(workbook []byte, rewrites ...Rewrite) ([]byte, error) {
	from, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(from.File, func(a, b *zip.File) int {
		return cmp.Or(cmp.Compare(rank(a.Name), rank(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	var buf bytes.Buffer
	to := zip.NewWriter(&buf)
	for _, part := range from.File {
		if err := copyPart(to, part, rewrites); err != nil {
			return nil, err
		}
	}
	if err := to.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

func rank(name string) int {
	switch name {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}

func copyPart(to *zip.Writer, part *zip.File, rewrites []Rewrite) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }() // read only
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	for _, rewrite := range rewrites {
		content = rewrite(part.Name, content)
	}
	w, err := to.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Deflate, Modified: packed})
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}
