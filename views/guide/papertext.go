package guide

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// page sets the text of a page.
func (s *setter) page(p Page) {
	source := []byte(p.Markdown)
	s.blocks(markdown.Parser().Parse(text.NewReader(source)), source)
}

// blocks sets what a node holds, one after the other.
func (s *setter) blocks(node ast.Node, source []byte) {
	for block := node.FirstChild(); block != nil; block = block.NextSibling() {
		s.block(block, source)
	}
}

func (s *setter) block(block ast.Node, source []byte) {
	switch block := block.(type) {
	case *ast.Heading:
		s.y += bodySize / 2
		s.need(4 * rowHeight * bodySize) // not alone at the foot of a page
		s.rows(words(block, source), headSize, true)
	case *ast.Paragraph:
		if picture, is := block.FirstChild().(*ast.Image); is {
			s.place(strings.TrimSuffix(string(picture.Destination), ".png"), plain(picture, source))
			return
		}
		s.rows(words(block, source), bodySize, false)
		s.y += bodySize / 2
	case *ast.TextBlock:
		s.rows(words(block, source), bodySize, false)
	case *ast.List:
		s.list(block, source)
	case *ast.CodeBlock:
		s.code(block, source)
	case *extended.Table:
		s.table(block, source)
	default:
		s.blocks(block, source)
	}
}

func (s *setter) list(list *ast.List, source []byte) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "•"
		if list.IsOrdered() {
			mark = strconv.Itoa(number) + "."
		}
		s.item(mark, func() { s.blocks(item, source) })
		number++
	}
	s.y += bodySize / 2
}

// code sets each line as it is written.
func (s *setter) code(block *ast.CodeBlock, source []byte) {
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		s.rows(strings.TrimRight(string(line.Value(source)), "\n"), bodySize-1, false)
	}
	s.y += bodySize / 2
}

// table sets each row as its first cell, and the others to the right of it.
func (s *setter) table(table *extended.Table, source []byte) {
	const first = 210
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*extended.TableHeader)
		left, rest := row.FirstChild(), row.LastChild()
		s.need(2 * rowHeight * bodySize)
		top := s.y
		s.right = s.left + first - bodySize
		s.rows(words(left, source), bodySize, true)
		s.right = paperWidth - paperMargin
		under := s.y
		s.y = top
		s.left += first
		s.rows(words(rest, source), bodySize, head)
		s.left -= first
		s.y = max(s.y, under)
	}
	s.y += bodySize / 2
}

// words is the text of a node, with what stands on the screen in quotation
// marks: the paper has no italics.
func words(node ast.Node, source []byte) string {
	var b strings.Builder
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if emphasis, is := child.(*ast.Emphasis); is {
			b.WriteString("«" + plain(emphasis, source) + "»")
			continue
		}
		b.WriteString(plainOne(child, source))
	}
	return b.String()
}
