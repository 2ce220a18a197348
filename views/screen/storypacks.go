package screen

import (
	"path/filepath"

	"fagplan/budget"
	"fagplan/views/board"
)

// packStories are what comes over the screen of board packs.
var packStories = []struct {
	name string
	do   func(*packScreen)
}{
	{"board.add-pages", (*packScreen).choosePages},
	{"board.trusts", func(b *packScreen) { b.settings.chooseTrusts() }},
	{"board.new", func(b *packScreen) { b.newPack(nil) }},
	{"board.page-menu", func(b *packScreen) { b.offerPage(1, below(b.pages)) }},
	{"board.replace", func(b *packScreen) {
		w := &packWriting{screen: b}
		w.askReplace(FilesThere{Paths: []string{b.pack.Name + ".pptx", b.pack.Name + ".pdf"}})
	}},
	{"board.written", writtenStory},
}

// packs draws what comes over the screen of board packs, in every look.
func (b *storybook) packs() {
	for _, look := range append([]storyLook{normalLook}, otherLooks()...) {
		for _, story := range packStories {
			b.story(story.name, look, b.plans.Normal, onPackScreen(story.do))
		}
	}
}

// onPackScreen does something on the screen of board packs.
func onPackScreen(do func(*packScreen)) func(*Desk) {
	return func(d *Desk) {
		d.openScreen("board")
		if screen, is := d.current().(*packScreen); is {
			do(screen)
		}
	}
}

// writtenStory tells of a pack written for two trusts, of which two messages have
// changed.
func writtenStory(b *packScreen) {
	order := b.order()
	order.Areas = board.TrustsOf(b.state.plan)
	order.Areas = order.Areas[:min(2, len(order.Areas))]
	told := board.Assemble(order)
	order.Pages = board.Said(order.Pages, told)
	for i := range order.Pages {
		for n := range order.Pages[i].Said {
			if order.Pages[i].Chart == "positions" {
				order.Pages[i].Said[n] = budget.ToldTitle{Area: order.Pages[i].Said[n].Area, Title: "Planen gir 5 nye stillinger innen 2023"}
			}
		}
	}
	w := &packWriting{screen: b, files: PackFiles{Folder: filepath.Join("Dokumenter", "Styret"), Name: b.pack.Name, Told: board.Assemble(order)}}
	b.desk.showWritten(w, []string{filepath.Join(w.files.Folder, b.pack.Name+" UNN.pptx"), filepath.Join(w.files.Folder, b.pack.Name+" Nordlandssykehuset.pptx")})
}
