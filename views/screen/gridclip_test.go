package screen

import "testing"

// What is copied is no formula in a spreadsheet, and reads back as it was.
func TestCopiedTextIsNoFormula(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "+cmd": "'+cmd", "-cmd|x": "'-cmd|x", "-": "'-",
		"-1": "-1", "+4,5": "+4,5", "-1 000,25": "-1 000,25", "-12 %": "-12 %", "Lønn": "Lønn", "": "",
		"-2+3+cmd|' /C calc'!A0": "'-2+3+cmd|' /C calc'!A0",
	} {
		if got := noFormula(cell); got != want {
			t.Errorf("%q is copied as %q, want %q", cell, got, want)
		}
		back := pasted(quoted(noFormula(cell)) + "\tx")
		if back[0][0] != cell {
			t.Errorf("%q reads back as %q", cell, back[0][0])
		}
	}
}

func FuzzPasted(f *testing.F) {
	f.Add("1\t2\r\n\"a\nb\"\t'=1")
	f.Fuzz(func(t *testing.T, content string) {
		cells := 0
		for _, line := range pasted(content) {
			cells += len(line)
		}
		if cells > len(content)+1 {
			t.Errorf("%d cells of %d bytes", cells, len(content))
		}
	})
}
