package workbook

import (
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
)

// Light is a sign of how things stand that says so without a word for it: a
// colour, or a mark.
type Light string

// The lights.
const (
	Green  Light = "green"
	Yellow Light = "yellow"
	Red    Light = "red"
	Tick   Light = "tick"
	Cross  Light = "cross"
	Disc   Light = "disc" // marks whose colour, if any, is that of the text
	Wedge  Light = "wedge"
	Block  Light = "block"
)

// lightWords name the colours, in the genders they have.
var lightWords = []wordFor[Light]{
	{Green, []pattern{"=gronn", "=gront", "=gron", "=green", "=gront lys", "=gronn lys"}},
	{Yellow, []pattern{"=gul", "=gult", "=yellow", "=gult lys", "=oransje"}},
	{Red, []pattern{"=rod", "=rodt", "=raud", "=raudt", "=red", "=rodt lys", "=raudt lys"}},
}

// lightMarks are the marks offices use for a light.
var lightMarks = map[rune]Light{
	'✓': Tick, '✔': Tick, '☑': Tick, '✅': Tick, '√': Tick,
	'✗': Cross, '✘': Cross, '✕': Cross, '✖': Cross, '☒': Cross, '❌': Cross,
	'●': Disc, '⬤': Disc, '▲': Wedge, '■': Block, '◼': Block,
	'🟢': Green, '🟡': Yellow, '🟠': Yellow, '🔴': Red,
}

// lightIn is the light a text is, and nothing but that.
func lightIn(text string) (Light, bool) {
	var marks []rune
	for _, r := range strings.TrimSpace(text) {
		if r != '\ufe0f' { // asks for a picture of the mark, and is none itself
			marks = append(marks, r)
		}
	}
	if len(marks) == 1 {
		light, is := lightMarks[marks[0]]
		return light, is
	}
	return wordIn(text, lightWords)
}

// lightOfColor is the light a fill has, RRGGBB: one that is clearly red,
// yellow or green, be it as pale as spreadsheets offer them.
func lightOfColor(color string) (Light, bool) {
	color = strings.TrimPrefix(color, "#")
	if len(color) == len("AARRGGBB") {
		color = color[2:]
	}
	value, err := strconv.ParseUint(color, 16, 32)
	if err != nil || len(color) != len("RRGGBB") {
		return "", false
	}
	r, g, b := int(value>>16), int(value>>8&0xff), int(value&0xff)
	most, least := max(r, g, b), min(r, g, b)
	switch {
	case most-least < leastColor:
		return "", false // white, grey or black
	case most == g && g-max(r, b) >= (most-least)/4:
		return Green, true
	case most == r && b == least && g-least >= (most-least)*2/5:
		return Yellow, true
	case most == r && b-least <= (most-least)/2:
		return Red, true
	}
	return "", false
}

// leastColor is how much more of one colour than of another a fill must have
// to be seen as coloured.
const leastColor = 24

// Lit is a cell with a light for a fill, and nothing in it.
type Lit struct {
	Row, Column int
	Light       Light
}

// maxLit bounds how many such cells of a sheet are kept.
const maxLit = 10_000

// litAt is the light of a cell with nothing in it.
func (s *Sheet) litAt(row, column int) (Light, bool) {
	i, found := slices.BinarySearchFunc(s.Lit, Lit{Row: row, Column: column}, inRows)
	if !found {
		return "", false
	}
	return s.Lit[i].Light, true
}

func inRows(a, b Lit) int {
	if a.Row != b.Row {
		return a.Row - b.Row
	}
	return a.Column - b.Column
}

// turnedLit is the lights of a range with rows for columns.
func (b block) turnedLit() []Lit {
	var lit []Lit
	for _, l := range b.sheet.Lit {
		if b.Contains(l.Row, l.Column) {
			lit = append(lit, Lit{l.Column, l.Row, l.Light})
		}
	}
	slices.SortFunc(lit, inRows)
	return lit
}

// probableStatus is what a light most often means in the reports of projects.
var probableStatus = map[Light]budget.Status{
	Green: budget.InProgress, Yellow: budget.Delayed, Red: budget.Delayed,
	Tick: budget.Done, Cross: budget.NotStarted,
	Disc: budget.InProgress, Wedge: budget.Delayed, Block: budget.Delayed,
}
