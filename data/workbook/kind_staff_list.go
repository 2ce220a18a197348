package workbook

import (
	"cmp"
	"slices"

	"fagplan/budget"
)

const (
	personRole role = "person"
	shareRole  role = "share"
)

// staffListKind is a list of people and how much each works. Only how many
// full-time equivalents there are of each profession in each area is read:
// the names are looked at to tell posts nobody has, and kept nowhere.
var staffListKind = &kind{
	as: PositionsTable,
	columns: []columnRule{
		needs(personRole, "=navn", "=ansatt", "ansattnavn", "etternavn", "fornavn", "medarbeider", "=stillingsinnehaver"),
		needs(shareRole, "stillingsprosent", "stillingsandel", "stillingsbrok", "stillingsstorrelse", "=prosent"),
		may(professionRole, append(professionWords[:len(professionWords):len(professionWords)], "=stilling", "stillingstittel", "stillingstype", "=tittel")...),
		mayArea, mayPeriod,
	},
	stage: stageFacts,
	read:  readStaffList,
}

// posts are what the people of one area and profession add up to.
type posts struct {
	budget.PositionCount
	top, bottom int // the rows of the list they are in
}

// largestShare is more than anyone works.
const largestShare = 3 * budget.Unit / 2

// readStaffList adds up the posts of a list.
func readStaffList(im *importer, t *table) {
	c, _ := t.column(shareRole)
	share := im.percentages(t, c)
	var groups []posts
	for row := range im.rows(t) {
		if label := t.text(row, personRole); isSumLabel(label) {
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			continue
		}
		if im.isFootnote(t, row) {
			continue
		}
		post, given := share(row, c)
		where := im.source(t, row, c.at)
		if !given || post < 0 || post > largestShare {
			if given {
				im.find(unreadableNumber, where, map[string]any{"text": t.text(row, shareRole)})
				im.skip(where, SkipUnreadable)
			}
			continue
		}
		if p, ok := im.post(t, row); ok {
			groups = addPost(groups, p, post, row)
		}
	}
	for _, g := range groups {
		g.Source = budget.Source{Workbook: im.workbook.ID, Sheet: t.sheet.Name, Cell: t.sheet.rangeName(Range{g.top, c.at, g.bottom, c.at})}
		im.add(g.PositionCount, g.Source)
	}
}

// post is what the post of a row is counted under.
func (im *importer) post(t *table, row int) (budget.PositionCount, bool) {
	area, placed := im.areaOfRow(t, row)
	period, dated := im.factPeriod(t, row)
	kind := budget.PositionsFilled
	if fitsAny(t.text(row, personRole), "vakant", "ledig", "ubesatt", "=nn") {
		kind = budget.PositionsVacant
	}
	return budget.PositionCount{Area: area.ID, Profession: t.text(row, professionRole), Period: period, Kind: kind}, placed && dated
}

// addPost adds a post to those of its sort.
func addPost(groups []posts, p budget.PositionCount, share budget.Quantity, row int) []posts {
	i := slices.IndexFunc(groups, func(g posts) bool {
		return cmp.Or(cmp.Compare(g.Area, p.Area), cmp.Compare(g.Profession, p.Profession), g.Period.Compare(p.Period), cmp.Compare(g.Kind, p.Kind)) == 0
	})
	if i < 0 {
		p.Count = share
		return append(groups, posts{p, row, row})
	}
	groups[i].Count += share
	groups[i].bottom = row
	return groups
}
