package slides

import (
	"encoding/xml"
	"strconv"
)

// layoutXML is what is read of a layout or a master.
type layoutXML struct {
	Kind  string `xml:"type,attr"`
	Slide struct {
		Name   string     `xml:"name,attr"`
		Shapes []shapeXML `xml:"spTree>sp"`
	} `xml:"cSld"`
}

type shapeXML struct {
	Named struct {
		Name string `xml:"name,attr"`
	} `xml:"nvSpPr>cNvPr"`
	Place *struct {
		Kind string `xml:"type,attr"`
		Idx  string `xml:"idx,attr"`
	} `xml:"nvSpPr>nvPr>ph"`
	Off struct {
		X float64 `xml:"x,attr"`
		Y float64 `xml:"y,attr"`
	} `xml:"spPr>xfrm>off"`
	Ext struct {
		Width  float64 `xml:"cx,attr"`
		Height float64 `xml:"cy,attr"`
	} `xml:"spPr>xfrm>ext"`
}

func readPlaces(content []byte) (layoutXML, error) {
	var read layoutXML
	err := xml.Unmarshal(content, &read)
	return read, err
}

// places are the placeholders of a layout.
func (l layoutXML) places() []placeholder {
	var found []placeholder
	for _, s := range l.Slide.Shapes {
		if s.Place == nil {
			continue
		}
		// An index that is no number is that of no placeholder that can be filled.
		idx, err := strconv.Atoi(s.Place.Idx)
		if err != nil && s.Place.Idx != "" {
			continue
		}
		found = append(found, placeholder{kind: s.Place.Kind, idx: idx, name: s.Named.Name,
			room: rect{s.Off.X / pointEMU, s.Off.Y / pointEMU, s.Ext.Width / pointEMU, s.Ext.Height / pointEMU}})
	}
	return found
}

// room is where a master has the placeholders of a kind: titles are where the
// title is, everything else that is filled where the text is.
func (l layoutXML) room(kind string) rect {
	wanted := kind
	switch kind {
	case "ctrTitle":
		wanted = "title"
	case "", "obj", "subTitle", "tbl", "chart", "pic":
		wanted = "body"
	}
	for _, p := range l.places() {
		if p.kind == wanted {
			return p.room
		}
	}
	return rect{}
}
