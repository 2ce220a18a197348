package workbook

// Limits bounds what one file may cost to read. A planner's workbook is far
// below every one of them; a file beyond is refused as TooLarge.
type Limits struct {
	FileBytes     int64 // of the file itself
	UnpackedBytes int64 // of all its parts together
	Sheets        int
	Cells         int // that are not blank, in all sheets together
	Merges        int // in all sheets together
	TextBytes     int // in one cell
}

// DefaultLimits is what a desktop can read in seconds.
var DefaultLimits = Limits{
	FileBytes:     100 << 20,
	UnpackedBytes: 200 << 20,
	Sheets:        256,
	Cells:         3_000_000,
	Merges:        100_000,
	TextBytes:     32_767, // Excel's own limit
}
