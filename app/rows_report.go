package main

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// reportRow is what a plan has to report of a period.
type reportRow struct {
	Period   budget.Period `json:"period"`
	Revision string        `json:"revision"`
	// PriceYear is the year whose prices budgets are in, null where each year is
	// in its own. Accounts are always in the prices of their year.
	PriceYear *int `json:"price_year"`
	// Locked tells that the accounts of the period are closed.
	Locked     bool               `json:"locked"`
	Measures   []reportMeasureRow `json:"measures"`
	Costs      []reportLineRow    `json:"costs"`
	CostSum    reportSumRow       `json:"cost_sum"`
	Funding    []reportLineRow    `json:"funding"`
	FundingSum reportSumRow       `json:"funding_sum"`
	Findings   []findingRow       `json:"findings"`
}

type reportMeasureRow struct {
	Number   int              `json:"number"`
	Title    string           `json:"title"`
	Status   budget.Status    `json:"status"`
	Progress *budget.Quantity `json:"progress"`
	// Reported is the period of the last report, empty where there is none.
	Reported budget.Period `json:"reported"`
	Comment  string        `json:"comment"`
}

// reportLineRow is a line in whole kroner; what is not known is null.
type reportLineRow struct {
	Line         string             `json:"line"`
	Period       *budget.Kroner     `json:"period_kroner"`
	SoFar        *budget.Kroner     `json:"to_date_kroner"`
	BudgetToDate *budget.Kroner     `json:"budget_to_date_kroner"`
	ToDateBasis  budget.ToDateBasis `json:"budget_basis"`
	Variance     *budget.Kroner     `json:"variance_kroner"`
	// BeyondLimit tells that the variance is farther off than the plan allows.
	BeyondLimit bool           `json:"beyond_limit"`
	Volume      *budget.Kroner `json:"volume_kroner,omitempty"`
	Price       *budget.Kroner `json:"price_kroner,omitempty"`
	YearBudget  *budget.Kroner `json:"year_budget_kroner"`
	YearEnd     *yearEndRow    `json:"year_end"`
	Reasons     []reasonRow    `json:"reasons"`
}

// yearEndRow is a forecast, rounded to what it bears.
type yearEndRow struct {
	Kroner budget.Kroner        `json:"kroner"`
	Method budget.YearEndMethod `json:"method"`
	Low    *budget.Kroner       `json:"low_kroner"`
	High   *budget.Kroner       `json:"high_kroner"`
	// Rests names the earlier years a seasonal forecast rests on.
	Rests []int `json:"rests_on"`
}

type reasonRow struct {
	Cause  budget.Cause   `json:"cause"`
	Text   string         `json:"text"`
	Kroner *budget.Kroner `json:"kroner"`
}

// reportSumRow is the sum of what is known, with of how many lines it is.
type reportSumRow struct {
	Lines    int        `json:"lines"`
	Period   partSumRow `json:"period"`
	SoFar    partSumRow `json:"to_date"`
	ToDate   partSumRow `json:"budget_to_date"`
	Variance partSumRow `json:"variance"`
	Budget   partSumRow `json:"year_budget"`
	YearEnd  partSumRow `json:"year_end"`
}

type partSumRow struct {
	Kroner budget.Kroner `json:"kroner"`
	Lines  int           `json:"lines"`
}

// reportOf is the report of a period, of what was known when it ended.
func (v view) reportOf(period budget.Period) reportRow {
	then := v
	then.plan = v.plan.AsOf(period)
	_, locked := then.plan.LockOn(period)
	r := reportRow{Period: period, Revision: v.revision.Name, Locked: locked, Measures: then.reportMeasures(period)}
	if year := v.revision.PriceYear; year != 0 {
		r.PriceYear = &year
	}
	r.Costs, r.CostSum = then.reportLines(budget.Cost, period)
	r.Funding, r.FundingSum = then.reportLines(budget.Funding, period)
	r.Findings = findingRows(v.words, then.plan.Open(then.plan.Check(v.revision)))
	return r
}

func (v view) reportMeasures(period budget.Period) []reportMeasureRow {
	rows := []reportMeasureRow{}
	for _, m := range v.plan.MeasuresOf(v.revision.ID) {
		report := v.plan.StatusOf(m.ID, period)
		rows = append(rows, reportMeasureRow{m.Number, m.Title, report.Status, report.Progress, report.Period, report.Comment})
	}
	return rows
}

func (v view) reportLines(side budget.Side, period budget.Period) ([]reportLineRow, reportSumRow) {
	lines := v.plan.ReportLines(v.revision, side, v.region(), period, v.plan.VarianceLimit(budget.UsualLimit))
	rows := []reportLineRow{}
	for _, l := range lines {
		rows = append(rows, reportLineOf(l))
	}
	sum := budget.SumReport(lines)
	yearEnd := partSumRow(sum.YearEnd)
	yearEnd.Kroner = sum.Told(yearEnd.Kroner)
	return rows, reportSumRow{sum.All, partSumRow(sum.Booked), partSumRow(sum.SoFar), partSumRow(sum.ToDate), partSumRow(sum.Variance),
		partSumRow(sum.Budget), yearEnd}
}

func reportLineOf(l budget.ReportLine) reportLineRow {
	row := reportLineRow{Line: l.Line.Name, Period: l.Booked, SoFar: l.SoFar, BudgetToDate: l.ToDate, ToDateBasis: l.Basis,
		Variance: l.Variance(), BeyondLimit: l.Deviation == budget.Above || l.Deviation == budget.Below, YearBudget: l.Budget, Reasons: []reasonRow{}}
	if l.Parts != nil {
		row.Volume, row.Price = &l.Parts.Volume, &l.Parts.Price
	}
	row.YearEnd = yearEndOf(l.YearEnd)
	for _, e := range l.Reasons {
		row.Reasons = append(row.Reasons, reasonRow{e.Cause, e.Text, e.Kroner})
	}
	return row
}

