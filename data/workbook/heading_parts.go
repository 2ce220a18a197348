package workbook

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// plainWords say nothing of what a column measures, only how.
var plainWords = []pattern{"=antall", "=tal", "=tall", "=verdi", "=totalt", "=total", "=totalen", "=alt", "=sum", "=alle", "=samlet", "=herav", "=prosent", "=pst", "=andel",
	"=rate", "=per", "=pr", "innb", "=i", "=av", "=og", "=for", "=fra", "=til", "=med", "=ved", "=eller", "=hele", "=aret", "=ar", "=over", "=eldre", "=nav", "=tsb", "=phv",
	"inkl", "psykisk", "helsevern", "avvik", "landet", "=norge", "indeks", "gjennomsnitt", "median", "snitt", "=gj", "gjsnitt", "=kr", "=mill", "dag", "uke", "faktisk", "malt", "resultat", "regnskap"}

// sayingWords are the words of a heading that say something a title does not.
func sayingWords(heading, title string) []string {
	told := wordsOf(title)
	return slices.DeleteFunc(wordsOf(heading), func(word string) bool {
		return strings.Trim(word, "0123456789") == "" || fitsAny(word, plainWords...) || slices.Contains(told, word)
	})
}

// measureWords are what is counted or measured: a heading with one of them is
// no part of something else.
var measureWords = []pattern{"arsverk", "stilling", "plass", "kostnad", "utgift", "inntekt", "belop", "antall", "andel", "prosent", "konsultasjon", "pasient", "bruker",
	"person", "enhet", "dogn", "ventetid", "rate", "avvik", "henvis", "time", "dag", "innlegg", "utskriv", "dodsfall", "budsjett", "kapasitet", "belegg", "liggetid"}

// subjectOf is what a title is about, without its time and what else it says.
func subjectOf(title string) string {
	_, rest, _ := FindPeriod(title)
	subject, _, _ := strings.Cut(rest, ". ")
	subject, _, _ = strings.Cut(subject, ",")
	return subject
}

// indicatorOfPart finds the indicator of a column whose heading does not name
// one, by its title. Where the heading says what part of it the column holds,
// as "Video" under "Polikliniske konsultasjoner", that is its group. Where the
// table has columns of other things, a heading nobody knows is another thing.
func indicatorOfPart(t *table, c column) (found budget.Indicator, group string, known bool) {
	_, title, _ := FindPeriod(t.title)
	titles := []string{title}
	if len(wordsOf(c.rest)) > 0 { // the heading may say again what the title ends with
		titles = []string{subjectOf(t.title), title}
	}
	for _, title := range titles {
		both, fits := indicatorOf(title + " " + c.rest)
		if !fits {
			continue
		}
		says := sayingWords(c.rest, title)
		whole, told := indicatorOf(title)
		switch {
		case len(says) == 0:
			return both, "", true
		case told && whole.ID == both.ID:
			if t.namesIndicators() || fitsAny(c.heading, measureWords...) || unitInHeading(c.heading) != "" {
				return budget.Indicator{}, "", false
			}
			return whole, headingName(c), true
		case slices.ContainsFunc(says, func(word string) bool { return !matters(title, c.rest, word, both) }):
			return budget.Indicator{}, "", false
		}
		return both, "", true
	}
	return budget.Indicator{}, "", false
}

// matters reports whether it is by a word of the heading that the title and it
// name the indicator.
func matters(title, heading, word string, named budget.Indicator) bool {
	words := slices.DeleteFunc(wordsOf(heading), func(w string) bool { return w == word })
	without, _ := indicatorOf(title + " " + strings.Join(words, " "))
	return without.ID != named.ID
}

// namesIndicators reports whether a heading of the table names an indicator by
// itself.
func (t *table) namesIndicators() bool {
	return slices.ContainsFunc(t.columns, func(c column) bool {
		_, names := indicatorOf(c.rest)
		return names
	})
}

// isAim reports whether a column is headed by nothing but that it is aimed at.
func (c column) isAim() bool {
	return c.amount == budget.Target && len(sayingWords(c.rest, "mål måltall")) == 0
}

// vagueHeadings are headings that are of many different things: the title says
// which.
var vagueHeadings = []pattern{"=arsverk", "=antall", "=antall brukere", "=brukere", "=antall pasienter", "=pasienter", "=deltakere", "=antall deltakere", "=kostnad", "=kostnader",
	"=utgifter", "=plasser", "=antall plasser", "=verdi", "=andel", "=prosent", "=rate", "=svarprosent", "=timer", "=antall enheter", "=antall samlinger", "=antall saker"}

// ownName is what an indicator of a heading nobody knows is called: the heading
// and, where that may be of anything, what the table is about.
func ownName(t *table, c column) string {
	name := headingName(c)
	if name == "" {
		return titleName(t)
	}
	subject := titleName(t)
	if words := len(wordsOf(subject)); fitsAny(name, vagueHeadings...) && words > 0 && words <= maxSubjectWords && !fitsAny(subject, vagueTitles...) {
		return name + ", " + subject
	}
	return name
}

// vagueTitles are titles that may be of anything as well.
var vagueTitles = []pattern{"nokkeltall", "statistikk", "oversikt", "=tabell", "=tall", "data"}

// maxSubjectWords is how long a title can be and still be part of a name.
const maxSubjectWords = 6

// markGroup takes the first column of words that nothing else is in for that of
// groups, where areas are named more than once: it tells their rows apart. A
// column that says on every row that it is of the field divides nothing.
func markGroup(t *table) {
	divides := slices.ContainsFunc(t.body(), func(row int) bool { return variantOf(t.text(row, groupRole)) != budget.FieldOnly })
	for i := range t.columns {
		if c := &t.columns[i]; c.role == groupRole && !divides {
			c.role = ""
		}
	}
	_, grouped := t.column(groupRole)
	_, timed := t.column(periodRole)
	if _, placed := t.column(areaRole); grouped || timed || !placed {
		return
	}
	seen, repeated := make(map[string]bool), false
	for _, row := range t.body() {
		area := t.text(row, areaRole)
		repeated = repeated || area != "" && seen[area]
		seen[area] = true
	}
	for i := range t.columns {
		if c := &t.columns[i]; repeated && c.role == "" && c.heading != "" && !hasNumbers(t, c.at) && c.period.IsZero() {
			c.role = groupRole
			return
		}
	}
}
