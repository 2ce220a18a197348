package workbook

import "fagplan/budget"

// knownArea is an area of the Norwegian health service that workbooks name
// without telling what it is.
type knownArea struct {
	id     budget.AreaID
	kind   budget.AreaKind
	parent budget.AreaID
	name   string
	short  string
	others []string
}

// The areas others lie in.
const (
	norway      budget.AreaID = "norge"
	regionEast  budget.AreaID = "helse-sor-ost"
	regionWest  budget.AreaID = "helse-vest"
	regionMid   budget.AreaID = "helse-midt-norge"
	regionNorth budget.AreaID = "helse-nord"
)

// knownAreas is the country, its regions with those before 2007, and the
// trusts with hospitals. Whether HF or RHF stands behind a name makes no
// difference.
var knownAreas = []knownArea{
	{norway, budget.Country, "", "Norge", "", []string{"Landet", "Hele landet", "Norge totalt", "Landet totalt", "Landsgjennomsnitt", "Nasjonalt"}},
	{regionEast, budget.Region, norway, "Helse Sør-Øst RHF", "Helse Sør-Øst", []string{"HSØ", "Sør-Øst"}},
	{regionWest, budget.Region, norway, "Helse Vest RHF", "Helse Vest", []string{"HV"}},
	{regionMid, budget.Region, norway, "Helse Midt-Norge RHF", "Helse Midt-Norge", []string{"Helse Midt", "HMN", "Midt-Norge"}},
	{regionNorth, budget.Region, norway, "Helse Nord RHF", "Helse Nord", []string{"HN"}},
	{"helse-ost", budget.Region, norway, "Helse Øst RHF", "Helse Øst", nil},
	{"helse-sor", budget.Region, norway, "Helse Sør RHF", "Helse Sør", nil},

	{"unn", budget.Trust, regionNorth, "Universitetssykehuset Nord-Norge HF", "UNN", []string{"Universitetssykehuset i Nord-Norge", "UNN Tromsø"}},
	{"nordlandssykehuset", budget.Trust, regionNorth, "Nordlandssykehuset HF", "Nordlandssykehuset", []string{"NLSH", "Nordland sykehus"}},
	{"helgelandssykehuset", budget.Trust, regionNorth, "Helgelandssykehuset HF", "Helgelandssykehuset", []string{"HSYK", "Helgeland"}},
	{"finnmarkssykehuset", budget.Trust, regionNorth, "Finnmarkssykehuset HF", "Finnmarkssykehuset", []string{"Helse Finnmark"}},
	{"st-olavs-hospital", budget.Trust, regionMid, "St. Olavs hospital HF", "St. Olavs hospital", []string{"St. Olav", "St. Olavs"}},
	{"helse-more-og-romsdal", budget.Trust, regionMid, "Helse Møre og Romsdal HF", "Helse Møre og Romsdal", []string{"HMR"}},
	{"helse-nord-trondelag", budget.Trust, regionMid, "Helse Nord-Trøndelag HF", "Helse Nord-Trøndelag", []string{"HNT"}},
	{"helse-bergen", budget.Trust, regionWest, "Helse Bergen HF", "Helse Bergen", []string{"Haukeland universitetssykehus"}},
	{"helse-fonna", budget.Trust, regionWest, "Helse Fonna HF", "Helse Fonna", nil},
	{"helse-forde", budget.Trust, regionWest, "Helse Førde HF", "Helse Førde", nil},
	{"helse-stavanger", budget.Trust, regionWest, "Helse Stavanger HF", "Helse Stavanger", []string{"Stavanger universitetssjukehus", "SUS"}},
	{"ous", budget.Trust, regionEast, "Oslo universitetssykehus HF", "OUS", []string{"Oslo universitetssykehus"}},
	{"ahus", budget.Trust, regionEast, "Akershus universitetssykehus HF", "Ahus", []string{"Akershus universitetssykehus"}},
	{"sykehuset-innlandet", budget.Trust, regionEast, "Sykehuset Innlandet HF", "Sykehuset Innlandet", nil},
	{"sykehuset-ostfold", budget.Trust, regionEast, "Sykehuset Østfold HF", "Sykehuset Østfold", nil},
	{"sykehuset-i-vestfold", budget.Trust, regionEast, "Sykehuset i Vestfold HF", "Sykehuset i Vestfold", []string{"SiV"}},
	{"sykehuset-telemark", budget.Trust, regionEast, "Sykehuset Telemark HF", "Sykehuset Telemark", nil},
	{"sorlandet-sykehus", budget.Trust, regionEast, "Sørlandet sykehus HF", "Sørlandet sykehus", []string{"SSHF"}},
	{"vestre-viken", budget.Trust, regionEast, "Vestre Viken HF", "Vestre Viken", nil},
}

func (k knownArea) record(source budget.Source) budget.Area {
	return budget.Area{ID: k.id, Name: k.name, ShortName: k.short, Kind: k.kind, Parent: k.parent, Aliases: k.others, Source: source}
}

// areaKinds tells the level of an area from a word: in the column of levels,
// or in the heading above the names.
var areaKinds = []struct {
	words pattern
	kind  budget.AreaKind
}{
	{"land", budget.Country},
	{"rhf", budget.Region},
	{"regional", budget.Region},
	{"region", budget.Region},
	{"helseregion", budget.Region},
	{"helseforetak", budget.Trust},
	{"foretak", budget.Trust},
	{"sykehus", budget.Trust},
	{"hf", budget.Trust},
	{"fylke", budget.County},
	{"kommune", budget.District},
	{"bydel", budget.District},
	{"opptaksomrade", budget.District},
}

func parseAreaKind(text string) (budget.AreaKind, bool) {
	words := wordsOf(text)
	for _, k := range areaKinds {
		if k.words.fits(words) {
			return k.kind, true
		}
	}
	return "", false
}
