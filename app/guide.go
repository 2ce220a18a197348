//go:build stories

package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"fagplan/views/guide"
	"fagplan/views/text"
)

func init() { further = append(further, (*commandLine).guideCommand) }

// guideName is what the files of the guide are called.
const guideName = "veiledning"

// guideCommand is for whoever hands Fagplan out, and so neither in the program
// nor in the help.
func (c *commandLine) guideCommand() *cobra.Command {
	var folder string
	command := c.command("guide", c.arguments(0, 0), func(*cobra.Command, []string) error { return c.guide(folder) })
	command.Hidden = true
	command.Flags().StringVarP(&folder, "out", "o", guideName, c.words.T("flag.guide-out"))
	return command
}

// guide writes the user guide to a folder, as a web page and as a PDF, with its
// pictures as the program draws them now.
func (c *commandLine) guide(folder string) error {
	pictures := make(map[string][]byte)
	err := drawStories(guide.Stories(), func(name string, picture image.Image) error {
		var content bytes.Buffer
		small := png.Encoder{CompressionLevel: png.BestCompression}
		err := small.Encode(&content, picture)
		pictures[name] = content.Bytes()
		return err
	})
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for ending, write := range map[string]func(io.Writer, string, map[string][]byte) error{".html": guide.WriteWeb, ".pdf": guide.WritePDF} {
		if err := writeGuide(filepath.Join(folder, guideName+ending), pictures, write); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(c.out, c.words.T("command.guide.done", text.Args{"folder": folder}))
	return err
}

func writeGuide(path string, pictures map[string][]byte, write func(io.Writer, string, map[string][]byte) error) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(write(file, version, pictures), file.Close())
}
