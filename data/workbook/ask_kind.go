package workbook

import (
	"cmp"
	"slices"
)

// fit is a table read as a kind that fits it, and how well it does.
type fit struct {
	*table
	used   int // how many columns the kind has a use for
	weight int // how much the headings of those it needs say
}

// fitAs reads a table as another kind, from its columns before any kind had a use
// for them, and returns false where that does not fit. What is told of areas can be
// lines of the economy called after them.
func (t *table) fitAs(k *kind, unused []column) (fit, bool) {
	other := &table{block: t.block, kind: k, header: t.header, captions: t.captions, title: t.title}
	other.columns = slices.Clone(unused)
	if k == costsKind {
		for i, c := range t.columns {
			if c.role == areaRole {
				other.columns[i].role = labelRole
			}
		}
	}
	if !k.assign(other) {
		return fit{}, false
	}
	other.money, other.dots = moneyUnitOf(other), dotsOf(other)
	return fitOf(other), true
}

func fitOf(t *table) fit {
	f := fit{table: t}
	for _, c := range t.columns {
		if c.role == "" || c.role == NoRole {
			continue
		}
		f.used++
		for _, r := range t.kind.columns {
			if r.needed && r.role == c.role {
				f.weight += r.weight(c.words)
			}
		}
	}
	return f
}

// aboutMoney reports whether one of two kinds is the lines of the economy and
// the other measurements: of money by area either may be meant.
func aboutMoney(a, b *kind) bool {
	return a == costsKind && b.broad || a.broad && b == costsKind
}

// rivals returns the other kinds that fit a table as well as its own, for
// which the order of kinds is no reason: they have a use for as many columns,
// and a heading says that the columns they need are there.
func (t *table) rivals() []fit {
	if t.told || t.recalled || t.above != nil || t.header.bottom < t.header.top {
		return nil
	}
	own, unused := fitOf(t), columnsOf(t.block, t.header)
	var found []fit
	for _, k := range kinds {
		if k.as == t.kind.as || k.as == t.kind.narrows || k.broad && !aboutMoney(t.kind, k) {
			continue
		}
		other, fits := t.fitAs(k, unused)
		asGood := other.used >= own.used && other.weight > 0
		if fits && (asGood || aboutMoney(t.kind, k) && other.money.text != "") {
			found = append(found, other)
		}
	}
	return found
}

// askKinds asks what the tables are that more than one kind fits equally well.
// What goes on after a blank row goes with the table above.
func (im *importer) askKinds(found *recognised) {
	chosen := make(map[*table]*table)
	var tables []*table
	for _, t := range found.tables {
		now, asked := chosen[t.above]
		switch {
		case t.above != nil && asked && now == nil:
			im.skip(im.tableSource(t), SkipDoubtful)
			continue
		case t.above != nil && asked && now != t.above:
			next := continuation(now, t.block)
			chosen[t] = next
			t = next
		case t.above == nil:
			if rivals := t.rivals(); len(rivals) > 0 {
				chosen[t] = im.askKind(t, rivals)
				if t = chosen[t]; t == nil {
					continue
				}
			}
		}
		tables = append(tables, t)
	}
	found.tables = tables
}

// askKind asks which of the kinds that fit a table it is; the best guess is the
// one that asks for most, which comes first. It returns nil for
// as long as that is not known.
func (im *importer) askKind(t *table, rivals []fit) *table {
	readings := append([]fit{fitOf(t)}, rivals...)
	where := im.tableSource(t)
	q := Question{ID: questionAt(AskTable, where), Kind: AskTable, Where: where, Case: "headings", Words: map[string]any{"sheet": t.sheet.Name}}
	if slices.ContainsFunc(rivals, func(f fit) bool { return aboutMoney(t.kind, f.kind) }) {
		q.Case = "money-by-area"
		slices.SortStableFunc(readings, func(a, b fit) int { return cmp.Compare(isCosts(a), isCosts(b)) })
	}
	for _, f := range readings {
		q.Choices = append(q.Choices, Choice{ID: tableIs + string(f.kind.as)})
	}
	q.Choices = append(q.Choices, Choice{ID: LeaveOut})
	choice, _ := im.ask(q)
	for _, f := range readings {
		if choice.ID == tableIs+string(f.kind.as) {
			f.told = true
			return f.table
		}
	}
	im.skip(where, SkipDoubtful)
	return nil
}

// isCosts is 1 for a reading as lines of the economy, and 0 for others.
func isCosts(f fit) int {
	if f.kind == costsKind {
		return 1
	}
	return 0
}
