package ooxml

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// Types says what the parts of a package are.
type Types struct {
	Defaults  []TypeEntry `xml:"Default"`
	Overrides []TypeEntry `xml:"Override"`
}

// TypeEntry is the type of a part, or of all whose names end alike.
type TypeEntry struct {
	Extension string `xml:"Extension,attr"`
	Part      string `xml:"PartName,attr"` // with a slash first
	Type      string `xml:"ContentType,attr"`
}

// Types reads what the parts of a package are.
func (p *Package) Types() (Types, error) {
	var t Types
	content, found := p.Part(ContentTypes)
	if !found {
		return t, fmt.Errorf("%w: it does not say what its parts are", ErrPackage)
	}
	if err := xml.Unmarshal(content, &t); err != nil {
		return t, fmt.Errorf("%w: %s: %w", ErrPackage, ContentTypes, err)
	}
	return t, nil
}

// Set says what a part is.
func (t *Types) Set(name, kind string) {
	t.Overrides = slices.DeleteFunc(t.Overrides, func(e TypeEntry) bool { return e.Part == "/"+name })
	t.Overrides = append(t.Overrides, TypeEntry{Part: "/" + name, Type: kind})
}

// SetDefault says what parts are whose names end so.
func (t *Types) SetDefault(extension, kind string) {
	for _, e := range t.Defaults {
		if strings.EqualFold(e.Extension, extension) {
			return
		}
	}
	t.Defaults = append(t.Defaults, TypeEntry{Extension: extension, Type: kind})
}

// Of is the type of a part, empty where nothing is said of it.
func (t *Types) Of(name string) string {
	for _, e := range t.Overrides {
		if strings.EqualFold(e.Part, "/"+name) {
			return e.Type
		}
	}
	for _, e := range t.Defaults {
		if strings.HasSuffix(strings.ToLower(name), "."+strings.ToLower(e.Extension)) {
			return e.Type
		}
	}
	return ""
}

// PutTypes writes what the parts of the package are, before all others.
func (p *Package) PutTypes(t Types) {
	var body []Markup
	for _, e := range t.Defaults {
		body = append(body, Tag("Default", []Attr{{"Extension", e.Extension}, {"ContentType", e.Type}}))
	}
	for _, e := range t.Overrides {
		body = append(body, Tag("Override", []Attr{{"PartName", e.Part}, {"ContentType", e.Type}}))
	}
	root := Tag("Types", []Attr{{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}}, body...)
	p.Remove(ContentTypes)
	p.parts = append([]part{{ContentTypes, []byte(Header + string(root))}}, p.parts...)
}
