package template

import (
	"slices"

	"fagplan/budget"
)

// Sheets lists the sheets of a template, in the order of their tabs: what
// others refer to is there, before or after.
var Sheets = slices.Concat(frameSheets, moneySheets, workSheets, capacitySheets, measuredSheets)

// What columns of several sheets explain.
const (
	timeNote  = "År (2019), tertial (2019T2), halvår (2019H1), måned (2019-06) eller dato (31.12.2019)."
	orderNote = "Rekkefølgen på skjermen og i figurer."
)

// area is the column of the area a row is for.
func area(needed bool) Column {
	return Column{Field: "Area", Heading: "Område", Form: One, Of: budget.AreaTable, Needed: needed, Width: 28,
		Note: "Velg et av områdene på arket Områder."}
}

func period() Column {
	return Column{Field: "Period", Heading: "Periode", Form: Time, Needed: true, Width: 12, Note: timeNote}
}

func name(heading string, width float64) Column {
	return Column{Field: "Name", Heading: heading, Needed: true, Width: width}
}

func order() Column {
	return Column{Field: "Order", Heading: "Rekkefølge", Form: Whole, Width: 11, Note: orderNote}
}

func note() Column { return Column{Field: "Note", Heading: "Merknad", Width: 36} }

func status() Column {
	return Column{Field: "Status", Heading: "Status", Form: Choice, Words: statusWords, Needed: true, Width: 14}
}

// frameSheets are what the plan is, and where it applies.
var frameSheets = []Sheet{
	{ID: "about", Name: "Plan", As: "plan", Table: budget.AboutTable, Help: "Hva planen heter og gjelder. Én rad.", Naming: "Name", Columns: []Column{
		name("Plan", 48), {Field: "Field", Heading: "Fagfelt", Width: 16},
		{Field: "Region", Heading: "Planområde", Form: One, Of: budget.AreaTable, Width: 28, Note: "Området planen gjelder for."},
		{Field: "Country", Heading: "Sammenlignes med", Form: One, Of: budget.AreaTable, Width: 28, Note: "Området dekningen sammenlignes med, som regel landet."},
		{Field: "Fictional", Heading: "Oppdikt", Form: Truth, Width: 10, Note: "«ja» når tallene er oppdikt. Det står da på alle skjermer og utskrifter."},
	}},
	{ID: "revision", Name: "Rullering", As: "plan", Table: budget.RevisionTable, Help: "Utgaven av planen som tiltak, budsjett og mål hører til. Én rad.", Naming: "FirstYear", Columns: []Column{
		name("Rullering", 24),
		{Field: "FirstYear", Heading: "Første år", Form: Year, Needed: true, Width: 11},
		{Field: "LastYear", Heading: "Siste år", Form: Year, Needed: true, Width: 11},
		{Field: "PriceYear", Heading: "Prisår", Form: Year, Width: 11, Note: "Året budsjettet er i prisene til. Blank når hvert år er i egne priser."},
		{Field: "Status", Heading: "Status", Form: Choice, Words: revisionWords, Usual: string(budget.Draft), Width: 14, Note: "Vedtatte rulleringer er låst: tall i dem endres ikke."},
		{Field: "AdoptedOn", Heading: "Vedtatt", Form: Time, Width: 14, Note: timeNote}, {Field: "CaseNumber", Heading: "Sak", Width: 16}, note(),
	}},
	{ID: "areas", Name: "Områder", As: "areas", Table: budget.AreaTable, Help: "Landet, regionene og foretakene tallene gjelder for. Navnene her kan velges på de andre arkene.", Naming: "Name", Columns: []Column{
		name("Område", 34), {Field: "ShortName", Heading: "Kortnavn", Width: 18, Note: "Brukes i figurer."},
		{Field: "Kind", Heading: "Nivå", Form: Choice, Words: areaWords, Usual: string(budget.Trust), Width: 16},
		{Field: "Parent", Heading: "Ligger i", Form: One, Of: budget.AreaTable, Width: 28},
		{Field: "Aliases", Heading: "Andre skrivemåter", Form: Texts, Width: 36, Note: "Med semikolon mellom. Regneark med disse navnene leses som området."}, order(),
	}},
	{ID: "populations", Name: "Befolkning", As: "populations", Table: budget.PopulationTable, Help: "Innbyggere på 18 år og over ved inngangen til året.", Columns: []Column{
		area(true), {Field: "Year", Heading: "År", Form: Year, Needed: true, Width: 9},
		{Field: "Adults", Heading: "Innbyggere 18 år og over", Form: Large, Essential: true, Width: 18},
	}},
	{ID: "themes", Name: "Temaer", As: "themes", Table: budget.ThemeTable, Help: "Det tiltakene er gruppert etter.", Naming: "Name", Columns: []Column{name("Tema", 40), order()}},
}

