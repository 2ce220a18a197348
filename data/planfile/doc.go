// Package planfile keeps a plan in a file: a .fagplan, which is an SQLite
// database with a table for each kind of record and a log of every edit.
//
// The file saves itself. An edit is one transaction: its rows, its entry in
// the log and what it does to undo and redo are committed together, and only
// then does the File show the new plan. Whoever loses power, disk space or the
// process in between finds the plan as it was before.
//
// While a plan is open it belongs to one window, which holds a lock beside the
// file; others may read it. When it is closed it is one single file again.
// Whatever cannot be opened is left as it was, byte for byte.
package planfile
