package main

// observationColumns are those of a table with one value on each row: the five
// that every such table has, and the further ones it uses.
func observationColumns(further ...string) []column {
	columns := []column{
		{head: "Indikator", width: 32}, {head: "Område", width: 17}, {head: "Periode", width: 15},
		{head: "Verdi", width: 9, format: free}, {head: "Enhet", width: 22},
	}
	for _, name := range further {
		columns = append(columns, furtherColumns[name])
	}
	return columns
}

// furtherColumns are what a value can carry beside itself.
var furtherColumns = map[string]column{
	"Per":      {head: "Per", width: 9, format: whole},
	"Variant":  {head: "Variant", width: 34},
	"Gruppe":   {head: "Gruppe", width: 40},
	"Kvalitet": {head: "Kvalitet", width: 10},
	"N":        {head: "N", width: 9, format: whole},
	"Merknad":  {head: "Merknad", width: 56},
}
