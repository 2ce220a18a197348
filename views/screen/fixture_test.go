package screen

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// memory is a document without a file.
type memory struct {
	plan         *budget.Plan
	done, undone []budget.Edit
	readOnly     bool
	warning      error
	books        map[string]*fakeBook // by path
	closed       bool
	sealBroken   bool  // what a sealed revision decided is changed
	noCheck      error // why seals cannot be checked
}

func (m *memory) Name() string                           { return "prøve" }
func (m *memory) Path() string                           { return "prøve.fagplan" }
func (m *memory) ReadOnly() bool                         { return m.readOnly }
func (m *memory) Warning() error                         { return m.warning }
func (m *memory) Plan() *budget.Plan                     { return m.plan }
func (m *memory) SavedAt() time.Time                     { return time.Date(2019, 5, 14, 14, 32, 0, 0, time.UTC) }
func (m *memory) Close() error                           { m.closed = true; return nil }
func (m *memory) SaveCopy(context.Context, string) error { return nil }

func (m *memory) Apply(ctx context.Context, edit budget.Edit) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	next, err := edit.Apply(m.plan)
	if err != nil {
		return err
	}
	m.plan, m.done, m.undone = next, append(m.done, edit), nil
	return nil
}

func (m *memory) Undo(context.Context) error { return m.take(&m.done, &m.undone) }
func (m *memory) Redo(context.Context) error { return m.take(&m.undone, &m.done) }

// take moves the last edit of one stack to the other, turned round.
func (m *memory) take(from, to *[]budget.Edit) error {
	last := (*from)[len(*from)-1].Inverse()
	next, err := last.Apply(m.plan)
	if err != nil {
		return err
	}
	m.plan, *from, *to = next, (*from)[:len(*from)-1], append(*to, last)
	return nil
}

func (m *memory) Seal(ctx context.Context, revision budget.RevisionID) error {
	edit, err := budget.SealRevision(m.plan, budget.Seal{Revision: revision, Entry: 1, Hash: strings.Repeat("0123456789abcdef", 4), On: budget.DayOf(2019, 5, 14)})
	if err != nil {
		return err
	}
	return m.Apply(ctx, edit)
}

func (m *memory) CheckSeals(context.Context) ([]budget.SealCheck, error) {
	var checks []budget.SealCheck
	for seal := range m.plan.Seals.All() {
		checks = append(checks, budget.SealCheck{Seal: seal, History: true, Decisions: !m.sealBroken})
	}
	return checks, m.noCheck
}

func (m *memory) UndoNext() (EditName, bool) { return nameOfLast(m.done) }
func (m *memory) RedoNext() (EditName, bool) { return nameOfLast(m.undone) }

func (m *memory) LastChange(_ context.Context, record budget.Record) (Authorship, bool, error) {
	for _, edit := range m.done {
		for _, c := range edit.Changes {
			if c.After != nil && budget.Equal(c.After, record) {
				return Authorship{Change{By: "Kari Planlegger", At: m.SavedAt(), Reason: edit.Reason}, c.Before}, true, nil
			}
		}
	}
	return Authorship{}, false, nil
}

// History counts the edits done from 1; what is undone is not in it.
func (m *memory) History(_ context.Context, before int64, limit int) ([]Entry, error) {
	var entries []Entry
	for i := len(m.done); i > 0 && len(entries) < limit; i-- {
		if edit := m.done[i-1]; before == 0 || int64(i) < before {
			entries = append(entries, Entry{ID: int64(i), Change: Change{By: "Kari Planlegger", At: m.SavedAt().AddDate(0, 0, i-1), Reason: edit.Reason},
				EditName: EditName{edit.Kind, edit.Subject}, Changes: len(edit.Changes)})
		}
	}
	return entries, nil
}

func (m *memory) Edit(_ context.Context, entry int64) (budget.Edit, error) {
	return m.done[entry-1], nil
}

func (m *memory) PlanAt(_ context.Context, entry int64) (*budget.Plan, error) {
	plan := m.plan
	for i := len(m.done); i > int(entry); i-- {
		var err error
		if plan, err = m.done[i-1].Inverse().Apply(plan); err != nil {
			return nil, err
		}
	}
	return plan, nil
}

func nameOfLast(edits []budget.Edit) (EditName, bool) {
	if len(edits) == 0 {
		return EditName{}, false
	}
	last := edits[len(edits)-1]
	return EditName{last.Kind, last.Subject}, true
}

