package ooxml

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// Header begins every part that is XML.
const Header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Markup is a piece of XML.
type Markup string

// Attr is an attribute of an element.
type Attr struct{ Name, Value string }

// El is an element with its content.
func El(name string, content ...Markup) Markup { return Tag(name, nil, content...) }

// Tag is an element with attributes. Those without a value are left out.
func Tag(name string, attrs []Attr, content ...Markup) Markup {
	var b strings.Builder
	b.WriteString("<" + name)
	for _, a := range attrs {
		if a.Value != "" {
			b.WriteString(" " + a.Name + `="` + Escape(a.Value) + `"`)
		}
	}
	inner := Join(content...)
	if inner == "" {
		b.WriteString("/>")
	} else {
		b.WriteString(">" + string(inner) + "</" + name + ">")
	}
	return Markup(b.String())
}

// Join sets pieces after each other.
func Join(pieces ...Markup) Markup {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(string(p))
	}
	return Markup(b.String())
}

// Words is text as the content of an element.
func Words(text string) Markup { return Markup(Escape(text)) }

// Escape makes any text fit for XML; characters XML forbids become U+FFFD.
func Escape(text string) string {
	var b bytes.Buffer
	// EscapeText fails only when the writer does, and a Buffer never does.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// Val is an element whose content is its attribute val.
func Val(name string, value any) Markup {
	return Tag(name, []Attr{{"val", plain(value)}})
}

// plain writes a value as XML schemas do.
func plain(value any) string {
	switch v := value.(type) {
	case bool:
		if v {
			return "1"
		}
		return "0"
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(value)
}
