package workbook

import (
	"cmp"
	"regexp"
	"strconv"

	"fagplan/budget"
)

// factBlock is a block of keys and values that tells what a plan is.
type factBlock struct {
	block
	values map[string]fact
	rows   int
}

// fact is a value with its cell.
type fact struct {
	text        string
	row, column int
}

// The keys of facts, as they are folded.
const (
	planKey     = "fagplan"
	fieldKey    = "fagfelt"
	regionKey   = "region"
	countryKey  = "land"
	revisionKey = "versjon"
	yearsKey    = "planperiode"
	statusKey   = "status"
	pricesKey   = "prisniva"
	remarkKey   = "merknad"
)

// otherKeys are other words for the same.
var otherKeys = map[string]string{"plan": planKey, "rullering": revisionKey, "periode": yearsKey, "plannavn": planKey, "prisar": pricesKey}

// findPlanBlock reads a block as keys in its first column and values in its
// next. It is about a plan where it names one and the years it is for.
func findPlanBlock(b block) (*factBlock, bool) {
	facts := &factBlock{block: b, values: make(map[string]fact)}
	for row := b.Top; row <= min(b.Bottom, b.Top+maxCaptions); row++ {
		cells := b.cells(row)
		if len(cells) != 2 || cells[0].Column != b.Left || cells[0].Kind != Text {
			continue
		}
		key := slug(cells[0].Text)
		facts.values[cmp.Or(otherKeys[key], key)] = fact{tidy(cells[1].Text), row, cells[1].Column}
		facts.rows++
	}
	_, named := facts.values[planKey]
	_, timed := facts.values[yearsKey]
	return facts, named && timed
}

func (f *factBlock) text(key string) string { return f.values[key].text }

func (f *factBlock) public() Table {
	return Table{Sheet: f.sheet.Name, Range: f.String(), As: PlanTable, Rows: f.rows, Title: f.text(planKey)}
}

func (im *importer) factSource(f *factBlock, key string) budget.Source {
	v := f.values[key]
	return budget.Source{Workbook: im.workbook.ID, Sheet: f.sheet.Name, Cell: CellName(v.row, v.column)}
}

// readPlan reads what the plan is. A plan that already has another name stays
// what it is: the workbook's decisions then go to its current revision.
func (im *importer) readPlan(f *factBlock) {
	name := f.text(planKey)
	where := im.factSource(f, planKey)
	for now := range im.plan.About.All() {
		if slug(now.Name) != slug(name) {
			im.find(otherPlan, where, map[string]any{"book": name, "plan": now.Name})
			return
		}
	}
	about := budget.About{Name: name, Field: f.text(fieldKey), Fictional: im.workbook.Fictional, Source: where}
	about.Region = im.factArea(f, regionKey)
	about.Country = im.factArea(f, countryKey)
	if im.add(about, where) {
		im.region, im.country = about.Region, about.Country
	}
	im.readRevision(f)
}

func (im *importer) factArea(f *factBlock, key string) budget.AreaID {
	text := f.text(key)
	if text == "" {
		return ""
	}
	area, found := im.area(text, im.factSource(f, key))
	if !found {
		im.find(unknownArea, im.factSource(f, key), map[string]any{"name": text})
	}
	return area.ID
}

var fourDigits = regexp.MustCompile(`\b(?:19|20|21)\d\d\b`)

// readRevision reads which edition of the plan the workbook holds. What the
// planner has done with it since, as adopting it, stands.
func (im *importer) readRevision(f *factBlock) {
	where := im.factSource(f, yearsKey)
	span, err := ParsePeriod(f.text(yearsKey))
	if err != nil {
		im.find(unreadablePeriod, where, map[string]any{"text": f.text(yearsKey)})
		return
	}
	first, last := span.Start.Year(), span.End.Year()
	r := budget.Revision{ID: budget.RevisionID(strconv.Itoa(first)), Status: budget.Draft}
	if now, found := im.plan.Revisions.Get(r); found {
		r = now
	} else if fitsAny(f.text(statusKey), "vedtatt", "vedteken") {
		r.Status = budget.Adopted
	}
	r.Name = cmp.Or(f.text(revisionKey), r.Name, yearsName(first, last))
	r.FirstYear, r.LastYear = first, last
	r.PriceYear, _ = strconv.Atoi(fourDigits.FindString(f.text(pricesKey))) // without a year: current prices
	r.Note = cmp.Or(f.text(remarkKey), r.Note)
	r.Source = where
	if im.add(r, where) {
		im.revision = r
	}
}
