package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
)

// packages tells what a zip is a package of by one of its parts, whole or the
// folder it lies in; the first that fits counts.
var packages = []struct {
	part   string
	format format
	reason Refusal
}{
	{"xl/workbook.bin", unreadFormat, BinaryFormat},
	{"xl/", excelFormat, ""},
	{"word/", unreadFormat, Document},
	{"ppt/", unreadFormat, Slides},
	{"Index/", unreadFormat, Numbers},
	{"Index.zip", unreadFormat, Numbers},
	{"encrypted-package", unreadFormat, Locked},
	{"content.xml", openFormat, ""},
}

// packageFormat looks in a zip for what it is a package of.
func packageFormat(data []byte) (format, Refusal) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return unreadFormat, Damaged
	}
	for _, p := range packages {
		if !holds(archive, p.part) {
			continue
		}
		if p.format == openFormat && isLockedOpenDocument(archive) {
			return unreadFormat, Locked
		}
		return p.format, p.reason
	}
	return unreadFormat, Archive
}

func holds(archive *zip.Reader, part string) bool {
	for _, f := range archive.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if name == part || strings.HasSuffix(part, "/") && strings.HasPrefix(name, part) {
			return true
		}
	}
	return false
}

// isLockedOpenDocument reports whether the manifest says that parts are
// encrypted.
func isLockedOpenDocument(archive *zip.Reader) bool {
	const most = 1 << 20
	manifest, err := archive.Open("META-INF/manifest.xml")
	if err != nil {
		return false
	}
	defer func() { _ = manifest.Close() }() // nothing but memory is held
	data, err := io.ReadAll(io.LimitReader(manifest, most))
	return err == nil && bytes.Contains(data, []byte("encryption-data"))
}

// streams tells what a compound file holds by the name of one of its streams.
var streams = []struct {
	name   string
	format format
	reason Refusal
}{
	{"EncryptedPackage", protectedFormat, ""},
	{"Workbook", unreadFormat, OldFormat},
	{"Book", unreadFormat, OldFormat},
	{"WordDocument", unreadFormat, Document},
	{"PowerPoint Document", unreadFormat, Slides},
}

// compoundFormat tells what a compound file holds: an encrypted package, or a
// document from before 2007.
func compoundFormat(data []byte) (format, Refusal) {
	for _, s := range streams {
		if hasStream(data, s.name) {
			return s.format, s.reason
		}
	}
	return unreadFormat, NotWorkbook
}

// hasStream looks for a name where the directory of a compound file can have
// one: at the start of an entry of 128 bytes.
func hasStream(data []byte, name string) bool {
	const entry = 128
	var stored []byte
	for _, unit := range utf16.Encode([]rune(name + "\x00")) {
		stored = binary.LittleEndian.AppendUint16(stored, unit)
	}
	for at := 4 * entry; at < len(data); at += entry {
		if bytes.HasPrefix(data[at:], stored) {
			return true
		}
	}
	return false
}
