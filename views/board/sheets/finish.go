package sheets

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"fagplan/views/board/ooxml"
)

// customType is what the part with a file's own properties is.
const customType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

// finish puts the charts in place of the library's, says what the file is, and
// writes it as it is written whenever it is.
func (b *book) finish(w io.Writer, content []byte) error {
	file, err := ooxml.Read(content, ooxml.Limits{Parts: 10_000, Bytes: 1 << 30})
	if err != nil {
		return fmt.Errorf("finishing the workbook of a pack: %w", err)
	}
	for i, chart := range b.charts {
		file.Put(fmt.Sprintf("xl/charts/chart%d.xml", i+1), chart)
	}
	for _, name := range file.Names() {
		part, _ := file.Part(name)
		switch {
		case strings.HasPrefix(name, "xl/worksheets/sheet"):
			file.Put(name, numeric(part))
		case strings.HasPrefix(name, "xl/drawings/drawing"):
			file.Put(name, anchored(part))
		}
	}
	if err := b.describe(file); err != nil {
		return fmt.Errorf("finishing the workbook of a pack: %w", err)
	}
	return file.Write(w)
}

// numeric has formulas keep numbers: the library takes what every formula comes
// to for text.
func numeric(sheet []byte) []byte {
	return bytes.ReplaceAll(sheet, []byte(` t="str"><f>`), []byte(`><f>`))
}

// anchored has pictures and charts move with their cells and keep their size. The
// library would have them end where they begin.
func anchored(drawing []byte) []byte {
	return bytes.ReplaceAll(drawing, []byte(`editAs="twoCell"`), []byte(`editAs="oneCell"`))
}

// describe says what the file is in its properties.
func (b *book) describe(file *ooxml.Package) error {
	properties := ooxml.Properties{Title: b.deck.Title, Subject: b.deck.Subtitle, Language: ooxml.Tongue(string(b.deck.Language))}
	for _, fact := range b.deck.Facts {
		properties.Custom = append(properties.Custom, ooxml.Property{Name: fact.Name, Value: fact.Value})
	}
	links, err := file.Relations("")
	if err != nil {
		return err
	}
	types, err := file.Types()
	if err != nil {
		return err
	}
	// The library lists them as its map has them.
	slices.SortFunc(types.Defaults, func(a, b ooxml.TypeEntry) int { return cmp.Compare(a.Extension, b.Extension) })
	for _, link := range file.PutProperties(properties) {
		if link.Short() == "custom-properties" {
			links = append(links, link)
			types.Set(link.Target, customType)
		}
	}
	file.Relate("", links)
	file.PutTypes(types)
	return nil
}
