package budget

import "fmt"

// The plan below is typed by hand from the regional plan for addiction
// treatment of Helse Nord 2019–2025, as a planner would have it in a workbook:
// Tabell 5 (money), chapter 8 (measures), Tabell 1 and chapters 2–4 (capacity,
// coverage, specialists), and tables 9.1–9.2 of SAMDATA 2008.

const northRevision RevisionID = "2019"

var north = Revision{ID: northRevision, Name: "2019–2025", Status: Draft, FirstYear: 2019, LastYear: 2025}

const northBook WorkbookID = "plan"

func cell(sheet, address string) Source {
	return Source{Workbook: northBook, Sheet: sheet, Cell: address}
}

// blank is a cell of Tabell 5 without an amount.
const blank = -1

// tabell5 is in kr 1 000, one column for each year from 2019 on.
var tabell5 = []struct {
	line    LineID
	name    string
	funding FundingSource
	row     int
	amounts [7]int
}{
	{"poliklinikk", "Styrke poliklinisk TSB", "", 4, [7]int{blank, 10_087, 10_087, 15_131, 20_175, 25_219, 28_445}},
	{"akutt-tromso", "Etablere akuttplasser Tromsø", "", 5, [7]int{4_582, 6_110, 6_110, 6_110, 6_110, 6_110, 6_110}},
	{"akutt-bodo", "Etablere akuttplasser Bodø", "", 6, [7]int{blank, blank, 3_457, 6_914, 6_914, 6_914, 6_914}},
	{"nettverk", "Etablere nettverksprogram", "", 7, [7]int{125, 250, 250, 250, 250, 125, blank}},
	{"legestillinger", "Styrke legestillinger", "", 8, [7]int{blank, blank, 1_450, 2_900, 4_350, 5_800, 7_250}},
	{"somatikk", "Prosjekt somatisk helse og rus", "", 9, [7]int{200, 300, 300, blank, blank, blank, blank}},
	{"konferanse", "Regional konferanse TSB", "", 10, [7]int{221, blank, blank, blank, blank, blank, blank}},
	{"inntekter", "Økte poliklinikkinntekter", Income, 12, [7]int{blank, 4_036, 4_036, 6_054, 8_072, 10_090, 11_379}},
	{"omstilling", "Omstilling av døgnaktivitet UNN/NLSH", Restructuring, 13, [7]int{968, 1_290, 1_613, 1_935, 1_935, 1_935, 1_935}},
	{"budsjettert", "Disponering av budsjetterte midler", Budgeted, 14, [7]int{4_160, 4_160, 4_160, 4_160, 4_160, 4_160, 4_160}},
	{"styrking", "Styrking", Strengthening, 15, [7]int{blank, 7_261, 11_845, 19_156, 23_632, 27_983, 31_245}},
}

// printedCosts is the sum row of Tabell 5; that of 2019 leaves out the
// conference.
var printedCosts = [7]int{4_907, 16_747, 21_654, 31_305, 37_799, 44_168, 48_719}

func letter(year int) string { return string(rune('B' + year - 2019)) }

func cellOf(row, year int) Source { return cell("Tabell 5", fmt.Sprint(letter(year), row)) }

// helseNordMoney is the frame of the plan and the lines of Tabell 5.
func helseNordMoney() []Record {
	records := []Record{
		Workbook{ID: northBook, Name: "helse-nord.xlsx", SHA256: fmt.Sprintf("%064d", 1), ImportedAt: "2018-12-01T10:00:00Z"},
		north,
		About{Name: "Regional fagplan TSB", Field: "TSB", Region: "nord", Country: "norge"},
		Area{ID: "norge", Name: "Norge", Kind: Country},
		Area{ID: "nord", Name: "Helse Nord RHF", ShortName: "Helse Nord", Kind: Region, Parent: "norge"},
	}
	for order, row := range tabell5 {
		line := Line{Revision: northRevision, ID: row.line, Name: row.name, Side: Cost, Funding: row.funding, Order: order,
			Source: cell("Tabell 5", fmt.Sprint("A", row.row))}
		if row.funding != "" {
			line.Side = Funding
		}
		records = append(records, line)
		for i, thousands := range row.amounts {
			if thousands != blank {
				records = append(records, budgetOf(row.line, 2019+i, Kroner(thousands)*Thousand, cellOf(row.row, 2019+i)))
			}
		}
	}
	return records
}

func budgetOf(line LineID, year int, kroner Kroner, source Source) Amount {
	return Amount{Revision: northRevision, Line: line, Period: YearOf(year), Kind: Budget, Kroner: kroner, Source: source}
}

// helseNordPrintedSums is the sum row.
func helseNordPrintedSums() []Record {
	var records []Record
	for i, thousands := range printedCosts {
		records = append(records, PrintedSum{Revision: northRevision, Side: Cost, Period: YearOf(2019 + i),
			Label: "Sum kostnader", Kroner: Kroner(thousands) * Thousand, Source: cellOf(11, 2019+i)})
	}
	return records
}

// stated is a total told in the text, of the plan period as a whole.
func stated(side Side, label string, kroner Kroner) PrintedSum {
	return PrintedSum{Revision: northRevision, Side: side, Label: label, Kroner: kroner, Source: cell("Tekst", label)}
}

// helseNordMeasures are the seventeen measures with the lines that pay for
// them: those not named here have none.
func helseNordMeasures() []Record {
	lines := map[int][]LineID{
		2: {"akutt-tromso", "akutt-bodo"}, 4: {"poliklinikk"}, 8: {"legestillinger"}, 9: {"legestillinger"},
		10: {"nettverk"}, 16: {"somatikk"},
	}
	var records []Record
	for number := 1; number <= 17; number++ {
		records = append(records, Measure{Revision: northRevision, ID: MeasureID(fmt.Sprintf("t%02d", number)), Number: number,
			Title: fmt.Sprint("Tiltak ", number), Priority: NormalPriority, Lines: lines[number], Source: cell("Tiltak", fmt.Sprint("A", number+3))})
	}
	return records
}

