package planfile

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"fagplan/budget"
)

// SalvageEdit is the one edit a salvaged plan begins with.
const SalvageEdit budget.EditKind = "salvage"

// Salvaged tells what was got out of a damaged plan.
type Salvaged struct {
	// Entries is how many entries of the history could be read, and LogWhole
	// that none is missing: the plan is then exactly what it was.
	Entries  int
	LogWhole bool
	Tables   []SalvagedTable
}

// Whole reports whether nothing is known to be lost.
func (s Salvaged) Whole() bool {
	return s.LogWhole || !slices.ContainsFunc(s.Tables, func(t SalvagedTable) bool { return t.Broken != "" || t.Lost() > 0 })
}

// SalvagedTable tells what was got out of a table.
type SalvagedTable struct {
	Table budget.TableName
	// Records is how many are in the new plan, FromLog how many of them only the
	// history still had.
	Records, FromLog int
	// Invalid are rows that say what no record can, Dangling records that refer
	// to what is lost.
	Invalid, Dangling int
	// Broken is why the table could not be read to its end, empty if it could.
	Broken string
}

// Lost is how many records are known to be lost.
func (t SalvagedTable) Lost() int { return t.Dangling + max(0, t.Invalid-t.FromLog) }

// Salvage reads what can be read of a damaged plan, and makes a new plan of it
// at another path. The damaged file is not touched, whatever is wrong with it.
// It returns ErrExists if there is a file at the other path, and ErrDamaged if
// nothing at all could be read; there is no new plan then.
func Salvage(ctx context.Context, path, to string, by Stamp) (Salvaged, error) {
	if exists(to) {
		return Salvaged{}, &FileError{Path: to, Kind: ErrExists}
	}
	work, err := newWorkplace(os.TempDir(), elsewhere)
	if err != nil {
		return Salvaged{}, explain(path, err)
	}
	defer work.leave()
	copied := work.place("plan")
	if err := copyFiles(path, copied); err != nil {
		return Salvaged{}, explain(path, err)
	}
	plan, told, err := salvage(ctx, copied)
	if err != nil {
		return Salvaged{}, explain(path, err)
	}
	return told, found(ctx, plan, path, to, by)
}

// salvage reads a damaged plan that may be written to.
func salvage(ctx context.Context, path string) (*budget.Plan, Salvaged, error) {
	if err := fitHeader(path); err != nil {
		return nil, Salvaged{}, err
	}
	db := connect(path, recovering)
	defer db.Close()
	// What a log beside the file has more of is taken in where SQLite can.
	_, _ = db.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	if head, err := sniff(path); err == nil && head.version < latestVersion() {
		_ = migrate(ctx, db, head.version, latestVersion()) // what it cannot bring along is read as it is
	}
	raw, err := os.ReadFile(path) //nolint:gosec // the path is that of a file made here
	if err != nil {
		return nil, Salvaged{}, err
	}
	log := readLog(pagesOf(raw))
	replayed, whole := log.replay()
	last, known := lastEntry(ctx, db)
	if whole && known && log.last() >= last {
		return replayed, toldByLog(replayed, log), nil
	}
	told := Salvaged{Entries: len(log)}
	plan, err := gatherTables(ctx, db, log, &told)
	if whole && !known && (err != nil || !told.Whole()) {
		return replayed, toldByLog(replayed, log), nil
	}
	return plan, told, err
}

// fitHeader has the header of a file say no more pages than there are, where its
// end is missing: SQLite would not read the rest.
func fitHeader(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	raw := make([]byte, headerSize)
	info, err := file.Stat()
	if _, unread := file.ReadAt(raw, 0); err != nil || unread != nil {
		return err // too short for a plan, as will be seen
	}
	there := uint32(info.Size() / int64(pagesOf(raw).size)) //nolint:gosec // SQLite has no file of more pages
	if binary.BigEndian.Uint32(raw[headerPages:]) <= there || exists(path+"-wal") {
		return nil
	}
	_, err = file.WriteAt(binary.BigEndian.AppendUint32(nil, there), headerPages)
	return err
}

