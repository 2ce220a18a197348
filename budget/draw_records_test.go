package budget

import "strings"

// The identities that random records have and refer to.
var (
	someWorkbooks  = []WorkbookID{"w1", "w2"}
	someAreas      = []AreaID{"land", "region", "hf-1", "hf-2"}
	someThemes     = []ThemeID{"th-1", "th-2"}
	someLines      = []LineID{"l1", "l2", "l3"}
	someMeasures   = []MeasureID{"t1", "t2", "t3"}
	someIndicators = []IndicatorID{"i1", "i2"}
	someNeedMaps   = []NeedMapID{"n1"}
	somePacks      = []PackID{"styret", "foretak"}
)

// someFrame has the keys of everything that random records refer to.
func someFrame(revisions []RevisionID) []Record {
	var frame []Record
	for _, id := range someWorkbooks {
		frame = append(frame, Workbook{ID: id})
	}
	for _, id := range someAreas {
		frame = append(frame, Area{ID: id})
	}
	for _, id := range someThemes {
		frame = append(frame, Theme{ID: id})
	}
	for _, id := range someIndicators {
		frame = append(frame, Indicator{ID: id})
	}
	for _, id := range someNeedMaps {
		frame = append(frame, NeedMap{ID: id})
	}
	for _, id := range somePacks {
		frame = append(frame, Pack{ID: id})
	}
	for _, revision := range revisions {
		frame = append(frame, Revision{ID: revision})
		for _, id := range someLines {
			frame = append(frame, Line{Revision: revision, ID: id})
		}
		for _, id := range someMeasures {
			frame = append(frame, Measure{Revision: revision, ID: id})
		}
	}
	return frame
}

// generators make random records of each table. A few of what they make breaks
// a rule between fields; draw.record leaves that out.
var generators = map[TableName]func(draw) Record{
	AboutTable: draw.about, RevisionTable: draw.revisionRecord, AreaTable: draw.area,
	PopulationTable: draw.population, ThemeTable: draw.theme, WorkbookTable: draw.workbook,
	MeasureTable: draw.measure, StatusReportTable: draw.statusReport,
	MilestoneTable: draw.milestone, MilestoneProgressTable: draw.milestoneProgress,
	LineTable: draw.line, AmountTable: draw.amount, PrintedSumTable: draw.printedSum,
	PriceTable: draw.price, FactorTable: draw.factor,
	PositionTable: draw.positionCount, SpecialistTable: draw.specialistCount,
	CareUnitTable: draw.careUnit, CohortTable: draw.cohort, BedTable: draw.bedCount,
	IndicatorTable: draw.indicator, ObservationTable: draw.observation,
	NeedMapTable: draw.needMap, NeedDimensionTable: draw.needDimension, NeedServiceTable: draw.needService,
	ScenarioTable: draw.scenario, VerdictTable: draw.verdict,
	ChartTitleTable: draw.chartTitle, ChartNoteTable: draw.chartNote, ImportMappingTable: draw.importMapping,
	VersionTable: draw.version, PackTable: draw.pack, PackPageTable: draw.packPage,
	PackAreaTable: draw.packArea, ExplanationTable: draw.explanation, AdoptedFrameTable: draw.adoptedFrame,
	PeriodLockTable: draw.periodLock, CorrectionTable: draw.correction, SealTable: draw.seal,
}

func (d draw) areaID() AreaID { return one(d, someAreas...) }

func (d draw) areaIDOrNone() AreaID { return orZero(d, d.areaID) }

func (d draw) year() int { return d.number(2019, 2025) }

func (d draw) order() int { return d.number(0, 9) }

func (d draw) about() Record {
	return About{Name: d.name(), Field: d.text(), Region: d.areaIDOrNone(), Country: d.areaIDOrNone(),
		Fictional: d.flag(), Source: d.source()}
}

func (d draw) revisionRecord() Record {
	first := d.year()
	return Revision{ID: d.revision(), Name: d.name(), Status: one(d, Draft, Adopted, Superseded),
		FirstYear: first, LastYear: first + d.number(0, 6), PriceYear: orZero(d, d.year),
		Parent: orZero(d, d.revision), AdoptedOn: d.periodOrNone(), CaseNumber: d.text(), Note: d.text(), Source: d.source()}
}

