// Package sheets writes board packs as workbooks: a cover, a list of contents, a
// sheet for each page with its table, its chart and what it says, a dictionary of
// the columns, and the numbers the charts are drawn from.
//
// Numbers are numbers, in formats that show them as the chart does; sums are
// formulas that keep what they come to. The charts are those of the presentation,
// drawn by the reader's own program from cells that follow the tables. What
// Office has no chart for, as a timeline, is a picture.
package sheets
