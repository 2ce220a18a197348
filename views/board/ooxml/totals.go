package ooxml

import "fagplan/views/chart"

// texts is the column with what is written at the points of a series where that
// is not their numbers: those that have labels of their own, or numbers that no
// number format writes. It is -1 where the numbers will do.
func (d *designer) texts(i int) int { return d.textsOf(d.seriesName(i), d.spec.Series[i].Points) }

func (d *designer) textsOf(name string, points []chart.Point) int {
	column := Column{Heading: name, Helper: true}
	needed := false
	for _, p := range points {
		cell := Cell{}
		if !p.Missing {
			cell.Text = d.spec.ValueText(p)
			needed = needed || p.Label != "" || !d.plain
		}
		column.Cells = append(column.Cells, cell)
	}
	if !needed {
		return -1
	}
	return d.table.add(column)
}

// totals writes the sums of stacks beyond their ends: at an unseen line over
// columns, in an unseen bar after lying ones.
func (d *designer) totals(ends extent) {
	if d.spec.Totals == nil || d.spec.Arrange == chart.SideBySide {
		return
	}
	l := &labels{format: d.format, ink: d.theme.Ink, bold: true, texts: d.textsOf("Σ", d.spec.Totals)}
	if !d.lying {
		l.position = "t"
		column := d.addPoints("Σ", d.spec.Totals)
		d.groups = append(d.groups, group{how: lines, series: []series{{column: column, labels: l}}})
		return
	}
	if l.texts < 0 {
		l.texts = d.addPoints("Σ", d.spec.Totals)
	}
	stacks := &d.groups[0]
	stacks.series = append(stacks.series, d.carrier(l, d.spec.Totals, ends))
	d.values.max = above100(ends)
}

// above100 is the end of an axis with room for numbers after the longest bar.
func above100(ends extent) *float64 {
	end := ends.high + roomAfter*ends.span()
	return &end
}

// roomAfter is the room for a number after the longest bar, as a share of it.
const roomAfter = 0.14

// carrier is an unseen bar after others, in whose foot a number is written.
func (d *designer) carrier(l *labels, points []chart.Point, ends extent) series {
	var room []Cell
	for _, p := range points {
		room = append(room, Cell{Number: roomAfter * ends.span(), Known: !p.Missing})
	}
	l.position = "inBase"
	return series{column: d.addHelper(" ", room), labels: l}
}