func (d draw) area() Record {
	return Area{ID: d.areaID(), Name: d.name(), ShortName: d.text(),
		Kind: one(d, Country, Region, Trust, County, District), Parent: d.areaIDOrNone(),
		Aliases: someOf(d, d.text), Order: d.order(), Source: d.source()}
}

func (d draw) population() Record {
	return Population{Area: d.areaID(), Year: d.year(), Adults: d.quantity(1, Whole(6_000_000)), Source: d.source()}
}

func (d draw) theme() Record {
	return Theme{ID: one(d, someThemes...), Name: d.name(), Order: d.order(), Source: d.source()}
}

func (d draw) workbook() Record {
	const digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	at := d.number(0, 63)
	return Workbook{ID: one(d, someWorkbooks...), Name: d.name(), SHA256: digest[at:] + digest[:at],
		ImportedAt: d.text(), Fictional: d.flag(), Note: d.text()}
}

func (d draw) measure() Record {
	start, due := d.span()
	return Measure{Revision: d.revision(), ID: one(d, someMeasures...), Number: d.number(1, 17), Title: d.name(),
		Theme: orZero(d, func() ThemeID { return one(d, someThemes...) }), Priority: one(d, HighPriority, NormalPriority, LowPriority),
		Owners: someOf(d, d.name), Description: d.text(), Goal: d.text(), Chapter: d.text(),
		Start: start, Due: due, Lines: someOf(d, d.lineID),
		Indicators: someOf(d, d.indicatorID), Origins: someOf(d, d.measureID), Links: someOf(d, d.text),
		Note: d.text(), Source: d.source()}
}

func (d draw) lineID() LineID { return one(d, someLines...) }

func (d draw) indicatorID() IndicatorID { return one(d, someIndicators...) }

func (d draw) measureID() MeasureID { return one(d, someMeasures...) }

func (d draw) statusReport() Record {
	return StatusReport{Measure: d.measureID(), Period: d.period(), Status: one(d, Statuses...),
		Progress: orNil(d, d.share), Comment: d.text(), Source: d.source()}
}

func (d draw) milestoneID() MilestoneID { return one[MilestoneID](d, "m1", "m2") }

func (d draw) milestone() Record {
	start, due := d.span()
	return Milestone{Revision: d.revision(), ID: d.milestoneID(), Number: d.order(), Title: d.name(),
		Measure: orZero(d, d.measureID), Start: start, Due: due, Basis: d.text(), Source: d.source()}
}

func (d draw) milestoneProgress() Record {
	r := MilestoneProgress{Milestone: d.milestoneID(), Status: one(d, Statuses...), Comment: d.text(), Source: d.source()}
	if r.Status == Done {
		r.DoneIn = d.periodOrNone()
	}
	return r
}

func (d draw) line() Record {
	l := Line{Revision: d.revision(), ID: d.lineID(), Side: one(d, Cost, Funding), Name: d.name(), ShortName: d.text(),
		Order: d.order(), Note: d.text(), Source: d.source()}
	if l.Side == Funding {
		l.Funding = one(d, FundingSources...)
	}
	return l
}

func (d draw) amount() Record {
	kind := one(d, Budget, Actual, Forecast)
	return Amount{Revision: d.revisionIf(kind.Decided()), Line: d.lineID(), Period: d.period(), Kind: kind,
		Kroner: d.kroner(), Note: d.text(), Source: d.source()}
}

func (d draw) printedSum() Record {
	return PrintedSum{Revision: d.revision(), Side: one(d, Cost, Funding), Period: d.periodOrNone(),
		Label: one(d, "", "Sum"), Kroner: d.kroner(), Source: d.source()}
}

func (d draw) price() Record {
	return Price{Index: one[PriceIndexID](d, "kpi", "deflator"), Year: d.year(), Value: d.quantity(1, Whole(200)),
		Kind: one(d, Actual, Forecast), Source: d.source()}
}

func (d draw) factor() Record {
	return Factor{ID: one[FactorID](d, "f1", "f2"), Name: d.name(), Value: d.quantity(-Unit, Whole(1000)), Unit: d.text(),
		Area: d.areaIDOrNone(), Line: orZero(d, d.lineID), Basis: d.text(), Source: d.source()}
}

