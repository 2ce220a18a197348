package budget

import (
	"errors"
	"slices"
	"testing"
)

func planWith(t *testing.T, records ...Record) *Plan {
	t.Helper()
	records = append(records, Revision{ID: "r", Name: "R", Status: Draft, FirstYear: 2019, LastYear: 2025})
	plan, err := PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func percent(n int64) *Quantity {
	q := Unit * Quantity(n) / 100
	return &q
}

func TestShareOfTimePassed(t *testing.T) {
	for _, test := range []struct {
		start, due, now string
		percent         float64
	}{
		{"2019", "2022", "2018", 0},
		{"2019", "2022", "2019", 100 * 365.0 / 1461},
		{"2019", "2022", "2020", 100 * 731.0 / 1461},
		{"2019", "2022", "2022", 100},
		{"2019", "2022", "2024", 100},
		{"2021-01-01", "2021-01-04", "2021-01-01", 25},
		{"2021-01-01", "2021-01-01", "2021-01-01", 100},
		{"2021T1", "2021T3", "2021T2", 100 * 243.0 / 365},
		{"2021H2", "2022H1", "2021-09-30", 100 * 92.0 / 365},
	} {
		got := elapsed(period(t, test.start), period(t, test.due), period(t, test.now)).Float() * 100
		if diff := got - test.percent; diff > 1e-3 || diff < -1e-3 {
			t.Errorf("of %s to %s %v %% has passed by %s, want %v", test.start, test.due, got, test.now, test.percent)
		}
	}
}

func TestWhichMeasuresLag(t *testing.T) {
	measure := Measure{Revision: "r", ID: "m", Number: 1, Title: "T", Priority: NormalPriority, Start: YearOf(2021), Due: YearOf(2024)}
	report := func(year int, status Status, progress *Quantity) *StatusReport {
		return &StatusReport{Measure: "m", Period: YearOf(year), Status: status, Progress: progress}
	}
	for _, test := range []struct {
		name   string
		report *StatusReport
		now    int
		judged bool
		lags   bool
	}{
		{"nothing reported", nil, 2022, false, false},
		{"reported not started after half the time", report(2022, NotStarted, nil), 2022, true, true},
		{"reported not started before the start", report(2020, NotStarted, nil), 2020, true, false},
		{"begun, share not judged", report(2022, InProgress, nil), 2022, false, false},
		{"delayed, share not judged", report(2022, Delayed, nil), 2022, false, false},
		{"half done after half the time", report(2022, InProgress, percent(50)), 2022, true, false},
		{"within the tolerance", report(2022, InProgress, percent(40)), 2022, true, false},
		{"beyond the tolerance", report(2022, InProgress, percent(39)), 2022, true, true},
		{"nearly done when time is up", report(2024, InProgress, percent(99)), 2024, true, true},
		{"done when time is up", report(2024, Done, nil), 2024, true, false},
		{"done though judged less", report(2024, Done, percent(80)), 2024, true, false},
		{"a later report is not yet known", report(2023, InProgress, percent(10)), 2022, false, false},
	} {
		records := []Record{measure}
		if test.report != nil {
			records = append(records, *test.report)
		}
		pace, timed := planWith(t, records...).PaceOf(measure, YearOf(test.now), YearOf(test.now))
		if !timed || pace.Judged != test.judged || pace.Lags() != test.lags {
			t.Errorf("%s: %+v, lags %v", test.name, pace, pace.Lags())
		}
	}
}

func TestMeasuresWithoutATimeToKeep(t *testing.T) {
	measure := Measure{Revision: "r", ID: "m", Number: 1, Title: "T", Priority: NormalPriority, Start: YearOf(2021)}
	if pace, timed := planWith(t, measure).PaceOf(measure, YearOf(2022), YearOf(2022)); timed {
		t.Errorf("without a due date: %+v", pace)
	}
	measure.Due = YearOf(2022)
	plan := planWith(t, measure, StatusReport{Measure: "m", Period: YearOf(2021), Status: Stopped, Progress: percent(10)})
	if pace, timed := plan.PaceOf(measure, YearOf(2022), YearOf(2022)); timed {
		t.Errorf("stopped: %+v", pace)
	}
}

func TestStandpoint(t *testing.T) {
	line := Line{Revision: "r", ID: "l", Name: "L", Side: Cost}
	plan := planWith(t, line,
		StatusReport{Measure: "m", Period: TertialOf(2021, 1), Status: InProgress},
		StatusReport{Measure: "m", Period: TertialOf(2022, 2), Status: InProgress},
		Amount{Line: "l", Period: TertialOf(2021, 2), Kind: Actual, Kroner: 1},
		Amount{Revision: "r", Line: "l", Period: YearOf(2021), Kind: Budget, Kroner: 1})
	for _, test := range []struct {
		name  string
		year  int
		today string
		want  string
	}{
		{"today in the reader's year", 2021, "2021-03-04", "2021-03-04"},
		{"another year than today's", 2021, "2026-11-22", "2021T2"},
		{"the day does not matter", 2022, "", "2022T2"},
		{"nothing reported", 2020, "2026-11-22", "2020"},
	} {
		if got := plan.Standpoint(test.year, period(t, test.today)); got != period(t, test.want) {
			t.Errorf("%s: %v, want %s", test.name, got, test.want)
		}
	}
}

func TestMilestonesAgainstTheirDates(t *testing.T) {
	for _, test := range []struct {
		due, now string
		status   Status // empty for nothing told
		done     string
		outcome  DeadlineOutcome
		days     int
	}{
		{due: "2021-04", now: "2021-04", outcome: Ahead},
		{due: "2021-04", now: "2021-03-31", status: InProgress, outcome: Ahead},
		{due: "2021-04", now: "2021-05-01", outcome: Overdue, days: 1},
		{due: "2021", now: "2021T3", outcome: Ahead},
		{due: "2021", now: "2022", status: Delayed, outcome: Overdue, days: 365},
		{due: "2021-04", now: "2022", status: Done, done: "2021-04", outcome: InTime},
		{due: "2021-04", now: "2022", status: Done, done: "2021-05", outcome: Late, days: 31},
		{due: "2021-04-10", now: "2022", status: Done, done: "2021-04-12", outcome: Late, days: 2},
		{due: "2021-04", now: "2022", status: Done, done: "2021-03", outcome: Early, days: 30},
		{due: "2021", now: "2022", status: Done, done: "2021-06", outcome: InTime},
		{due: "2021-06", now: "2022", status: Done, done: "2021", outcome: InTime},
		{due: "2021-06", now: "2022", status: Done, done: "", outcome: Undated},
		{due: "2021-06", now: "2021-12", status: Done, done: "2022-02", outcome: Overdue, days: 184},
		{due: "2021-06", now: "2021-05", status: Done, done: "2021-07", outcome: Ahead},
		{due: "2021-06", now: "2022-02-03", status: Done, done: "2022-02", outcome: Late, days: 243},
		{due: "2021-06", now: "2022", status: Stopped, outcome: Abandoned},
	} {
		m := Milestone{Revision: "r", ID: "m", Title: "T", Due: period(t, test.due)}
		records := []Record{m}
		if test.status != "" {
			records = append(records, MilestoneProgress{Milestone: "m", Status: test.status, DoneIn: period(t, test.done)})
		}
		got := planWith(t, records...).DeadlineOf(m, period(t, test.now))
		if got.Outcome != test.outcome || got.Days != test.days {
			t.Errorf("due %s, %s %s, seen %s: outcome %d by %d days, want %d by %d",
				test.due, test.status, test.done, test.now, got.Outcome, got.Days, test.outcome, test.days)
		}
		if reached := test.outcome != Ahead && test.outcome != Overdue && test.outcome != Abandoned; got.Reached() != reached {
			t.Errorf("due %s, done %s: reached %v", test.due, test.done, got.Reached())
		}
	}
}

func TestShareOfWorkDone(t *testing.T) {
	half := Unit / 2
	for name, c := range map[string]struct {
		report StatusReport
		share  Quantity
		known  bool
	}{
		"done":          {StatusReport{Status: Done, Period: YearOf(2020)}, Unit, true},
		"judged":        {StatusReport{Status: InProgress, Progress: &half, Period: YearOf(2020)}, half, true},
		"not started":   {StatusReport{Status: NotStarted, Period: YearOf(2020)}, 0, true},
		"nobody told":   {StatusReport{Status: NotStarted}, 0, false},
		"only underway": {StatusReport{Status: InProgress, Period: YearOf(2020)}, 0, false},
	} {
		if share, known := c.report.Share(); share != c.share || known != c.known {
			t.Errorf("%s: %d, %t", name, share, known)
		}
	}
}

// A milestone may start and be due in the same period, but not be due before.
func TestMoveMilestoneKeepsOrder(t *testing.T) {
	m := Milestone{Revision: "2019", ID: "a", Title: "a", Start: YearOf(2020), Due: YearOf(2021), Source: Source{Workbook: "w"}}
	plan := planWith(t, Revision{ID: "2019", Name: "2019", Status: Draft, FirstYear: 2019, LastYear: 2025})
	for due, want := range map[Period]error{YearOf(2019): ErrOrder, YearOf(2020): nil, YearOf(2022): nil} {
		if _, err := MoveMilestone(plan, m, due); !errors.Is(err, want) {
			t.Errorf("due in %s: %v, want %v", due, err, want)
		}
	}
}
