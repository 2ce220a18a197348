package planfile

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// row is what the columns of a record hold, as SQLite's json_array writes it: to
// ask the driver for the value of every column takes half as long again, and
// leaves all of them to be cleared away.
type row struct {
	// rest is what has not been read, without the bracket it began with.
	rest string
}

// stored is what one column holds. Of a text, it is only good for as long as
// its row: to keep a part of a row is to keep all of it.
type stored struct {
	kind   storedKind
	text   string
	number int64
}

type storedKind int

const (
	isNull storedKind = iota
	isText
	isNumber
)

// String is what an error says was there.
func (k storedKind) String() string { return [...]string{"nothing", "a text", "a number"}[k] }

func rowOfJSON(text string) (row, error) {
	rest, ok := strings.CutPrefix(text, "[")
	if !ok {
		return row{}, fmt.Errorf("%w: a row without its beginning", errBroken)
	}
	return row{rest}, nil
}

// next reads the value of the next column.
func (r *row) next() (stored, error) {
	if strings.HasPrefix(r.rest, `"`) {
		return r.nextText()
	}
	end := endOfWord(r.rest)
	if end < 0 {
		return stored{}, fmt.Errorf("%w: a row without its end", errBroken)
	}
	word := r.rest[:end]
	r.rest = r.rest[end+1:]
	if word == "null" {
		return stored{}, nil
	}
	number, err := strconv.ParseInt(word, 10, 64)
	return stored{kind: isNumber, number: number}, err
}

// nextText reads a text, which begins and ends with quotes.
func (r *row) nextText() (stored, error) {
	end := endOfText(r.rest)
	if end < 0 || end == len(r.rest) {
		return stored{}, fmt.Errorf("%w: a text without its end", errBroken)
	}
	quoted := r.rest[:end]
	r.rest = r.rest[end+1:]
	if plain := quoted[1 : end-1]; strings.IndexByte(plain, '\\') < 0 {
		return stored{kind: isText, text: plain}, nil
	}
	return unescaped(quoted)
}

func unescaped(quoted string) (stored, error) {
	value := stored{kind: isText}
	err := json.Unmarshal([]byte(quoted), &value.text)
	return value, err
}

// endOfWord returns the place of what follows a number or null, -1 for nothing.
func endOfWord(rest string) int {
	for at := range len(rest) {
		if rest[at] == ',' || rest[at] == ']' {
			return at
		}
	}
	return -1
}

// endOfText returns the place after the text's last quote, -1 if it has none.
func endOfText(quoted string) int {
	for at := 1; at < len(quoted); at++ {
		switch quoted[at] {
		case '"':
			return at + 1
		case '\\':
			at++
		}
	}
	return -1
}
