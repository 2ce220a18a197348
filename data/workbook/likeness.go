package workbook

// maxCompared is how long names are compared, in letters.
const maxCompared = 80

// likeness tells how much two names are alike, from 0 to 1: one less the part
// of the longer that must be changed to make it the other.
func likeness(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	longest := max(len(x), len(y))
	if longest == 0 || longest > maxCompared {
		return 0
	}
	return 1 - float64(changesBetween(x, y))/float64(longest)
}

// changesBetween is the fewest letters to put in, take out or replace to make
// one name the other (Levenshtein's distance).
func changesBetween(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