// yearEndOf is nil for none.
func yearEndOf(e *budget.YearEnd) *yearEndRow {
	if e == nil {
		return nil
	}
	row := &yearEndRow{Kroner: e.Rounded(), Method: e.Method, Rests: append([]int{}, e.Season.Years...)}
	if low, high, known := e.Interval(); known {
		row.Low, row.High = &low, &high
	}
	return row
}

// region is the area the plan is for.
func (v view) region() budget.AreaID {
	for about := range v.plan.About.All() {
		return about.Region
	}
	return ""
}

func (v view) reportedMeasures(rows []reportMeasureRow) []table {
	p := v.words
	return tablesOf(rows,
		numberField(p.T("column.number"), func(r reportMeasureRow) string { return strconv.Itoa(r.Number) }),
		textField(p.T("column.status"), func(r reportMeasureRow) string { return p.Name(r.Status) }),
		numberField(p.T("column.progress"), func(r reportMeasureRow) string { return v.share(r.Progress) }),
		textField(p.T("column.title"), func(r reportMeasureRow) string { return r.Title }),
		textField(p.T("column.comment"), func(r reportMeasureRow) string { return r.Comment }))
}

// reportedMoney lays out how the lines of a side stand, in kr 1 000, with their
// sum.
func (v view) reportedMoney(side budget.Side, rows []reportLineRow, sum reportSumRow) []table {
	p := v.words
	thousands := func(k *budget.Kroner) string {
		if k == nil {
			return text.NoValue
		}
		return p.Thousands(*k)
	}
	tables := tablesOf(rows,
		textField(p.T("column.line"), func(r reportLineRow) string { return r.Line }),
		numberField(p.T("column.booked"), func(r reportLineRow) string { return thousands(r.Period) }),
		numberField(p.T("column.so-far"), func(r reportLineRow) string { return thousands(r.SoFar) }),
		numberField(p.T("column.budget-to-date"), func(r reportLineRow) string { return thousands(r.BudgetToDate) }),
		numberField(p.T("column.difference"), func(r reportLineRow) string { return v.signedThousands(r.Variance) }),
		numberField(p.T("column.year-budget"), func(r reportLineRow) string { return thousands(r.YearBudget) }),
		numberField(p.T("column.year-end"), func(r reportLineRow) string { return v.yearEndText(r.YearEnd) }),
		textField(p.T("column.interval"), func(r reportLineRow) string { return v.intervalText(r.YearEnd) }))
	for i := range tables {
		tables[i].title = p.T("command.report.prices", text.Args{"side": p.Name(side), "unit": p.T("label.thousands"), "prices": p.Prices(v.revision.PriceYear)})
		tables[i].summed = true
		cells := []string{p.T("column.sum")}
		for _, s := range []partSumRow{sum.Period, sum.SoFar, sum.ToDate} {
			cells = append(cells, v.partSumText(s, sum.Lines, p.Thousands))
		}
		cells = append(cells, v.partSumText(sum.Variance, sum.Lines, p.Signed().Thousands))
		for _, s := range []partSumRow{sum.Budget, sum.YearEnd} {
			cells = append(cells, v.partSumText(s, sum.Lines, p.Thousands))
		}
		tables[i].rows = append(tables[i].rows, append(cells, ""))
	}
	return tables
}

// signedThousands writes a difference that may be missing.
func (v view) signedThousands(k *budget.Kroner) string {
	if k == nil {
		return text.NoValue
	}
	return v.words.Signed().Thousands(*k)
}

// partSumText says of a sum that leaves lines out how many are in it.
func (v view) partSumText(s partSumRow, all int, write func(budget.Kroner) string) string {
	switch s.Lines {
	case 0:
		return text.NoValue
	case all:
		return write(s.Kroner)
	}
	return v.words.T("command.report.part", text.Args{"amount": write(s.Kroner), "n": s.Lines, "all": all})
}

func (v view) yearEndText(e *yearEndRow) string {
	if e == nil {
		return text.NoValue
	}
	return v.words.T("command.report.year-end", text.Args{"amount": v.words.Thousands(e.Kroner), "method": v.words.Name(e.Method)})
}

func (v view) intervalText(e *yearEndRow) string {
	if e == nil || e.Low == nil {
		return ""
	}
	return v.words.T("command.report.interval", text.Args{"low": v.words.Thousands(*e.Low), "high": v.words.Thousands(*e.High)})
}

func (v view) dividedSentences(r reportRow) []string {
	var sentences []string
	for _, row := range append(append([]reportLineRow{}, r.Costs...), r.Funding...) {
		if row.Volume != nil {
			sentences = append(sentences, v.words.T("command.report.parts", text.Args{"line": row.Line,
				"volume": v.words.Signed().Kroner(*row.Volume), "price": v.words.Signed().Kroner(*row.Price)}))
		}
	}
	return sentences
}

func (v view) reasonSentences(r reportRow) []string {
	var sentences []string
	for _, row := range append(append([]reportLineRow{}, r.Costs...), r.Funding...) {
		for _, reason := range row.Reasons {
			sentences = append(sentences, v.words.T("command.report.reason", text.Args{"line": row.Line, "cause": v.words.Name(reason.Cause), "text": reason.Text}))
		}
	}
	return sentences
}
