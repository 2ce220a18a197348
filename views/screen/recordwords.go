package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// recordWords tells in words of the records of a plan.
type recordWords struct {
	plan  *budget.Plan
	words *text.Printer
}

// name is what a record is about: which line and year, which measure.
func (w recordWords) name(r budget.Record) string {
	switch r := r.(type) {
	case budget.Amount:
		return w.list(w.line(r.Revision, r.Line), w.words.Name(r.Kind)+" "+w.words.Period(r.Period))
	case budget.PrintedSum:
		return w.list(r.Label, w.words.Period(r.Period))
	case budget.Line:
		return w.list(w.words.Name(r.Side), r.Name)
	case budget.Explanation:
		return w.list(w.line(r.Revision, r.Line), w.words.Period(r.Period), w.words.Name(r.Cause))
	case budget.AdoptedFrame:
		return w.list(w.line(r.Revision, r.Line), tableWords(w.words, r.Table())+" "+strconv.Itoa(r.Year))
	case budget.PeriodLock:
		return w.list(tableWords(w.words, r.Table()), w.words.Period(r.Period))
	case budget.Correction:
		return w.list(w.line("", r.Line), w.words.Period(r.Period))
	case budget.Measure:
		return w.list(w.words.T("column.measure")+" "+strconv.Itoa(r.Number), r.Title)
	case budget.StatusReport:
		return w.list(w.words.T("column.status"), w.measure(r.Measure), w.words.Period(r.Period))
	case budget.Milestone:
		return w.list(w.words.T("table.milestones"), r.Title)
	case budget.MilestoneProgress:
		return w.list(w.words.T("table.milestones"), string(r.Milestone))
	case budget.Observation:
		return w.list(w.indicator(r.Indicator), r.Group, w.area(r.Area), w.words.Period(r.Period), r.Variant)
	case budget.Indicator:
		return w.list(w.words.T("column.indicator"), r.Name)
	}
	return w.nameOfFrame(r)
}

// nameOfFrame is the name of what the plan is about, and of its people and
// beds.
func (w recordWords) nameOfFrame(r budget.Record) string {
	switch r := r.(type) {
	case budget.PositionCount:
		return w.list(w.words.T("table.positions"), w.area(r.Area), r.Profession, w.words.Name(r.Kind), w.words.Period(r.Period))
	case budget.SpecialistCount:
		return w.list(w.words.T("table.specialists"), w.area(r.Area), w.words.Name(r.Kind), w.words.Period(r.Period))
	case budget.BedCount:
		return w.list(w.words.T("table.beds"), w.area(r.Area), w.words.Name(r.Beds), w.words.Period(r.Period))
	case budget.Population:
		return w.list(w.words.T("table.population"), w.area(r.Area), strconv.Itoa(r.Year))
	case budget.Area:
		return w.list(w.words.T("column.area"), r.Name)
	case budget.Theme:
		return w.list(w.words.T("column.theme"), r.Name)
	case budget.CareUnit:
		return w.list(w.words.T("table.units"), r.Name)
	case budget.TrainingCohort:
		return r.Name
	case budget.Factor:
		return r.Name
	case budget.Price:
		return w.list(w.words.T("table.price-index"), strconv.Itoa(r.Year))
	case budget.NeedMap:
		return w.list(w.words.T("table.need"), r.Name)
	case budget.NeedDimension:
		return w.list(w.words.T("table.need"), r.Name)
	case budget.NeedService:
		return w.list(w.words.T("table.need"), r.Name)
	case budget.Revision:
		return r.Name
	case budget.About:
		return r.Name
	case budget.Workbook:
		return r.Name
	}
	return w.nameOfRemark(r)
}

func (w recordWords) list(parts ...string) string {
	var said []string
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, ", ")
}

func (w recordWords) line(revision budget.RevisionID, id budget.LineID) string {
	if current, found := w.plan.CurrentRevision(); found && revision == "" {
		revision = current.ID // what happened belongs to no revision
	}
	if line, found := w.plan.Lines.Get(budget.Line{Revision: revision, ID: id}); found {
		return line.Name
	}
	return string(id)
}

func (w recordWords) measure(id budget.MeasureID) string {
	for m := range w.plan.Measures.All() {
		if m.ID == id {
			return m.Title
		}
	}
	return string(id)
}

func (w recordWords) indicator(id budget.IndicatorID) string {
	if indicator, found := w.plan.Indicators.Get(budget.Indicator{ID: id}); found {
		return indicator.Name
	}
	return string(id)
}

func (w recordWords) area(id budget.AreaID) string {
	if area, found := w.plan.Areas.Get(budget.Area{ID: id}); found {
		if area.ShortName != "" {
			return area.ShortName
		}
		return area.Name
	}
	return string(id)
}

// value is the number a record holds, empty for one that holds none.
func (w recordWords) value(r budget.Record) string {
	switch r := r.(type) {
	case budget.Amount:
		return w.words.Kroner(r.Kroner)
	case budget.PrintedSum:
		return w.words.Kroner(r.Kroner)
	case budget.AdoptedFrame:
		return w.words.Kroner(r.Kroner)
	case budget.Observation:
		return w.words.Quantity(r.Value, text.AllDecimals)
	case budget.PositionCount:
		return w.words.Quantity(r.Count, text.AllDecimals)
	case budget.SpecialistCount:
		return w.words.Int(int64(r.Count))
	case budget.BedCount:
		return w.words.Int(int64(r.Count))
	case budget.Population:
		return w.words.Quantity(r.Adults, text.AllDecimals)
	case budget.Factor:
		return w.words.Quantity(r.Value, text.AllDecimals)
	case budget.Price:
		return w.words.Quantity(r.Value, text.AllDecimals)
	case budget.NeedService:
		return w.words.Quantity(r.Now, text.AllDecimals)
	case budget.StatusReport:
		return w.words.Name(r.Status)
	case budget.MilestoneProgress:
		return w.words.Name(r.Status)
	case budget.Milestone:
		return w.words.Period(r.Due)
	}
	return ""
}

// change tells what a value becomes, and from what: "fra 10 til 20".
func (w recordWords) change(v ReadValue) string {
	now := w.value(v.Record)
	if v.Before == nil || v.State == stateUnchanged {
		return now
	}
	if before := w.value(v.Before); before != now {
		return w.fromTo(before, now)
	}
	var changes []string
	before := w.facts(v.Before)
	for i, f := range w.facts(v.Record) {
		if i < len(before) && before[i].words != f.words {
			changes = append(changes, w.words.T(f.label)+": "+w.fromTo(before[i].words, f.words))
		}
	}
	if len(changes) == 0 {
		return w.list(now, w.words.T("import.other-details"))
	}
	return strings.Join(changes, ". ")
}

// fromTo says what something becomes. Words rather than an arrow: not every
// font has one.
func (w recordWords) fromTo(before, now string) string {
	if before == "" {
		before = w.words.T("label.missing")
	}
	return w.words.T("import.from-to", text.Args{"before": before, "now": now})
}
