package workbook

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
)

// eachToken hands over the tokens of a part. Entities of the document's own
// are not expanded: they are an error.
func eachToken(part io.Reader, handle func(xml.Token) error) error {
	const piece = 1 << 15
	decoder := xml.NewDecoder(bufio.NewReaderSize(part, piece))
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := handle(token); err != nil {
			return err
		}
	}
}
