package budget

import "strings"

// Identifiers name records for good: they survive renumbering, renaming and
// the roll to a new revision. They are short, lower-case words, made once from
// what the record was first called.

type (
	// AreaID names an Area: "helse-nord".
	AreaID string
	// CohortID names a TrainingCohort.
	CohortID string
	// FactorID names a Factor.
	FactorID string
	// IndicatorID names an Indicator.
	IndicatorID string
	// LineID names a Line: "styrke-poliklinisk-tsb".
	LineID string
	// MeasureID names a Measure: "t4".
	MeasureID string
	// MilestoneID names a Milestone.
	MilestoneID string
	// NeedMapID names a NeedMap.
	NeedMapID string
	// PackID names a Pack.
	PackID string
	// PriceIndexID names a price index.
	PriceIndexID string
	// RevisionID names a Revision: "2019".
	RevisionID string
	// ScenarioID names a Scenario.
	ScenarioID string
	// ThemeID names a Theme.
	ThemeID string
	// UnitID names a CareUnit.
	UnitID string
	// WorkbookID names an imported Workbook.
	WorkbookID string
)

// Source is where a value came from: a cell of an imported workbook. The zero
// Source means that the value was entered in Fagplan; the edit log says by whom.
type Source struct {
	Workbook WorkbookID `json:"workbook,omitempty"`
	Sheet    string     `json:"sheet,omitempty"`
	// Cell is in A1 notation, or a range as in "B4:H10".
	Cell string `json:"cell,omitempty"`
}

// IsZero reports whether the value was entered in Fagplan.
func (s Source) IsZero() bool { return s == Source{} }

// String writes the source as Excel does, Sheet!Cell, and empty for the zero
// Source.
func (s Source) String() string {
	if s.IsZero() {
		return ""
	}
	return s.Sheet + "!" + s.Cell
}

// Ref writes the source in full, Workbook!Sheet!Cell, for ParseSource to read;
// empty for the zero Source.
func (s Source) Ref() string {
	if s.IsZero() {
		return ""
	}
	return string(s.Workbook) + "!" + s.String()
}

// ParseSource reads what Ref wrote. It reports false for any other text.
func ParseSource(ref string) (Source, bool) {
	workbook, rest, found := strings.Cut(ref, "!")
	last := strings.LastIndex(rest, "!") // a sheet's name may have one too
	if !found || last < 0 {
		return Source{}, false
	}
	return Source{Workbook: WorkbookID(workbook), Sheet: rest[:last], Cell: rest[last+1:]}, true
}
