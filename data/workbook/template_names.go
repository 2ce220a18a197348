package workbook

import (
	"encoding/json"
	"strconv"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// templateNames tell which record a name in a template is: by what it is
// called there now, by what it was called when the template was made, and by
// what the plan calls it.
type templateNames []map[budget.TableName]map[string]string // from name to identity

// The layers of names, those that count first at the top.
const (
	namesNow = iota
	namesThen
	namesInPlan
	nameLayers
)

func newTemplateNames() templateNames {
	names := make(templateNames, nameLayers)
	for i := range names {
		names[i] = make(map[budget.TableName]map[string]string)
	}
	return names
}

// know adds a name. One that two records share is neither's: they are told
// apart by the identity put to it.
func (n templateNames) know(layer int, table budget.TableName, name, id string) {
	if n[layer][table] == nil {
		n[layer][table] = make(map[string]string)
	}
	known := n[layer][table]
	if other, taken := known[fold(name)]; taken && other != id {
		known[fold(name)] = ""
	} else {
		known[fold(name)] = id
	}
	known[fold(name+" ("+id+")")] = id
	known[id] = id
}

// id returns the identity of what is called a name.
func (n templateNames) id(table budget.TableName, name string) (string, bool) {
	for _, layer := range n {
		if id := layer[table][fold(name)]; id != "" {
			return id, true
		}
	}
	for _, layer := range n {
		if id := layer[table][name]; id != "" {
			return id, true
		}
	}
	return "", false
}

// identityIn is the identity in the key of a record that has one.
func identityIn(key string) string {
	var parts []any
	if json.Unmarshal([]byte(key), &parts) != nil || len(parts) == 0 {
		return ""
	}
	id, _ := parts[len(parts)-1].(string)
	return id
}

// hasIdentity reports whether records of the page are known by an identity
// that stands in no column.
func (p *filledPage) hasIdentity() bool {
	_, found := p.New().Type().FieldByName("ID")
	return found
}

// know learns what the records of the pages are called, and gives the new
// ones their identities.
func (t *templateReading) know() {
	for table, names := range template.NamesOf(t.plan, t.revision.ID) {
		for id, name := range names {
			t.names.know(namesInPlan, table, name, id)
		}
	}
	for _, p := range t.book.pages {
		if !p.hasIdentity() {
			continue
		}
		for _, key := range p.was.keys {
			id := identityIn(key)
			t.take(p.Table, id)
			t.names.know(namesThen, p.Table, p.was.cell(key, p.Naming).Text, id)
		}
	}
	for _, p := range t.book.pages {
		if p.hasIdentity() {
			t.identify(p)
		}
	}
}

// identify gives the rows of a page their identities.
func (t *templateReading) identify(p *filledPage) {
	for _, row := range p.rows {
		id := identityIn(row.key)
		if id == "" {
			id = t.fresh(p, row)
			t.take(p.Table, id)
		}
		t.ids[rowAt{p, row.number}] = id
		if name, found := p.cell(row, p.Naming); found {
			t.names.know(namesNow, p.Table, normal(name), id)
		}
	}
}

// fresh makes the identity of a new record: the same for the same row, so that
// to read a template twice is to read it once.
func (t *templateReading) fresh(p *filledPage, row *filledRow) string {
	name, _ := p.cell(row, p.Naming)
	base := shorten(slug(name.Text))
	if number, found := p.cell(row, "Number"); found && p.Table == budget.MeasureTable && !number.IsBlank() {
		base = "t" + slug(number.Text)
	}
	if base == "" {
		base = p.ID
	}
	id := base
	for n := 2; t.taken[p.Table][id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}
