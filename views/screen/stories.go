package screen

import (
	"image"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// StoryPlans are the plans and workbooks the storybook is drawn from.
type StoryPlans struct {
	// Empty has nothing in it, Normal is a plan as planners have them, and Huge
	// one a hundred times as large.
	Empty, Normal, Huge Document
	// Questions is the path of a workbook that is not understood before the
	// planner has answered, and Refused that of one that cannot be read.
	Questions, Refused string
	// Only names the stories to draw; all of them where it is empty.
	Only []string
}

// wants reports whether a story is to be drawn.
func (p StoryPlans) wants(name string) bool {
	return len(p.Only) == 0 || slices.Contains(p.Only, name)
}

// wantsOf reports whether any story whose name begins and ends like this is to
// be drawn.
func (p StoryPlans) wantsOf(begins, ends string) bool {
	return len(p.Only) == 0 || slices.ContainsFunc(p.Only, func(name string) bool {
		return strings.HasPrefix(name, begins) && strings.HasSuffix(name, ends)
	})
}

// DrawStories draws every screen and every shared widget in its states, as
// planners meet them in the window but without its menu, and hands each picture
// over with its name: screen, section and state, as in "positions.plan.dark".
// It stops at the first error of take. The app must be one that draws without a
// display and does what it is told from any goroutine at once.
func DrawStories(app fyne.App, host Host, plans StoryPlans, take func(name string, picture image.Image) error) error {
	defer standStill()()
	b := &storybook{app: app, host: host, plans: plans, take: take}
	b.screens()
	b.imports()
	b.dialogs()
	b.packs()
	b.widgets()
	return b.err
}

// standStill has all work done at once, and nothing by the clock, until it is
// undone.
func standStill() (undo func()) {
	background, later, again := inBackground, after, every
	inBackground = func(work func()) { work() }
	after = func(time.Duration, func()) func() { return func() {} }
	every = func(time.Duration, func()) {}
	return func() { inBackground, after, every = background, later, again }
}

// storybook draws stories one after the other, until one fails.
type storybook struct {
	app   fyne.App
	host  Host
	plans StoryPlans
	take  func(name string, picture image.Image) error
	err   error
}

// storyLook is a way the program can look.
type storyLook struct {
	name     string
	theme    string
	language string
	text     int // size in per cent
	size     fyne.Size
}

// The sizes of windows planners work in: a laptop's and a large screen's.
var (
	laptopScreen = fyne.NewSize(1280, 800)
	largeScreen  = fyne.NewSize(1920, 1080)
)

var normalLook = storyLook{name: "normal", theme: themeLight, language: "nb", text: usualText, size: laptopScreen}

// otherLooks are the normal one with one thing otherwise.
func otherLooks() []storyLook {
	dark, nynorsk, english, large := normalLook, normalLook, normalLook, normalLook
	dark.name, dark.theme = "dark", themeDark
	nynorsk.name, nynorsk.language = "nn", "nn"
	english.name, english.language = "en", "en"
	large.name, large.text = "200", 2*usualText
	return []storyLook{dark, nynorsk, english, large}
}

// desk opens a document in a window of its own; nil opens none. A picture of the
// empty window is taken first: Fyne reads its clock only when it draws, and takes
// what is made more than a minute after the last picture for old, to be thrown
// away before it is drawn.
func (b *storybook) desk(look storyLook, document Document) *Desk {
	store := settings{b.app.Preferences()}
	store.setTheme(look.theme)
	store.store.SetString(keyLanguage, look.language)
	store.setTextSize(look.text)
	store.setScreen(screenPlans()[0].name)
	for _, plan := range screenPlans() {
		store.setSection(plan.name, 0)
	}
	window := b.app.NewWindow("")
	window.Resize(look.size)
	window.Canvas().Capture()
	d := NewDesk(b.app, window, b.host)
	if document == nil {
		d.Welcome()
	} else {
		d.Show(document)
	}
	return d
}

// draw takes the picture of a window as it is now.
func (b *storybook) draw(d *Desk, name string) {
	if b.err == nil && b.plans.wants(name) {
		b.err = b.take(name, d.window.Canvas().Capture())
	}
}

// story opens a document, does something, takes the picture and closes the
// window.
func (b *storybook) story(name string, look storyLook, document Document, do func(*Desk)) {
	if b.err != nil || !b.plans.wants(name+"."+look.name) {
		return
	}
	d := b.desk(look, document)
	defer d.window.Close()
	do(d)
	b.draw(d, name+"."+look.name)
}

// screens draws every section of every screen in every look, and of an empty
// and a huge plan, and on a large screen as it is there.
func (b *storybook) screens() {
	b.pages(normalLook, b.plans.Normal)
	for _, look := range otherLooks() {
		b.pages(look, b.plans.Normal)
	}
	empty, huge, wide := normalLook, normalLook, normalLook
	empty.name, huge.name = "empty", "huge"
	wide.name, wide.size = "1920x1080", largeScreen
	b.pages(empty, b.plans.Empty)
	b.pages(huge, b.plans.Huge)
	b.pages(wide, b.plans.Normal)
}

// sectioned is a screen of several sections.
type sectioned interface {
	sectionNames() []string
	openSection(name string)
}

// pages draws every section of every screen.
func (b *storybook) pages(look storyLook, document Document) {
	if b.err != nil || !b.plans.wantsOf("", "."+look.name) {
		return
	}
	d := b.desk(look, document)
	defer d.window.Close()
	for i, plan := range screenPlans() {
		if !b.plans.wantsOf(plan.name+".", "."+look.name) {
			continue
		}
		d.turnTo(i)
		parts, several := d.current().(sectioned)
		if !several {
			b.draw(d, plan.name+"."+look.name)
			continue
		}
		for _, section := range parts.sectionNames() {
			parts.openSection(section)
			b.draw(d, plan.name+"."+section+"."+look.name)
		}
	}
}
