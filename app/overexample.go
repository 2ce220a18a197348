package main

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/workbook"
)

// isExample reports whether all that was ever read into a plan is bundled. Once
// a workbook of the planner's own is in it, it is the planner's.
func isExample(plan *budget.Plan) bool {
	for book := range plan.Workbooks.All() {
		if !bundled()[book.SHA256] {
			return false
		}
	}
	return plan.Workbooks.Len() > 0
}

// belongsTo reports whether a workbook is meant for a plan of an example: it is
// bundled too, or another edition of one read into the plan, or made of the plan
// to edit it in.
func belongsTo(book *workbook.Book, plan *budget.Plan) bool {
	return bundled()[book.SHA256] || workbook.IsEditionIn(book, plan) || workbook.IsTemplateOf(book, plan)
}

// bundled are the digests of the workbooks Fagplan comes with.
var bundled = sync.OnceValue(func() map[string]bool {
	digests := make(map[string]bool)
	for _, e := range example.All() {
		for _, name := range e.Books {
			if data, err := e.ReadBook(name); err == nil {
				digest := sha256.Sum256(data)
				digests[hex.EncodeToString(digest[:])] = true
			}
		}
	}
	return digests
})
