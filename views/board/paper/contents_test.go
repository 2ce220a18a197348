package paper_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"testing"
)

// contents are the unpacked streams of a PDF.
func contents(t *testing.T, path string) []byte {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, piece := range bytes.Split(file, []byte("\nstream\n"))[1:] {
		packed, err := zlib.NewReader(bytes.NewReader(piece))
		if err != nil {
			continue // a typeface or map that is not packed
		}
		if _, err := io.Copy(&all, packed); err != nil {
			t.Fatal(err)
		}
	}
	return all.Bytes()
}
