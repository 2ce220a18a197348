// Package paper writes board packs as PDF: a title page, a page for each page
// of the pack, and what the numbers are defined as.
//
// Charts are vectors and words real text in an embedded typeface, of which a
// file has the glyphs it uses. The file says its title and language, lists its
// pages in an outline, and gives charts their alternative text. What the library
// behind it (fpdf) cannot do is a structure tree: headings and tables are read
// out in the order they stand, but not as headings and tables, so that the file
// is no PDF/UA. The web page and the presentation of a pack are.
package paper
