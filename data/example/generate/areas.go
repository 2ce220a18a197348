package main

// areaTable lists areas: name, level, what it lies in, short name, other names.
func areaTable(areas ...[]any) table {
	return table{
		columns: []column{
			{head: "Område", width: 40}, {head: "Nivå", width: 15}, {head: "Ligger i", width: 20},
			{head: "Kortnavn", width: 24}, {head: "Andre navn", width: 52},
		},
		rows: rows(areas...),
	}
}

// country and regions are the areas that all plans after 2007 share.
var (
	country = []any{"Norge", "Land", nil, "Norge", "Landet; Hele landet; Total; Totalt"}
	regions = [][]any{
		country,
		{"Helse Sør-Øst RHF", "Region", "Norge", "Helse Sør-Øst", "HSØ"},
		{"Helse Vest RHF", "Region", "Norge", "Helse Vest", "HV"},
		{"Helse Midt-Norge RHF", "Region", "Norge", "Helse Midt-Norge", "HMN"},
		{"Helse Nord RHF", "Region", "Norge", "Helse Nord", "HN"},
	}
)

// northernTrusts are the trusts of Helse Nord.
var northernTrusts = [][]any{
	{"Universitetssykehuset Nord-Norge HF", "Helseforetak", "Helse Nord", "UNN",
		"UNN HF; Universitetssykehuset i Nord-Norge HF"},
	{"Nordlandssykehuset HF", "Helseforetak", "Helse Nord", "Nordlandssykehuset", "NLSH; NLSH HF"},
	{"Helgelandssykehuset HF", "Helseforetak", "Helse Nord", "Helgelandssykehuset", "HSYK; Helgeland"},
	{"Finnmarkssykehuset HF", "Helseforetak", "Helse Nord", "Finnmarkssykehuset", "Finnmark"},
}
