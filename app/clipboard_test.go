package main

import (
	"bytes"
	"errors"
	"image/png"
	"strings"
	"testing"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// paper is a clipboard that keeps what is copied, or refuses it.
type paper struct {
	picture []byte
	refusal error
}

func (p *paper) CopyPNG(picture []byte) error {
	p.picture = picture
	return p.refusal
}

func TestCopiedChartIsAPictureForASlide(t *testing.T) {
	var to paper
	if err := copyPicture(&to, chart.Spec{Empty: "Ingen tall"}, slide); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(to.picture))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != chartWidth*chartScale || size.Y != chartHeight*chartScale {
		t.Errorf("the picture is %v", size)
	}
}

func TestNoClipboardIsToldWithAWayOut(t *testing.T) {
	none := errors.New("no display")
	err := copyPicture(&paper{refusal: none}, chart.Spec{}, slide)
	if told := explain(text.For(text.NB), err); !errors.Is(err, none) || !strings.Contains(told, "Lagre bildet i en fil") {
		t.Errorf("%v is told as %q", err, told)
	}
}
