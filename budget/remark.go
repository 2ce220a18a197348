package budget

import "cmp"

// The tables of what the planner has written on charts.
const (
	ChartTitleTable TableName = "chart_title"
	ChartNoteTable  TableName = "chart_note"
)

// ChartTitle is the planner's own title of a chart, in the language it was
// written in. In other languages the chart keeps the title its numbers give.
type ChartTitle struct {
	// Chart is the chart's name, as on the command line.
	Chart    string `json:"chart" key:"1"`
	Language string `json:"language" key:"2"`
	Title    string `json:"title"`
	// Instead is the title the numbers gave when this one was written. Where
	// they give another by now, this one may no longer be true.
	Instead string `json:"instead"`
}

// Table implements Record.
func (ChartTitle) Table() TableName { return ChartTitleTable }

// Refs implements Record.
func (ChartTitle) Refs() []Ref { return nil }

// Validate implements Record.
func (t ChartTitle) Validate() error {
	return check(t, rule{t.Chart != "", "a chart is needed"}, rule{t.Language != "", "a language is needed"},
		rule{t.Title != "", "a title is needed"})
}

func (t ChartTitle) compare(o ChartTitle) int {
	return cmp.Or(cmp.Compare(t.Chart, o.Chart), cmp.Compare(t.Language, o.Language))
}

// ChartNote is a note the planner has pinned to a mark of a chart: "streik i
// mai". It is shown in every language, as it was written.
type ChartNote struct {
	Chart string `json:"chart" key:"1"`
	// Series and Category are the mark's IDs, which are the same in every
	// language; empty where the chart has none.
	Series   string `json:"series,omitempty" key:"2"`
	Category string `json:"category,omitempty" key:"3"`
	Text     string `json:"text"`
}

// Table implements Record.
func (ChartNote) Table() TableName { return ChartNoteTable }

// Refs implements Record.
func (ChartNote) Refs() []Ref { return nil }

// Validate implements Record.
func (n ChartNote) Validate() error {
	return check(n, rule{n.Chart != "", "a chart is needed"}, rule{n.Text != "", "a text is needed"})
}

func (n ChartNote) compare(o ChartNote) int {
	return cmp.Or(cmp.Compare(n.Chart, o.Chart), cmp.Compare(n.Series, o.Series), cmp.Compare(n.Category, o.Category))
}

// NotesOn returns the notes pinned to a chart.
func (p *Plan) NotesOn(chart string) []ChartNote {
	var notes []ChartNote
	for n := range p.ChartNotes.From(ChartNote{Chart: chart}) {
		if n.Chart != chart {
			break
		}
		notes = append(notes, n)
	}
	return notes
}
