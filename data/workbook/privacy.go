package workbook

import (
	"regexp"
	"strings"
	"unicode"
)

// A plan holds aggregates only. A workbook that looks like a list of patients
// is therefore refused as a whole, before anything of it is shown or kept:
//
//   - an identity number beside a word for it, in the same cell, to its left or
//     at the head of its column: one is enough, for nothing else is called so;
//   - an identity number written as its date and the rest: one is enough, too;
//   - identity numbers that nothing names: three in a column or a row, and at
//     least half of the numbers of eleven digits there. Account numbers, order
//     numbers and the like are valid by chance in one of forty at most, so that
//     a column of them never comes near half, and two alone may be chance;
//   - a date under a heading for dates of birth, in a row with the name of a
//     person: one row where the name has a heading, else three, since a name is
//     then only told by its looks. Dates without such a heading are those of
//     milestones, and people beside them are who is responsible.
const (
	enoughIdentities = 3
	enoughUnheaded   = 3
)

// Headings and labels, folded.
var (
	identityLabels = []pattern{"fodselsnu", "fodselsnr", "fodselnu", "personnu", "personnr", "personid", "=person id", "pasientid", "=pasient id", "pasientnu", "fnr",
		"=f nr", "=d nummer", "=h nummer", "=pid", "identitetsnu", "identity number", "national id", "patient id", "social security"}
	birthLabels = []pattern{"fodselsda", "=fodt", "=fodd", "fodt dato", "fodd dato", "=f dato", "=fdato", "date birth", "birth date", "birthda", "=born", "=dob"}
	nameLabels  = []pattern{"=navn", "=namn", "=name", "fornavn", "fornamn", "etternavn", "etternamn", "pasientnavn", "pasientnamn", "=pasient", "=patient",
		"patient name", "first name", "last name", "full name", "surname", "fullt navn", "fullt namn"}
)

// heads is what a text is a heading or a label for.
type heads struct{ identity, birth, name bool }

// headings remembers what texts are headings for: those of a table repeat, and
// telling takes time.
type headings map[string]heads

func (h headings) of(text string) heads {
	const longest, most = 80, 10_000 // beyond that a text is no heading
	if len(text) > longest {
		return heads{}
	}
	known, found := h[text]
	if !found {
		known = heads{fitsAny(text, identityLabels...), fitsAny(text, birthLabels...), fitsAny(text, nameLabels...)}
		if len(h) == most {
			clear(h)
		}
		h[strings.Clone(text)] = known
	}
	return known
}

// refusePatients refuses sheets that look like data of single patients. It
// says where, and never what stands there.
func refusePatients(sheets []*Sheet) error {
	for _, sheet := range sheets {
		if reason, row, column := patientsIn(sheet); reason != "" {
			return &RefusedError{Reason: reason, Sheet: withoutIdentities(sheet.Name), Cell: CellName(row, column)}
		}
	}
	return nil
}