// lineColumns are those of costs and funding before the budgets.
func lineColumns(heading string) []Column {
	return []Column{name(heading, 42), {Field: "ShortName", Heading: "Kortnavn", Width: 20, Note: "Brukes i figurer."}}
}

// lineOf is the column of the line a row is for.
func lineOf() Column {
	return Column{Field: "Line", Heading: "Linje", Form: One, Of: budget.LineTable, Needed: true, Width: 42,
		Note: "Velg en av linjene på arkene Kostnader og Finansiering."}
}

// moneySheets are the economy of the plan.
var moneySheets = []Sheet{
	{ID: "costs", Name: "Kostnader", As: "costs", Table: budget.LineTable, Side: budget.Cost, Naming: "Name",
		Help:    "Budsjett i hele kroner, per år. Blankt er ikke null: der er det ikke noe beløp.",
		Columns: append(lineColumns("Kostnad"), order(), note())},
	{ID: "funding", Name: "Finansiering", As: "funding", Table: budget.LineTable, Side: budget.Funding, Naming: "Name",
		Help: "Pengene som dekker kostnadene, i hele kroner, per år.",
		Columns: append(lineColumns("Finansiering"),
			Column{Field: "Funding", Heading: "Slag", Form: Choice, Words: fundingWords, Needed: true, Width: 20, Note: "Hvor pengene kommer fra."}, order(), note())},
	{ID: "accounts", Name: "Regnskap", As: "amounts-long", Table: budget.AmountTable, Help: "Regnskap og prognose i hele kroner, per år, halvår, tertial eller måned.", Columns: []Column{
		lineOf(), period(), {Field: "Kind", Heading: "Slag", Form: Choice, Words: accountWords, Usual: string(budget.Actual), Width: 12},
		{Field: "Kroner", Heading: "Beløp (kr)", Form: Money, Essential: true, Width: 16}, note(),
	}},
	{ID: "frames", Name: "Vedtatte rammer", As: "frames", Table: budget.AdoptedFrameTable, Help: "Det regionens økonomiske plan setter av til linjene, i hele kroner, per år.", Columns: []Column{
		lineOf(), {Field: "Year", Heading: "År", Form: Year, Needed: true, Width: 9},
		{Field: "Kroner", Heading: "Ramme (kr)", Form: Money, Essential: true, Width: 16}, note(),
	}},
	{ID: "prices", Name: "Prisindeks", As: "prices", Table: budget.PriceTable, Help: "Indeksen som regner beløp om til faste priser.", Columns: []Column{
		{Field: "Index", Heading: "Indeks", Needed: true, Width: 20}, {Field: "Year", Heading: "År", Form: Year, Needed: true, Width: 9},
		{Field: "Value", Heading: "Verdi", Form: Number, Essential: true, Width: 12},
		{Field: "Kind", Heading: "Slag", Form: Choice, Words: priceWords, Usual: string(budget.Actual), Width: 12},
	}},
	{ID: "factors", Name: "Faktorer", As: "factors", Table: budget.FactorTable, Help: "Tall som regner én størrelse om til en annen.", Naming: "Name", Columns: []Column{
		name("Faktor", 42), {Field: "Value", Heading: "Verdi", Form: Number, Essential: true, Width: 14}, {Field: "Unit", Heading: "Enhet", Width: 22},
		area(false), {Field: "Line", Heading: "Linje", Form: One, Of: budget.LineTable, Width: 36}, {Field: "Basis", Heading: "Grunnlag", Width: 40},
	}},
}
