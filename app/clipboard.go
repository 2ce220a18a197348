package main

import (
	"bytes"
	"errors"

	"golang.design/x/clipboard"

	"fagplan/views/chart"
)

// pictureClipboard is where pictures are copied to.
type pictureClipboard interface {
	// CopyPNG replaces what is on the clipboard. It fails where there is none.
	CopyPNG(picture []byte) error
}

// copyPicture draws a chart and puts it on a clipboard.
func copyPicture(to pictureClipboard, spec chart.Spec, options chart.Options) error {
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return err
	}
	var picture bytes.Buffer
	if err := drawing.WritePNG(&picture); err != nil {
		return err
	}
	if err := to.CopyPNG(picture.Bytes()); err != nil {
		return &toldError{key: "error.no-clipboard", err: err}
	}
	return nil
}

// systemClipboard is that of the desktop. On X11 what is copied is gone when
// Fagplan ends, as it is for every program there.
type systemClipboard struct{}

var errNotCopied = errors.New("the clipboard did not take the picture")

// CopyPNG implements pictureClipboard.
func (systemClipboard) CopyPNG(picture []byte) error {
	// Init must come first: without a clipboard, writing may wait forever.
	if err := clipboard.Init(); err != nil {
		return err
	}
	if overwritten := clipboard.Write(clipboard.FmtImage, picture); overwritten == nil {
		return errNotCopied
	}
	return nil
}
