package workbook

import (
	"regexp"
	"slices"

	"fagplan/budget"
)

// framesKind is what the region's own plan sets aside, with the years across:
// "Tiltak", "2020", "2021" under "Vedtatte rammer", or "Ramme 2020".
var framesKind = &kind{
	as:      FramesTable,
	columns: costsKind.columns,
	years:   1,
	fits: func(t *table) bool {
		return t.isAboutFrames() && isMoneyTable(t)
	},
	stage: stageLines,
	read:  readCosts,
}

// framesLongKind is one frame on each row: "Linje", "År", "Ramme (kr)".
var framesLongKind = &kind{
	as: FramesTable,
	columns: []columnRule{
		needs(lineRole, "linje", "kostnadslinje", "tiltak", "post"),
		needsPeriod,
		needs(valueRole, "ramme", "=regional plan", "=regional plan rb", "belop", "kroner"),
		mayNote,
	},
	fits: func(t *table) bool {
		value, _ := t.column(valueRole)
		return headsFrames(value.heading) || titlesFrames(t.title)
	},
	narrows: AmountsTable,
	stage:   stageLines,
	read: func(im *importer, t *table) {
		im.longAmounts(t, func(_ int, a budget.Amount) { im.addFrame(t, a) })
	},
}

// headsFrames reports whether a heading is of frames: "Vedtatt ramme 2020",
// "Årlig ramme (kr 1 000)", "Regional plan (RB)". What is budgeted is none.
func headsFrames(heading string) bool {
	words := wordsOf(heading)
	isFrame := slices.ContainsFunc(words, func(w string) bool { return isOneOf(w, "ramme", "ramma", "rammen", "rammer", "rammene") })
	if isFrame {
		return !hasPrefixed(words, "budsjett")
	}
	_, rest, _ := FindPeriod(fold(heading))
	return fitsAny(rest, "=regional plan", "=regional plan rb")
}

// framesTitle says that what is below has been set aside. A title with less than
// that, as "Ramme for fagplanen", is of what a plan asks for.
var framesTitle = regexp.MustCompile(`\b(?:(?:vedtat\w*|vedtek\w*|tildelt\w*|arlig\w*|arleg\w*) (?:okonomisk\w* )?ramm(?:e|a|en|er|ene)|ramm(?:e|a|en|er|ene) (?:i|fra|etter) (?:den )?regional\w*)\b`)

func titlesFrames(title string) bool {
	return framesTitle.MatchString(fold(title)) && !hasPrefixed(wordsOf(title), "budsjett")
}

// isAboutFrames reports whether the title, the name of the sheet or the heading
// of every year says so.
func (t *table) isAboutFrames() bool {
	if titlesFrames(t.title) || t.title == "" && titlesFrames(t.sheet.Name) {
		return true
	}
	return !slices.ContainsFunc(t.columnsAs(yearRole), func(c column) bool { return !headsFrames(c.heading) })
}

// frames reports whether a column is of frames: its heading says so, or it is in
// a table of them and not headed as anything else.
func (t *table) frames(c column) bool {
	return headsFrames(c.heading) || t.kind.as == FramesTable && c.amount == ""
}

// addFrame adds an amount as the frame of its line in its year. Frames are for
// whole years.
func (im *importer) addFrame(t *table, a budget.Amount) {
	if a.Period != budget.YearOf(a.Period.Year()) {
		im.find(unreadablePeriod, a.Source, map[string]any{"text": a.Period.String()})
		im.skip(a.Source, SkipUnreadable)
		return
	}
	if revision, ok := im.decided(t); ok {
		im.add(budget.AdoptedFrame{Revision: revision, Line: a.Line, Year: a.Period.Year(), Kroner: a.Kroner, Note: a.Note, Source: a.Source}, a.Source)
	}
}
