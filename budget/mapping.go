package budget

import "cmp"

// ImportMappingTable is the table of how the planner has said that workbooks
// are to be read.
const ImportMappingTable TableName = "import_mapping"

// ImportMapping is how the planner has said that tables of a shape are to be
// read. It holds for every workbook with a table of that shape, whatever the
// sheet and the place.
type ImportMapping struct {
	// Shape is made of what the table's columns are called.
	Shape string `json:"shape" key:"1"`
	// As is what the table is, in the words of the import's documented output.
	As string `json:"as"`
	// HeaderRows is how many rows the header has.
	HeaderRows int `json:"header_rows"`
	// Roles are what the columns hold, from the left; empty for a column that
	// is not to be read.
	Roles []string `json:"roles"`
	// One is what 1 in a table of money stands for; 0 where the table says it.
	One Kroner `json:"one,omitempty"`
}

// Table implements Record.
func (ImportMapping) Table() TableName { return ImportMappingTable }

// Refs implements Record.
func (ImportMapping) Refs() []Ref { return nil }

// Validate implements Record.
func (m ImportMapping) Validate() error {
	return check(m, rule{m.Shape != "", "a shape is needed"}, rule{m.As != "", "a kind of table is needed"},
		rule{m.HeaderRows > 0, "a table has a header"}, rule{len(m.Roles) > 0, "a table has columns"},
		rule{oneOf(m.One, 0, 1, Thousand, Million), "money is counted in kroner, thousands or millions"})
}

func (m ImportMapping) compare(o ImportMapping) int { return cmp.Compare(m.Shape, o.Shape) }
