package screen

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"fagplan/budget"
	"fagplan/views/text"
)

func TestReadableSettings(t *testing.T) {
	for content, want := range map[string]bool{
		`{}`: true, `{"recent":["a","b"],"theme":"dark","chart.years x":[2019,2020]}`: true, `{"recent":[]}`: true,
		``: false, `{"recent":["a"`: false, `[]`: false, `{"recent":["a",1]}`: false, `{"recent":["a",null]}`: false,
		`{"x":[true,"a"]}`: false, `{"x":[1,"a"]}`: false,
	} {
		if got := ReadableSettings([]byte(content)); got != want {
			t.Errorf("%s: readable is %t, want %t", content, got, want)
		}
	}
	if ReadableSettings(slices.Concat([]byte(`{"x":"`), make([]byte, mostSettings), []byte(`"}`))) {
		t.Error("settings without end are readable")
	}
}

// stored gives an app the settings of a file as Fyne does.
func stored(t *testing.T, content []byte) fyne.App {
	var values map[string]any
	if err := json.Unmarshal(content, &values); err != nil {
		t.Skip("more than one value")
	}
	app := test.NewApp()
	store := app.Preferences()
	for key, value := range values {
		switch value := value.(type) {
		case string:
			store.SetString(key, value)
		case float64:
			store.SetFloat(key, value)
		case bool:
			store.SetBool(key, value)
		case []any:
			storeList(store, key, value)
		}
	}
	return app
}

func storeList(store fyne.Preferences, key string, list []any) {
	var texts []string
	var numbers []float64
	for _, item := range list {
		switch item := item.(type) {
		case string:
			texts = append(texts, item)
		case float64:
			numbers = append(numbers, item)
		}
	}
	if numbers != nil {
		store.SetFloatList(key, numbers)
	} else {
		store.SetStringList(key, texts)
	}
}

// Whatever a file of settings says, what is read of it can be worked with.
func FuzzSettings(f *testing.F) {
	for _, content := range []string{
		`{"language":"nn","theme":"dark","window.width":1e300,"window.height":-1,"screen":"economy","recent":["a.fagplan"," "],"backups":-7}`,
		`{"period p":"2021T2","section economy":-3,"chart p":"costs","chart.years p costs":[2019,1e300],"chart.hidden p costs":["a"],"text.size":1e9}`,
		`{"economy.limit":1e18,"economy.against":"x","sources p":["a","1 2 b c"],"recent.workbooks":["",""],"board.template":"\u0000"}`,
		`{"theme":7,"recent":"a","section economy":"x","text.size":true}`,
	} {
		f.Add([]byte(content))
	}
	plan := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte) {
		if !ReadableSettings(content) {
			return
		}
		app := stored(t, content)
		s := settings{app.Preferences()}
		checkSettings(t, app, s)
		for _, path := range []string{"p", filepath.Join(plan, "p.fagplan")} {
			s.opened(path)
			if recent := s.recent(); recent[0] != path || len(recent) > 8 {
				t.Errorf("the plans opened last are %q", recent)
			}
			_, _ = s.period(path), s.choice(path, "costs")
			s.setSource(path, sourceFile{workbook: "w", path: path})
			if source, found := s.source(path, "w"); !found || source.path != path {
				t.Errorf("the workbook was read from %q", source.path)
			}
		}
	})
}

func checkSettings(t *testing.T, app fyne.App, s settings) {
	t.Helper()
	if size := WindowSize(app); !(size.Width >= leastWindow && size.Width <= mostWindow && size.Height >= leastWindow && size.Height <= mostWindow) {
		t.Errorf("the window is %v", size)
	}
	if l := s.language(); !slices.Contains(text.Languages, l) {
		t.Errorf("the language is %q", l)
	}
	if size := s.textSize(); !slices.Contains(textSizes, size) {
		t.Errorf("texts have %d per cent of their size", size)
	}
	if n := s.section("economy", 3); n < 0 || n > 2 {
		t.Errorf("section %d of 3 is shown", n)
	}
	if share := s.limit().Share; share < 0 || share > 100*budget.Unit {
		t.Errorf("the limit is %v", share)
	}
	_ = s.variant()
	_ = s.backups()
	_ = s.planFolder()
}
