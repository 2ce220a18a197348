package workbook

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
)

// knownIndicator is an indicator that workbooks name without defining it.
type knownIndicator struct {
	budget.Indicator
	headings []pattern
}

// What the units of indicators are called.
const (
	percent = "prosent"
	persons = "personer"
)

// knownIndicators is the catalogue: what planners of the field measure, and
// the headings it goes under. Anything else becomes an indicator of its own
// by its heading.
var knownIndicators = []knownIndicator{
	{count("pasienter-totalt", "Pasienter totalt", "pasienter", budget.NoDirection),
		[]pattern{"pasient total", "pasient alt"}},
	{count("dognpasienter", "Døgnpasienter", "pasienter", budget.NoDirection),
		[]pattern{"dognpasient", "innlagt pasient"}},
	{count(budget.OutpatientsIndicator, "Polikliniske pasienter", "pasienter", budget.HigherIsBetter),
		[]pattern{"poliklin pasient !rate !per !konsult"}},
	{count("oppholdsdogn", "Oppholdsdøgn", "døgn", budget.NoDirection),
		[]pattern{"oppholdsdogn !per !andel !ratio", "liggedogn !per !andel"}},
	{count(budget.ConsultationsIndicator, "Polikliniske konsultasjoner", "konsultasjoner", budget.HigherIsBetter),
		[]pattern{"poliklin konsult !rate !andel !refusjon !avvik !indeks !dekning"}},
	{count("polikliniske-konsultasjoner-refusjon", "Polikliniske konsultasjoner med refusjon fra NAV", "konsultasjoner", budget.NoDirection),
		[]pattern{"konsult refusjon !uten", "poliklin konsult refusjon !uten"}},
	{count("polikliniske-konsultasjoner-uten-refusjon", "Polikliniske konsultasjoner uten refusjon", "konsultasjoner", budget.NoDirection),
		[]pattern{"poliklin konsult uten refusjon"}},
	{count("polikliniske-arsverk", "Poliklinisk personell, årsverk", "årsverk", budget.HigherIsBetter),
		[]pattern{"poliklin arsverk", "poliklin personell arsverk"}},
	{count("dognplasser", "Døgnplasser", "plasser", budget.NoDirection), []pattern{"dognplass"}},
	{rate("polikliniske-konsultasjoner-rate", "Polikliniske konsultasjoner per 1 000 innbyggere 18 år og eldre", 1000, budget.ByConsultations),
		[]pattern{"poliklin konsult rate !avvik", "konsult rate 1000 !avvik"}},
	{index("dekningsindeks-konsultasjoner", "Dekningsindeks konsultasjoner", budget.ByConsultations),
		[]pattern{"dekningsindeks konsult", "dekningsgrad konsult", "poliklin konsult avvik land", "poliklin konsult indeks"}},
	{rate("polikliniske-pasienter-rate", "Polikliniske pasienter per 10 000 innbyggere", 10000, budget.ByPatients),
		[]pattern{"poliklin pasient rate", "poliklin pasient per"}},
	{portion("andel-akuttinnleggelser", "Andel akuttinnleggelser", budget.NoDirection), []pattern{"andel akuttinnlegg"}},
	{portion(budget.BreachIndicator, "Andel fristbrudd", budget.LowerIsBetter), []pattern{"andel fristbrudd", "fristbrudd"}},
	{portion(budget.GivenRightIndicator, "Andel gitt rett til nødvendig helsehjelp", budget.NoDirection),
		[]pattern{"andel rett nodvendig", "prosentandel rett nodvendig"}},
	{portion(budget.UnmetNeedIndicator, "Udekket behov", budget.LowerIsBetter), []pattern{"udekket behov"}},
	{waiting(budget.WaitIndicator, "Ventetid", budget.Mean), []pattern{"=ventetid"}},
	{waiting(budget.MeanWaitIndicator, "Ventetid, gjennomsnitt", budget.Mean), []pattern{"ventetid gjennomsnitt", "ventetid snitt", "ventetid gjsnitt"}},
	{waiting(budget.MedianWaitIndicator, "Ventetid, median", budget.Median), []pattern{"ventetid median"}},
	{count(budget.ReferredIndicator, "Nyhenviste", "pasienter", budget.NoDirection), []pattern{"nyhenvist"}},
	{count(budget.LARIndicator, "LAR-pasienter", persons, budget.NoDirection), []pattern{"lar pasient !ny"}},
	{count("nye-lar-pasienter", "Nye LAR-pasienter", persons, budget.NoDirection), []pattern{"nye lar pasient"}},
	{count("lar-dodsfall", "LAR-dødsfall", persons, budget.LowerIsBetter), []pattern{"lar dodsfall"}},
	{portion("andel-poliklinisk-personell", "Andel poliklinisk personell", budget.NoDirection), []pattern{"andel poliklin personell"}},
	{portion("andel-oppholdsdogn", "Andel av alle oppholdsdøgn", budget.NoDirection), []pattern{"andel alle oppholdsdogn"}},
	{portion("andel-konsultasjoner", "Andel av alle konsultasjoner", budget.NoDirection), []pattern{"andel alle konsult"}},
	{budget.Indicator{ID: "oppholdsdogn-per-konsultasjon", Name: "Oppholdsdøgn per konsultasjon", Statistic: budget.Ratio, Direction: budget.LowerIsBetter},
		[]pattern{"oppholdsdogn per konsult", "ratio oppholdsdogn"}},
}

