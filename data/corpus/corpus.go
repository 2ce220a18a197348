// Package corpus is workbooks as real offices make them, in every format that
// is read, each with what is read of it beside: BOOK.xlsx and BOOK.json. They
// are made up, and their figures with them. In the folder refused are files
// that are not read, with why. A password stands in the file beside. The tests
// propose each into a blank plan and compare; after a change that is meant,
// they write the new answers:
//
//	go test ./data/corpus -fix
//
// and every line of the difference is to be read: the file beside a workbook
// says what is right, not what came out.
package corpus

//go:generate go run ./generate -dir .
