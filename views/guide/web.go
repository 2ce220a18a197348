package guide

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

var (
	//go:embed page.html
	pageSource string
	//go:embed page.css
	pageStyle string

	pageTemplate = template.Must(template.New("guide").Parse(pageSource))
)

// markdown reads what pages are written in.
var markdown = goldmark.New(goldmark.WithExtensions(extension.Table))

// WriteWeb writes the guide as one web page that is whole in itself, with the
// pictures of the stories as PNG.
func WriteWeb(w io.Writer, version string, pictures map[string][]byte) error {
	type section struct {
		Name, Title string
		Body        template.HTML
	}
	var sections []section
	for _, page := range Pages() {
		body, err := page.html(pictures)
		if err != nil {
			return err
		}
		sections = append(sections, section{page.Name, page.Title, body})
	}
	err := pageTemplate.Execute(w, map[string]any{
		"Title": Title, "Version": version, "Style": template.CSS(pageStyle), "Sections": sections, //nolint:gosec // our own
	})
	if err != nil {
		return fmt.Errorf("writing the guide: %w", err)
	}
	return nil
}

// html is the text of the page, one heading further down than it is written.
func (p Page) html(pictures map[string][]byte) (template.HTML, error) {
	source := []byte(p.Markdown)
	tree := markdown.Parser().Parse(text.NewReader(source))
	err := ast.Walk(tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Heading:
			node.Level++
		case *ast.Image:
			content, err := pictureOf(node, pictures)
			if err != nil {
				return ast.WalkStop, fmt.Errorf("%s: %w", p.Name, err)
			}
			node.Destination = []byte("data:image/png;base64," + base64.StdEncoding.EncodeToString(content))
		case *ast.Link:
			if page, is := strings.CutSuffix(string(node.Destination), ".md"); is {
				_, name, _ := strings.Cut(page, "-")
				node.Destination = []byte("#" + name)
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return "", err
	}
	var body bytes.Buffer
	if err := markdown.Renderer().Render(&body, source, tree); err != nil {
		return "", fmt.Errorf("%s: %w", p.Name, err)
	}
	return template.HTML(body.String()), nil //nolint:gosec // our own pages, with nothing raw in them
}

// pictureOf is the PNG of the story a picture is of.
func pictureOf(node *ast.Image, pictures map[string][]byte) ([]byte, error) {
	name := strings.TrimSuffix(string(node.Destination), ".png")
	content, drawn := pictures[name]
	if !drawn {
		return nil, fmt.Errorf("no picture of %s", name)
	}
	return content, nil
}
