package packs_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/packs"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// hostile are names that mean something to a program that reads files, or that no
// file may hold.
var hostile = []string{
	`]]></title></svg><script>alert(1)</script>`, `"&'--><img src=x onerror=alert(1)>`, `=cmd|' /C calc'!A0`, `+1+1`, `-1+1`, `@SUM(1)`,
	"\t=1+1", "\r\n=1+1", `javascript:{{.Title}}`, "\u202Egnp.exe\u2066", "a\x00b\x01\x0b\x1b\x7f\u0085", "\xed\xa0\x80\xff\uFFFE\uFFFF",
}

// hostileDeck says the same wherever a pack says anything.
func hostileDeck(words string) board.Deck {
	number := 12.5
	points := []chart.Point{{Value: 1, Label: words, Tooltip: words, Origin: words}, {Value: 3}}
	spec := func(form chart.Form) *chart.Spec {
		return &chart.Spec{Name: words, Title: words, Told: words, Subtitle: words, Unit: words, Language: "nb", Form: form, AltText: words, Note: words, Source: words,
			Kinds:      map[chart.Kind]string{chart.Actual: words, chart.Budget: words},
			Categories: []chart.Category{{ID: words, Label: words, Group: words, Remark: words, Status: chart.Bad}, {Label: "2020"}},
			Series:     []chart.Series{{ID: words, Name: words, Points: points}, {Name: words, Kind: chart.Budget, Points: points}},
			Notes:      []chart.Annotation{{Text: words}}, NowLabel: words, Tick: func(float64) string { return words }}
	}
	deck := board.Deck{Title: words, Subtitle: words, Owner: words, Language: text.NB, Facts: []board.Fact{{Key: "plan", Name: words, Value: words}}}
	for _, form := range []chart.Form{chart.Columns, chart.Bars, chart.Lines, chart.Timeline} {
		deck.Pages = append(deck.Pages, board.Page{ID: "page", Title: words, Commentary: []string{words}, Chart: spec(form), Method: words, Source: words, Note: words})
	}
	deck.Pages = append(deck.Pages, board.Page{ID: "table", Title: words, Commentary: []string{words}, Method: words, Source: words, Note: words,
		Table: &board.Table{Columns: []board.TableColumn{{Heading: words, Weight: 1}, {Heading: words, Weight: 1, Numeric: true}},
			Rows: [][]board.Cell{{{Text: words, Status: chart.Bad}, {Text: words, Number: &number}}, {{Text: words}, {Text: words}}}}})
	return deck
}

func TestNoTextIsMoreThanText(t *testing.T) {
	for _, words := range hostile {
		all, err := packs.Files([]board.Told{{Deck: hostileDeck(words)}}, []string{"pptx", "xlsx", "pdf", "html", "svg"}, packs.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range all {
			var b bytes.Buffer
			if err := file.Write(&b); err != nil {
				t.Errorf("%q as %s: %v", words, filepath.Ext(file.Name), err)
				continue
			}
			if err := harmless(filepath.Ext(file.Name), b.Bytes()); err != nil {
				t.Errorf("%q as %s: %v", words, filepath.Base(file.Name), err)
			}
		}
	}
}

// harmless reads a file as the programs it is for do, and looks for what they
// might run.
func harmless(kind string, content []byte) error {
	switch kind {
	case ".pptx", ".xlsx":
		return harmlessPackage(content)
	case ".html", ".svg", ".xml", ".rels", ".vml":
		return harmlessMarkup(content, kind == ".html")
	case ".csv":
		return harmlessRows(content)
	case ".pdf":
		for _, action := range []string{"/JavaScript", "/JS", "/Launch", "/URI", "/OpenAction"} {
			if bytes.Contains(content, []byte(action)) {
				return errors.New("it has " + action)
			}
		}
	}
	return nil
}

func harmlessPackage(content []byte) error {
	opened, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	for _, part := range opened.File {
		r, err := part.Open()
		if err != nil {
			return err
		}
		inside, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if err := harmless(filepath.Ext(part.Name), inside); err != nil {
			return errors.Join(errors.New(part.Name), err)
		}
	}
	return nil
}

// elsewhere is a cell of another sheet, whose name may be anything between its
// quotes.
var elsewhere = regexp.MustCompile(`'(?:[^']|'')*'!`)

// dangerous are elements that run or fetch something.
var dangerous = []string{"script", "iframe", "object", "embed", "img", "link", "base", "form", "foreignobject", "b"}

// harmlessMarkup reads XML, or a page written as strictly as that but for meta.
func harmlessMarkup(content []byte, page bool) error {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	if page {
		decoder.Strict, decoder.AutoClose, decoder.Entity = false, []string{"meta"}, xml.HTMLEntity
	}
	formula := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			// In a worksheet b is bold and f a formula.
			formula = token.Name.Local == "f" && strings.HasSuffix(token.Name.Space, "spreadsheetml/2006/main")
			if name := strings.ToLower(token.Name.Local); slices.Contains(dangerous, name) && !strings.Contains(token.Name.Space, "openxmlformats") {
				return errors.New("it has an element " + name)
			}
			for _, a := range token.Attr {
				if err := harmlessAttribute(a); err != nil {
					return err
				}
			}
		case xml.CharData:
			if formula && strings.ContainsAny(elsewhere.ReplaceAllString(string(token), ""), `|'"&@=<`) {
				return errors.New("it has the formula " + string(token))
			}
			formula = false
		}
	}
}

func harmlessAttribute(a xml.Attr) error {
	name, value := strings.ToLower(a.Name.Local), strings.ToLower(strings.TrimSpace(a.Value))
	switch {
	case strings.HasPrefix(name, "on") && len(name) > 3 && a.Name.Space == "" && strings.Contains(value, "("):
		return errors.New("it does something at " + name)
	case name == "targetmode" && value == "external":
		return errors.New("it leads out of the file")
	case (name == "href" || name == "src") && !strings.HasPrefix(value, "#"):
		return errors.New("it leads to " + value)
	}
	return nil
}

func harmlessRows(content []byte) error {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\uFEFF"))))
	reader.Comma = ';'
	rows, err := reader.ReadAll()
	for _, row := range rows {
		for _, cell := range row {
			if strings.IndexAny(cell, "=+-@\t\r") == 0 {
				return errors.New("a cell begins as a formula: " + cell)
			}
		}
	}
	return err
}