// RefusePasted refuses cells from the clipboard that look like data of single
// patients. The cell its error names is counted from the first that was pasted.
func RefusePasted(lines [][]string) error {
	var sheet Sheet
	for i, line := range lines {
		row := Row{Number: i + 1}
		for j, text := range line {
			if strings.TrimSpace(text) != "" {
				row.Cells = append(row.Cells, Cell{Kind: Text, Column: j + 1, Text: text})
			}
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return refusePatients([]*Sheet{&sheet})
}

// withoutIdentities is a name to be told of, with no identity number in it.
func withoutIdentities(name string) string {
	return elevenDigits.ReplaceAllString(name, "…")
}

var elevenDigits = regexp.MustCompile(`[0-9]{6}[ -]?[0-9]{5}`)

// seen is what a column or a row has of what may be identity numbers.
type seen struct {
	alike, valid int
	row, column  int // of the first that is valid
}

func (s *seen) add(found identityLook, row, column int) {
	if s.valid == 0 && found.valid > 0 {
		s.row, s.column = row, column
	}
	s.alike += found.alike
	s.valid += found.valid
}

func (s *seen) isEnough() bool { return s.valid >= enoughIdentities && 2*s.valid >= s.alike }

// patientScan is a sheet being looked through.
type patientScan struct {
	known   headings
	columns map[int]*seen
	// The columns under a heading of that kind.
	identity, birth, name map[int]bool
	born                  int // rows with a date of birth and what looks like a name
}

func patientsIn(sheet *Sheet) (reason Refusal, row, column int) {
	scan := patientScan{known: make(headings), columns: make(map[int]*seen),
		identity: make(map[int]bool), birth: make(map[int]bool), name: make(map[int]bool)}
	for _, r := range sheet.Rows {
		if at, found := scan.identityIn(r); found {
			return IdentityNumbers, at.row, at.column
		}
		if at, found := scan.birthIn(r); found {
			return BirthDates, r.Number, at
		}
		scan.readLabels(r)
	}
	for _, s := range scan.columns {
		if s.isEnough() && (reason == "" || s.column < column) {
			reason, row, column = IdentityNumbers, s.row, s.column
		}
	}
	if reason == "" {
		return identityNoted(sheet.Notes)
	}
	return reason, row, column
}

// identityNoted looks for identity numbers in the notes on cells.
func identityNoted(notes []Note) (reason Refusal, row, column int) {
	var all seen
	for _, note := range notes {
		found := identitiesIn(note.Text)
		all.add(found, note.Row, note.Column)
		if found.valid > 0 && (found.parted || fitsAny(note.Text, identityLabels...)) {
			return IdentityNumbers, note.Row, note.Column
		}
	}
	if all.isEnough() {
		return IdentityNumbers, all.row, all.column
	}
	return "", 0, 0
}

// identityIn looks through a row, and tells where it has an identity number
// that is one beyond doubt, or more than can be chance.
func (p *patientScan) identityIn(r Row) (at seen, found bool) {
	var across seen
	for i, cell := range r.Cells {
		if cell.Kind != Text && cell.Kind != Number {
			continue
		}
		in := identitiesIn(strings.TrimSpace(cell.Text))
		if in.alike == 0 {
			continue
		}
		if p.columns[cell.Column] == nil {
			p.columns[cell.Column] = new(seen)
		}
		p.columns[cell.Column].add(in, r.Number, cell.Column)
		across.add(in, r.Number, cell.Column)
		beside := i > 0 && r.Cells[i-1].Kind == Text && p.known.of(r.Cells[i-1].Text).identity
		if in.valid > 0 && (in.parted || beside || p.identity[cell.Column] || fitsAny(cell.Text, identityLabels...)) {
			return seen{row: r.Number, column: cell.Column}, true
		}
	}
	return across, across.isEnough()
}

// birthIn looks for a date of birth in a row with a name.
func (p *patientScan) birthIn(r Row) (column int, found bool) {
	for _, cell := range r.Cells {
		if p.birth[cell.Column] && isDay(cell) {
			column = cell.Column
			break
		}
	}
	if column == 0 {
		return 0, false
	}
	named := false
	for _, cell := range r.Cells {
		if cell.Kind != Text || cell.Column == column {
			continue
		}
		if p.name[cell.Column] {
			return column, true
		}
		named = named || isPersonal(cell.Text)
	}
	if named {
		p.born++
	}
	return column, p.born == enoughUnheaded
}

// dayLike is a date in digits.
var dayLike = regexp.MustCompile(`^([0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2}){1,2}|[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{5,6}|[0-9]{7,8})$`)

func isDay(c Cell) bool {
	return c.Kind == Date || (c.Kind == Text || c.Kind == Number) && dayLike.MatchString(strings.TrimSpace(c.Text))
}

// isPersonal reports whether a text has the looks of a person's name: two to
// four words with a capital first and no digits.
func isPersonal(text string) bool {
	words := strings.Fields(strings.ReplaceAll(text, ",", " "))
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, word := range words {
		for i, r := range word {
			if i == 0 && !unicode.IsUpper(r) || !unicode.IsLetter(r) && r != '-' && r != '.' && r != '\'' {
				return false
			}
		}
	}
	return true
}

// readLabels keeps which columns a row heads.
func (p *patientScan) readLabels(r Row) {
	for _, cell := range r.Cells {
		if cell.Kind != Text {
			continue
		}
		switch known := p.known.of(cell.Text); {
		case known.identity:
			p.identity[cell.Column] = true
		case known.birth:
			p.birth[cell.Column] = true
		case known.name:
			p.name[cell.Column] = true
		}
	}
}
