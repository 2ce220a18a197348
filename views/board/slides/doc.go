// Package slides writes a board pack as a presentation whose charts, tables and
// texts can be edited in PowerPoint: a title slide, then a slide for each page
// with its message in the title placeholder, its chart, its commentary and its
// source, and with its method and its numbers in the notes.
//
// The looks are those of a plain template of its own (own*.go) or of one the
// reader chose (template.go), of which masters, layouts, themes and pictures are
// used and nothing else is carried along.
package slides
