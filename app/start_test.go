package main

import (
	"testing"

	"fagplan/views/text"
)

func TestWindowAsked(t *testing.T) {
	cases := []struct {
		args  []string
		wish  windowWish
		asked bool
	}{
		{nil, windowWish{}, true},
		{[]string{"plan.fagplan"}, windowWish{plan: "plan.fagplan"}, true},
		{[]string{`C:\Planer\Plan.FAGPLAN`}, windowWish{plan: `C:\Planer\Plan.FAGPLAN`}, true},
		{[]string{"--reset-settings"}, windowWish{reset: true}, true},
		{[]string{"--reset-settings", "plan.fagplan"}, windowWish{reset: true, plan: "plan.fagplan"}, true},
		{[]string{"--reset-settings", "check"}, windowWish{}, false},
		{[]string{"check"}, windowWish{}, false},
		{[]string{"budsjett.xlsx"}, windowWish{}, false},
		{[]string{"check", "plan.fagplan"}, windowWish{}, false},
		{[]string{"--help"}, windowWish{}, false},
		{[]string{"--x.fagplan"}, windowWish{}, false},
		{[]string{""}, windowWish{}, false},
	}
	for _, c := range cases {
		if wish, asked := windowAsked(c.args); wish != c.wish || asked != c.asked {
			t.Errorf("windowAsked(%q) = %+v, %v; want %+v, %v", c.args, wish, asked, c.wish, c.asked)
		}
	}
}

// environment returns a lookup in the given variables and no others.
func environment(variables map[string]string) func(string) string {
	return func(name string) string { return variables[name] }
}

func TestHasDisplay(t *testing.T) {
	cases := []struct {
		system    string
		variables map[string]string
		want      bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{"freebsd", nil, false},
		{"windows", nil, true},
		{"darwin", nil, true},
	}
	for _, c := range cases {
		if got := hasDisplay(c.system, environment(c.variables)); got != c.want {
			t.Errorf("hasDisplay on %s with %v is %v", c.system, c.variables, got)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	cases := []struct {
		args      []string
		variables map[string]string
		want      text.Language
	}{
		{nil, nil, text.NB},
		{[]string{"--lang", "nn", "check"}, nil, text.NN},
		{[]string{"check", "--lang=en"}, map[string]string{"FAGPLAN_LANG": "nn"}, text.EN},
		{[]string{"check", "--lang"}, nil, text.NB},
		{[]string{"--", "--lang=en"}, nil, text.NB},
		{[]string{"--lang", "sv"}, map[string]string{"FAGPLAN_LANG": "en"}, text.EN},
		{nil, map[string]string{"FAGPLAN_LANG": "en", "LANG": "nn_NO.UTF-8"}, text.EN},
		{nil, map[string]string{"LANG": "nn_NO.UTF-8"}, text.NN},
		{nil, map[string]string{"LC_ALL": "nb_NO.UTF-8", "LANG": "nn_NO.UTF-8"}, text.NB},
		{nil, map[string]string{"LANG": "en_US.UTF-8"}, text.NB},
		{nil, map[string]string{"LANG": "C.UTF-8"}, text.NB},
	}
	for _, c := range cases {
		if got := languageOf(c.args, environment(c.variables)); got != c.want {
			t.Errorf("languageOf(%q, %v) = %s, want %s", c.args, c.variables, got, c.want)
		}
	}
}
