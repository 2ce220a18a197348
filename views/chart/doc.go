// Package chart draws Fagplan's charts.
//
// A Spec says what a chart says, independent of any drawing. Layout turns a
// Spec and a size into a Drawing: every mark, line and text with its place, in
// logical pixels. Painting a Drawing is a second step, and the same Drawing
// gives the picture on screen (Image), the PNG file and the SVG file, so these
// never differ in layout. Package go-chart's renderers do the painting; file
// render.go is the one place that knows them.
//
// The notation follows what boards know from IBCS: actual solid, budget
// outlined, forecast hatched, target a marked line; time runs left to right on
// columns, structure top to bottom on bars; bars start at zero; missing values
// are gaps.
//
// The drawing knows no language and no plan: words and formatted numbers come
// with the Spec. What a plan has to tell is turned into Specs in story.go.
package chart
