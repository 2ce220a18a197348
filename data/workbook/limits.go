package workbook

import "unicode/utf8"

// Limits bounds what one file may cost to read. A planner's workbook is far
// below every one of them; a file beyond is refused as TooLarge.
type Limits struct {
	FileBytes     int64 // of the file itself
	UnpackedBytes int64 // of all its parts together
	PartBytes     int64 // of one part that cannot be streamed
	Sheets        int
	Cells         int // that are not blank, in all sheets together
	Merges        int // in all sheets together
	TextBytes     int // in one cell; the rest is cut off
}

// DefaultLimits is what a desktop can read in seconds.
var DefaultLimits = Limits{
	FileBytes:     100 << 20,
	UnpackedBytes: 200 << 20,
	PartBytes:     16 << 20,
	Sheets:        256,
	Cells:         3_000_000,
	Merges:        100_000,
	TextBytes:     32_767, // Excel's own limit
}

// tally counts what a file has cost so far, in all its sheets together.
type tally struct {
	limits Limits
	cells  int
	merges int
}

// countCell counts one more cell that is not blank.
func (t *tally) countCell() error {
	if t.cells++; t.cells > t.limits.Cells {
		return &RefusedError{Reason: TooLarge}
	}
	return nil
}

// countMerge counts one more merged range.
func (t *tally) countMerge() error {
	if t.merges++; t.merges > t.limits.Merges {
		return &RefusedError{Reason: TooLarge}
	}
	return nil
}

// cut returns as much of a text as one cell may hold.
func (t *tally) cut(text string) string {
	if len(text) <= t.limits.TextBytes {
		return text
	}
	end := t.limits.TextBytes
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}
