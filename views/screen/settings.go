package screen

import (
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"fagplan/budget"
	"fagplan/views/text"
)

// settings is what is remembered between runs, in the platform's own place.
type settings struct{ store fyne.Preferences }

const (
	keyLanguage = "language"
	keyTheme    = "theme"
	keyWidth    = "window.width"
	keyHeight   = "window.height"
	keyScreen   = "screen"
	keyRecent   = "recent"
	keyPeriod   = "period "  // followed by the plan's path
	keySection  = "section " // followed by the screen's name
)

// Themes, as they are remembered.
const (
	themeSystem = "system"
	themeLight  = "light"
	themeDark   = "dark"
)

// language is the planner's choice. Until one is made it is nynorsk where the
// system is, and bokmål, the first language of the field, everywhere else.
func (s settings) language() text.Language {
	if chosen, err := text.ParseLanguage(s.store.String(keyLanguage)); err == nil {
		return chosen
	}
	if system, err := text.ParseLanguage(lang.SystemLocale().LanguageString()); err == nil && system == text.NN {
		return text.NN
	}
	return text.NB
}

func (s settings) setLanguage(l text.Language) { s.store.SetString(keyLanguage, string(l)) }

func (s settings) theme() string { return s.store.StringWithFallback(keyTheme, themeSystem) }

func (s settings) setTheme(name string) { s.store.SetString(keyTheme, name) }

// variant is the theme's variant, nil to follow the system.
func (s settings) variant() *fyne.ThemeVariant {
	variants := map[string]fyne.ThemeVariant{themeLight: theme.VariantLight, themeDark: theme.VariantDark}
	if v, fixed := variants[s.theme()]; fixed {
		return &v
	}
	return nil
}

// No window was ever smaller or larger than this: a size that is, is none.
const (
	leastWindow = 100
	mostWindow  = 20_000
)

// WindowSize is the size the window had last.
func WindowSize(app fyne.App) fyne.Size {
	store := app.Preferences()
	side := func(key string, usual float64) float32 {
		last := store.FloatWithFallback(key, usual)
		if last < leastWindow || last > mostWindow {
			last = usual
		}
		return float32(last)
	}
	const width, height = 1280, 800
	return fyne.NewSize(side(keyWidth, width), side(keyHeight, height))
}

func (s settings) setSize(size fyne.Size) {
	s.store.SetFloat(keyWidth, float64(size.Width))
	s.store.SetFloat(keyHeight, float64(size.Height))
}

func (s settings) screen() string { return s.store.String(keyScreen) }

func (s settings) setScreen(name string) { s.store.SetString(keyScreen, name) }

// period is the year or tertial chosen for a plan, zero if none is.
func (s settings) period(path string) budget.Period {
	period, err := budget.ParsePeriod(s.store.String(keyPeriod + path))
	if err != nil {
		return budget.Period{}
	}
	return period
}

func (s settings) setPeriod(path string, period budget.Period) {
	s.store.SetString(keyPeriod+path, period.String())
}

// section is the section last looked at of a screen that has so many.
func (s settings) section(screen string, sections int) int {
	return max(0, min(s.store.Int(keySection+screen), sections-1))
}

func (s settings) setSection(screen string, index int) { s.store.SetInt(keySection+screen, index) }

// LastPlan is the plan that was open last and still exists, empty if none.
func LastPlan(app fyne.App) string {
	for _, path := range (settings{app.Preferences()}).recent() {
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return ""
}

// recent lists the plans opened last, newest first.
func (s settings) recent() []string {
	return slices.DeleteFunc(s.store.StringList(keyRecent), func(path string) bool { return strings.TrimSpace(path) == "" })
}

// opened puts a plan first among the recent ones.
func (s settings) opened(path string) {
	const most = 8
	others := slices.DeleteFunc(s.recent(), func(other string) bool { return other == path })
	recent := append([]string{path}, others...)
	s.store.SetStringList(keyRecent, recent[:min(len(recent), most)])
}
