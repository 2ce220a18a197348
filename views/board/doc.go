// Package board makes files of charts for those who decide: pictures for
// papers and slides, and the tables behind them for spreadsheets. A file
// appears under its name only when it is whole.
package board
