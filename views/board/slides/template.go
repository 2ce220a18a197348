package slides

import (
	"encoding/xml"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"fagplan/views/board/ooxml"
)

// ErrTemplate reports a file that cannot be the template of a presentation.
var ErrTemplate = errors.New("no template for presentations")

// templateLimits bound what is read of a template.
var templateLimits = ooxml.Limits{Parts: 5_000, Bytes: 200 << 20}

// template is the masters, layouts, themes and pictures that slides are made on.
type template struct {
	parts   *ooxml.Package // only what is carried along
	types   ooxml.Types
	size    rect
	masters []master
	layouts []slideLayout
	own     bool // the plain one of the program
}

// master is a master of a template and its number in the presentation.
type master struct{ name, id string }

// readTemplate reads a presentation or a template for presentations. The error
// wraps ErrTemplate.
func readTemplate(content []byte) (*template, error) {
	p, err := ooxml.Read(content, templateLimits)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTemplate, err)
	}
	types, err := p.Types()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTemplate, err)
	}
	main, err := mainPart(p, types)
	if err != nil {
		return nil, err
	}
	c := carrier{from: p, types: types, to: &template{parts: new(ooxml.Package)}}
	if err := c.presentation(main); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTemplate, err)
	}
	if c.to.layoutFor(showing) == nil {
		return nil, fmt.Errorf("%w: none of its layouts has a title", ErrTemplate)
	}
	return c.to, nil
}

// mainPart is the presentation of a package, macros or not.
func mainPart(p *ooxml.Package, types ooxml.Types) (string, error) {
	links, err := p.Relations("")
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrTemplate, err)
	}
	for _, r := range links {
		if r.Short() != "officeDocument" || r.External() {
			continue
		}
		name := ooxml.Resolve("", r)
		kind := strings.ToLower(types.Of(name))
		if strings.Contains(kind, "presentationml.") || strings.Contains(kind, "ms-powerpoint") {
			return name, nil
		}
		return "", fmt.Errorf("%w: the file is %q and not a presentation", ErrTemplate, types.Of(name))
	}
	return "", fmt.Errorf("%w: there is no presentation in the file", ErrTemplate)
}

// carrier carries the parts of a template over that slides need.
type carrier struct {
	from  *ooxml.Package
	types ooxml.Types
	to    *template
}

// presentationXML is what is read of the presentation part.
type presentationXML struct {
	Masters []struct {
		Attrs []xml.Attr `xml:",any,attr"`
	} `xml:"sldMasterIdLst>sldMasterId"`
	Size struct {
		Width  int `xml:"cx,attr"`
		Height int `xml:"cy,attr"`
	} `xml:"sldSz"`
}

func (c *carrier) presentation(name string) error {
	content, found := c.from.Part(name)
	if !found {
		return fmt.Errorf("%s is missing", name)
	}
	var read presentationXML
	if err := xml.Unmarshal(content, &read); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	const least, most = 914400, 51206400 // what slides can measure
	if w, h := read.Size.Width, read.Size.Height; w < least || h < least || w > most || h > most {
		return fmt.Errorf("its slides measure %d × %d", w, h)
	}
	c.to.size = rect{0, 0, float64(read.Size.Width) / pointEMU, float64(read.Size.Height) / pointEMU}
	if len(read.Masters) == 0 {
		return errors.New("it has no master")
	}
	links, err := c.from.Relations(name)
	if err != nil {
		return err
	}
	for _, m := range read.Masters {
		if err := c.master(name, idIn(m.Attrs, ""), idIn(m.Attrs, relationSpace), links); err != nil {
			return err
		}
	}
	return nil
}

// idIn is the attribute id of an element in a namespace: its own number, or the
// relationship it names.
func idIn(attrs []xml.Attr, space string) string {
	for _, a := range attrs {
		if a.Name.Local == "id" && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}

// relationSpace is the namespace of attributes that name relationships.
const relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

func (c *carrier) master(from, id, relation string, links []ooxml.Relationship) error {
	at := slices.IndexFunc(links, func(r ooxml.Relationship) bool { return r.ID == relation })
	if at < 0 || links[at].External() {
		return fmt.Errorf("one of its masters is missing")
	}
	name := ooxml.Resolve(from, links[at])
	if err := c.carry(name); err != nil {
		return err
	}
	c.to.masters = append(c.to.masters, master{name, id})
	return c.layouts(name)
}

// layouts reads the layouts of a master, in its order.
func (c *carrier) layouts(name string) error {
	content, _ := c.to.parts.Part(name)
	inherited, err := readPlaces(content)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var read struct {
		Layouts []struct {
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sldLayoutIdLst>sldLayoutId"`
	}
	if err := xml.Unmarshal(content, &read); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	links, err := c.to.parts.Relations(name)
	if err != nil {
		return err
	}
	for _, l := range read.Layouts {
		for _, r := range links {
			if r.ID != idIn(l.Attrs, relationSpace) {
				continue
			}
			layout, err := c.layout(ooxml.Resolve(name, r), inherited)
			if err != nil {
				return err
			}
			c.to.layouts = append(c.to.layouts, layout)
		}
	}
	return nil
}

// layout reads a layout, its places where it says them or else where its master
// does.
func (c *carrier) layout(name string, inherited layoutXML) (slideLayout, error) {
	content, found := c.to.parts.Part(name)
	if !found {
		return slideLayout{}, fmt.Errorf("%s is missing", name)
	}
	read, err := readPlaces(content)
	if err != nil {
		return slideLayout{}, fmt.Errorf("%s: %w", name, err)
	}
	layout := slideLayout{part: name, kind: read.Kind, name: read.Slide.Name}
	for _, p := range read.places() {
		if p.room.w == 0 {
			p.room = inherited.room(p.kind)
		}
		layout.places = append(layout.places, p)
	}
	return layout, nil
}

// carried are the kinds of relationships that are followed: what a master or a
// layout is drawn with. Nothing else of a template is carried along.
var carried = []string{"slideMaster", "slideLayout", "theme", "themeOverride", "image", "hdphoto"}

// carry copies a part and all it is drawn with. What leads out of the package,
// or to what is not carried, is taken out.
func (c *carrier) carry(name string) error {
	if _, done := c.to.parts.Part(name); done {
		return nil
	}
	content, found := c.from.Part(name)
	if !found {
		return fmt.Errorf("%s is missing", name)
	}
	links, err := c.from.Relations(name)
	if err != nil {
		return err
	}
	dropped := map[string]bool{}
	var kept []ooxml.Relationship
	for _, r := range links {
		if r.External() || !slices.Contains(carried, r.Short()) {
			dropped[r.ID] = true
		} else {
			kept = append(kept, r)
		}
	}
	if isXML(name) {
		if content, err = without(content, dropped); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	c.to.parts.Put(name, content)
	c.to.types.Set(name, c.types.Of(name))
	if len(kept) > 0 {
		c.to.parts.Relate(name, kept)
	}
	for _, r := range kept {
		if err := c.carry(ooxml.Resolve(name, r)); err != nil {
			return err
		}
	}
	return nil
}

func isXML(name string) bool { return strings.EqualFold(path.Ext(name), ".xml") }
