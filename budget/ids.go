package budget

// Identifiers name records for good: they survive renumbering, renaming and
// the roll to a new revision. They are short, lower-case words ("t4",
// "styrke-poliklinisk-tsb"), made once from what the record was first called.
type (
	AreaID       string
	CohortID     string
	FactorID     string
	IndicatorID  string
	LineID       string
	MeasureID    string
	MilestoneID  string
	NeedMapID    string
	PriceIndexID string
	RevisionID   string
	ScenarioID   string
	ThemeID      string
	UnitID       string
	WorkbookID   string
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
