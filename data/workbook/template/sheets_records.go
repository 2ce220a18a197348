package template

import "fagplan/budget"

// workSheets are what the plan will do, and how it goes.
var workSheets = []Sheet{
	{ID: "measures", Name: "Tiltak", As: "measures", Table: budget.MeasureTable, Help: "Tiltakene i rulleringen. Hvordan de går, står på arket Status.", Naming: "Title", Columns: []Column{
		{Field: "Number", Heading: "Nr.", Form: Whole, Width: 7}, {Field: "Title", Heading: "Tiltak", Needed: true, Width: 48},
		{Field: "Theme", Heading: "Tema", Form: One, Of: budget.ThemeTable, Width: 24},
		{Field: "Priority", Heading: "Prioritet", Form: Choice, Words: priorityWords, Usual: string(budget.NormalPriority), Width: 11},
		{Field: "Owners", Heading: "Ansvarlig", Form: Texts, Width: 28, Note: "Med semikolon mellom flere."},
		{Field: "Start", Heading: "Start", Form: Time, Width: 12, Note: timeNote}, {Field: "Due", Heading: "Frist", Form: Time, Width: 12, Note: timeNote},
		{Field: "Goal", Heading: "Mål", Width: 36}, {Field: "Description", Heading: "Beskrivelse", Width: 48}, {Field: "Chapter", Heading: "Kapittel", Width: 12},
		{Field: "Lines", Heading: "Linjer i økonomien", Form: Many, Of: budget.LineTable, Width: 36, Note: "Navnene på linjer på arket Kostnader, med semikolon mellom."},
		{Field: "Indicators", Heading: "Indikatorer", Form: Many, Of: budget.IndicatorTable, Width: 36, Note: "Navn fra arket Indikatorer, med semikolon mellom."},
		{Field: "Links", Heading: "Lenker", Form: Texts, Width: 24, Note: "Med semikolon mellom."}, note(),
	}},
	{ID: "status", Name: "Status", As: "status-reports", Table: budget.StatusReportTable, Help: "Hvordan tiltakene sto, per periode.", Columns: []Column{
		{Field: "Measure", Heading: "Tiltak", Form: One, Of: budget.MeasureTable, Needed: true, Width: 48, Note: "Velg et av tiltakene på arket Tiltak."},
		period(), status(), {Field: "Progress", Heading: "Framdrift", Form: Share, Width: 11, Note: "Andelen av arbeidet som er gjort. Blank når det ikke er vurdert."},
		{Field: "Comment", Heading: "Kommentar", Width: 48},
	}},
	{ID: "milestones", Name: "Milepæler", As: "milestones", Table: budget.MilestoneTable, Help: "Daterte steg i tiltakene eller i planen som helhet.", Naming: "Title", Columns: []Column{
		{Field: "Number", Heading: "Nr.", Form: Whole, Width: 7}, {Field: "Title", Heading: "Milepæl", Needed: true, Width: 48},
		{Field: "Measure", Heading: "Tiltak", Form: One, Of: budget.MeasureTable, Width: 42, Note: "Blankt når milepælen gjelder hele planen."},
		{Field: "Start", Heading: "Start", Form: Time, Width: 12, Note: timeNote}, {Field: "Due", Heading: "Frist", Form: Time, Needed: true, Width: 12, Note: timeNote},
		{Field: "Basis", Heading: "Grunnlag for datoen", Width: 36},
	}},
	{ID: "milestone-progress", Name: "Milepælstatus", As: "milestone-progress", Table: budget.MilestoneProgressTable, Help: "Hva det er blitt av milepælene.", Columns: []Column{
		{Field: "Milestone", Heading: "Milepæl", Form: One, Of: budget.MilestoneTable, Needed: true, Width: 48},
		status(), {Field: "DoneIn", Heading: "Nådd", Form: Time, Width: 12, Note: "Bare for det som er ferdig. " + timeNote},
		{Field: "Comment", Heading: "Kommentar", Width: 48},
	}},
}