// helseNordServices are Tabell 1 (2016), the positions missing and planned,
// and the specialists needed with the list the need follows from.
func helseNordServices() []Record {
	records := []Record{
		Indicator{ID: ConsultationsIndicator, Name: "Polikliniske konsultasjoner", Statistic: Count, Direction: HigherIsBetter},
		PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2018), Kind: PositionsMissing, Count: Whole(69)},
		SpecialistCount{Revision: northRevision, Area: "nord", Period: YearOf(2025), Kind: SpecialistsNeeded, Scope: FieldScope, Count: 23,
			Source: cell("Spesialister", "E6")},
		SpecialistCount{Revision: northRevision, Area: "nord", Period: YearOf(2025), Kind: SpecialistsNeeded, Scope: AllScope, Count: 25},
		CareUnit{ID: "private", Name: "Private døgnenheter", Kind: InpatientUnit, Owner: Private, Units: 4, PerUnit: 1},
		CareUnit{ID: "offentlige", Name: "Offentlige døgnenheter", Kind: InpatientUnit, Owner: Public, Units: 8, PerUnit: 1},
	}
	for order, trust := range []struct {
		id                       AreaID
		name                     string
		consultations, positions int64
	}{
		{"helgeland", "Helgelandssykehuset", 1_538, 4}, {"nordland", "Nordlandssykehuset", 4_587, 15},
		{"unn", "UNN", 10_104, 30}, {"finnmark", "Finnmarkssykehuset", 834, 7},
	} {
		records = append(records,
			Area{ID: trust.id, Name: trust.name, Kind: Trust, Parent: "nord", Order: order},
			Observation{Indicator: ConsultationsIndicator, Area: trust.id, Period: YearOf(2016), Kind: Actual, Value: Whole(trust.consultations),
				Source: cell("Tabell 1", fmt.Sprint("F", order+4))},
			PositionCount{Area: trust.id, Period: YearOf(2016), Kind: PositionsFilled, Count: Whole(trust.positions)},
			CareUnit{ID: UnitID("poliklinikk-" + trust.id), Name: "Ledende poliklinikk", Kind: LeadClinic, Area: trust.id, Owner: Public, Units: 1, PerUnit: 1},
			CareUnit{ID: UnitID("lar-" + trust.id), Name: "LAR-lege", Kind: LARDoctor, Area: trust.id, Owner: Public, Units: 1, PerUnit: 1})
	}
	return records
}

// helseNordStated are the totals that chapters 7 and 8 tell of the plan
// period, and that are levels of its last year.
func helseNordStated() []Record {
	return []Record{
		stated(Cost, "48,7", 48_700*Thousand), stated(Funding, "13,3", 13_300*Thousand), stated(Funding, "31,2", 31_200*Thousand),
	}
}

// helseNord is all of it.
func helseNord() []Record {
	var records []Record
	for _, part := range []func() []Record{helseNordMoney, helseNordPrintedSums, helseNordMeasures,
		helseNordServices, helseNordStated, samdata} {
		records = append(records, part()...)
	}
	return records
}

// The indicators of SAMDATA.
const (
	rateOfConsultations  IndicatorID = "konsultasjoner-rate"
	indexOfConsultations IndicatorID = "konsultasjoner-indeks"
)

// table92 is table 9.2 of SAMDATA: rates per 1 000 adults, and the index that
// the report heads as a deviation, in 2007 and 2008.
var table92 = []struct {
	area           AreaID
	name           string
	rates, indexes [2]int64
}{
	{"sor-ost", "Helse Sør-Øst", [2]int64{55, 71}, [2]int64{130, 135}},
	{"vest", "Helse Vest", [2]int64{37, 38}, [2]int64{87, 72}},
	{"midt", "Helse Midt-Norge", [2]int64{18, 22}, [2]int64{42, 41}},
	{"nord", "Helse Nord", [2]int64{14, 21}, [2]int64{34, 40}},
	{"norge", "Norge", [2]int64{43, 52}, [2]int64{100, 100}},
}

func samdata() []Record {
	records := []Record{
		Indicator{ID: rateOfConsultations, Name: "Konsultasjoner per 1 000 voksne", Statistic: Rate, Per: 1000,
			Direction: HigherIsBetter, Yardstick: ByConsultations},
		Indicator{ID: indexOfConsultations, Name: "Dekningsindeks", Statistic: Index, Direction: HigherIsBetter, Yardstick: ByConsultations},
	}
	for i, row := range table92 {
		if row.area != "nord" && row.area != "norge" {
			records = append(records, Area{ID: row.area, Name: row.name, Kind: Region, Parent: "norge"})
		}
		for y := range row.rates {
			records = append(records,
				measured(rateOfConsultations, row.area, 2007+y, row.rates[y], fmt.Sprint(string(rune('B'+3*y)), i+4)),
				measured(indexOfConsultations, row.area, 2007+y, row.indexes[y], fmt.Sprint(string(rune('C'+3*y)), i+4)))
		}
	}
	return records
}

// measured is one cell of SAMDATA's table of rates.
func measured(indicator IndicatorID, area AreaID, year int, value int64, address string) Observation {
	return Observation{Indicator: indicator, Area: area, Period: YearOf(year), Kind: Actual, Value: Whole(value),
		Source: cell("Rater", address)}
}

// replaced returns the records with each of those that follow in place of the
// one with its key, or added.
func replaced(records []Record, by ...Record) []Record { return distinct(append(by, records...)) }
