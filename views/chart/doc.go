// Package chart draws Fagplan's charts.
//
// A Spec says what a chart says, independent of any drawing. Layout turns a
// Spec and a size into a Drawing: every mark, line and text with its place, in
// logical pixels. Painting a Drawing is a second step, and the same Drawing
// gives the picture on screen (Image) and the PNG, SVG and PDF files, so these
// never differ in layout. Package go-chart's renderers do the painting of
// pictures and SVG, package fpdf that of PDF; files render.go and pdf.go are the
// only ones that know them.
//
// The notation follows what boards know from IBCS: actual solid, budget
// outlined, forecast hatched, target a marked line; time runs left to right on
// columns, structure top to bottom on bars; bars start at zero; missing values
// are gaps.
//
// The drawing knows no language and no plan: words and formatted numbers come
// with the Spec. What a plan has to tell is turned into Specs in story.go.
package chart
