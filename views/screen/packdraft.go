package screen

import (
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/board"
)

// boardPack is a board pack with all that belongs to it: one of the plan's own,
// or a ready-made one that becomes so when it is changed.
type boardPack struct {
	budget.Pack
	pages []budget.PackPage
	areas []budget.AreaID
	ready bool
}

// packFormats are the kinds of files a pack can be written as, in the order they
// are offered.
var packFormats = []string{"pptx", "xlsx", "pdf", "html", "png", "svg"}

// packsOf are the plan's own packs, and then the ready-made ones it has none of
// its own in place of.
func packsOf(s state) []boardPack {
	var packs []boardPack
	for pack := range s.plan.Packs.All() {
		packs = append(packs, boardPack{Pack: pack, pages: s.plan.PagesOf(pack.ID), areas: s.plan.AreasOf(pack.ID)})
	}
	slices.SortStableFunc(packs, func(a, b boardPack) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	for _, standard := range board.StandardPacks(s.words) {
		if s.plan.Packs.Has(standard.Pack) {
			continue
		}
		pack := boardPack{Pack: standard.Pack, pages: standard.Pages, ready: true}
		if standard.Trusts {
			pack.areas = board.TrustsOf(s.plan)
		}
		packs = append(packs, pack)
	}
	return packs
}

// clone is the pack to be changed.
func (p boardPack) clone() boardPack {
	p.pages, p.areas, p.Formats = slices.Clone(p.pages), slices.Clone(p.areas), slices.Clone(p.Formats)
	return p
}

// has reports whether a page of that content is in the pack.
func (p boardPack) has(page budget.PackPage) bool {
	return slices.ContainsFunc(p.pages, func(o budget.PackPage) bool { return isSamePage(o, page) })
}

// isSamePage reports whether pages show the same, whatever they say of it.
func isSamePage(a, b budget.PackPage) bool { return a.Content == b.Content && a.Chart == b.Chart }

// add puts in those of the pages that the pack does not have, after a page, and
// returns how many.
func (p *boardPack) add(pages []budget.PackPage, after int) int {
	added := 0
	for _, page := range pages {
		if !p.has(page) {
			added++
			p.pages = slices.Insert(p.pages, min(after+added, len(p.pages)), page)
		}
	}
	return added
}

// move puts a page in the place of another, which makes room for it.
func (p *boardPack) move(from, to int) {
	page := p.pages[from]
	p.pages = slices.Insert(slices.Delete(p.pages, from, from+1), to, page)
}

// keepPack keeps a pack in the plan as it has become.
func (d *Desk) keepPack(p boardPack) {
	d.apply(budget.KeepPack(d.document.Plan(), p.Pack, p.pages, p.areas))
}
