// Package ooxml writes what Office files are made of: packages of parts, charts
// that the reader's own program draws and lets the reader edit, and the small
// workbooks behind such charts. The same input always gives the same bytes.
//
// A chart is drawn in frames (Frames), each from a table (Lay) that stands in a
// sheet at a Place: the chart part refers to its cells and keeps a copy of what
// is in them, so that a program that does not open the workbook draws the same.
package ooxml
