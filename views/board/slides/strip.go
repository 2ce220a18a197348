package slides

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
)

// stretch is a piece of a part, from one byte to before another.
type stretch struct{ from, to int64 }

// opened is an element that is being read.
type opened struct {
	name  string
	from  int64
	holds bool // a relationship that is not carried
}

// without takes out of a part whatever names a relationship that is not carried
// along: a link, or the whole shape where the shape is of it.
func without(content []byte, dropped map[string]bool) ([]byte, error) {
	var gone []stretch
	var open []opened
	decoder := xml.NewDecoder(bytes.NewReader(content))
	for {
		from := decoder.InputOffset()
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return cut(content, gone), nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.Directive:
			return nil, errors.New("it declares a type of document")
		case xml.StartElement:
			open = append(open, opened{name: token.Name.Local, from: from})
			if names(token.Attr, dropped) {
				open[holder(open)].holds = true
			}
		case xml.EndElement:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if last.holds {
				gone = append(gone, stretch{last.from, decoder.InputOffset()})
			}
		}
	}
}

// names reports whether an element names one of some relationships.
func names(attrs []xml.Attr, dropped map[string]bool) bool {
	return slices.ContainsFunc(attrs, func(a xml.Attr) bool { return a.Name.Space == relationSpace && dropped[a.Value] })
}

// holder is the element to take out for one that names what is not carried: the
// element itself where it is a link, else the shape or the list it is in.
func holder(open []opened) int {
	last := len(open) - 1
	switch open[last].name {
	case "hlinkClick", "hlinkHover", "hlinkMouseOver":
		return last
	}
	found := last
	for i := last; i > 0; i-- {
		switch open[i].name {
		case "graphicFrame", "pic", "sp", "custDataLst", "controls", "AlternateContent", "bgPr", "transition", "timing", "ext":
			found = i
		}
	}
	return found
}

// cut takes stretches out, the outer of those within each other.
func cut(content []byte, gone []stretch) []byte {
	slices.SortFunc(gone, func(a, b stretch) int { return int(a.from - b.from) })
	var kept []byte
	at := int64(0)
	for _, s := range gone {
		if s.from < at {
			continue
		}
		kept = append(kept, content[at:s.from]...)
		at = s.to
	}
	return append(kept, content[at:]...)
}
