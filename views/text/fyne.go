package text

import "embed"

//go:embed fyne/*.json
var fyneFiles embed.FS

// FyneTranslations returns the toolkit's own words (Cancel, Yes, weekdays …) in
// a language, as JSON for Fyne's lang.AddTranslationsForLocale; nil for a
// language Fagplan does not speak.
//
// Fyne chooses words by the system's locale, and so would show English on an
// English machine to a planner who chose bokmål. Registered under the system's
// locale, the words of the chosen language win; that is why English, which
// Fyne has itself, is here too.
func FyneTranslations(lang Language) []byte {
	data, err := fyneFiles.ReadFile("fyne/" + string(lang) + ".json")
	if err != nil {
		return nil
	}
	return data
}
