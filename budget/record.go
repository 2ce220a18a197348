package budget

import (
	"errors"
	"fmt"
	"slices"
)

// TableName names a kind of record: in the plan, in the edit log and in the
// plan file.
type TableName string

// Record is one row of a plan. Records are values: a plan hands out copies and
// takes changes only through an Edit.
type Record interface {
	// Table names the table the record belongs to.
	Table() TableName
	// Refs lists the records this one depends on.
	Refs() []Ref
	// Validate checks the record by itself; references are checked by the plan.
	Validate() error
}

// Ref points to a record another one depends on.
type Ref struct {
	Table TableName
	// Revision is empty for records outside revisions.
	Revision RevisionID
	ID       string
}

// ErrInvalid reports a record whose content breaks a rule of the model.
var ErrInvalid = errors.New("invalid record")

func invalid(r Record, format string, args ...any) error {
	return fmt.Errorf("%s: %s: %w", r.Table(), fmt.Sprintf(format, args...), ErrInvalid)
}

// rule is a condition with the words for its breach.
type rule struct {
	holds bool
	words string
}

// check is generic so that a record that is as it should be is not copied to be
// looked at: half a million are when a large plan is opened.
func check[R Record](r R, rules ...rule) error {
	for _, rule := range rules {
		if !rule.holds {
			return invalid(r, "%s", rule.words)
		}
	}
	return nil
}

func oneOf[T comparable](value T, allowed ...T) bool { return slices.Contains(allowed, value) }

// decidedIn holds when decided values name a revision and facts name none.
func decidedIn(decided bool, revision RevisionID) rule {
	if decided {
		return rule{revision != "", "a decided value needs a revision"}
	}
	return rule{revision == "", "a fact does not belong to a revision"}
}

func validPeriod(p Period) rule {
	return rule{p.Valid() && !p.IsZero(), "the period does not exist"}
}

func validOptionalPeriod(p Period) rule { return rule{p.Valid(), "the period does not exist"} }

func named(name string) rule { return rule{name != "", "a name is needed"} }

// sourceRef adds the workbook a value came from, if any, to refs.
func sourceRef(s Source, refs ...Ref) []Ref {
	if s.Workbook != "" {
		refs = append(refs, Ref{Table: WorkbookTable, ID: string(s.Workbook)})
	}
	return refs
}

// revisionRef adds the revision a decided value belongs to, if any, to refs.
func revisionRef(id RevisionID, refs ...Ref) []Ref {
	if id != "" {
		refs = append(refs, Ref{Table: RevisionTable, ID: string(id)})
	}
	return refs
}

func areaRef(id AreaID) Ref           { return Ref{Table: AreaTable, ID: string(id)} }
func indicatorRef(id IndicatorID) Ref { return Ref{Table: IndicatorTable, ID: string(id)} }

// optional keeps a reference only where id is not empty.
func optional(ref Ref) []Ref {
	if ref.ID == "" {
		return nil
	}
	return []Ref{ref}
}
