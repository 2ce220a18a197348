package planfile

import (
	"errors"
	"os"
	"path/filepath"

	"fagplan/data/durable"
)

// nameLog makes the name of the log or the journal of a plan safe before anything
// is written that it is needed for. SQLite syncs the folder when it first writes
// there, and takes no notice where that fails: a power cut would then leave a plan
// half written, without the journal that takes it back.
func nameLog(path string) error {
	if journalMode(path) == rollbackJournal {
		if err := makeEmpty(path + "-journal"); err != nil {
			return err
		}
	}
	return durable.SyncFolder(filepath.Dir(path))
}

// makeEmpty makes a file unless it is there.
func makeEmpty(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	return file.Close()
}

// toRollBack tells whether a change was under way when a plan was left. An empty
// journal is that of a plan somebody has open, or had.
func toRollBack(path string) bool {
	info, err := os.Stat(path + "-journal")
	return err == nil && info.Size() > 0 || err != nil && !errors.Is(err, os.ErrNotExist)
}
