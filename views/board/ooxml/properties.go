package ooxml

import "fmt"

// Properties are what a file says of itself.
type Properties struct {
	Title, Subject, Language string
	// Custom are further ones, in order.
	Custom []Property
}

// Property is one thing a file says of itself.
type Property struct{ Name, Value string }

// coreProperties are those every file has. None says who wrote it or when.
func coreProperties(p Properties) []byte {
	var body []Markup
	for _, entry := range []struct{ name, value string }{{"dc:title", p.Title}, {"dc:subject", p.Subject}, {"dc:language", p.Language}} {
		if entry.value != "" {
			body = append(body, El(entry.name, Words(entry.value)))
		}
	}
	return []byte(Header + string(Tag("cp:coreProperties", []Attr{
		{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
		{"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
	}, body...)))
}

// appProperties name the program that wrote a file.
func appProperties() Markup {
	return Tag("Properties", []Attr{{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}},
		El("Application", "Fagplan"))
}

// customProperties are a file's further ones.
func customProperties(properties []Property) Markup {
	var body []Markup
	for i, p := range properties {
		body = append(body, Tag("property", []Attr{{"fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"}, {"pid", fmt.Sprint(i + 2)}, {"name", p.Name}},
			El("vt:lpwstr", Words(p.Value))))
	}
	return Tag("Properties", []Attr{
		{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
		{"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"},
	}, body...)
}

// PutProperties adds the parts with what the file says of itself, and returns
// the relationships to them.
func (p *Package) PutProperties(properties Properties) []Relationship {
	p.Put("docProps/core.xml", coreProperties(properties))
	p.PutXML("docProps/app.xml", appProperties())
	links := []Relationship{
		{ID: "rIdCore", Type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Target: "docProps/core.xml"},
		{ID: "rIdApp", Type: OfficeType + "extended-properties", Target: "docProps/app.xml"},
	}
	if len(properties.Custom) > 0 {
		p.PutXML("docProps/custom.xml", customProperties(properties.Custom))
		links = append(links, Relationship{ID: "rIdCustom", Type: OfficeType + "custom-properties", Target: "docProps/custom.xml"})
	}
	return links
}
