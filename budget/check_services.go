package budget

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// checkIndexAgainstRates checks each published index against the rates it
// rests on. The rates are rounded, so the index may lie anywhere in the
// interval their rounding allows; only outside it do they contradict.
func checkIndexAgainstRates(p *Plan, _ Revision) []Finding {
	var findings []Finding
	for _, c := range p.publishedCoverage() {
		if c.Rate == nil || c.NationalRate == nil {
			continue
		}
		low, high := indexInterval(*c.Rate, *c.NationalRate, c.Index)
		if index := c.Index.Float(); index >= low && index <= high {
			continue
		}
		findings = append(findings, Finding{Case: "outside", Severity: Warning, Where: c.Source, Period: c.Period,
			Words: map[string]any{"area": p.AreaName(c.Area), "period": c.Period, "index": c.Index,
				"rate": *c.Rate, "national": *c.NationalRate}})
	}
	return findings
}

// indexInterval returns the indexes that rates rounded as printed allow, with
// the index itself rounded too.
func indexInterval(rate, national, index Quantity) (low, high float64) {
	r, n := halfUnit(rate), halfUnit(national)
	slack := halfUnit(index)
	low = (rate.Float()-r)/(national.Float()+n)*100 - slack
	if national.Float() <= n {
		return low, math.Inf(1)
	}
	return low, (rate.Float()+r)/(national.Float()-n)*100 + slack
}

// halfUnit is half of the last digit a number is printed with.
func halfUnit(q Quantity) float64 {
	unit := Unit
	for unit > 1 && q%unit != 0 {
		unit /= 10
	}
	return unit.Float() / 2
}

// AreaName returns the name of an area, or its identity where it has none.
func (p *Plan) AreaName(id AreaID) string {
	if area, found := p.Areas.Get(Area{ID: id}); found {
		return area.Label()
	}
	return string(id)
}

// checkSpecialistNeed compares what the plan says its region needs with what
// its own unit list adds up to.
func checkSpecialistNeed(p *Plan, in Revision) []Finding {
	listed, known := p.ListedNeed()
	if !known {
		return nil
	}
	var findings []Finding
	for c := range p.Specialists.From(SpecialistCount{Revision: in.ID}) {
		if c.Revision != in.ID {
			break
		}
		if c.Kind != SpecialistsNeeded || c.Scope != FieldScope || c.Count == listed || p.areaKind(c.Area) != Region {
			continue
		}
		findings = append(findings, Finding{Case: "list-differs", Severity: Warning, Where: c.Source, Period: c.Period, About: c,
			Words: map[string]any{"stated": c.Count, "listed": listed, "difference": c.Count - listed}})
	}
	return findings
}

func (p *Plan) areaKind(id AreaID) AreaKind {
	area, _ := p.Areas.Get(Area{ID: id})
	return area.Kind
}

// checkProductivity points out the trust whose consultations per position lie
// far below those of all others: Finnmark's 119 against 306–385 in 2016.
func checkProductivity(p *Plan, _ Revision) []Finding {
	byPeriod := make(map[Period][]Productivity)
	for _, one := range p.ProductivityOf() {
		byPeriod[one.Period] = append(byPeriod[one.Period], one)
	}
	var findings []Finding
	for _, period := range slices.SortedFunc(maps.Keys(byPeriod), Period.Compare) {
		if f, odd := p.outlier(byPeriod[period]); odd {
			findings = append(findings, f)
		}
	}
	return findings
}

// outlier reports the lowest of the trusts, where it is odd among them.
func (p *Plan) outlier(trusts []Productivity) (Finding, bool) {
	odd, found := LowOutlier(trusts)
	if !found {
		return Finding{}, false
	}
	return Finding{Case: "low", Severity: Note, Where: odd.Lowest.Source, Period: odd.Lowest.Period,
		Words: map[string]any{"area": p.AreaName(odd.Lowest.Area), "period": odd.Lowest.Period, "value": odd.Lowest.PerPosition,
			"low": odd.Low, "high": odd.High}}, true
}

// joinNumbers writes numbers as people list them, with runs as ranges:
// 1, 3, 5–7.
func joinNumbers(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		parts = append(parts, numberRun(numbers[i:end+1]))
		i = end + 1
	}
	return strings.Join(parts, ", ")
}

func numberRun(run []int) string {
	first, last := strconv.Itoa(run[0]), strconv.Itoa(run[len(run)-1])
	switch len(run) {
	case 1:
		return first
	case 2:
		return first + ", " + last
	}
	return first + "–" + last
}
