package main

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// The endings of Excel's other files.
const (
	withMacros = ".xlsm"
	asTemplate = ".xltx"
	openFormat = ".ods"
)

// otherFormats are workbooks in other formats than .xlsx, and one behind a
// password.
func otherFormats() []book {
	return []book{
		one("budsjett-med-makro", "Budsjett",
			row("Budsjett for ettervern (kr 1 000)"), gap,
			row("Tiltak", 2021, 2022), row("Ettervernsteam", 1800, 2700), row("Botreningsplasser", 600, 600), row("Sum", 2400, 3300)).saved(withMacros),
		one("arsverk-fra-mal", "Årsverk",
			row("Poliklinisk personell"), gap,
			row("Helseforetak", "År", "Type", "Årsverk"), row("Helgelandssykehuset", 2021, "Besatt", 6.5), row("Helgelandssykehuset", 2021, "Vakant", 1)).saved(asTemplate),
		one("aktivitet-libreoffice", "Aktivitet",
			row("Polikliniske konsultasjoner"), row("Tatt ut", date(2020, 1, 15)), gap,
			row("Helseforetak", 2018, 2019),
			row("UNN", 10104, formula{"B5+500", 10604}), row("Nordlandssykehuset", 4587, 4790), row("Sum", 14691, formula{"SUM(C5:C6)", 15394}), gap,
			row("Andel fristbrudd 2019"), gap,
			row("Helseforetak", "Andel fristbrudd"), row("UNN", per(0.02)), row("Nordlandssykehuset", per(0.005))).saved(openFormat),
		one("regnskap-med-passord", "Regnskap",
			row("Regnskap (kr 1 000)"), gap,
			row("Kostnadslinje", "Regnskap 2020", "Regnskap 2021"), row("Lønn", 8120, 8340), row("Leie av lokaler", 940, 955)).behind("fjellrev"),
	}
}

func (b book) saved(as string) book {
	b.as = as
	return b
}

func (b book) behind(password string) book {
	b.password = password
	return b
}

func (b book) ending() string {
	if b.as == "" {
		return ".xlsx"
	}
	return b.as
}

// addMacro puts in a book what its macros would be in: never looked at, and
// no program.
func addMacro(f *excelize.File) error {
	return f.AddVBAProject([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 1024)))
}
