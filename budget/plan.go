package budget

import (
	"fmt"
	"iter"
	"reflect"
)

// Plan is an immutable snapshot of everything a plan says. The zero Plan is
// empty and ready for edits. Plans may be read by many goroutines at once.
type Plan struct {
	About             Table[About]
	Revisions         Table[Revision]
	Areas             Table[Area]
	Populations       Table[Population]
	Themes            Table[Theme]
	Workbooks         Table[Workbook]
	Measures          Table[Measure]
	StatusReports     Table[StatusReport]
	Milestones        Table[Milestone]
	MilestoneProgress Table[MilestoneProgress]
	Lines             Table[Line]
	Amounts           Table[Amount]
	PrintedSums       Table[PrintedSum]
	Prices            Table[Price]
	Factors           Table[Factor]
	Positions         Table[PositionCount]
	Specialists       Table[SpecialistCount]
	CareUnits         Table[CareUnit]
	Cohorts           Table[TrainingCohort]
	Beds              Table[BedCount]
	Indicators        Table[Indicator]
	Observations      Table[Observation]
	NeedMaps          Table[NeedMap]
	NeedDimensions    Table[NeedDimension]
	NeedServices      Table[NeedService]
	Scenarios         Table[Scenario]
	Verdicts          Table[Verdict]
	ChartTitles       Table[ChartTitle]
	ChartNotes        Table[ChartNote]
	ImportMappings    Table[ImportMapping]
	Versions          Table[Version]
	Packs             Table[Pack]
	PackPages         Table[PackPage]
	PackAreas         Table[PackArea]
	Explanations      Table[Explanation]
	AdoptedFrames     Table[AdoptedFrame]
	PeriodLocks       Table[PeriodLock]
	Corrections       Table[Correction]
	Seals             Table[Seal]

	memory *memory // nil for the zero Plan
}

// anyTable is what an edit needs of a table whose records it does not know.
type anyTable interface {
	Len() int
	records() iter.Seq[Record]
	lookup(like Record) (Record, bool)
	apply([]Change) error
	sort([]Change)
	sameKey(a, b Record) bool
	// before reports whether a stands before b in the order of their keys.
	before(a, b Record) bool
	decode([]byte) (Record, error)
	recordType() reflect.Type
	filler(references) Filler
}

// Tables lists every table, those others refer to before those that refer to
// them.
var Tables = []TableName{
	WorkbookTable, AreaTable, AboutTable, RevisionTable, PopulationTable, ThemeTable,
	LineTable, AmountTable, PrintedSumTable, PriceTable, FactorTable,
	IndicatorTable, ObservationTable,
	MeasureTable, StatusReportTable, MilestoneTable, MilestoneProgressTable,
	PositionTable, SpecialistTable, CareUnitTable, CohortTable, BedTable,
	NeedMapTable, NeedDimensionTable, NeedServiceTable,
	ScenarioTable, VerdictTable, ChartTitleTable, ChartNoteTable, ImportMappingTable,
	VersionTable, PackTable, PackPageTable, PackAreaTable,
	ExplanationTable, AdoptedFrameTable, PeriodLockTable, CorrectionTable, SealTable,
}

