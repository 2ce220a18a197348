package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// askPackName asks what a pack is to be called.
func (d *Desk) askPackName(title, name string, done func(name string)) *form {
	if d.refused() {
		return nil
	}
	return d.ask(title, []field{{label: d.words.T("column.name"), text: name}}, func(answers []string) error {
		var called string
		f := d.answered(answers)
		f.text(0, &called)
		if f.wrong != nil {
			return f.wrong
		}
		done(strings.TrimSpace(called))
		return nil
	})
}

// newPack asks for a pack of the pages, and shows it.
func (b *packScreen) newPack(pages []budget.PackPage) {
	d := b.desk
	d.askPackName(d.words.T("screen.board.new"), "", func(name string) { d.makePack(name, pages) })
}

// makePack makes a pack of the plan's own in the language on screen.
func (d *Desk) makePack(name string, pages []budget.PackPage) {
	plan := d.document.Plan()
	pack := boardPack{Pack: budget.Pack{ID: plan.NewPackID(name), Name: name, Language: string(d.words.Language()), Formats: packFormats[:1]}, pages: pages}
	d.settings.setPack(d.document.Path(), pack.ID)
	d.keepPack(pack)
}

// renamePack asks for another name for the pack on show.
func (b *packScreen) renamePack() {
	b.desk.askPackName(b.desk.words.T("screen.board.rename"), b.pack.Name, func(name string) {
		b.change(func(p *boardPack) { p.Name = name })
	})
}

// copyPack asks for the name of a copy of the pack on show, and shows the copy.
func (b *packScreen) copyPack() {
	d := b.desk
	suggested := d.words.T("screen.board.copy-of", text.Args{"pack": b.pack.Name})
	d.askPackName(d.words.T("screen.board.copy"), suggested, func(name string) {
		pack := b.pack.clone()
		pack.ID, pack.Name = d.document.Plan().NewPackID(name), name
		d.settings.setPack(d.document.Path(), pack.ID)
		d.keepPack(pack)
	})
}

// removePack takes the pack on show out of the plan. It can be undone.
func (b *packScreen) removePack() {
	if !b.pack.ready && !b.desk.refused() {
		b.desk.apply(budget.RemovePack(b.desk.document.Plan(), b.pack.ID))
	}
}
