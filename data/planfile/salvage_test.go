package planfile

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/budget"
)

// damages sets how many damaged files are tried; the default is few.
const damagesVariable = "FAGPLAN_TEST_DAMAGES"

// storiedPlan is a closed plan of some size with a history of all kinds, and how
// it is.
func storiedPlan(t testing.TB) (path string, plan *budget.Plan) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "plan.fagplan")
	file, err := Create(t.Context(), path, Options{By: noon(0), NoBackup: true})
	if err != nil {
		t.Fatal(err)
	}
	apply := func(edit budget.Edit) {
		t.Helper()
		if _, err := file.Apply(t.Context(), edit, noon(1)); err != nil {
			t.Fatal(err)
		}
	}
	apply(adding(sample()...))
	for year := range 40 {
		var more []budget.Record
		for i := range 40 {
			more = append(more, budget.Observation{Indicator: "dekning", Group: fmt.Sprint("gruppe ", i), Area: "nord",
				Period: budget.YearOf(1960 + year), Kind: budget.Actual, Value: budget.Whole(int64(i)), Quality: budget.Estimated})
		}
		apply(adding(more...))
	}
	for n := range 60 {
		if err := crashEdit(t.Context(), file, n); err != nil {
			t.Fatal(err)
		}
	}
	plan = file.Plan()
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return path, plan
}

// damage is a way a file goes bad.
type damage struct {
	name string
	// onePage tells that no more than one page is bad.
	onePage bool
	do      func(raw []byte, random *rand.Rand) []byte
}

var damages = []damage{
	{"a page of noise", true, noise},
	{"a page of nothing", true, func(raw []byte, random *rand.Rand) []byte {
		at := random.IntN(len(raw)/usualPage) * usualPage
		clear(raw[at : at+usualPage])
		return raw
	}},
	{"a torn page", true, func(raw []byte, random *rand.Rand) []byte {
		at := random.IntN(len(raw)/usualPage) * usualPage
		other := random.IntN(len(raw)/usualPage) * usualPage
		copy(raw[at+512*(1+random.IntN(7)):at+usualPage], raw[other:])
		return raw
	}},
	{"a few bytes", false, func(raw []byte, random *rand.Rand) []byte {
		for range 1 + random.IntN(20) {
			raw[random.IntN(len(raw))] = byte(random.Uint32())
		}
		return raw
	}},
	{"many pages", false, func(raw []byte, random *rand.Rand) []byte {
		for range 2 + random.IntN(10) {
			raw = noise(raw, random)
		}
		return raw
	}},
	{"the end missing", false, func(raw []byte, random *rand.Rand) []byte { return raw[:random.IntN(len(raw))] }},
}

// noise makes one page noise.
func noise(raw []byte, random *rand.Rand) []byte {
	at := random.IntN(len(raw)/usualPage) * usualPage
	for i := range usualPage {
		raw[at+i] = byte(random.Uint32())
	}
	return raw
}

func TestSalvage(t *testing.T) {
	path, plan := storiedPlan(t)
	sound := mustRead(t, path)
	tried, whole, recovered, refused := 0, 0, 0, 0
	total := recordsIn(plan)
	for seed := range countFrom(damagesVariable, 18) {
		damage := damages[seed%len(damages)]
		random := rand.New(rand.NewPCG(uint64(seed), 1)) //nolint:gosec // the same each time
		raw := damage.do(bytes.Clone(sound), random)
		bad := filepath.Join(t.TempDir(), "skadd.fagplan")
		to := filepath.Join(filepath.Dir(bad), "ny.fagplan")
		if err := os.WriteFile(bad, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		tried++
		told, err := Salvage(t.Context(), bad, to, noon(2))
		if !bytes.Equal(raw, mustRead(t, bad)) || len(namesIn(t, bad)) > 2 {
			t.Fatalf("seed %d: the damaged file was touched", seed)
		}
		if err != nil {
			refused++
			if damage.onePage || !errors.Is(err, ErrDamaged) || exists(to) {
				t.Errorf("seed %d, %s: %v", seed, damage.name, err)
			}
			continue
		}
		file := open(t, to, Options{NoBackup: true})
		if err := file.Verify(t.Context()); err != nil {
			t.Fatalf("seed %d, %s: %v", seed, damage.name, err)
		}
		same := total
		for _, c := range budget.Difference(file.Plan(), plan) {
			if c.After != nil {
				same--
			}
		}
		if told.LogWhole && len(budget.Difference(file.Plan(), plan)) > 0 && damage.onePage {
			t.Errorf("seed %d, %s: said to be whole, but %d differ", seed, damage.name, len(budget.Difference(file.Plan(), plan)))
		}
		if damage.onePage && same*100 < total*95 {
			t.Errorf("seed %d, %s: only %d of %d records came back; %+v", seed, damage.name, same, total, told)
		}
		if same == total {
			whole++
		}
		recovered += same
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("damaged files tried: %d, wholly recovered: %d, nothing left in: %d; records that came back: %d of %d",
		tried, whole, refused, recovered, tried*total)
}

func recordsIn(plan *budget.Plan) int {
	n := 0
	for range plan.All() {
		n++
	}
	return n
}

// What is no plan has nothing to salvage, and a name that is taken is not.
func TestSalvageRefuses(t *testing.T) {
	path := closedSample(t)
	folder := filepath.Dir(path)
	text := filepath.Join(folder, "tekst")
	if err := os.WriteFile(text, []byte(strings.Repeat("ikke en plan ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Salvage(t.Context(), text, filepath.Join(folder, "ny"), noon(1)); !errors.Is(err, ErrDamaged) {
		t.Errorf("salvaging a text gave %v", err)
	}
	if _, err := Salvage(t.Context(), text, path, noon(1)); !errors.Is(err, ErrExists) {
		t.Errorf("salvaging over a plan gave %v", err)
	}
}

// What stands only in the log beside a file that nobody closed comes along.
func TestSalvageTakesTheLogBesideTheFile(t *testing.T) {
	file := sampleFile(t)
	want := mustApply(t, file, amountOf(file.Plan(), 7))
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	for _, suffix := range []string{"", "-wal"} {
		if err := os.WriteFile(path+suffix, mustRead(t, file.Path()+suffix), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	to := filepath.Join(filepath.Dir(path), "ny.fagplan")
	told, err := Salvage(t.Context(), path, to, noon(2))
	if err != nil || !told.Whole() {
		t.Fatalf("%+v, %v", told, err)
	}
	requireSame(t, want, open(t, to, Options{NoBackup: true}).Plan())
}
