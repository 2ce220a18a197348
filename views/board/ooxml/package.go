package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// ErrPackage reports a file that is no package of parts, or one that is not
// safe to read.
var ErrPackage = errors.New("no readable Office file")

// Package is an Office file: its parts by name, written in the order they were
// added.
type Package struct {
	parts []part
}

type part struct {
	name    string
	content []byte
}

// ContentTypes is the part that says what the others are.
const ContentTypes = "[Content_Types].xml"

// Limits bound what is read of a package.
type Limits struct {
	Parts int
	Bytes int64 // of all parts together, unpacked
}

// Put adds a part, or replaces the one of its name. Names have no slash first.
func (p *Package) Put(name string, content []byte) {
	for i := range p.parts {
		if p.parts[i].name == name {
			p.parts[i].content = content
			return
		}
	}
	p.parts = append(p.parts, part{name, content})
}

// PutXML adds a part that is XML.
func (p *Package) PutXML(name string, root Markup) { p.Put(name, []byte(Header+string(root))) }

// Part is the content of a part, and false where there is none of that name.
func (p *Package) Part(name string) ([]byte, bool) {
	for _, part := range p.parts {
		if part.name == name {
			return part.content, true
		}
	}
	return nil, false
}

// Names are the names of all parts, in order.
func (p *Package) Names() []string {
	names := make([]string, len(p.parts))
	for i, part := range p.parts {
		names[i] = part.name
	}
	return names
}

// Remove takes a part out.
func (p *Package) Remove(name string) {
	p.parts = slices.DeleteFunc(p.parts, func(part part) bool { return part.name == name })
}

// moment is when every part was written, as far as files tell: the first there
// is in them.
var moment = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Write writes the package. The same parts always give the same bytes.
func (p *Package) Write(w io.Writer) error {
	archive := zip.NewWriter(w)
	for _, part := range p.parts {
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: moment})
		if err == nil {
			_, err = entry.Write(part.content)
		}
		if err != nil {
			return fmt.Errorf("writing %s: %w", part.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("writing an Office file: %w", err)
	}
	return nil
}

// Read reads a package within limits. The error wraps ErrPackage where the file
// is none, is larger than the limits, or names parts outside of itself.
func Read(content []byte, limits Limits) (*Package, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPackage, err)
	}
	if len(archive.File) > limits.Parts {
		return nil, fmt.Errorf("%w: %d parts are more than %d", ErrPackage, len(archive.File), limits.Parts)
	}
	p := new(Package)
	left := limits.Bytes
	for _, file := range archive.File {
		if strings.HasSuffix(file.Name, "/") {
			continue
		}
		if !inside(file.Name) {
			return nil, fmt.Errorf("%w: a part is named %q", ErrPackage, file.Name)
		}
		content, err := readPart(file, left)
		if err != nil {
			return nil, err
		}
		left -= int64(len(content))
		if _, twice := p.Part(file.Name); twice {
			return nil, fmt.Errorf("%w: %s is in it twice", ErrPackage, file.Name)
		}
		p.Put(file.Name, content)
	}
	return p, nil
}

// inside reports whether a name is one of a part within its package.
func inside(name string) bool {
	return name == path.Clean(name) && !path.IsAbs(name) && !strings.HasPrefix(name, "../") && !strings.Contains(name, `\`)
}

// readPart unpacks a part of at most so many bytes, whatever the file says of
// its size.
func readPart(file *zip.File, most int64) ([]byte, error) {
	r, err := file.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrPackage, file.Name, err)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrPackage, file.Name, err)
	}
	if int64(len(content)) > most {
		return nil, fmt.Errorf("%w: it unpacks to more than is allowed", ErrPackage)
	}
	return content, nil
}
