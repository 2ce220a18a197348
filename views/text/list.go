package text

import "strings"

// List joins the items as in running text: "a, b og c".
func (p *Printer) List(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return p.T("format.list", Args{
		"items": strings.Join(items[:last], ", "),
		"last":  items[last],
	})
}
