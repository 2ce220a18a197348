package workbook

import "fagplan/budget"

// findingRule declares a finding of the import: its rule, case and severity.
//
// The words for them belong to package text, under finding.RULE.CASE. Each
// finding's Words are:
//
//	RULE                          CASE              WORDS
//	import-unreadable             number            text
//	import-unreadable             period            text
//	import-unreadable             word              text, column
//	import-unreadable             value             text: breaks a rule of the plan, as in more filled than there are
//	import-formula-without-value  blank             formula
//	import-error-cell             fault             text
//	import-unknown-area           name              name
//	import-unknown-line           name              name, measure
//	import-unknown-funding        name              name
//	import-unknown-measure        name              name
//	import-unknown-measure        other-title       number (int), title, plan (the title there): read by number
//	import-unknown-milestone      name              name
//	import-status                 progress          status, percent (Quantity): both are read
//	import-printed-total          row               label, column, printed (Quantity), computed (Quantity), difference (Quantity)
//	import-printed-total          column            label, column, printed (Quantity), computed (Quantity), difference (Quantity)
//	import-sum-by-arithmetic      row               label
//	import-change-column          differs           area, printed (Quantity), computed (Quantity)
//	import-deviation-is-index     index             column, country (Quantity)
//	import-deviation-is-index     converted         column
//	import-conflict               differs           first (the other cell)
//	import-overridden             kept              none: About is the plan's own record
//	import-locked                 kept              n (int), revision
//	import-locked                 accounts          n (int), period (Period)
//	import-other-plan             kept              book, plan
//	import-no-revision            no-years          n (int)
//	import-other-period           total             label, first (Period), last (Period)
//	import-other-unit             differs           indicator, unit, expected
//	import-index                  differs           area, printed (Quantity), computed (Quantity)
//	import-deviation-is-index     by-rates          column
//	import-area-assumed           country           title
//	import-hidden                 sheet             sheet
//	import-hidden                 rows              n (int)
//	import-hidden                 columns           n (int)
//	import-struck                 rows              n (int)
//	import-unread                 column            column
//	import-unread                 notes             n (int): on cells; the finding is at the first
//	import-unread                 rows              n (int): with numbers; the finding is at the first
//	import-template               outdated          none
//	import-template               incomplete        column
//	import-template               in-use            id
//	import-unrecognised-table     headings          heading, rows (int)
type findingRule struct {
	rule, of string
	severity budget.Severity
}

var (
	unreadableNumber    = findingRule{"import-unreadable", "number", budget.Warning}
	unreadablePeriod    = findingRule{"import-unreadable", "period", budget.Warning}
	unreadableWord      = findingRule{"import-unreadable", "word", budget.Warning}
	unreadableValue     = findingRule{"import-unreadable", "value", budget.Warning}
	uncached            = findingRule{"import-formula-without-value", "blank", budget.Warning}
	errorCell           = findingRule{"import-error-cell", "fault", budget.Warning}
	unknownArea         = findingRule{"import-unknown-area", "name", budget.Warning}
	areaInItself        = findingRule{"import-unknown-area", "circle", budget.Warning}
	unknownLine         = findingRule{"import-unknown-line", "name", budget.Warning}
	unknownFunding      = findingRule{"import-unknown-funding", "name", budget.Warning}
	unknownMeasure      = findingRule{"import-unknown-measure", "name", budget.Warning}
	otherTitle          = findingRule{"import-unknown-measure", "other-title", budget.Note}
	unknownMilestone    = findingRule{"import-unknown-milestone", "name", budget.Warning}
	progressContradicts = findingRule{"import-status", "progress", budget.Warning}
	printedRow          = findingRule{"import-printed-total", "row", budget.Warning}
	printedColumn       = findingRule{"import-printed-total", "column", budget.Warning}
	sumByArithmetic     = findingRule{"import-sum-by-arithmetic", "row", budget.Note}
	changeDiffers       = findingRule{"import-change-column", "differs", budget.Warning}
	alreadyIndex        = findingRule{"import-deviation-is-index", "index", budget.Note}
	deviationIndexed    = findingRule{"import-deviation-is-index", "converted", budget.Note}
	conflict            = findingRule{"import-conflict", "differs", budget.Warning}
	overridden          = findingRule{"import-overridden", "kept", budget.Warning}
	locked              = findingRule{"import-locked", "kept", budget.Warning}
	closedAccounts      = findingRule{"import-locked", "accounts", budget.Warning}
	otherPlan           = findingRule{"import-other-plan", "kept", budget.Note}
	noRevision          = findingRule{"import-no-revision", "no-years", budget.Warning}
	otherPeriod         = findingRule{"import-other-period", "total", budget.Warning}
	otherUnit           = findingRule{"import-other-unit", "differs", budget.Warning}
	indexDiffers        = findingRule{"import-index", "differs", budget.Warning}
	indexByRates        = findingRule{"import-deviation-is-index", "by-rates", budget.Note}
	assumedCountry      = findingRule{"import-area-assumed", "country", budget.Note}
	hiddenSheet         = findingRule{"import-hidden", "sheet", budget.Note}
	hiddenRows          = findingRule{"import-hidden", "rows", budget.Note}
	hiddenColumns       = findingRule{"import-hidden", "columns", budget.Note}
	struckRows          = findingRule{"import-struck", "rows", budget.Warning}
	unreadColumn        = findingRule{"import-unread", "column", budget.Note}
	unreadNotes         = findingRule{"import-unread", "notes", budget.Note}
	unreadRows          = findingRule{"import-unread", "rows", budget.Warning}
	templateOutdated    = findingRule{"import-template", "outdated", budget.Warning}
	templateIncomplete  = findingRule{"import-template", "incomplete", budget.Warning}
	templateInUse       = findingRule{"import-template", "in-use", budget.Warning}
	unrecognised        = findingRule{"import-unrecognised-table", "headings", budget.Warning}
)

// find reports a finding at a cell.
func (im *importer) find(r findingRule, where budget.Source, words map[string]any) {
	im.findings = append(im.findings, budget.Finding{Rule: r.rule, Case: r.of, Severity: r.severity, Where: where, Words: words})
}
