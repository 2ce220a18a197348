//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// more are bundled workbooks that with the example have something for every chart.
var more = []string{"brukerplan-2006", "nasjonal-status-2003-2006", "lar-midt-norge-2013"}

// charts draws every chart of a plan.
func (b bench) charts() (*contest, error) {
	plan, tables := b.path("charts.fagplan"), b.path("charts-csv")
	steps := []command{b.fagplan("new", "--example", "helse-nord-tsb-provetall", plan)}
	for _, book := range more {
		steps = append(steps, b.fagplan("import", plan, filepath.Join(examples, book+".xlsx")))
	}
	if err := b.make(append(steps, b.fagplan("chart", plan, "--all", "--format", "csv", "--out", tables))...); err != nil {
		return nil, err
	}
	drawn, err := filepath.Glob(filepath.Join(tables, "*.csv"))
	return &contest{
		name:  "All charts",
		about: fmt.Sprintf("The %d charts of the bundled plan with sample figures and three more workbooks, as PNG of 2560×1440; matplotlib draws the numbers Fagplan gives as CSV.", len(drawn)),
		contestants: []*contestant{
			{name: "Fagplan", do: b.fagplan("chart", plan, "--all", "--format", "png", "--out", b.path("charts-png")).run},
			{name: "matplotlib", do: b.python("charts.py", tables, b.path("charts-matplotlib")).run},
		},
	}, err
}

// pack writes the standard board pack as all kinds of files.
func (b bench) pack() (*contest, error) {
	plan, tables, wanted, files := b.path("pack.fagplan"), b.path("all-csv"), b.path("pack-csv"), b.path("pack")
	export := b.fagplan("export", plan, "--format", "pptx,xlsx,pdf,html,png,svg", "--lang", "nb", "--out", files, "--force")
	err := b.make(b.fagplan("new", "--example", "helse-nord-tsb-provetall", plan),
		b.fagplan("chart", plan, "--all", "--format", "csv", "--out", tables), export)
	if err != nil {
		return nil, err
	}
	charts, err := chartsOf(files, tables, wanted)
	if err != nil {
		return nil, err
	}
	c := &contest{
		name: "Board pack",
		about: fmt.Sprintf("The standard board pack of the bundled plan with sample figures, as presentation, workbook, PDF, web page and pictures. "+
			"LibreOffice makes a PDF of that presentation, or of that workbook, and matplotlib draws its %d charts as PNG of 1920×1080.", charts),
		contestants: []*contestant{{name: "Fagplan", do: export.run}},
	}
	for _, of := range []string{"pptx", "xlsx"} {
		file, err := filepath.Glob(filepath.Join(files, "*."+of))
		if err != nil || len(file) != 1 {
			return nil, fmt.Errorf("the pack has the files %v of %s: %w", file, of, err)
		}
		c.contestants = append(c.contestants, &contestant{name: "LibreOffice, from ." + of, do: b.toPDF(file[0]).run})
	}
	c.contestants = append(c.contestants, &contestant{name: "matplotlib", do: b.python("charts.py", wanted, b.path("pack-matplotlib"), "1920").run})
	return c, nil
}

// chartsOf copies the tables of the charts a pack has, which are among those of all
// charts, and counts them. The pictures of a pack are named by place and chart.
func chartsOf(pack, all, wanted string) (int, error) {
	pictures, err := filepath.Glob(filepath.Join(pack, "*", "*.png"))
	if err = errors.Join(err, os.MkdirAll(wanted, 0o755)); err != nil {
		return 0, err
	}
	for _, picture := range pictures {
		_, chart, _ := strings.Cut(strings.TrimSuffix(filepath.Base(picture), ".png"), "-")
		if err := anew(filepath.Join(all, chart+".csv"), filepath.Join(wanted, chart+".csv")); err != nil {
			return 0, err
		}
	}
	return len(pictures), nil
}