// toldByLog tells of a plan that the history alone gave back.
func toldByLog(plan *budget.Plan, log salvagedLog) Salvaged {
	told := Salvaged{Entries: len(log), LogWhole: true}
	for _, name := range budget.Tables {
		if n := countOf(plan, name); n > 0 {
			told.Tables = append(told.Tables, SalvagedTable{Table: name, Records: n, FromLog: n})
		}
	}
	return told
}

// lastEntry is the number of the last entry there ever was, unless that cannot
// be read.
func lastEntry(ctx context.Context, db *sql.DB) (last int64, known bool) {
	err := db.QueryRowContext(ctx, "SELECT seq FROM sqlite_sequence WHERE name = 'edit'").Scan(&last)
	return last, err == nil
}

func countOf(plan *budget.Plan, name budget.TableName) int {
	n := 0
	for range plan.Records(name) {
		n++
	}
	return n
}

// gatherTables makes a plan of what the tables still hold, and, where a table
// is broken, of what the history last said of the records missing in it.
func gatherTables(ctx context.Context, db *sql.DB, log salvagedLog, told *Salvaged) (*budget.Plan, error) {
	all, err := tables()
	if err != nil {
		return nil, err
	}
	logged, records := log.told(), make(map[recordKey]budget.Record)
	for _, t := range all {
		s := readTable(ctx, db, t)
		row := SalvagedTable{Table: t.name, Records: len(s.records), Invalid: s.invalid}
		for key, r := range s.records {
			records[key] = r
		}
		if s.broken != nil {
			row.Broken = s.broken.Error()
			for key, r := range logged {
				if _, there := s.records[key]; key.table == t.name && r != nil && !there && r.Validate() == nil {
					records[key] = r
					row.Records, row.FromLog = row.Records+1, row.FromLog+1
				}
			}
		}
		told.Tables = append(told.Tables, row)
	}
	dropDangling(records, told)
	told.Tables = slices.DeleteFunc(told.Tables, func(t SalvagedTable) bool { return t == SalvagedTable{Table: t.Table} })
	if len(records) == 0 {
		return nil, fmt.Errorf("nothing in it can be read: %w", errBroken)
	}
	return budget.PlanOf(func(yield func(budget.Record) bool) {
		for _, r := range records {
			if !yield(r) {
				return
			}
		}
	})
}

// dropDangling removes records that refer to what is not there, until none does.
func dropDangling(records map[recordKey]budget.Record, told *Salvaged) {
	for dropped := true; dropped; {
		dropped = false
		there := make(map[budget.Ref]bool)
		for _, r := range records {
			if ref, can := budget.RefTo(r); can {
				there[ref] = true
			}
		}
		for key, r := range records {
			if !slices.ContainsFunc(r.Refs(), func(ref budget.Ref) bool { return !there[ref] }) {
				continue
			}
			delete(records, key)
			dropped = true
			at := slices.IndexFunc(told.Tables, func(t SalvagedTable) bool { return t.Table == key.table })
			told.Tables[at].Records--
			told.Tables[at].Dangling++
		}
	}
}

// found makes a file with a plan, as one edit that names the file it came from.
func found(ctx context.Context, plan *budget.Plan, from, to string, by Stamp) error {
	edit := budget.Edit{Kind: SalvageEdit, Subject: filepath.Base(from), Changes: budget.Difference(new(budget.Plan), plan)}
	for v := range plan.Versions.All() {
		edit.Changes = append(edit.Changes, budget.Change{After: v})
	}
	file, err := Create(ctx, to, Options{By: by, NoBackup: true})
	if err != nil {
		return err
	}
	if _, err := file.Apply(ctx, edit, by); err != nil {
		return errors.Join(err, file.Close(), os.Remove(to))
	}
	return file.Close()
}
