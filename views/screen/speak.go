package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"fagplan/views/text"
)

// speak gives Fyne's own words (dialogs, file chooser) in the language. Fyne
// picks words by the system's locale and has no Norwegian, so ours are
// registered as what that locale says.
func speak(language text.Language) {
	words := text.FyneTranslations(language)
	if err := lang.AddTranslationsForLocale(words, lang.SystemLocale()); err != nil {
		fyne.LogError("Fyne's words in "+string(language), err)
	}
}
