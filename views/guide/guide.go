package guide

import (
	"embed"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

//go:embed pages
var files embed.FS

// Title is what the guide is called.
const Title = "Veiledning til Fagplan"

// Page is how one task is done.
type Page struct {
	// Name identifies the page: "rull-planen".
	Name  string
	Title string
	// Screens are those whose help the page is.
	Screens []string
	// Markdown is the text below the title.
	Markdown string
}

// Pages returns the guide in its order.
func Pages() []Page {
	names, err := fs.Glob(files, "pages/*.md")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	var pages []Page
	for _, name := range names { // in the order of their numbers
		content, err := files.ReadFile(name)
		if err != nil {
			panic(err) // it is embedded
		}
		pages = append(pages, parse(name, string(content)))
	}
	return pages
}

// parse reads a page: what it is about between two lines of dashes, its title,
// and its text.
func parse(name, content string) Page {
	_, identity, _ := strings.Cut(strings.TrimSuffix(path.Base(name), ".md"), "-")
	page := Page{Name: identity}
	_, rest, _ := strings.Cut(content, "---\n")
	about, body, _ := strings.Cut(rest, "---\n")
	for line := range strings.Lines(about) {
		if screens, is := strings.CutPrefix(line, "screens:"); is {
			page.Screens = strings.Fields(screens)
		}
	}
	title, text, _ := strings.Cut(strings.TrimSpace(body), "\n")
	page.Title = strings.TrimPrefix(title, "# ")
	page.Markdown = strings.TrimSpace(text) + "\n"
	return page
}

// IsFor reports whether the page is of the help of a screen.
func (p Page) IsFor(screen string) bool { return slices.Contains(p.Screens, screen) }

// picture is a picture in Markdown: its alternative text, and its story.
var picture = regexp.MustCompile(`(?m)^!\[([^\]]*)\]\(([^)]+)\.png\)\n*`)

// Words is the text without its pictures, for where what they show is at hand.
func (p Page) Words() string { return picture.ReplaceAllString(p.Markdown, "") }

// Stories names the stories the pictures of the guide are.
func Stories() (names []string) {
	for _, page := range Pages() {
		for _, found := range picture.FindAllStringSubmatch(page.Markdown, -1) {
			if !slices.Contains(names, found[2]) {
				names = append(names, found[2])
			}
		}
	}
	return names
}
