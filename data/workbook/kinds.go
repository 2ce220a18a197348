package workbook

// The roles columns have in more than one kind of table.
const (
	areaRole   role = "area"
	periodRole role = "period"
	yearRole   role = "year" // one column for each year
	typeRole   role = "type"
	valueRole  role = "value"
	noteRole   role = "note"
	labelRole  role = "label"
	numberRole role = "number"
	statusRole role = "status"
	startRole  role = "start"
	dueRole    role = "due"
	unitRole   role = "unit"
	lineRole   role = "line"
	basisRole  role = "basis"
	ownerRole  role = "owner"
	groupRole  role = "group"
	changeRole role = "change" // printed differences between other columns
	totalRole  role = "total"  // printed sums of the columns before
)

// kind declares one kind of table: what its columns are called and what reads
// its rows.
type kind struct {
	as      Kind
	columns []columnRule
	// years is how many columns must be headed by a year.
	years int
	// fits tells the last word on a table whose columns fit; nil for none.
	fits func(*table) bool
	// narrows is the kind this is a special case of, and broad marks a kind that
	// fits whatever has areas and numbers: what else fits says more.
	narrows Kind
	broad   bool
	// stage orders the reading: what others refer to comes before them.
	stage int
	read  func(*importer, *table)
}

// columnRule declares a column of a kind of table.
type columnRule struct {
	role     role
	needed   bool
	many     bool // every column that fits, not just the best
	patterns []pattern
}

func needs(r role, patterns ...pattern) columnRule {
	return columnRule{role: r, needed: true, patterns: patterns}
}

func may(r role, patterns ...pattern) columnRule {
	return columnRule{role: r, patterns: patterns}
}

// The headings that several kinds of tables share.
var (
	areaWords = []pattern{"omrade", "enhet !antall !per", "region", "helseregion", "helseforetak", "foretak", "=hf", "=rhf", "fylke", "kommune",
		"sykehus", "=landet", "opptaksomrade", "boomrade", "bostedsomrade"}
	periodWords  = []pattern{"=ar", "periode", "arstall", "tidspunkt", "=tid", "=tertial", "=maned"}
	answersWords = []pattern{"=n", "=svar", "antall svar !frist", "antall besvar", "antall respondent", "=respondenter",
		"rapporter enhet", "antall enhet rapporter"}
	noteWords = []pattern{"merknad", "kommentar", "=note", "fotnote", "=kilde"}

	needsArea   = columnRule{role: areaRole, needed: true, patterns: areaWords}
	mayArea     = columnRule{role: areaRole, patterns: areaWords}
	mayPeriod   = columnRule{role: periodRole, patterns: periodWords}
	needsPeriod = columnRule{role: periodRole, needed: true, patterns: periodWords}
	mayNote     = columnRule{role: noteRole, patterns: noteWords}
	// mayAnswers is how many answers there are behind the measurements beside.
	mayAnswers = columnRule{role: answersRole, many: true, patterns: answersWords}
)

// The stages of reading.
const (
	stageFrame   = iota // the plan and its areas
	stageLines          // the lines of its economy
	stageFacts          // everything else that refers to those alone
	stageDerived        // what also follows from other tables
	stageMeasures
	stageMilestones
	stageReports // what has come of measures and milestones
)

// kinds lists the kinds of tables, those that ask for most first: the first
// that fits is what a table is. The block of facts about the plan has no
// header and is found by findPlanBlock.
var kinds = []*kind{
	areasKind, statedTotalsKind, milestonesKind, milestoneProgressKind, statusKind, statusPeriodsKind, datesKind, measuresKind, observationsLongKind, indicatorRowsKind, factorsKind, cohortsKind, unitsKind,
	specialistsKind, staffListKind, positionsKind, positionsYearsKind, professionsKind, pricesKind, pricesLongKind, bedsKind, bedsLongKind, needDimensionsKind, needServicesKind, needPlansKind,
	framesLongKind, amountsKind, populationsKind, framesKind, costsKind, ratesKind, activityKind, larKind, observationsKind, groupRowsKind, groupMeasuresKind, periodRowsKind,
}

// assign gives the columns their roles and reports whether all that are
// needed are there.
func (k *kind) assign(t *table) bool {
	if k.years > 0 && markYears(t) < k.years {
		return false
	}
	for _, r := range k.columns {
		unlabelled := r.role == areaRole && t.namesAreas()
		if !r.assign(t) && r.needed && !unlabelled {
			return false
		}
	}
	return k.fits == nil || k.fits(t)
}

// assign gives the role to the column that fits best, or to every one. What
// the planner has given a role keeps it, and is then the only one.
func (r columnRule) assign(t *table) bool {
	columns := t.columns
	best, weight := -1, 0
	given := false // by the planner
	for i := range columns {
		if columns[i].role != "" {
			given = given || columns[i].role == r.role
			continue
		}
		w := r.weight(columns[i].words)
		if w > 0 && r.many {
			columns[i].role = r.role
		}
		if w > weight && !given && (r.role != areaRole || t.mayName(columns[i])) {
			best, weight = i, w
		}
	}
	if best >= 0 {
		columns[best].role = r.role
	}
	return best >= 0 || given
}

func (r columnRule) weight(words []string) int {
	weight := 0
	for _, p := range r.patterns {
		if p.fits(words) {
			weight = max(weight, p.weight())
		}
	}
	return weight
}

func isOneOf(word string, words ...string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}
