package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"fagplan/views/board/packs"
	"fagplan/views/screen"
)

// WritePack implements screen.Host.
func (host) WritePack(ctx context.Context, files screen.PackFiles, progress func(done, of int, path string)) ([]string, error) {
	options, err := packOptions(files.Template)
	if err != nil {
		return nil, err
	}
	all, err := packs.Files(files.Told, files.Formats, options)
	if err != nil {
		return nil, err
	}
	paths, err := packs.Write(ctx, all, packs.Writing{Folder: files.Folder, Replace: files.Replace, Progress: progress})
	var there packs.There
	if errors.As(err, &there) {
		return nil, screen.FilesThere{Paths: there.Paths}
	}
	return paths, err
}

// packOptions reads the planner's own template of slides, if there is one.
func packOptions(template string) (packs.Options, error) {
	if template == "" {
		return packs.Options{}, nil
	}
	content, err := os.ReadFile(template)
	if err != nil {
		return packs.Options{}, fmt.Errorf("the template of slides: %w", err)
	}
	return packs.Options{Template: content}, nil
}
