//go:build e2e

package main

import (
	"bytes"
	"image"
	"image/png"
	"os/exec"
	"testing"
)

func TestE2ECopiedChartCanBePasted(t *testing.T) {
	d := startDesktop(t)
	d.until("the overview with its charts", func(p image.Image) bool { return chosenItem(p) > 0 && hasCharts(p) })
	// On the title of the first chart: a click on a mark would ask where it is from.
	d.run("xdotool", "mousemove", "440", "270", "click", "1")
	for d.ctx.Err() == nil {
		// The click counts when it can no longer become a double one. Until the
		// picture is on the clipboard, xclip fails.
		d.run("xdotool", "key", "ctrl+c")
		pasted, err := exec.CommandContext(d.ctx, "xclip", "-selection", "clipboard", "-t", "image/png", "-o").Output()
		if err != nil {
			continue
		}
		picture, err := png.Decode(bytes.NewReader(pasted))
		if err != nil {
			t.Fatal(err)
		}
		if size := picture.Bounds().Size(); size.X != chartWidth*chartScale || size.Y != chartHeight*chartScale {
			t.Errorf("what is pasted is %v", size)
		}
		return
	}
	t.Fatal("nothing could be pasted")
}