// table returns the named table for reading.
func (p *Plan) table(name TableName) (anyTable, error) {
	switch name {
	case AboutTable:
		return &p.About, nil
	case RevisionTable:
		return &p.Revisions, nil
	case AreaTable:
		return &p.Areas, nil
	case PopulationTable:
		return &p.Populations, nil
	case ThemeTable:
		return &p.Themes, nil
	case WorkbookTable:
		return &p.Workbooks, nil
	case MeasureTable:
		return &p.Measures, nil
	case StatusReportTable:
		return &p.StatusReports, nil
	case MilestoneTable:
		return &p.Milestones, nil
	case MilestoneProgressTable:
		return &p.MilestoneProgress, nil
	case LineTable:
		return &p.Lines, nil
	case AmountTable:
		return &p.Amounts, nil
	case PrintedSumTable:
		return &p.PrintedSums, nil
	case PriceTable:
		return &p.Prices, nil
	case FactorTable:
		return &p.Factors, nil
	case PositionTable:
		return &p.Positions, nil
	case SpecialistTable:
		return &p.Specialists, nil
	case CareUnitTable:
		return &p.CareUnits, nil
	case CohortTable:
		return &p.Cohorts, nil
	case BedTable:
		return &p.Beds, nil
	case IndicatorTable:
		return &p.Indicators, nil
	case ObservationTable:
		return &p.Observations, nil
	case NeedMapTable:
		return &p.NeedMaps, nil
	case NeedDimensionTable:
		return &p.NeedDimensions, nil
	case NeedServiceTable:
		return &p.NeedServices, nil
	case ScenarioTable:
		return &p.Scenarios, nil
	case VerdictTable:
		return &p.Verdicts, nil
	case ChartTitleTable:
		return &p.ChartTitles, nil
	case ChartNoteTable:
		return &p.ChartNotes, nil
	case ImportMappingTable:
		return &p.ImportMappings, nil
	case VersionTable:
		return &p.Versions, nil
	case PackTable:
		return &p.Packs, nil
	case PackPageTable:
		return &p.PackPages, nil
	case PackAreaTable:
		return &p.PackAreas, nil
	case ExplanationTable:
		return &p.Explanations, nil
	case AdoptedFrameTable:
		return &p.AdoptedFrames, nil
	case PeriodLockTable:
		return &p.PeriodLocks, nil
	case CorrectionTable:
		return &p.Corrections, nil
	case SealTable:
		return &p.Seals, nil
	}
	return nil, fmt.Errorf("table %q: %w", name, ErrInvalid)
}

// Records yields every record of a table in order of their keys, and nothing
// for a name that is not a table.
func (p *Plan) Records(name TableName) iter.Seq[Record] {
	table, err := p.table(name)
	if err != nil {
		return func(func(Record) bool) {}
	}
	return table.records()
}

// All yields every record of the plan, table by table.
func (p *Plan) All() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, name := range Tables {
			for r := range p.Records(name) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// Lookup returns the record with the key of like.
func (p *Plan) Lookup(like Record) (Record, bool) {
	table, err := p.table(like.Table())
	if err != nil {
		return nil, false
	}
	return table.lookup(like)
}

// has reports whether the record a reference points to exists.
func (p *Plan) has(ref Ref) bool {
	switch ref.Table {
	case RevisionTable:
		return p.Revisions.Has(Revision{ID: RevisionID(ref.ID)})
	case AreaTable:
		return p.Areas.Has(Area{ID: AreaID(ref.ID)})
	case ThemeTable:
		return p.Themes.Has(Theme{ID: ThemeID(ref.ID)})
	case WorkbookTable:
		return p.Workbooks.Has(Workbook{ID: WorkbookID(ref.ID)})
	case MeasureTable:
		return p.Measures.Has(Measure{Revision: ref.Revision, ID: MeasureID(ref.ID)})
	case LineTable:
		return p.Lines.Has(Line{Revision: ref.Revision, ID: LineID(ref.ID)})
	case IndicatorTable:
		return p.Indicators.Has(Indicator{ID: IndicatorID(ref.ID)})
	case NeedMapTable:
		return p.NeedMaps.Has(NeedMap{ID: NeedMapID(ref.ID)})
	case PackTable:
		return p.Packs.Has(Pack{ID: PackID(ref.ID)})
	}
	return false
}

// noPlan is a plan with nothing in it, for what is the same in every plan.
var noPlan = new(Plan)

// DecodeRecord reads a record of the named table from JSON, as the edit log
// keeps it.
func DecodeRecord(name TableName, data []byte) (Record, error) {
	table, err := noPlan.table(name)
	if err != nil {
		return nil, err
	}
	return table.decode(data)
}

// RecordType returns the type of the records of the named table, for adapters
// that map records to columns; nil for a name that is not a table.
func RecordType(name TableName) reflect.Type {
	table, err := noPlan.table(name)
	if err != nil {
		return nil
	}
	return table.recordType()
}
