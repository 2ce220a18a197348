package planfile

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// access is what a connection may do to the file.
type access int

const (
	// reading changes nothing; no connection outlives its use, so that a
	// reader never keeps the owner of the plan from gathering it in one file.
	reading access = iota
	// readingAlone is reading a file nothing else can be writing, and which
	// SQLite could otherwise not read without making files beside it.
	readingAlone
	// recovering is reading with the right to roll back what a crash left
	// half written.
	recovering
	// writing is what the owner of the plan does.
	writing
	// filling writes a file that is thrown away if anything fails.
	filling
)

// pragmas are set on every connection where the data source name cannot. A
// crafted file gets to run no SQL of its own, and a torn page is noticed when
// it is read. On a Mac, fullfsync is what reaches the disk.
const pragmas = `
	PRAGMA trusted_schema = OFF;
	PRAGMA cell_size_check = ON;
	PRAGMA fullfsync = ON;`

// connector opens connections that are all set up alike.
type connector struct {
	dsn    string
	driver *sqlite3.SQLiteDriver
}

// Connect implements driver.Connector.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver implements driver.Connector.
func (c connector) Driver() driver.Driver { return c.driver }

// connect prepares connections to the file; nothing is opened yet. There is at
// most one at a time, which puts everything done to the file in one line.
func connect(path string, to access) *sql.DB {
	db := connectTo(dataSource(path, to))
	if to == reading {
		db.SetMaxIdleConns(-1)
	}
	return db
}

// connectMemory prepares a database that is gone when it is closed.
func connectMemory() *sql.DB { return connectTo(":memory:") }

func connectTo(dsn string) *sql.DB {
	db := sql.OpenDB(connector{dsn: dsn, driver: &sqlite3.SQLiteDriver{
		ConnectHook: func(c *sqlite3.SQLiteConn) error {
			if err := c.RegisterFunc(packedName, packedText, true); err != nil {
				return err
			}
			_, err := c.Exec(pragmas, nil)
			return err
		},
	}})
	db.SetMaxOpenConns(1)
	return db
}

// dataSource names the file as a URI, in which no character of a path can be
// taken for an option. What is acknowledged is on the disk: with a rollback
// journal, that takes EXTRA, or a power cut may bring back the journal that was
// removed, and it is rolled back.
func dataSource(path string, to access) string {
	options := url.Values{
		"mode":          {"rw"},
		"_foreign_keys": {"on"},
		"_busy_timeout": {"5000"},
		"_synchronous":  {"EXTRA"},
		"_txlock":       {"immediate"},
	}
	switch to {
	case readingAlone:
		options.Set("immutable", "1")
		fallthrough
	case reading:
		options.Set("mode", "ro")
		options.Set("_txlock", "deferred")
		options.Set("_query_only", "on")
	case writing:
		options.Set("_journal_mode", journalMode(path))
	case filling:
		options.Set("mode", "rwc")
		options.Set("_journal_mode", "MEMORY")
	}
	return (&url.URL{Scheme: "file", Path: uriPath(path), RawQuery: options.Encode()}).String()
}

// uriPath writes a path as the path of a URI: with forward slashes, and with a
// slash before the drive of Windows.
func uriPath(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return path
}

// rollbackJournal is the mode with a journal that is emptied when a change is made.
const rollbackJournal = "TRUNCATE"

// journalMode is how changes are made safe: by a write-ahead log, and by a
// rollback journal on a network share, where several machines cannot share the
// memory such a log needs, and where a cloud service may carry the file away
// without its log. Between changes the journal is empty, and stays where it is.
func journalMode(path string) string {
	if onNetwork(filepath.Dir(path)) || cloudFolder(path, os.Environ()) {
		return rollbackJournal
	}
	return "WAL"
}

// withDriver hands over the driver's own connection, for what database/sql has
// no words for.
func withDriver(ctx context.Context, db *sql.DB, use func(*sqlite3.SQLiteConn) error) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(c any) error { return use(c.(*sqlite3.SQLiteConn)) })
}
