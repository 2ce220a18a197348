package workbook

import (
	"bytes"
	"context"
	"regexp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// unlock opens a workbook that is protected by a password. The password is
// stretched on purpose by whoever protected it, which takes its time.
func unlock(ctx context.Context, data []byte, password string) ([]byte, error) {
	if password == "" {
		return nil, &RefusedError{Reason: NeedsPassword}
	}
	if stretchesTooOften(data) {
		return nil, &RefusedError{Reason: Locked}
	}
	return beside(ctx, func() ([]byte, error) { return decrypt(data, password) })
}

// stretching is how often a file says that its password is stretched.
var stretching = regexp.MustCompile(`spinCount="([0-9]+)"`)

// stretchesTooOften reports whether a file asks for more rounds than the format
// allows, which no office program does.
func stretchesTooOften(data []byte) bool {
	const most = 10_000_000
	for _, found := range stretching.FindAllSubmatch(data, -1) {
		if rounds, err := strconv.Atoi(string(found[1])); err != nil || rounds > most {
			return true
		}
	}
	return false
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
