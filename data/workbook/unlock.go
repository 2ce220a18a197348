package workbook

import (
	"bytes"
	"context"

	"github.com/xuri/excelize/v2"
)

// unlock opens a workbook that is protected by a password. The password is
// stretched on purpose by whoever protected it, which takes its time.
func unlock(ctx context.Context, data []byte, password string) ([]byte, error) {
	if password == "" {
		return nil, &RefusedError{Reason: NeedsPassword}
	}
	return beside(ctx, func() ([]byte, error) { return decrypt(data, password) })
}

// decrypt opens the package within a compound file. With a wrong password the
// library gives an error, or bytes that are no package; it cannot tell the
// former from a damaged file.
func decrypt(data []byte, password string) ([]byte, error) {
	opened, err := excelize.Decrypt(data, &excelize.Options{Password: password})
	if err != nil || !bytes.HasPrefix(opened, []byte("PK\x03\x04")) {
		return nil, &RefusedError{Reason: WrongPassword, Err: err}
	}
	return opened, nil
}