func (m *memory) Read(ctx context.Context, path, password string, _ func(Progress)) (Import, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if book, found := m.books[path]; found {
		book.reads++
		if password != book.password {
			return nil, ErrPassword
		}
		return book, nil
	}
	return nil, errNoBook
}

// shelf is a host with nothing on it.
type shelf struct {
	failures []error
	copied   []string // names of charts
	noBoard  error    // why nothing can be copied
	packs    []PackFiles
	there    []string // the files a pack would replace
	noPack   error    // why no pack can be written
	backups  []Backup
	restored []string // the backups put in the place of a plan
	copies   []string // of a plan, made by a cloud service
	noPaste  error    // why cells cannot be pasted
	opens    Document // what is opened, nil for nothing
	dialogs  FileDialogs

	restoring func() // what happens while a backup is being put in place
}

func (s *shelf) Backups(string) ([]Backup, error) { return s.backups, nil }
func (s *shelf) Since(string, *budget.Plan) ([]budget.TableChanges, error) {
	return []budget.TableChanges{{Table: budget.AmountTable, Added: 2, Changed: 3, Removed: 1}}, nil
}
func (s *shelf) Restore(ctx context.Context, _, backup string) (string, error) {
	if s.restoring != nil {
		s.restoring()
	}
	if err := ctx.Err(); err != nil {
		return "", err
	}
	s.restored = append(s.restored, backup)
	return "", nil
}
func (s *shelf) Salvage(*text.Printer, string, string) (string, error) { return "alt", nil }
func (s *shelf) OpenToRead(string) (Document, error)                   { return nil, context.DeadlineExceeded }
func (s *shelf) Conflicts(string) []string                             { return s.copies }

func (s *shelf) Open(string) (Document, error) {
	if s.opens == nil {
		return nil, context.DeadlineExceeded
	}
	return s.opens, nil
}
func (s *shelf) Create(string, string) (Document, error) { return nil, context.DeadlineExceeded }
func (s *shelf) Examples() []string                      { return []string{"helse-nord-tsb"} }
func (s *shelf) SaveChart(string, chart.Spec) error      { return nil }
func (s *shelf) SaveTemplate(string, *budget.Plan) error { return nil }
func (s *shelf) WritePack(_ context.Context, files PackFiles, progress func(int, int, string)) ([]string, error) {
	if s.there != nil && !files.Replace {
		return nil, FilesThere{s.there}
	}
	s.packs = append(s.packs, files)
	path := files.Folder + "/" + files.Name + "." + files.Formats[0]
	progress(0, 1, path)
	return []string{path}, s.noPack
}
func (s *shelf) CopyPicture(spec chart.Spec) error {
	s.copied = append(s.copied, spec.Name)
	return s.noBoard
}
func (s *shelf) ParseNumber(typed string) (budget.Quantity, bool, error) {
	value, err := budget.ParseQuantity(strings.NewReplacer("\u00a0", "", " ", "", ",", ".").Replace(typed))
	return value, false, err
}
func (s *shelf) ParsePeriod(typed string) (budget.Period, error) { return budget.ParsePeriod(typed) }
func (s *shelf) RefusePasted([][]string) error                   { return s.noPaste }
func (s *shelf) FileDialogs() FileDialogs                        { return s.dialogs }
func (s *shelf) Explain(_ *text.Printer, err error) string {
	s.failures = append(s.failures, err)
	return err.Error()
}
func (s *shelf) Licences() []Licence { return []Licence{{"fyne.io/fyne/v2", "v2.8.1", "BSD-3-Clause"}} }
func (s *shelf) Version() string     { return "prøve" }

var book = budget.Workbook{ID: "helse-nord", Name: "helse-nord-tsb.xlsx", ImportedAt: "2019-05-14T12:00:00Z",
	SHA256: "0000000000000000000000000000000000000000000000000000000000000000"}

const revision = "2019"

func cell(at string) budget.Source {
	return budget.Source{Workbook: book.ID, Sheet: "Økonomi", Cell: at}
}

