// Package screen is Fagplan's window: the rail, the bars and the screens, on
// Fyne. A screen draws a snapshot of the plan and asks for changes by edits; it
// keeps no truth of its own and knows no files. What it needs of the program
// around it, the open document and the ways to open another, it declares as
// small interfaces (host.go), which package main fulfils.
package screen
