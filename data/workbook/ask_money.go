package workbook

import (
	"fagplan/budget"
)

// The choices of what 1 in a table of money stands for.
const (
	inKroner    = "kroner"
	inThousands = "thousand"
	inMillions  = "million"
)

var moneyChoices = []Choice{{ID: inKroner}, {ID: inThousands}, {ID: inMillions}, {ID: LeaveOut}}

var kronerIn = map[string]budget.Kroner{inKroner: 1, inThousands: budget.Thousand, inMillions: budget.Million}

// knowUnit reports whether it is known what 1 in a table of money stands for:
// the table says so, the planner has said it of tables of this shape, or
// answers now. Until then nothing of the table is read.
func (im *importer) knowUnit(t *table) bool {
	if t.above != nil {
		t.money = t.above.money
		return t.money.known()
	}
	if t.money.known() {
		return true
	}
	largest, best, reason := im.guessUnit(t)
	where := im.source(t, t.header.top, t.Left)
	choice, _ := im.ask(Question{ID: questionAt(AskMoney, where), Kind: AskMoney, Where: where, Case: reason,
		Words: map[string]any{"largest": largest}, Choices: moneyChoices, Best: best})
	if t.money.answered = kronerIn[choice.ID]; t.money.answered == 0 {
		im.skip(im.tableSource(t), SkipDoubtful)
		return false
	}
	t.money.kroner = t.money.answered
	im.remember(t)
	return true
}

// known reports whether the unit is stated, or has been asked for.
func (u moneyUnit) known() bool { return u.text != "" || u.answered != 0 }

// The largest number of a table in each unit: the yearly lines of a plan are
// of some thousand kroner to some hundred million.
const (
	leastInKroner    = 200_000 * budget.Unit
	leastInThousands = 100 * budget.Unit
)

// guessUnit tells from the largest number of a table what it probably counts
// in.
func (im *importer) guessUnit(t *table) (largest budget.Quantity, best int, reason string) {
	for _, row := range im.body(t) {
		for _, c := range t.columns {
			if c.role != yearRole && c.role != valueRole {
				continue
			}
			if figure, err := storedOrTyped(t, row, c.at); err == nil && !figure.Missing {
				largest = max(largest, figure.Value, -figure.Value)
			}
		}
	}
	switch {
	case largest >= leastInKroner:
		return largest, 0, "large"
	case largest >= leastInThousands:
		return largest, 1, "middling"
	}
	return largest, 2, "small"
}