func count(id budget.IndicatorID, name, unit string, d budget.Direction) budget.Indicator {
	return budget.Indicator{ID: id, Name: name, Unit: unit, Statistic: budget.Count, Direction: d}
}

func rate(id budget.IndicatorID, name string, per int, y budget.Yardstick) budget.Indicator {
	return budget.Indicator{ID: id, Name: name, Unit: "per " + strconv.Itoa(per) + " innbyggere", Statistic: budget.Rate, Per: per,
		Direction: budget.HigherIsBetter, Yardstick: y}
}

func index(id budget.IndicatorID, name string, y budget.Yardstick) budget.Indicator {
	return budget.Indicator{ID: id, Name: name, Unit: "landet = 100", Statistic: budget.Index, Direction: budget.HigherIsBetter, Yardstick: y}
}

func portion(id budget.IndicatorID, name string, d budget.Direction) budget.Indicator {
	return budget.Indicator{ID: id, Name: name, Unit: percent, Statistic: budget.Share, Direction: d}
}

func waiting(id budget.IndicatorID, name string, s budget.Statistic) budget.Indicator {
	return budget.Indicator{ID: id, Name: name, Statistic: s, Direction: budget.LowerIsBetter}
}

// indicatorOf finds the indicator a text names in the catalogue: the one whose
// pattern asks for most.
func indicatorOf(text string) (budget.Indicator, bool) {
	words := wordsOf(text)
	best, weight := budget.Indicator{}, 0
	for _, k := range knownIndicators {
		if slug(k.Name) == strings.Join(words, "-") {
			return k.Indicator, true
		}
		for _, p := range k.headings {
			if w := p.weight(); w > weight && p.fits(words) {
				best, weight = k.Indicator, w
			}
		}
	}
	return best, weight > 0
}

var (
	perInhabitants = regexp.MustCompile(`\bper (10 ?000|100 ?000|1 ?000)\b`)
	parentheses    = regexp.MustCompile(`\s*\([^()]*\)`)
)

// newIndicator makes an indicator of a heading nobody knows. What it says of
// itself tells how it is made.
func newIndicator(name, unit string, per int) (budget.Indicator, bool) {
	id := slug(name)
	if id == "" {
		return budget.Indicator{}, false
	}
	i := budget.Indicator{ID: budget.IndicatorID(id), Name: name, Unit: unit, Statistic: budget.Count, Direction: budget.NoDirection}
	about := fold(name + " " + unit)
	if match := perInhabitants.FindStringSubmatch(about); match != nil && per == 0 {
		per = number(keepDigits(match[1]))
	}
	words := wordsOf(about)
	switch {
	case per > 0:
		i.Statistic, i.Per = budget.Rate, per
	case slices.Contains(words, "median"):
		i.Statistic = budget.Median
	case pattern("gjennomsnitt").fits(words) || slices.Contains(words, "snitt") || slices.Contains(words, "gjsnitt"):
		i.Statistic = budget.Mean
	case slices.Contains(words, "indeks"):
		i.Statistic = budget.Index
	case slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(w, "prosent") || strings.HasSuffix(w, "andel") }) || strings.Contains(about, "%") || pattern("prosent").fits(words) || slices.Contains(words, "pst") || pattern("andel").fits(words):
		i.Statistic, i.Unit = budget.Share, cmp.Or(unit, percent)
	}
	return i, true
}

// addIndicator adds an indicator, or leaves the plan's own definition as it is.
func (im *importer) addIndicator(i budget.Indicator, where budget.Source) budget.IndicatorID {
	if !im.plan.Indicators.Has(i) {
		if _, met := im.byKey[keyOf(i)]; !met {
			i.Source = where
			im.add(i, where)
		}
	}
	return i.ID
}
