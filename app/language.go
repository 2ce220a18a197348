package main

import (
	"strings"

	"fagplan/views/text"
)

// languageFlag chooses the language of one run.
const languageFlag = "lang"

// languageOf returns the language to speak: the one asked for with --lang, or
// else in FAGPLAN_LANG. Until one is asked for it is nynorsk where the system
// is, and bokmål everywhere else, as in the window: many Norwegian planners
// work on an English system. The language is found before the arguments are
// parsed, since what is wrong with them must be said in it; one that does not
// exist is reported when they are.
func languageOf(args []string, env func(string) string) text.Language {
	for _, wish := range []string{languageArgument(args), env("FAGPLAN_LANG")} {
		if lang, err := text.ParseLanguage(wish); err == nil {
			return lang
		}
	}
	if system, err := text.ParseLanguage(systemLocale(env)); err == nil && system == text.NN {
		return text.NN
	}
	return text.NB
}

// languageArgument returns the value of --lang, empty without one.
func languageArgument(args []string) string {
	for i, arg := range args {
		value, hasValue := strings.CutPrefix(arg, "--"+languageFlag+"=")
		switch {
		case hasValue:
			return value
		case arg == "--"+languageFlag && i+1 < len(args):
			return args[i+1]
		case arg == "--":
			return ""
		}
	}
	return ""
}

// systemLocale returns the locale of the system's messages, by the order of
// precedence POSIX lays down.
func systemLocale(env func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := env(name); locale != "" {
			return locale
		}
	}
	return ""
}
