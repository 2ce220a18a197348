package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Widths of the columns of amounts in kr 1 000.
const (
	moneyWidth = 78
	wideMoney  = 112
)

// moneyColumns are the name of each row and its amounts, which can be typed in
// where the place is of a period.
func moneyColumns(d *Desk, s state, kind budget.Kind, unit string, places []moneyPlace) []column[moneyRow] {
	name := column[moneyRow]{title: unit, hint: s.words.T("screen.economy.unit-hint"), text: func(r moneyRow) string { return r.name },
		lead: func(r moneyRow) { d.showLine(r.line, s.period) },
		tell: func(r moneyRow) string {
			if r.line.ID == "" {
				return r.name
			}
			return s.words.T("screen.economy.name-hint", text.Args{"line": r.name})
		}}
	columns := []column[moneyRow]{name}
	for i, place := range places {
		columns = append(columns, moneyColumn(d, s, kind, i, place))
	}
	return columns
}

func moneyColumn(d *Desk, s state, kind budget.Kind, at int, place moneyPlace) column[moneyRow] {
	c := column[moneyRow]{title: place.title, hint: place.hint, width: moneyWidth, right: true,
		text: func(r moneyRow) string {
			cell, known := r.cell(at)
			if !known {
				return ""
			}
			return s.words.Thousands(cell.kroner)
		},
		mark: func(r moneyRow) chart.Status {
			cell, known := r.cell(at)
			switch {
			case known && !cell.through.IsZero():
				return chart.Idle
			case known && cell.how == "" && kind == budget.Actual && isLocked(s, place.period):
				return shut
			}
			return chart.NoStatus
		},
		source: func(r moneyRow) (budget.Source, bool) {
			cell, known := r.cell(at)
			return cell.source, known && cell.how == ""
		},
		tell: func(r moneyRow) string { return tellMoney(s, r, at, place, kind) },
		lead: func(r moneyRow) { d.showLine(r.line, place.period) },
	}
	if place.wide {
		c.width = wideMoney
	}
	if place.period.IsZero() {
		return c
	}
	c.fixed = func(r moneyRow) bool { return r.line.ID == "" }
	c.shut = func(r moneyRow) typo {
		switch {
		case kind.Decided() && s.revision.Status.Locked():
			return typoLocked
		case r.cells[at].parts:
			return typoParts
		}
		return ""
	}
	c.edited = func(r moneyRow) string {
		cell, known := r.cell(at)
		if !known {
			return ""
		}
		return exactThousands(cell.kroner)
	}
	c.set = func(b *budget.Batch, r moneyRow, typed string) error {
		return d.setMoney(b, amountAt(s, r.line, place.period, kind), typed)
	}
	return c
}

// isLocked reports whether the accounts of a period are closed.
func isLocked(s state, period budget.Period) bool {
	_, locked := s.plan.LockOn(period)
	return locked && !period.IsZero()
}

// exactThousands writes an amount in kr 1 000 to the krone, as it is typed: what
// is opened and left must be the amount it was.
func exactThousands(k budget.Kroner) string {
	return strings.ReplaceAll((budget.Quantity(k) * budget.Unit / budget.Quantity(budget.Thousand)).String(), ".", ",")
}

// amountAt is the amount of a line in a period, without what it says. Only what
// is decided is of a revision.
func amountAt(s state, line budget.Line, period budget.Period, kind budget.Kind) budget.Amount {
	amount := budget.Amount{Line: line.ID, Period: period, Kind: kind}
	if kind.Decided() {
		amount.Revision = s.revision.ID
	}
	return amount
}

// setMoney sets an amount to what was typed in kr 1 000, or leaves it missing
// where nothing was. An amount that stays what it was keeps its source.
func (d *Desk) setMoney(b *budget.Batch, like budget.Amount, typed string) error {
	if strings.TrimSpace(typed) == "" {
		b.Remove(like)
		return nil
	}
	kroner, err := d.money(typed, budget.Thousand)
	if err != nil {
		return err
	}
	amount := like
	if now, found := b.Lookup(like); found {
		amount = now.(budget.Amount)
		if amount.Kroner == kroner {
			return nil
		}
	}
	amount.Kroner, amount.Source = kroner, budget.Source{}
	b.Put(amount)
	return nil
}

// tellMoney tells what a cell says to the krone, and where it comes from or how
// it was reckoned.
func tellMoney(s state, r moneyRow, at int, place moneyPlace, kind budget.Kind) string {
	cell, known := r.cell(at)
	args := text.Args{"line": r.name, "year": place.title, "amount": cell.kroner, "source": s.origin(cell.source), "how": cell.how}
	switch {
	case r.cells == nil:
		return r.name
	case !known:
		return s.words.T("screen.economy.missing", args)
	case cell.how != "":
		return s.words.T("screen.economy.computed", args)
	}
	told := s.words.T("screen.economy.from", args)
	if kind != budget.Actual {
		return told
	}
	if isLocked(s, place.period) {
		told += " " + s.words.T("screen.economy.is-locked")
	}
	return strings.TrimSpace(told + " " + s.corrected(r.line.ID, place.period))
}
