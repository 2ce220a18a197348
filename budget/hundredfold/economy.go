package hundredfold

import (
	"fmt"

	"fagplan/budget"
)

const (
	// costs are the lines that are paid for, the others pay.
	costs = 900
	// booked is how many of the years have accounts.
	booked = 15
)

func lineOf(i int) budget.LineID { return budget.LineID(fmt.Sprintf("linje-%04d", i)) }

func cell(sheet string, column, row int) budget.Source {
	return budget.Source{Workbook: "plan", Sheet: sheet, Cell: fmt.Sprintf("%c%d", 'A'+column%26, row)}
}

// economy lists a price index, and the lines with their budgets and accounts. The
// budget grows from year to year.
func economy() []budget.Record {
	var records []budget.Record
	for year := range Years {
		price := budget.Price{Index: "deflator", Year: firstYear + year, Kind: budget.Actual, Value: budget.Whole(int64(100 + 2*year))}
		if year >= booked {
			price.Kind = budget.Forecast
		}
		records = append(records, price)
	}
	for i := range Lines {
		line := budget.Line{Revision: Revision, ID: lineOf(i), Side: budget.Cost, Name: fmt.Sprintf("Kostnad %d", i), Order: i, Source: cell("Kostnader", 0, 2+i)}
		if i >= costs {
			line.Side, line.Name = budget.Funding, fmt.Sprintf("Finansiering %d", i)
			line.Funding = budget.FundingSources[i%len(budget.FundingSources)]
		}
		records = append(records, line)
		for year := range Years {
			amount := budget.Amount{Line: line.ID, Period: budget.YearOf(firstYear + year), Kind: budget.Actual,
				Kroner: budget.Kroner(100+i%50+year) * budget.Thousand, Source: cell("Kostnader", 1+year, 2+i)}
			if year < booked {
				records = append(records, amount)
			}
			amount.Revision, amount.Kind = Revision, budget.Budget
			amount.Kroner += budget.Thousand
			records = append(records, amount)
		}
	}
	return records
}
