package main

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// textFile is a table in text, as programs save and send them.
type textFile struct {
	name     string // with its ending
	encoding encoding.Encoding
	lineEnd  string
	lines    []string
}

func (t textFile) bytes() ([]byte, error) {
	text := strings.Join(t.lines, t.lineEnd) + t.lineEnd
	return t.encoding.NewEncoder().Bytes([]byte(text))
}

const dosLine = "\r\n"

// texts are tables in text.
func texts() []textFile {
	return []textFile{
		// As Norwegian Excel saves: semicolons, decimal commas, Windows-1252, a
		// line break and a semicolon within quotes.
		{"ventetid-windows-1252.csv", charmap.Windows1252, dosLine, []string{
			"Fristbrudd og ventetid 2019 – tall for TSB;;",
			";;",
			"Helseforetak;Andel fristbrudd (prosent);\"Ventetid, median\r\n(dager)\"",
			"Universitetssykehuset Nord-Norge HF;2,1;45",
			"Nordlandssykehuset HF;0,8;41",
			"Norge;1,5;38",
			"\"Kilde: register; tatt ut i mars\";;",
		}},
		// As a program that speaks English saves: commas, decimal points, what has
		// a comma in it in quotes.
		{"budsjett-komma.csv", unicode.UTF8, "\n", []string{
			"Budsjett (mill. kr),,",
			",,",
			"Tiltak,2020,2021",
			"Poliklinikk,10.1,12.5",
			"\"Kurs, reise og opphold\",0.35,0.4",
			"Sum,10.45,12.9",
		}},
		// As statistics banks give tables away: UTF-16, tabs, title and footnotes.
		{"statistikkbank-utf16.tsv", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), dosLine, []string{
			"09876: Oppholdsdøgn, etter helseregion og år",
			"",
			"region\t2018\t2019",
			"Helse Sør-Øst RHF\t201400\t198100",
			"Helse Vest RHF\t61230\t60020",
			"Helse Midt-Norge RHF\t..\t41800",
			"Helse Nord RHF\t33100\t:",
			"",
			".. Tallet er ikke til å få tak i.",
			": Tallet vises ikke av hensyn til personvern.",
			"Kilde: Statistisk sentralbyrå",
		}},
		// Copied out of a spreadsheet: tabs, Unicode with its mark.
		{"tiltak-limt-inn.txt", unicode.UTF8BOM, dosLine, []string{
			"Nr\tTiltak\tAnsvar\tStart\tFrist\tStatus",
			"1\tÅpne ruspoliklinikk på Finnsnes\tUNN\t01.03.2020\t31.12.2020\tI gang",
			"2\tFelles opplæring i «rask tilgang»\tNordlandssykehuset\t2021\t2022\tIkke startet",
		}},
	}
}