// capacitySheets are people and beds.
var capacitySheets = []Sheet{
	{ID: "positions", Name: "Stillinger", As: "positions", Table: budget.PositionTable, Help: "Årsverk, med desimaler.", Columns: []Column{
		area(true), {Field: "Profession", Heading: "Yrkesgruppe", Width: 24, Note: "Blank for alle samlet."}, period(),
		{Field: "Kind", Heading: "Slag", Form: Choice, Words: positionWords, Usual: string(budget.PositionsFilled), Width: 20},
		{Field: "Count", Heading: "Årsverk", Form: Number, Essential: true, Width: 11}, {Field: "Basis", Heading: "Grunnlag", Width: 36},
	}},
	{ID: "specialists", Name: "Spesialister", As: "specialists", Table: budget.SpecialistTable, Help: "Godkjente spesialister, behovet for dem og hvem som ventes å slutte.", Columns: []Column{
		area(true), period(), {Field: "Kind", Heading: "Slag", Form: Choice, Words: specialistWords, Usual: string(budget.SpecialistsActual), Width: 18},
		{Field: "Scope", Heading: "Omfatter", Form: Choice, Words: scopeWords, Usual: string(budget.FieldScope), Width: 22},
		{Field: "Count", Heading: "Antall", Form: Whole, Essential: true, Width: 10}, note(),
	}},
	{ID: "units", Name: "Enheter", As: "units", Table: budget.CareUnitTable, Help: "Enhetene behovet for spesialister følger av.", Naming: "Name", Columns: []Column{
		name("Enhet", 42), {Field: "Kind", Heading: "Slag", Form: Choice, Words: unitWords, Usual: string(budget.OtherUnit), Width: 30}, area(false),
		{Field: "Owner", Heading: "Eier", Form: Choice, Words: ownerWords, Usual: string(budget.Public), Width: 12},
		{Field: "Units", Heading: "Antall enheter", Form: Whole, Needed: true, Width: 11},
		{Field: "PerUnit", Heading: "Spesialister per enhet", Form: Whole, Needed: true, Width: 12}, note(),
	}},
	{ID: "cohorts", Name: "LIS-kull", As: "cohorts", Table: budget.CohortTable, Help: "Leger i spesialisering, etter når de kan bli godkjent.", Naming: "Name", Columns: []Column{
		name("Kull", 34), area(true), {Field: "Start", Heading: "Start", Form: Time, Width: 12, Note: timeNote},
		{Field: "Approval", Heading: "Godkjenning tidligst", Form: Time, Needed: true, Width: 14, Note: timeNote},
		{Field: "Posts", Heading: "Stillinger", Form: Whole, Needed: true, Width: 11},
		{Field: "Filled", Heading: "Besatt", Form: Whole, Width: 10, Note: "Blank når det ikke er kjent."}, note(),
	}},
	{ID: "beds", Name: "Døgnplasser", As: "beds", Table: budget.BedTable, Help: "Døgnplasser i drift og planlagte.", Columns: []Column{
		area(true), {Field: "Owner", Heading: "Eier", Form: Choice, Words: allOwnerWords, Usual: string(budget.AllOwner), Width: 12},
		{Field: "Beds", Heading: "Plasser", Form: Choice, Words: bedWords, Usual: string(budget.AllBeds), Width: 18}, period(),
		{Field: "Kind", Heading: "Slag", Form: Choice, Words: countWords, Usual: string(budget.Actual), Width: 12},
		{Field: "Count", Heading: "Antall", Form: Whole, Essential: true, Width: 10},
	}},
}

