package main

import (
	"testing"

	"fagplan/views/text"
)

func TestWindowAsked(t *testing.T) {
	cases := []struct {
		args  []string
		plan  string
		asked bool
	}{
		{nil, "", true},
		{[]string{"plan.fagplan"}, "plan.fagplan", true},
		{[]string{`C:\Planer\Plan.FAGPLAN`}, `C:\Planer\Plan.FAGPLAN`, true},
		{[]string{"check"}, "", false},
		{[]string{"budsjett.xlsx"}, "", false},
		{[]string{"check", "plan.fagplan"}, "", false},
		{[]string{"--help"}, "", false},
		{[]string{"--x.fagplan"}, "", false},
		{[]string{""}, "", false},
	}
	for _, c := range cases {
		if plan, asked := windowAsked(c.args); plan != c.plan || asked != c.asked {
			t.Errorf("windowAsked(%q) = %q, %v; want %q, %v", c.args, plan, asked, c.plan, c.asked)
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
