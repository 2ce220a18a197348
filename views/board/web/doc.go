// Package web writes board packs for the intranet and for papers: a web page
// that is whole in itself, and a folder of pictures with what to say instead of
// them.
//
// The page has no script and fetches nothing. Charts are in it as SVG with title
// and description, each followed by its numbers as a table; it has headings, a
// list of contents and a way past it, and looks for light, dark and paper.
package web
