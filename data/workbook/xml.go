package workbook

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
)

// tokensPerCheck is how often a long part looks whether it is cancelled.
const tokensPerCheck = 1 << 14

// eachToken hands over the tokens of a part. Entities of the document's own
// are not expanded: they are an error.
func eachToken(ctx context.Context, part io.Reader, handle func(xml.Token) error) error {
	decoder := xml.NewDecoder(part)
	for n := 1; ; n++ {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if n%tokensPerCheck == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := handle(token); err != nil {
			return err
		}
	}
}