func (d draw) positionCount() Record {
	kind := one(d, PositionsFilled, PositionsPlanned, PositionsMissing, PositionsVacant)
	return PositionCount{Revision: d.revisionIf(kind.Decided()), Area: d.areaID(), Profession: one(d, "", "lege"),
		Period: d.period(), Kind: kind, Count: d.quantity(0, Whole(200)), Basis: d.text(), Source: d.source()}
}

func (d draw) specialistCount() Record {
	kind := one(d, SpecialistsActual, SpecialistsNeeded, SpecialistsLeaving)
	return SpecialistCount{Revision: d.revisionIf(kind.Decided()), Area: d.areaID(), Period: d.period(), Kind: kind,
		Scope: one(d, FieldScope, AllScope), Count: d.number(0, 30), Note: d.text(), Source: d.source()}
}

func (d draw) careUnit() Record {
	return CareUnit{ID: one[UnitID](d, "u1", "u2"), Name: d.name(), Kind: one(d, InpatientUnit, LeadClinic, LARDoctor, OtherUnit),
		Area: d.areaIDOrNone(), Owner: one(d, Public, Private), Units: d.number(0, 9), PerUnit: d.number(0, 3),
		Note: d.text(), Source: d.source()}
}

func (d draw) cohort() Record {
	start, approval := d.span()
	posts := d.number(0, 9)
	return TrainingCohort{ID: one[CohortID](d, "c1", "c2"), Name: d.name(), Area: d.areaID(), Start: start, Approval: approval,
		Posts: posts, Filled: orNil(d, func() int { return d.number(0, posts) }), Note: d.text(), Source: d.source()}
}

func (d draw) bedCount() Record {
	kind := one(d, Budget, Actual, Forecast)
	return BedCount{Revision: d.revisionIf(kind.Decided()), Area: d.areaID(), Owner: one(d, Public, Private, AllOwner),
		Beds: one(d, AcuteBeds, DetoxBeds, ShortBeds, LongBeds, AllBeds), Period: d.period(), Kind: kind,
		Count: d.number(0, 100), Source: d.source()}
}

func (d draw) indicator() Record {
	i := Indicator{ID: d.indicatorID(), Name: d.name(), Definition: d.text(), Unit: d.text(),
		Statistic: one(d, Count, Share, Rate, Index, Mean, Median, Ratio),
		Direction: one(d, HigherIsBetter, LowerIsBetter, NoDirection),
		Yardstick: one(d, "", ByConsultations, ByPatients, ByPositions), Origin: d.text(),
		Breaks: someOf(d, d.period), Note: d.text(), Source: d.source()}
	if i.Statistic == Rate {
		i.Per = one(d, 1000, 10_000)
	}
	return i
}

func (d draw) observation() Record {
	kind := one(d, Budget, Actual, Forecast, Target)
	o := Observation{Revision: d.revisionIf(kind.Decided()), Indicator: d.indicatorID(), Group: one(d, "", "dag"),
		Area: d.areaID(), Period: d.period(), Kind: kind, Variant: one(d, "", FieldOnly, IncludingMH),
		Numerator:   orNil(d, func() Quantity { return d.quantity(0, Whole(9000)) }),
		Denominator: orNil(d, func() Quantity { return d.quantity(1, Whole(9000)) }),
		Quality:     one(d, Reported, Estimated, Unconfirmed, NotApplicable, NotAvailable, Withheld),
		N:           d.number(0, 400), Source: d.source()}
	if o.Quality.HasValue() {
		o.Value = d.quantity(-Whole(100), Whole(9000))
	}
	return o
}

func (d draw) needMap() Record {
	return NeedMap{ID: one(d, someNeedMaps...), Name: d.name(), Area: d.areaID(), Period: d.period(),
		Persons: d.number(1, 2000), Prevalence: orNil(d, d.share), Note: d.text(), Source: d.source()}
}

func (d draw) needDimension() Record {
	return NeedDimension{Map: one(d, someNeedMaps...), Name: one(d, "Bolig", "Økonomi"), Order: d.order(),
		Green: d.share(), Yellow: d.share(), Red: d.share(), Source: d.source()}
}

