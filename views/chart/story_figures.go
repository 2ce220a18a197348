package chart

import "fagplan/views/text"

// tellFigure makes the chart of a key figure: a card to export as a picture.
func tellFigure(chart string, figure func(Question) (KeyFigure, bool)) func(Question) Spec {
	return func(q Question) Spec {
		f, known := figure(q)
		if !known {
			return q.empty(chart)
		}
		word := ""
		if f.Status != NoStatus {
			word = q.Words.T("figure-status." + statusWords[f.Status])
		}
		spec := f.Spark
		spec.Form = Card
		spec.Headline = Headline{Label: f.Label, Value: f.Value, Detail: f.Detail, Status: f.Status, Word: word}
		args := text.Args{"label": f.Label, "value": f.Value, "detail": f.Detail}
		spec.Title = q.Words.T("chart.figure.title", args)
		spec.Subtitle = q.subtitle("figure", nil)
		spec.Source = f.Source
		spec.AltText = q.Words.T("chart.figure.alt", text.Args{"title": spec.Title, "detail": f.Detail, "word": word, "subtitle": spec.Subtitle})
		if word == "" {
			spec.AltText = q.Words.T("chart.figure.alt-plain", text.Args{"title": spec.Title, "detail": f.Detail, "subtitle": spec.Subtitle})
		}
		return spec
	}
}

var statusWords = map[Status]string{Good: "good", Watch: "watch", Bad: "bad", Idle: "idle", Underway: "underway", Halted: "halted"}
