package budget

import "cmp"

// The tables of board packs.
const (
	PackTable     TableName = "pack"
	PackPageTable TableName = "pack_page"
	PackAreaTable TableName = "pack_area"
)

// Pack is a board pack: what is shown to a board, of what and when, and as what
// files. Its pages are PackPages; PackAreas are the trusts it is written for.
type Pack struct {
	ID   PackID `json:"id" key:"1"`
	Name string `json:"name"`
	// Language is the one the pack is written in, as text.Language.
	Language string `json:"language"`
	// Period is the year or tertial the pack tells of, zero for the last one
	// anything was reported for.
	Period Period `json:"period,omitzero"`
	// Formats are the kinds of files, as their names end: "pptx".
	Formats []string `json:"formats"`
	// SmallCounts has the pack show numbers of 1 to 4 persons, which are
	// otherwise masked.
	SmallCounts bool `json:"small_counts,omitempty"`
}

// Table implements Record.
func (Pack) Table() TableName { return PackTable }

// Refs implements Record.
func (Pack) Refs() []Ref { return nil }

// Validate implements Record.
func (p Pack) Validate() error {
	return check(p, rule{p.ID != "", "an ID is needed"}, named(p.Name), rule{p.Language != "", "a language is needed"},
		rule{len(p.Formats) > 0, "a kind of file is needed"}, validOptionalPeriod(p.Period))
}

func (p Pack) compare(o Pack) int { return cmp.Compare(p.ID, o.ID) }

// PageContent tells what a page of a board pack is about.
type PageContent string

// The contents of pages.
const (
	ChartContent    PageContent = "chart"    // a chart, with what it says
	SummaryContent  PageContent = "summary"  // the message of each chart of the pack
	MeasuresContent PageContent = "measures" // how each measure stands
	FindingsContent PageContent = "findings" // what does not add up
)

// PageContents lists the contents a page can have.
var PageContents = []PageContent{ChartContent, SummaryContent, MeasuresContent, FindingsContent}

// PackPage is a page of a board pack.
type PackPage struct {
	Pack PackID `json:"pack" key:"1"`
	// Place counts the pages of a pack from 1.
	Place   int         `json:"place" key:"2"`
	Content PageContent `json:"content"`
	// Chart is the chart's name, as on the command line, on a page of one.
	Chart string `json:"chart,omitempty"`
	// Title is the planner's own, empty for the one the numbers give.
	Title string `json:"title,omitempty"`
	// Instead are the titles the numbers gave when the planner's own was written.
	// Where they give another by now, that one may no longer be true.
	Instead ToldTitles `json:"instead,omitempty"`
	// Comment is the planner's own, empty for the one the numbers give.
	Comment string `json:"comment,omitempty"`
	// Said are the titles the numbers gave when the pack was last written.
	Said ToldTitles `json:"said,omitempty"`
}

// Table implements Record.
func (PackPage) Table() TableName { return PackPageTable }

// Refs implements Record.
func (p PackPage) Refs() []Ref { return []Ref{packRef(p.Pack)} }

func packRef(id PackID) Ref { return Ref{Table: PackTable, ID: string(id)} }

// Validate implements Record.
func (p PackPage) Validate() error {
	return check(p, rule{p.Pack != "", "a pack is needed"}, rule{p.Place > 0, "pages are counted from 1"},
		rule{oneOf(p.Content, PageContents...), "there is no such content"},
		rule{(p.Content == ChartContent) == (p.Chart != ""), "a page of a chart, and no other, names one"})
}

func (p PackPage) compare(o PackPage) int {
	return cmp.Or(cmp.Compare(p.Pack, o.Pack), cmp.Compare(p.Place, o.Place))
}

// PackArea makes a pack one that is written for trusts, each in files of its own,
// and names one of them. A pack without is one for the whole of the plan.
type PackArea struct {
	Pack PackID `json:"pack" key:"1"`
	Area AreaID `json:"area" key:"2"`
}

// Table implements Record.
func (PackArea) Table() TableName { return PackAreaTable }

// Refs implements Record.
func (a PackArea) Refs() []Ref { return []Ref{packRef(a.Pack), areaRef(a.Area)} }

// Validate implements Record.
func (a PackArea) Validate() error {
	return check(a, rule{a.Pack != "", "a pack is needed"}, rule{a.Area != "", "an area is needed"})
}

func (a PackArea) compare(o PackArea) int {
	return cmp.Or(cmp.Compare(a.Pack, o.Pack), cmp.Compare(a.Area, o.Area))
}

// AreasOf returns the trusts a pack is written for, none for a pack of the whole
// plan.
func (p *Plan) AreasOf(pack PackID) []AreaID {
	var areas []AreaID
	for a := range p.PackAreas.From(PackArea{Pack: pack}) {
		if a.Pack != pack {
			break
		}
		areas = append(areas, a.Area)
	}
	return areas
}

// PagesOf returns the pages of a pack in order.
func (p *Plan) PagesOf(pack PackID) []PackPage {
	var pages []PackPage
	for page := range p.PackPages.From(PackPage{Pack: pack}) {
		if page.Pack != pack {
			break
		}
		pages = append(pages, page)
	}
	return pages
}

// NewPackID makes an identity for a new board pack that no other has.
func (p *Plan) NewPackID(name string) PackID {
	return PackID(NewID(name, func(id string) bool { return p.Packs.Has(Pack{ID: PackID(id)}) }))
}

// KeepPack makes the edit that keeps a pack with the pages given, in that order,
// and for the trusts given, in place of any pack of its ID. The pack and the
// places of the pages are set.
func KeepPack(p *Plan, pack Pack, pages []PackPage, areas []AreaID) Edit {
	batch := NewBatch(p)
	batch.removePartsOf(pack.ID)
	batch.Put(pack)
	for i, page := range pages {
		page.Pack, page.Place = pack.ID, i+1
		batch.Put(page)
	}
	for _, area := range areas {
		batch.Put(PackArea{pack.ID, area})
	}
	return batch.Edit(PackEdit, pack.Name)
}

// RemovePack makes the edit that removes a pack with all it has.
func RemovePack(p *Plan, id PackID) Edit {
	pack, _ := p.Packs.Get(Pack{ID: id})
	batch := NewBatch(p)
	batch.removePartsOf(id)
	batch.Remove(pack)
	return batch.Edit(PackEdit, pack.Name)
}

func (b *Batch) removePartsOf(pack PackID) {
	for _, page := range b.plan.PagesOf(pack) {
		b.Remove(page)
	}
	for _, area := range b.plan.AreasOf(pack) {
		b.Remove(PackArea{pack, area})
	}
}
