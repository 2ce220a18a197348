package chart

import (
	"strings"

	"fagplan/views/text"
)

// Method says how the numbers of a chart are defined and reckoned: what the
// indicator itself says where the chart is of one, and of a key figure what its
// card says.
func Method(chart string, q Question) string {
	if indicator, is := indicatorOf(q.Plan, chart); is {
		if indicator.Definition != "" {
			return indicator.Definition
		}
		return q.Words.T("chart.indicator.method", text.Args{"name": indicator.Name})
	}
	if figure, is := strings.CutPrefix(chart, "figure-"); is {
		return q.Words.T("figure." + figure + ".about")
	}
	return q.Words.T("chart." + chart + ".method")
}
