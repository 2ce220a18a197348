package workbook

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// textEncoding is how a text is laid down in bytes.
type textEncoding struct {
	encoding.Encoding
	mark int // the bytes of its byte order mark
}

var (
	littleEndian = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	bigEndian    = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// encodingOf tells the encoding of a text, and false for what is none. What is
// not Unicode is Windows-1252: every byte means something there, so nothing
// else could be told from it.
func encodingOf(data []byte) (textEncoding, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return textEncoding{unicode.UTF8, 3}, true
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return textEncoding{littleEndian, 2}, true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return textEncoding{bigEndian, 2}, true
	case isHalfZero(data, 1):
		return textEncoding{littleEndian, 0}, true
	case isHalfZero(data, 0):
		return textEncoding{bigEndian, 0}, true
	case hasControls(data):
		return textEncoding{}, false
	case utf8.Valid(data):
		return textEncoding{unicode.UTF8, 0}, true
	}
	return textEncoding{charmap.Windows1252, 0}, true
}

// isHalfZero reports whether most pairs of bytes have a zero in one place and
// none in the other, as western text in UTF-16 has.
func isHalfZero(data []byte, place int) bool {
	const enough = 1024
	zeros, pairs := 0, min(len(data), enough)/2
	for i := range pairs {
		if data[2*i+1-place] == 0 {
			return false
		}
		if data[2*i+place] == 0 {
			zeros++
		}
	}
	return zeros*2 > pairs
}

// hasControls reports whether there are bytes that no text has.
func hasControls(data []byte) bool {
	for _, b := range data {
		if b < ' ' && (b < '\t' || b > '\r') && b != 0x1a { // tab to return, and the end mark of DOS
			return true
		}
	}
	return false
}

// decode returns the text. Bytes that mean nothing become U+FFFD.
func (e textEncoding) decode(data []byte) string {
	text, err := e.NewDecoder().Bytes(data[min(e.mark, len(data)):])
	if err != nil {
		return ""
	}
	return string(text)
}

// decodeAll is decode for a whole file.
func (e textEncoding) decodeAll(ctx context.Context, data []byte, most int64) (string, error) {
	const piece = 1 << 20
	from := e.NewDecoder().Reader(bytes.NewReader(data[e.mark:]))
	var text strings.Builder
	for ctx.Err() == nil {
		_, err := io.CopyN(&text, from, piece)
		switch {
		case int64(text.Len()) > most:
			return "", &RefusedError{Reason: TooLarge}
		case errors.Is(err, io.EOF):
			return text.String(), nil
		case err != nil:
			return "", err
		}
	}
	return "", ctx.Err()
}