// measuredSheets are what is measured, and the mapped need.
var measuredSheets = []Sheet{
	{ID: "indicators", Name: "Indikatorer", As: "indicators", Table: budget.IndicatorTable, Help: "Det som måles. Verdiene står på arket Målinger.", Naming: "Name", Columns: []Column{
		name("Indikator", 42), {Field: "Definition", Heading: "Definisjon", Width: 42}, {Field: "Unit", Heading: "Enhet", Width: 18},
		{Field: "Statistic", Heading: "Slag", Form: Choice, Words: statisticWords, Usual: string(budget.Count), Width: 16},
		{Field: "Per", Heading: "Rate per", Form: Whole, Width: 10, Note: "Antallet innbyggere en rate er per, som 1 000. Blank for andre enn rater."},
		{Field: "Direction", Heading: "Retning", Form: Choice, Words: directionWords, Usual: string(budget.NoDirection), Width: 18},
		{Field: "Yardstick", Heading: "Dekning målt i", Form: Choice, Words: yardstickWords, Width: 16, Note: "Bare for indikatorer som måler dekning."},
		{Field: "Origin", Heading: "Register", Width: 24}, {Field: "Breaks", Heading: "Brudd", Form: Times, Width: 16, Note: "Perioder definisjonen er en annen fra, med semikolon mellom."}, note(),
	}},
	{ID: "observations", Name: "Målinger", As: "observations", Table: budget.ObservationTable, Help: "Verdiene av indikatorene.", Columns: []Column{
		{Field: "Indicator", Heading: "Indikator", Form: One, Of: budget.IndicatorTable, Needed: true, Width: 42},
		{Field: "Group", Heading: "Gruppe", Width: 22, Note: "Det tallet er delt etter utenom område. Blank for alle samlet."}, area(true), period(),
		{Field: "Kind", Heading: "Slag", Form: Choice, Words: valueWords, Usual: string(budget.Actual), Width: 12},
		{Field: "Variant", Heading: "Variant", Width: 12, Note: "Hvordan det er talt, der det finnes flere måter."},
		{Field: "Value", Heading: "Verdi", Form: Number, Essential: true, Width: 14, Note: "Blank bare når kvaliteten sier hvorfor tallet mangler."},
		{Field: "Numerator", Heading: "Teller", Form: Number, Width: 12}, {Field: "Denominator", Heading: "Nevner", Form: Number, Width: 12},
		{Field: "Quality", Heading: "Kvalitet", Form: Choice, Words: qualityWords, Width: 17}, {Field: "N", Heading: "Antall svar", Form: Whole, Width: 10},
	}},
	{ID: "need-maps", Name: "Kartlegginger", As: "need-maps", Table: budget.NeedMapTable, Help: "Kartlegginger av personer med behov.", Naming: "Name", Columns: []Column{
		name("Kartlegging", 36), area(true), period(), {Field: "Persons", Heading: "Personer", Form: Whole, Needed: true, Width: 11},
		{Field: "Prevalence", Heading: "Andel av befolkningen", Form: Share, Width: 14}, note(),
	}},
	{ID: "need-dimensions", Name: "Funksjon", As: "need-dimensions", Table: budget.NeedDimensionTable, Help: "Hvordan personene fungerer, i andeler.", Columns: []Column{
		need(), name("Område i livet", 36), order(), share("Green", "Grønn"), share("Yellow", "Gul"), share("Red", "Rød"),
	}},
	{ID: "need-services", Name: "Tjenester", As: "need-services", Table: budget.NeedServiceTable, Help: "Hvor mange som har en tjeneste, og som ventes å trenge den om 12 måneder.", Columns: []Column{
		need(), {Field: "Level", Heading: "Nivå", Form: Choice, Words: levelWords, Needed: true, Width: 24}, name("Tjeneste", 42), order(),
		share("Now", "Har nå"), {Field: "Added", Heading: "Endring på 12 md.", Form: Change, Width: 12, Note: "Andelen flere (eller færre) som ventes. Blank når det ikke er vurdert."},
	}},
}

// need is the column of the survey a row is of.
func need() Column {
	return Column{Field: "Map", Heading: "Kartlegging", Form: One, Of: budget.NeedMapTable, Needed: true, Width: 32}
}

func share(field, heading string) Column {
	return Column{Field: field, Heading: heading, Form: Share, Needed: true, Width: 11}
}
