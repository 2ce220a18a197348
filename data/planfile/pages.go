package planfile

import (
	"encoding/binary"
	"math"
	"slices"
)

// A damaged file is read page by page, past SQLite, which gives up a whole table
// where the way to its rows is broken. Only what a page says of itself is used:
// the leaves of tables are told by their first byte.
// https://sqlite.org/fileformat.html#b_tree_pages
const (
	leafOfTable    = 0x0d
	leafHeader     = 8
	leastPage      = 512
	usualPage      = 4096
	mostPayload    = 1 << 30
	reservedAt     = 20
	pageSizeAt     = 16
	largestPage    = 65536
	serialBlob     = 12
	serialText     = 13
	serialOne      = 9
	leastOfPayload = 32
)

// pages is a file as its pages.
type pages struct {
	raw []byte
	// size is that of a page, usable what is used of it.
	size, usable int
}

func pagesOf(raw []byte) pages {
	p := pages{raw: raw, size: usualPage, usable: usualPage}
	if len(raw) < headerSize {
		return p
	}
	size := int(binary.BigEndian.Uint16(raw[pageSizeAt:]))
	if size == 1 {
		size = largestPage
	}
	if size >= leastPage && size&(size-1) == 0 {
		p.size = size
	}
	p.usable = p.size
	if reserved := int(raw[reservedAt]); reserved <= leastOfPayload {
		p.usable -= reserved
	}
	return p
}

// page returns a page by its number, from 1; nil for one that is not there.
func (p pages) page(number int) []byte {
	if number < 1 || number > len(p.raw)/p.size {
		return nil
	}
	return p.raw[(number-1)*p.size : number*p.size]
}

// rows calls use with every row of any table that can be read: its number and
// its values. Values are those of SQLite: nil, int64, float64, string and []byte.
func (p pages) rows(use func(id int64, values []any)) {
	for number := 1; number*p.size <= len(p.raw); number++ {
		page, start := p.page(number), 0
		if number == 1 {
			start = headerSize
		}
		if page[start] != leafOfTable {
			continue
		}
		cells := int(binary.BigEndian.Uint16(page[start+3:]))
		for i := range cells {
			at := start + leafHeader + 2*i
			if at+2 > p.usable {
				break
			}
			if id, values, ok := p.cell(page, int(binary.BigEndian.Uint16(page[at:]))); ok {
				use(id, values)
			}
		}
	}
}

// cell reads a row that begins in a page.
func (p pages) cell(page []byte, at int) (id int64, values []any, ok bool) {
	if at < leafHeader || at >= p.usable {
		return 0, nil, false
	}
	in := page[at:p.usable]
	length, n := varint(in)
	rowid, m := varint(in[n:])
	if n == 0 || m == 0 || length > mostPayload {
		return 0, nil, false
	}
	payload := p.payload(in[n+m:], int(length))
	if payload == nil {
		return 0, nil, false
	}
	values, ok = rowOf(payload)
	return int64(rowid), values, ok
}

// payload gathers what a cell holds, which may go on in other pages.
func (p pages) payload(in []byte, length int) []byte {
	local := length
	if most := p.usable - 35; length > most {
		least := (p.usable-12)*32/255 - 23
		local = least + (length-least)%(p.usable-4)
		if local > most {
			local = least
		}
	}
	if local > len(in) {
		return nil
	}
	if local == length {
		return in[:local]
	}
	if len(in) < local+4 || length > len(p.raw) {
		return nil
	}
	payload := append(make([]byte, 0, length), in[:local]...)
	next := int(binary.BigEndian.Uint32(in[local:]))
	for len(payload) < length {
		page := p.page(next)
		if page == nil {
			return nil
		}
		more := min(length-len(payload), p.usable-4)
		payload = append(payload, page[4:4+more]...)
		next = int(binary.BigEndian.Uint32(page))
	}
	return payload
}

// rowOf reads the values of a row.
// https://sqlite.org/fileformat.html#record_format
func rowOf(payload []byte) (values []any, ok bool) {
	length, n := varint(payload)
	if n == 0 || length > uint64(len(payload)) || length < uint64(n) {
		return nil, false
	}
	types, body := payload[n:length], payload[length:]
	for len(types) > 0 {
		serial, n := varint(types)
		if n == 0 {
			return nil, false
		}
		value, size := valueOf(serial, body)
		if size < 0 {
			return nil, false
		}
		values, types, body = append(values, value), types[n:], body[size:]
	}
	return values, true
}

// valueOf reads one value, and how long it is; -1 for one that cannot be.
func valueOf(serial uint64, body []byte) (value any, size int) {
	sizes := [...]int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0}
	switch {
	case serial >= serialBlob:
		if size := (serial - serialBlob) / 2; size <= uint64(len(body)) {
			if serial%2 == serialText%2 {
				return string(body[:size]), int(size)
			}
			return slices.Clone(body[:size]), int(size)
		}
		return nil, -1
	case serial > serialOne || sizes[serial] > len(body):
		return nil, -1
	case serial == 0:
		return nil, 0
	case serial >= 8:
		return int64(serial - 8), 0
	}
	size = sizes[serial]
	var number int64
	if body[0] >= 0x80 {
		number = -1
	}
	for _, b := range body[:size] {
		number = number<<8 | int64(b)
	}
	if serial == 7 {
		return math.Float64frombits(uint64(number)), size
	}
	return number, size
}

// varint reads a number of one to nine bytes, and how many they are: 0 where
// there are too few.
func varint(b []byte) (value uint64, n int) {
	const longest = 9
	for i := range min(len(b), longest) {
		if i == longest-1 {
			return value<<8 | uint64(b[i]), longest
		}
		value = value<<7 | uint64(b[i]&0x7f)
		if b[i] < 0x80 {
			return value, i + 1
		}
	}
	return 0, 0
}
