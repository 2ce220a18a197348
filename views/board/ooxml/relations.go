package ooxml

import (
	"encoding/xml"
	"fmt"
	"path"
	"strings"
)

// OfficeType begins the types of relationships between the parts of Office
// files.
const OfficeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// Relationship leads from one part to another.
type Relationship struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	// Mode is External for what is not in the package.
	Mode string `xml:"TargetMode,attr"`
}

// Short is the type without what all begin with.
func (r Relationship) Short() string { return path.Base(r.Type) }

// External reports whether a relationship leads out of the package.
func (r Relationship) External() bool { return r.Mode == "External" }

// RelationsOf is the name of the part with the relationships of a part; that of
// the package itself has no name.
func RelationsOf(name string) string {
	folder, file := path.Split(name)
	return folder + "_rels/" + file + ".rels"
}

// Relate writes the relationships of a part.
func (p *Package) Relate(name string, links []Relationship) {
	var body []Markup
	for _, r := range links {
		body = append(body, Tag("Relationship", []Attr{{"Id", r.ID}, {"Type", r.Type}, {"Target", r.Target}, {"TargetMode", r.Mode}}))
	}
	p.PutXML(RelationsOf(name), Tag("Relationships",
		[]Attr{{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}}, body...))
}

// Relations reads the relationships of a part; there are none where the package
// has none for it.
func (p *Package) Relations(name string) ([]Relationship, error) {
	content, found := p.Part(RelationsOf(name))
	if !found {
		return nil, nil
	}
	var read struct {
		Links []Relationship `xml:"Relationship"`
	}
	if err := xml.Unmarshal(content, &read); err != nil {
		return nil, fmt.Errorf("%w: the relationships of %q: %w", ErrPackage, name, err)
	}
	return read.Links, nil
}

// Resolve is the name of the part a relationship of a part leads to.
func Resolve(from string, r Relationship) string {
	if strings.HasPrefix(r.Target, "/") {
		return path.Clean(strings.TrimPrefix(r.Target, "/"))
	}
	return path.Join(path.Dir(from), r.Target)
}
