package screen

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

// Keeper knows what lies beside a plan, and gets back what was lost.
type Keeper interface {
	// Backups lists the backups beside a plan, newest first.
	Backups(path string) ([]Backup, error)
	// Since counts what has changed in a plan since a backup.
	Since(backup string, now *budget.Plan) ([]budget.TableChanges, error)
	// Restore puts a backup in the place of a plan that is not open, and returns
	// the backup of the plan as it was; empty where there was none.
	Restore(ctx context.Context, path, backup string) (kept string, err error)
	// Salvage makes a new plan of what can be read of a damaged one, and says
	// what that was.
	Salvage(words *text.Printer, path, to string) (string, error)
	// OpenToRead opens a plan without a claim on it.
	OpenToRead(path string) (Document, error)
	// Conflicts names the copies of a plan that a cloud service has laid beside it
	// because it was changed on two machines.
	Conflicts(path string) []string
}

// Backup is a copy of a plan beside it.
type Backup struct {
	Path string
	// Cause names why it was made, in the catalogs.
	Cause string
	At    time.Time
	// Dated tells that it is of a day rather than a moment.
	Dated bool
}

// Errors of opening that there is a way on from.
var (
	// ErrDamaged reports a plan that is damaged.
	ErrDamaged = errors.New("the plan is damaged")
	// ErrHeld reports a plan that is open elsewhere.
	ErrHeld = errors.New("the plan is open elsewhere")
)

const keyBackups = "backups"

// noBackups is the planner's choice of none at all.
const noBackups = -1

// BackupsKept is how many backups of each cause the planner wants kept: 0 for as
// many as usual, and less for none.
func BackupsKept(app fyne.App) int { return settings{app.Preferences()}.backups() }

func (s settings) backups() int { return s.store.Int(keyBackups) }

func (s settings) setBackups(n int) { s.store.SetInt(keyBackups, n) }
