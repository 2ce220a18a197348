//go:build e2e

package main

import (
	"image"
	"image/draw"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fagplan/budget"
)

// Places in the window, which is 1280 × 800 with texts at their usual size.
var (
	reportTab   = image.Pt(419, 159) // among the ways to show the measures
	firstStatus = image.Pt(940, 303) // of the first measure, in the sheet that reports
	actualTab   = image.Pt(306, 159) // among the parts of the economy
	firstYear   = image.Pt(600, 520) // of the first line of cost
	costChart   = image.Rect(196, 187, 726, 399)
)

// TestE2EPlannersDay reports of a measure, pastes a block of a budget over
// another, takes it back and pastes again, enters what was spent, loses the
// power and goes on where it was.
func TestE2EPlannersDay(t *testing.T) {
	d := startDesktop(t)
	d.until("the overview with its charts", func(p image.Image) bool { return chosenItem(p) > 0 && hasCharts(p) })
	plan := filepath.Join(d.home, ".config", "fagplan", "helse-nord-tsb"+planExtension)

	d.reportFirstMeasure(plan)
	d.pasteBudget(plan)
	d.enterActual(plan)
	before := recordsOf(t, plan)

	d.kill()
	mustRun(t, "verify", plan)
	d.start()
	d.until("the plan again", func(p image.Image) bool { return chosenItem(p) > 0 })
	if !sameRecords(before, recordsOf(t, plan)) {
		t.Error("not everything is there after a kill")
	}
	d.run("xdotool", "key", "ctrl+z")
	d.untilPlan(plan, func(records []budget.Record) bool { return actualsIn(records) == 0 })
}

// reportFirstMeasure says that the first measure is in progress, and why.
func (d *desktop) reportFirstMeasure(plan string) {
	d.t.Helper()
	d.press("ctrl+2")
	d.click(reportTab)
	d.click(firstStatus)
	d.press("Return", "Down", "Down", "Return") // the second of the statuses
	d.press("Right", "Right")
	d.write("I rute")
	d.untilPlan(plan, func(records []budget.Record) bool {
		for _, r := range records {
			if report, is := r.(budget.StatusReport); is && report.Status == budget.InProgress {
				return report.Comment == "I rute"
			}
		}
		return false
	})
	started := 0
	for _, row := range rowsOf(d.t, exitDone, "show", plan, "measures") {
		if row["status"] == string(budget.InProgress) {
			started++
		}
	}
	if started != 1 {
		d.t.Errorf("%d measures are in progress, want the one reported", started)
	}
}

// pastedBudget is two lines of two years in kr 1 000, as a spreadsheet puts
// them on the clipboard.
const pastedBudget = "1000\t11000\r\n4 600\t6200\r\n"

// pasteBudget pastes over the two first years of the two first lines, takes it
// back, and pastes again.
func (d *desktop) pasteBudget(plan string) {
	d.t.Helper()
	before := recordsOf(d.t, plan)
	pasted := func(records []budget.Record) bool { return !sameRecords(records, before) }
	d.copied(pastedBudget)
	d.press("ctrl+3")
	d.click(firstYear)
	chart := part(d.settled(), costChart)

	d.pasteOver()
	d.untilPlan(plan, pasted)
	d.until("the chart of what was pasted", func(p image.Image) bool { return !samePicture(part(p, costChart), chart) })
	d.run("xdotool", "key", "ctrl+z")
	d.untilPlan(plan, func(records []budget.Record) bool { return sameRecords(records, before) })
	d.until("the chart as it was", func(p image.Image) bool { return samePicture(part(p, costChart), chart) })
	d.pasteOver()
	d.untilPlan(plan, pasted)
	d.wantPasted(plan)
}

// pasteOver pastes over numbers that came from a workbook, and does not say why.
func (d *desktop) pasteOver() {
	d.t.Helper()
	d.press("ctrl+v")
	d.settled()
	d.run("xdotool", "key", "Return")
}

// part is a copy of a part of a picture.
func part(p image.Image, place image.Rectangle) image.Image {
	cut := image.NewRGBA(place)
	draw.Draw(cut, place, p, place.Min, draw.Src)
	return cut
}

// wantPasted checks that the figures, the chart and the findings follow from
// what was pasted.
func (d *desktop) wantPasted(plan string) {
	d.t.Helper()
	want := map[string][2]float64{"Styrke poliklinisk TSB": {1_000_000, 11_000_000}, "Etablere akuttplasser Tromsø": {4_600_000, 6_200_000}}
	for _, row := range rowsOf(d.t, exitDone, "show", plan, "costs") {
		years, is := want[row["line"].(string)]
		year := int(row["year"].(float64)) - 2019
		if is && year < len(years) && row["kroner"] != years[year] {
			d.t.Errorf("%v, want %.0f kroner", row, years[year])
		}
	}
	chart := filepath.Join(d.t.TempDir(), "costs.csv")
	mustRun(d.t, "chart", plan, "costs", "--out", chart)
	drawn, err := os.ReadFile(chart)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, line := range []string{"2019;1;4,6;", "2020;11;6,2;"} {
		if !strings.Contains(string(drawn), line) {
			d.t.Errorf("the chart of costs is without %q:\n%s", line, drawn)
		}
	}
	// The lines of 2019 now come to 6 146, the printed sum is still 4 907.
	for _, finding := range rowsOf(d.t, exitFindings, "check", plan) {
		if finding["rule"] == "printed-sum" && strings.Contains(finding["message"].(string), "2019") {
			if finding["amount_kroner"] != -1_239_000.0 {
				d.t.Errorf("the finding of 2019 is %v", finding)
			}
			return
		}
	}
	d.t.Error("nothing is found of the sum for 2019")
}

// enterActual types what was spent on the first line in 2019.
func (d *desktop) enterActual(plan string) {
	d.t.Helper()
	d.click(actualTab)
	d.click(firstYear)
	d.write("950")
	d.untilPlan(plan, func(records []budget.Record) bool { return actualsIn(records) == 950_000 })
}

// actualsIn is the sum of all that was spent.
func actualsIn(records []budget.Record) (sum budget.Kroner) {
	for _, r := range records {
		if amount, is := r.(budget.Amount); is && amount.Kind == budget.Actual {
			sum += amount.Kroner
		}
	}
	return sum
}

// click clicks and waits until something else is seen than with the pointer
// there.
func (d *desktop) click(at image.Point) {
	d.t.Helper()
	d.run("xdotool", "mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y))
	before := d.settled()
	d.run("xdotool", "click", "1")
	d.until("what the click at "+at.String()+" does", func(p image.Image) bool { return !samePicture(p, before) })
}

// write types in the cell the keyboard is in.
func (d *desktop) write(words string) {
	d.t.Helper()
	d.settled()
	d.run("xdotool", "type", words)
	d.run("xdotool", "key", "Return")
}

// copied puts a text on the clipboard, as another program does.
func (d *desktop) copied(content string) {
	d.t.Helper()
	xclip := exec.CommandContext(d.ctx, "xclip", "-selection", "clipboard")
	xclip.Stdin = strings.NewReader(content)
	if err := xclip.Run(); err != nil {
		d.t.Fatal(err)
	}
}
