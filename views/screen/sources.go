package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
)

// sourceFile is where on this machine a workbook of a plan was read from. It is
// no part of the plan: others have it elsewhere.
type sourceFile struct {
	workbook budget.WorkbookID
	path     string
	stamp    fileStamp
}

// fileStamp tells one edition of a file from another without reading it.
type fileStamp struct{ modified, size int64 }

func stampOf(path string) (fileStamp, error) {
	about, err := os.Stat(path)
	if err != nil {
		return fileStamp{}, err
	}
	return fileStamp{about.ModTime().UnixNano(), about.Size()}, nil
}

// hasDigest reports whether a file has the content of a digest. One that cannot be
// read does not.
func hasDigest(path, digest string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	now := sha256.New()
	_, err = io.Copy(now, file)
	return err == nil && hex.EncodeToString(now.Sum(nil)) == digest
}

const (
	keySources   = "sources " // followed by the plan's path
	keyWorkbooks = "recent.workbooks"
)

// sources are the files a plan's workbooks were read from.
func (s settings) sources(plan string) []sourceFile {
	var files []sourceFile
	for _, entry := range s.store.StringList(keySources + plan) {
		if file, ok := parseSourceFile(entry); ok {
			files = append(files, file)
		}
	}
	return files
}

// setSource remembers where a workbook of a plan was read from.
func (s settings) setSource(plan string, file sourceFile) {
	entries := []string{file.String()}
	for _, other := range s.sources(plan) {
		if other.workbook != file.workbook {
			entries = append(entries, other.String())
		}
	}
	s.store.SetStringList(keySources+plan, entries)
}

// source is the file a workbook of a plan was read from.
func (s settings) source(plan string, workbook budget.WorkbookID) (sourceFile, bool) {
	files := s.sources(plan)
	i := slices.IndexFunc(files, func(f sourceFile) bool { return f.workbook == workbook })
	if i < 0 {
		return sourceFile{}, false
	}
	return files[i], true
}

// String writes the file as it is remembered. The path is last: it may have
// anything in it.
func (f sourceFile) String() string {
	return strings.Join([]string{string(f.workbook), strconv.FormatInt(f.stamp.modified, 10), strconv.FormatInt(f.stamp.size, 10), f.path}, "\t")
}

func parseSourceFile(entry string) (sourceFile, bool) {
	const parts = 4
	fields := strings.SplitN(entry, "\t", parts)
	if len(fields) != parts {
		return sourceFile{}, false
	}
	modified, err := strconv.ParseInt(fields[1], 10, 64)
	size, err2 := strconv.ParseInt(fields[2], 10, 64)
	return sourceFile{budget.WorkbookID(fields[0]), fields[3], fileStamp{modified, size}}, err == nil && err2 == nil
}

// workbooks lists the workbooks read last, newest first.
func (s settings) workbooks() []string {
	return slices.DeleteFunc(s.store.StringList(keyWorkbooks), func(path string) bool { return strings.TrimSpace(path) == "" })
}

// readWorkbook puts a workbook first among those read last.
func (s settings) readWorkbook(path string) {
	const most = 8
	others := slices.DeleteFunc(s.workbooks(), func(other string) bool { return other == path })
	recent := append([]string{path}, others...)
	s.store.SetStringList(keyWorkbooks, recent[:min(len(recent), most)])
}
