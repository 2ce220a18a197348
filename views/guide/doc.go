// Package guide is the user guide: one page for each task, as Markdown in
// bokmål, in pages. The program shows it as its help, and it is written as one
// web page and one PDF.
//
// A page begins with the screens whose help it is. Words on the screen are in
// italics, as *Lagre*, and a test holds each against the catalog, so that a button
// that gets another name fails it. A picture is the name of a story of the
// storybook, as overview.normal.png: it is drawn when the guide is written, and so
// never stale.
package guide
