package packs

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fagplan/views/board"
	"fagplan/views/board/paper"
	"fagplan/views/board/sheets"
	"fagplan/views/board/slides"
	"fagplan/views/board/web"
)

// ErrFormat reports a kind of file that packs are not written as.
var ErrFormat = errors.New("no such kind of file for a board pack")

// File is a file that a pack becomes.
type File struct {
	// Name is the file's, with the folder it has of its own where it is one of
	// the pictures.
	Name  string
	Write func(io.Writer) error
}

// Options is how packs are written.
type Options struct {
	// Template is the content of a presentation, or a template for such, whose
	// looks slides are to have; nil is for the plain one.
	Template []byte
}

// single are the kinds that are one file of a deck.
var single = map[string]func(io.Writer, board.Deck, Options) error{
	"pptx": func(w io.Writer, deck board.Deck, o Options) error { return slides.WritePPTX(w, deck, o.Template) },
	"xlsx": func(w io.Writer, deck board.Deck, _ Options) error { return sheets.Write(w, deck) },
	"pdf":  func(w io.Writer, deck board.Deck, _ Options) error { return paper.Write(w, deck, paper.Options{}) },
	"html": func(w io.Writer, deck board.Deck, _ Options) error { return web.Write(w, deck) },
}

// pictures are the kinds that are a file of each chart, in a folder with what to
// say instead of them.
var pictures = []string{"png", "svg"}

// Formats are the kinds of files packs can be written as, as their names end, in
// the order they are offered.
var Formats = []string{"pptx", "xlsx", "pdf", "html", "png", "svg"}

// Files are the files a pack told becomes, of the kinds wanted. A pack told for
// several trusts has files of its own for each. The error is ErrFormat.
func Files(told []board.Told, formats []string, o Options) ([]File, error) {
	var files []File
	used := make(map[string]bool)
	for _, one := range told {
		deck, stem := one.Deck, unused(used, stemOf(one))
		var drawn []string
		for _, format := range formats {
			write, known := single[format]
			switch {
			case known:
				files = append(files, File{stem + "." + format, func(w io.Writer) error { return write(w, deck, o) }})
			case slices.Contains(pictures, format):
				drawn = append(drawn, format)
			default:
				return nil, fmt.Errorf("%w: %s", ErrFormat, format)
			}
		}
		if len(drawn) > 0 {
			for _, picture := range web.Pictures(deck, drawn...) {
				files = append(files, File{filepath.Join(stem, picture.Name), picture.Write})
			}
		}
	}
	return files, nil
}

// stemOf is what the files of a pack are called before their endings: the pack's
// name, and the trust's where it is for one.
func stemOf(told board.Told) string {
	name := told.Deck.Title
	if told.Area != "" {
		name += " " + told.Deck.Owner
	}
	return safe(name)
}

// unused is the name, or with a number behind it where another pack has it.
func unused(used map[string]bool, name string) string {
	free := name
	for n := 2; used[strings.ToLower(free)]; n++ {
		free = name + " " + strconv.Itoa(n)
	}
	used[strings.ToLower(free)] = true
	return free
}

// longest is how many characters of a name are kept: systems take few more.
const longest = 100

// safe is a name that every system takes: without the characters that mean
// something to one of them, and not beginning or ending in a way one of them
// refuses.
func safe(name string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), strings.ContainsRune(`<>:"/\|?*`, r):
			return ' '
		case unicode.Is(unicode.Cf, r): // as what turns the writing, and makes an ending look like another
			return -1
		}
		return r
	}, name)
	kept = strings.Join(strings.Fields(kept), " ")
	if runes := []rune(kept); len(runes) > longest {
		kept = string(runes[:longest])
	}
	kept = strings.Trim(kept, " .")
	if kept == "" || slices.Contains(reserved, strings.ToUpper(kept)) {
		return strings.TrimSpace("Styrepakke " + kept)
	}
	return kept
}

// reserved are the names Windows keeps to itself.
var reserved = []string{"CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
	"LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"}
