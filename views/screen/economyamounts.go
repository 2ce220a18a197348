package screen

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// amountSheet is a spreadsheet of the amounts of one kind, by year or by the
// tertials of the reader's year.
func amountSheet(d *Desk, kind budget.Kind, choice *periodChoice) sheet[moneyRow] {
	return sheet[moneyRow]{
		name: "amounts",
		columns: func(s state) []column[moneyRow] {
			return moneyColumns(d, s, kind, s.words.T("screen.economy.unit", text.Args{"kind": s.words.T("amount-kind." + string(kind)), "prices": s.pricesOf(kind)}), amountPlaces(s, kind, d.settings.byTertial()))
		},
		rows: func(s state) []moneyRow {
			choice.show()
			return moneyRows(s, amountPlaces(s, kind, d.settings.byTertial()))
		},
		called:  func(r moneyRow) string { return r.name },
		strong:  func(r moneyRow) bool { return r.strong },
		says:    func(r moneyRow) []string { return lineWords(d.state, r.line) },
		more:    d.moneyMenu,
		options: choice.object,
		steady:  1,
	}
}

// pricesOf says which prices amounts of a kind are in: what is decided in those
// of the revision, what happened in those of each year.
func (s state) pricesOf(kind budget.Kind) string {
	if kind.Decided() {
		return s.words.Prices(s.revision.PriceYear)
	}
	return s.words.Prices(0)
}

func amountPlaces(s state, kind budget.Kind, byTertial bool) []moneyPlace {
	if byTertial {
		return tertialPlaces(s, kind)
	}
	return yearPlaces(s, kind)
}

// yearPlaces are the levels of the plan's years, and their sum.
func yearPlaces(s state, kind budget.Kind) []moneyPlace {
	var places []moneyPlace
	years := s.revision.Years()
	for _, year := range years {
		places = append(places, moneyPlace{title: strconv.Itoa(year), period: budget.YearOf(year),
			hint: s.words.T("screen.economy.level-hint", text.Args{"year": budget.YearOf(year)}),
			of:   func(line budget.Line, _ []moneyCell) moneyCell { return yearCell(s, line, year, kind) }})
	}
	return append(places, added(s, s.words.T("label.period-sum", text.Args{"from": strconv.Itoa(years[0]), "to": strconv.Itoa(years[len(years)-1])}),
		s.words.T("screen.economy.sum-hint"), 0, len(years)))
}

// yearCell is what is stored of a year, or what its parts add up to where only
// they are. A budget is only ever that of the year.
func yearCell(s state, line budget.Line, year int, kind budget.Kind) moneyCell {
	if amount, found := s.plan.Amount(s.revision.ID, line.ID, budget.YearOf(year), kind); found || kind == budget.Budget {
		return moneyCell{kroner: amount.Kroner, known: found, source: amount.Source}
	}
	sum, found := s.plan.Recorded(s.revision.ID, line.ID, year, kind)
	if outcome, known := s.plan.Outcome(line.ID, year); kind == budget.Forecast && known && outcome.Kind == kind {
		sum, found = outcome, true
	}
	if !found {
		return moneyCell{}
	}
	how := s.words.T("screen.economy.parts", text.Args{"n": len(sum.Amounts)})
	if !sum.Whole() {
		how = s.words.T("screen.economy.so-far", text.Args{"through": sum.Through})
	}
	return moneyCell{kroner: sum.Kroner, known: true, through: sum.Through, how: how, parts: true}
}

// tertialPlaces are the tertials of the reader's year and their sum, the amount
// of the year as it stands by itself, and what that leaves for the tertials.
func tertialPlaces(s state, kind budget.Kind) []moneyPlace {
	var places []moneyPlace
	const tertials = 3
	for n := 1; n <= tertials; n++ {
		places = append(places, storedPlace(s, kind, s.words.Period(budget.TertialOf(s.year, n)), s.words.T("screen.economy.tertial-hint"), budget.TertialOf(s.year, n)))
	}
	year := strconv.Itoa(s.year)
	places = append(places, added(s, s.words.T("screen.economy.tertials", text.Args{"year": year}), s.words.T("screen.economy.tertials-hint"), 0, tertials),
		storedPlace(s, kind, s.words.T("screen.economy.year", text.Args{"year": year}), s.words.T("screen.economy.year-hint"), budget.YearOf(s.year)))
	rest := s.words.T("screen.economy.rest-hint")
	return append(places, moneyPlace{title: s.words.T("screen.economy.rest"), hint: rest, wide: true,
		of: func(_ budget.Line, before []moneyCell) moneyCell {
			sum, whole := before[tertials], before[tertials+1]
			return moneyCell{kroner: whole.kroner - sum.kroner, known: sum.known && whole.known, how: rest}
		}})
}

// storedPlace is what is stored of just the period.
func storedPlace(s state, kind budget.Kind, title, hint string, period budget.Period) moneyPlace {
	return moneyPlace{title: title, hint: hint, period: period, wide: true, of: func(line budget.Line, _ []moneyCell) moneyCell {
		amount, found := s.plan.Amount(s.revision.ID, line.ID, period, kind)
		return moneyCell{kroner: amount.Kroner, known: found, source: amount.Source}
	}}
}

// lineWords are the words to search for a line by.
func lineWords(s state, line budget.Line) []string {
	words := []string{line.Name, line.ShortName, line.Note, s.words.Name(line.Side)}
	if line.Side == budget.Funding {
		words = append(words, s.words.Name(line.Funding))
	}
	return words
}
