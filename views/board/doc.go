// Package board makes files of charts for those who decide: pictures for
// papers and slides. A file appears under its name only when it is whole.
package board