func (d draw) needService() Record {
	return NeedService{Map: one(d, someNeedMaps...), Level: one(d, Municipal, Specialist, Plans), Name: one(d, "LAR", "Døgn"),
		Order: d.order(), Now: d.share(), Added: orNil(d, func() Quantity { return d.quantity(-Unit, Unit) }), Source: d.source()}
}

func (d draw) scenario() Record {
	return Scenario{ID: one[ScenarioID](d, "s1", "s2"), Name: d.name(), Revision: d.revision(),
		Assumptions: someOf(d, d.assumption), Seed: int64(d.order()), Version: d.text(), Note: d.text()}
}

func (d draw) assumption() Assumption {
	low := d.quantity(-Unit, Unit)
	value := low + d.share()
	return Assumption{Name: d.name(), Area: d.areaIDOrNone(), Low: low, Value: value, High: value + d.share(), Basis: d.text()}
}

func (d draw) findingKey() string { return one(d, "f|1", "f|2", "f|3") }

func (d draw) verdict() Record {
	return Verdict{Finding: d.findingKey(), Accepted: d.flag(), Reason: d.name()}
}

func (d draw) chartTitle() Record {
	return ChartTitle{Chart: d.chart(), Language: one(d, "nb", "nn", "en"), Title: d.name(), Instead: d.text()}
}

func (d draw) chartNote() Record {
	return ChartNote{Chart: d.chart(), Series: one(d, "", "l1"), Category: one(d, "", "2020"), Text: d.name()}
}

func (d draw) version() Record { return Version{Number: d.number(1, 3), Name: d.name()} }

func (d draw) pack() Record {
	p := Pack{ID: d.packID(), Name: d.name(), Language: one(d, "nb", "nn"), Formats: []string{"pptx"}, SmallCounts: d.flag()}
	if d.flag() {
		p.Period = d.period()
	}
	return p
}

func (d draw) packPage() Record {
	p := PackPage{Pack: d.packID(), Place: d.number(1, 4), Content: one(d, PageContents...),
		Title: one(d, "", "x"), Instead: d.toldTitles(), Comment: one(d, "", "z"), Said: d.toldTitles()}
	if p.Content == ChartContent {
		p.Chart = d.chart()
	}
	return p
}

func (d draw) toldTitles() ToldTitles {
	return one(d, nil, ToldTitles{{Title: "y"}}, ToldTitles{{Area: "unn", Title: "y"}, {Area: "nord", Title: "x"}})
}

func (d draw) packArea() Record { return PackArea{Pack: d.packID(), Area: d.areaID()} }

func (d draw) explanation() Record {
	return Explanation{Revision: orZero(d, d.revision), Line: d.lineID(), Period: d.period(), Cause: one(d, Causes...),
		Kroner: orNil(d, d.kroner), Text: d.text()}
}

func (d draw) adoptedFrame() Record {
	return AdoptedFrame{Revision: d.revision(), Line: d.lineID(), Year: d.year(), Kroner: d.kroner(), Note: d.text(), Source: d.source()}
}

// periodLock closes periods in which nothing else is drawn, so that random edits
// of accounts stay allowed.
func (d draw) periodLock() Record {
	return PeriodLock{Period: one(d, YearOf(2017), TertialOf(2018, 1)), Note: d.text()}
}

func (d draw) seal() Record {
	return Seal{Revision: d.revision(), Entry: int64(d.number(1, 9)), Hash: strings.Repeat("0f", 32), On: DayOf(2019, 2, 27)}
}

func (d draw) correction() Record {
	return Correction{Line: d.lineID(), Period: d.period(), Number: d.number(1, 3), Was: orNil(d, d.kroner), Reason: d.name()}
}

func (d draw) packID() PackID { return one(d, somePacks...) }

func (d draw) chart() string { return one(d, "costs", "waiting") }

func (d draw) importMapping() Record {
	return ImportMapping{Shape: one(d, "a1", "b2"), As: one(d, "costs", "beds"), HeaderRows: d.number(1, 4),
		Roles: []string{"label", one(d, "", "year")}, One: one(d, 0, 1, Thousand, Million)}
}