// samplePlan is the founding plan's money, two of its measures and its people:
// enough for every screen to have something to show.
func samplePlan(t testing.TB) *budget.Plan {
	t.Helper()
	records := []budget.Record{book,
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
		budget.Area{ID: "helse-nord", Name: "Helse Nord RHF", ShortName: "Helse Nord", Kind: budget.Region, Parent: "norge"},
		budget.About{Name: "Fagplan TSB, Helse Nord", Region: "helse-nord", Country: "norge"},
		budget.Revision{ID: revision, Name: "Fagplan 2019–2025", Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
		budget.Theme{ID: "dogn", Name: "Døgn", Order: 1}, budget.Theme{ID: "poliklinikk", Name: "Poliklinikk", Order: 2},
		budget.Measure{Revision: revision, ID: "t2", Number: 2, Title: "Åtte regionale akuttplasser i Tromsø og Bodø", Theme: "dogn",
			Priority: budget.HighPriority, Owners: []string{"UNN", "Nordlandssykehuset"}, Lines: []budget.LineID{"tromso"}, Source: cell("A3")},
		budget.Measure{Revision: revision, ID: "t4", Number: 4, Title: "Poliklinisk TSB på landsnivå", Theme: "poliklinikk",
			Priority: budget.HighPriority, Owners: []string{"Alle foretak"}, Lines: []budget.LineID{"poliklinikk"}, Source: cell("A5")},
		budget.SpecialistCount{Area: "helse-nord", Period: budget.YearOf(2016), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: 8},
		budget.SpecialistCount{Area: "helse-nord", Period: budget.MonthOf(2018, 6), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: 6},
		budget.SpecialistCount{Revision: revision, Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.SpecialistsNeeded, Scope: budget.AllScope, Count: 25},
		budget.PositionCount{Area: "helse-nord", Period: budget.YearOf(2016), Kind: budget.PositionsFilled, Count: budget.Whole(56)},
		budget.PositionCount{Revision: revision, Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.PositionsPlanned, Count: budget.Whole(40)},
		budget.PositionCount{Revision: revision, Area: "helse-nord", Period: budget.YearOf(2018), Kind: budget.PositionsMissing, Count: budget.Whole(69)},
	}
	records = append(records, line("poliklinikk", "Styrke poliklinisk TSB", 1, []int{0, 10087, 10087, 15131, 20175, 25219, 28445})...)
	records = append(records, line("tromso", "Etablere akuttplasser Tromsø", 2, []int{4582, 6110, 6110, 6110, 6110, 6110, 6110})...)
	records = append(records, line("konferanse", "Regional konferanse TSB", 3, []int{221, 0, 0, 0, 0, 0, 0})...)
	records = append(records, budget.PrintedSum{Revision: revision, Side: budget.Cost, Period: budget.YearOf(2019), Label: "Sum kostnader", Kroner: 4_582_000, Source: cell("B9")})
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// line is a cost line with its amounts in kr 1 000 from 2019; zero is missing.
func line(id budget.LineID, name string, order int, thousands []int) []budget.Record {
	records := []budget.Record{budget.Line{Revision: revision, ID: id, Side: budget.Cost, Name: name, Order: order, Source: cell("A4")}}
	for i, amount := range thousands {
		if amount != 0 {
			records = append(records, budget.Amount{Revision: revision, Line: id, Period: budget.YearOf(2019 + i), Kind: budget.Budget,
				Kroner: budget.Kroner(amount) * budget.Thousand, Source: cell(string(rune('B'+i)) + "4")})
		}
	}
	return records
}

func TestMain(m *testing.M) {
	inBackground = func(work func()) { work() }
	after = func(time.Duration, func()) func() { return func() {} }
	every = func(time.Duration, func()) {}
	os.Exit(m.Run())
}

// openDesk shows a document in a test window.
func openDesk(t testing.TB, document *memory, size fyne.Size) (*Desk, *shelf) {
	t.Helper()
	app := test.NewTempApp(t)
	window := test.NewTempWindow(t, nil)
	window.Resize(size)
	host := &shelf{}
	desk := NewDesk(app, window, host)
	desk.Show(document)
	return desk, host
}

// pressButton presses the button of that text in a dialog.
func pressButton(t testing.TB, in fyne.CanvasObject, words string) {
	t.Helper()
	pressed := false
	visit(in, func(o fyne.CanvasObject) {
		var found *widget.Button
		switch o := o.(type) {
		case *widget.Button:
			found = o
		case *button:
			found = &o.Button
		case *escapeButton:
			found = &o.Button
		}
		if found != nil && found.Text == words && !pressed {
			pressed = true
			found.OnTapped()
		}
	})
	if !pressed {
		t.Fatalf("no button says %q", words)
	}
}
