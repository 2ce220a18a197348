package screen

import (
	"fyne.io/fyne/v2"
	"image/png"
	"os"
	"testing"
	"time"
)

func TestLook(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, fyne.NewSize(1280, 800))
	for i := range d.screens {
		d.turnTo(i)
		time.Sleep(1500 * time.Millisecond)
		f, _ := os.Create("/tmp/look" + string(rune('0'+i)) + ".png")
		png.Encode(f, d.window.Canvas().Capture())
		f.Close()
	}
}
