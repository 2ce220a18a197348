package workbook

import "strings"

// delimited divides a text into records of fields, as Excel does: a field in
// quotes may hold delimiters, line breaks and doubled quotes, and a blank line
// is a record too. A quote that is never closed is a character like others.
type delimited struct {
	text      string
	delimiter byte
	longest   int // field in quotes
	at        int
	fields    []string
}

// next returns the fields of the next record, valid until it is called again,
// and false after the last. It stops at more fields than a sheet has columns.
func (d *delimited) next() ([]string, bool) {
	if d.at >= len(d.text) {
		return nil, false
	}
	d.fields = d.fields[:0]
	for len(d.fields) <= maxColumns {
		d.fields = append(d.fields, d.field())
		if d.at >= len(d.text) || d.text[d.at] != d.delimiter {
			break
		}
		d.at++
		if d.at == len(d.text) { // the field after the last delimiter
			d.fields = append(d.fields, "")
		}
	}
	d.passLineEnd()
	return d.fields, true
}

func (d *delimited) passLineEnd() {
	rest := d.text[d.at:]
	switch {
	case strings.HasPrefix(rest, "\r\n"):
		d.at += 2
	case strings.HasPrefix(rest, "\n"), strings.HasPrefix(rest, "\r"):
		d.at++
	}
}

// field reads up to the delimiter or line end after a field.
func (d *delimited) field() string {
	quoted := ""
	if strings.HasPrefix(d.text[d.at:], `"`) {
		if length, closed := d.quoted(); closed {
			quoted = strings.ReplaceAll(d.text[d.at+1:d.at+length-1], `""`, `"`)
			d.at += length
		}
	}
	start := d.at
	for d.at < len(d.text) && d.text[d.at] != d.delimiter && d.text[d.at] != '\n' && d.text[d.at] != '\r' {
		d.at++
	}
	return quoted + d.text[start:d.at]
}

// quoted returns the length of the field in quotes that begins here, both
// quotes included, and whether it is closed.
func (d *delimited) quoted() (length int, closed bool) {
	rest := d.text[d.at:min(len(d.text), d.at+d.longest+2)]
	for i := 1; i < len(rest); i++ {
		if rest[i] != '"' {
			continue
		}
		if i+1 == len(rest) || rest[i+1] != '"' {
			return i + 1, true
		}
		i++ // a doubled quote
	}
	return 0, false
}

// delimiters are those of tables in text, the likelier first.
const delimiters = ";\t,|"

// declaredDelimiter takes the delimiter from a first line "sep=;", which Excel
// reads as an instruction and not as a row.
func declaredDelimiter(text string) (delimiter byte, rest string, declared bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.TrimSuffix(line, "\r")
	const prefix = "sep="
	if len(line) != len(prefix)+1 || !strings.EqualFold(line[:len(prefix)], prefix) {
		return 0, text, false
	}
	return line[len(prefix)], rest, true
}

// delimiterOf finds the delimiter that divides the records of a text most
// alike, and false where there is none.
func delimiterOf(text string, longest int) (delimiter byte, found bool) {
	const enough = 1 << 20
	text = text[:min(len(text), enough)]
	best := 0
	for _, candidate := range []byte(delimiters) {
		if likeness := dividedAlike(&delimited{text: text, delimiter: candidate, longest: longest}); likeness > best {
			best, delimiter = likeness, candidate
		}
	}
	return delimiter, best > 0
}

// dividedAlike weighs how much the first records are divided into the same
// number of fields.
func dividedAlike(d *delimited) int {
	const enough = 500
	records := make(map[int]int)
	for range enough {
		fields, more := d.next()
		if !more {
			break
		}
		records[divisions(fields, d.delimiter)]++
	}
	best := 0
	for divisions, times := range records {
		best = max(best, divisions*times)
	}
	return best
}

// divisions counts what divides the fields of a record. A comma between digits
// may be that of a decimal, and counts less.
func divisions(fields []string, delimiter byte) int {
	const sure, unsure = 4, 1
	count := 0
	for i := 1; i < len(fields); i++ {
		if delimiter == ',' && endsInDigit(fields[i-1]) && startsWithDigit(fields[i]) {
			count += unsure
		} else {
			count += sure
		}
	}
	return count
}

func endsInDigit(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

func startsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
