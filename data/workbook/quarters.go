package workbook

// isByQuarter reports whether a block nobody knows has amounts by quarter:
// plans are followed by tertial and year, and have no place for them.
func (b block) isByQuarter() bool {
	for _, h := range headersOf(b) {
		quarters := 0
		for _, heading := range h.headings {
			if fitsAny(heading, "kvartal", "=q1", "=q2", "=q3", "=q4") {
				quarters++
			}
		}
		if quarters > 1 {
			return true
		}
	}
	return false
}
