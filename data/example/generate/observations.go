package main

// observationColumns are those of a table with one value on each row; last is
// what the remarks column is called.
func observationColumns(last string) []column {
	return []column{
		{head: "Indikator", width: 34}, {head: "Område", width: 16}, {head: "Periode", width: 16},
		{head: "Verdi", width: 9, format: free}, {head: "Enhet", width: 22},
		{head: "Per", width: 9, format: whole}, {head: "Variant", width: 26},
		{head: "Gruppe", width: 16}, {head: "Kvalitet", width: 10}, {head: last, width: 44},
	}
}
