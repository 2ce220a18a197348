package manifold

import (
	"fmt"

	"fagplan/budget"
)

// costs is how many of the lines are paid for; the others pay.
func (s Size) costs() int { return s.Lines * 9 / 10 }

// booked is how many of the years have accounts.
func (s Size) booked() int { return s.Years / 2 }

func lineOf(i int) budget.LineID { return budget.LineID(fmt.Sprintf("linje-%04d", i)) }

func cell(sheet string, column, row int) budget.Source {
	return budget.Source{Workbook: "plan", Sheet: sheet, Cell: fmt.Sprintf("%c%d", 'A'+column%26, row)}
}

// economy lists a price index, and the lines with their budgets and accounts. The
// budget grows from year to year.
func (s Size) economy() []budget.Record {
	var records []budget.Record
	for year := range s.Years {
		price := budget.Price{Index: "deflator", Year: firstYear + year, Kind: budget.Actual, Value: budget.Whole(int64(100 + 2*year))}
		if year >= s.booked() {
			price.Kind = budget.Forecast
		}
		records = append(records, price)
	}
	for i := range s.Lines {
		line := budget.Line{Revision: Revision, ID: lineOf(i), Side: budget.Cost, Name: fmt.Sprintf("Kostnad %d", i), Order: i, Source: cell("Kostnader", 0, 2+i)}
		if i >= s.costs() {
			line.Side, line.Name = budget.Funding, fmt.Sprintf("Finansiering %d", i)
			line.Funding = budget.FundingSources[i%len(budget.FundingSources)]
		}
		records = append(records, line)
		for year := range s.Years {
			amount := budget.Amount{Line: line.ID, Period: budget.YearOf(firstYear + year), Kind: budget.Actual,
				Kroner: budget.Kroner(100+i%50+year) * budget.Thousand, Source: cell("Kostnader", 1+year, 2+i)}
			if year < s.booked() {
				records = append(records, amount)
			}
			amount.Revision, amount.Kind = Revision, budget.Budget
			amount.Kroner += budget.Thousand
			records = append(records, amount)
		}
	}
	return records
}
