package budget

import "slices"

// chunks are the records of a table that is being read, all but the last chunk
// full.
type chunks[R row[R]] [][]R

func (c chunks[R]) at(i int) *R { return &c[i/chunkSize][i%chunkSize] }

// mostAtOnce is how many chunks are allocated at a time. One by one, each would
// be rounded up to whole pages of memory, an eighth more in all.
const mostAtOnce = 16

// grow adds room for more records: as much again as there is, within bounds.
func (c *chunks[R]) grow() {
	more := min(max(len(*c), 1), mostAtOnce)
	for chunk := range slices.Chunk(make([]R, more*chunkSize), chunkSize) {
		*c = append(*c, chunk)
	}
}

// trim returns the chunks that have records, without the room left over.
func (c chunks[R]) trim(length int) chunks[R] {
	if length == 0 {
		return nil
	}
	last := (length - 1) / chunkSize
	c[last] = slices.Clone(c[last][:length-last*chunkSize])
	return c[:last+1]
}

// order returns where the record that belongs in each place is now. The records
// stand in runs that are in order, each beginning at one of starts; the runs
// are merged two by two, so that few runs take few comparisons.
func (c chunks[R]) order(length int, starts []int) []int32 {
	from, to := make([]int32, length), make([]int32, length)
	for i := range from {
		from[i] = int32(i)
	}
	for len(starts) > 1 {
		left := starts[:0:0]
		for i := 0; i < len(starts); i += 2 {
			start, middle, end := starts[i], length, length
			if i+1 < len(starts) {
				middle = starts[i+1]
			}
			if i+2 < len(starts) {
				end = starts[i+2]
			}
			c.mergeRuns(to[start:end], from[start:middle], from[middle:end])
			left = append(left, start)
		}
		starts, from, to = left, to, from
	}
	return from
}

// mergeRuns puts two runs together in one.
func (c chunks[R]) mergeRuns(into, a, b []int32) {
	for i := range into {
		if len(b) == 0 || len(a) > 0 && (*c.at(int(a[0]))).compare(*c.at(int(b[0]))) <= 0 {
			into[i], a = a[0], a[1:]
		} else {
			into[i], b = b[0], b[1:]
		}
	}
}

// arrange moves every record to where order says, within the chunks: a second
// copy of a large table would double what it takes to open a plan.
func (c chunks[R]) arrange(order []int32) {
	for start := range order {
		if int(order[start]) == start {
			continue
		}
		held, at := *c.at(start), start
		for {
			from := int(order[at])
			order[at] = int32(at)
			if from == start {
				break
			}
			*c.at(at) = *c.at(from)
			at = from
		}
		*c.at(at) = held
	}
}
