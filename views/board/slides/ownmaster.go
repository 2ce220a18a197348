package slides

import (
	"fmt"

	"fagplan/views/board/ooxml"
)

// typeface is the one of the program's own charts and window. Where it is not
// installed the reader's program finds another by its shape.
const typeface, typefaceShape = "Noto Sans", "020B0502040504020204"

// masterPart is the master of the own template.
func masterPart() ooxml.Markup {
	places := append([]placeholder{heading, {kind: "body", idx: 1, room: bodyRoom, name: "Text"}}, foot...)
	tree := []ooxml.Markup{groupRoot()}
	for i, p := range places {
		tree = append(tree, p.shape(i+2))
	}
	var layouts []ooxml.Markup
	for i := range ownLayouts {
		layouts = append(layouts, ooxml.Tag("p:sldLayoutId",
			[]ooxml.Attr{{Name: "id", Value: fmt.Sprint(2147483649 + i)}, {Name: "r:id", Value: fmt.Sprintf("rId%d", i+1)}}))
	}
	return ooxml.Tag("p:sldMaster", namespaces,
		ooxml.El("p:cSld", ooxml.El("p:bg", ooxml.Tag("p:bgRef", []ooxml.Attr{{Name: "idx", Value: "1001"}}, ooxml.Val("a:schemeClr", "bg1"))),
			ooxml.El("p:spTree", tree...)),
		colorMap("p:clrMap"), ooxml.El("p:sldLayoutIdLst", layouts...),
		ooxml.El("p:txStyles", titleStyle(), bodyStyle(), otherStyle()))
}

// colorMap says what the colours of the theme are for.
func colorMap(element string) ooxml.Markup {
	var attrs []ooxml.Attr
	for _, pair := range [][2]string{{"bg1", "lt1"}, {"tx1", "dk1"}, {"bg2", "lt2"}, {"tx2", "dk2"}, {"accent1", "accent1"}, {"accent2", "accent2"},
		{"accent3", "accent3"}, {"accent4", "accent4"}, {"accent5", "accent5"}, {"accent6", "accent6"}, {"hlink", "hlink"}, {"folHlink", "folHlink"}} {
		attrs = append(attrs, ooxml.Attr{Name: pair[0], Value: pair[1]})
	}
	return ooxml.Tag(element, attrs)
}

func titleStyle() ooxml.Markup {
	return ooxml.El("p:titleStyle", ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "algn", Value: "l"}},
		ooxml.El("a:lnSpc", ooxml.Val("a:spcPct", 95000)), ooxml.El("a:buNone"), defaultRun(22, true, "tx1", "+mj")))
}

// bodyStyle sets texts without bullets, and lists under them with.
func bodyStyle() ooxml.Markup {
	levels := []ooxml.Markup{ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "marL", Value: "0"}, {Name: "indent", Value: "0"}, {Name: "algn", Value: "l"}},
		ooxml.El("a:spcAft", ooxml.Val("a:spcPts", 600)), ooxml.El("a:buNone"), defaultRun(14, false, "tx1", "+mn"))}
	for level := 2; level <= 5; level++ {
		levels = append(levels, ooxml.Tag(fmt.Sprintf("a:lvl%dpPr", level),
			[]ooxml.Attr{{Name: "marL", Value: fmt.Sprint(180000 * (level - 1))}, {Name: "indent", Value: "-180000"}, {Name: "algn", Value: "l"}},
			ooxml.Tag("a:buChar", []ooxml.Attr{{Name: "char", Value: "•"}}), defaultRun(12, false, "tx1", "+mn")))
	}
	return ooxml.El("p:bodyStyle", levels...)
}

func otherStyle() ooxml.Markup {
	return ooxml.El("p:otherStyle", ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "algn", Value: "l"}}, defaultRun(10, false, "tx2", "+mn")))
}

func defaultRun(size float64, bold bool, color, font string) ooxml.Markup {
	weight := "0"
	if bold {
		weight = "1"
	}
	return ooxml.Tag("a:defRPr", []ooxml.Attr{{Name: "sz", Value: fmt.Sprint(hundredths(size))}, {Name: "b", Value: weight}},
		ooxml.El("a:solidFill", ooxml.Val("a:schemeClr", color)),
		ooxml.Tag("a:latin", []ooxml.Attr{{Name: "typeface", Value: font + "-lt"}}),
		ooxml.Tag("a:ea", []ooxml.Attr{{Name: "typeface", Value: font + "-ea"}}),
		ooxml.Tag("a:cs", []ooxml.Attr{{Name: "typeface", Value: font + "-cs"}}))
}

// themePart is the theme of the own template, and of the notes.
func themePart() ooxml.Markup {
	font := func(element string) ooxml.Markup {
		return ooxml.El(element, ooxml.Tag("a:latin", []ooxml.Attr{{Name: "typeface", Value: typeface}, {Name: "panose", Value: typefaceShape}}),
			`<a:ea typeface=""/><a:cs typeface=""/>`)
	}
	return ooxml.Tag("a:theme", []ooxml.Attr{namespaces[0], {Name: "name", Value: "Fagplan"}},
		ooxml.El("a:themeElements",
			ooxml.Tag("a:clrScheme", []ooxml.Attr{{Name: "name", Value: "Fagplan"}}, themeColors()...),
			ooxml.Tag("a:fontScheme", []ooxml.Attr{{Name: "name", Value: "Fagplan"}}, font("a:majorFont"), font("a:minorFont")),
			plainFormats))
}

// plainFormats are the fills, lines and effects every theme must have three of.
const plainFormats ooxml.Markup = `<a:fmtScheme name="Fagplan">` +
	`<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>` +
	`<a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="28575"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>` +
	`<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>` +
	`<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>`
