package guide

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// plain is the text in a node without its markup.
func plain(node ast.Node, source []byte) string {
	var b strings.Builder
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		b.WriteString(plainOne(child, source))
	}
	return b.String()
}

// plainOne is the text of a node without its markup.
func plainOne(node ast.Node, source []byte) string {
	switch node := node.(type) {
	case *ast.Text:
		words := string(node.Segment.Value(source))
		if node.SoftLineBreak() || node.HardLineBreak() {
			words += " "
		}
		return words
	case *ast.String:
		return string(node.Value)
	}
	return plain(node, source)
}
