package workbook

import (
	"bytes"
	"context"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// unlock opens a workbook that is protected by a password. The password is
// stretched on purpose by whoever protected it, some seconds at the very most,
// so it is done beside the goroutine that can be cancelled.
func unlock(ctx context.Context, data []byte, password string) ([]byte, error) {
	if password == "" {
		return nil, &RefusedError{Reason: NeedsPassword}
	}
	type result struct {
		opened []byte
		err    error
	}
	done := make(chan result, 1)
	go func() {
		opened, err := decrypt(data, password)
		done <- result{opened, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-done:
		return r.opened, r.err
	}
}

// decrypt opens the package within a compound file. With a wrong password the
// library gives an error, or bytes that are no package; it cannot tell the
// former from a damaged file.
func decrypt(data []byte, password string) (opened []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			opened, err = nil, &RefusedError{Reason: Damaged, Err: fmt.Errorf("%v", fault)}
		}
	}()
	opened, err = excelize.Decrypt(data, &excelize.Options{Password: password})
	if err != nil || !bytes.HasPrefix(opened, []byte("PK\x03\x04")) {
		return nil, &RefusedError{Reason: WrongPassword, Err: err}
	}
	return opened, nil
}
