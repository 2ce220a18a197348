// Command cells passes over every cell of a workbook with excelize and prints how
// many there are: the least a program that reads workbooks with it does.
//
//	go run ./build/measure/cells BOOK
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: cells BOOK")
		os.Exit(64)
	}
	cells, err := count(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(cells)
}

func count(path string) (int, error) {
	book, err := excelize.OpenFile(path)
	if err != nil {
		return 0, err
	}
	defer book.Close()
	cells := 0
	for _, sheet := range book.GetSheetList() {
		n, err := countSheet(book, sheet)
		if err != nil {
			return 0, err
		}
		cells += n
	}
	return cells, nil
}

func countSheet(book *excelize.File, sheet string) (cells int, err error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		columns, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return 0, err
		}
		cells += len(columns)
	}
	return cells, rows.Error()
}
