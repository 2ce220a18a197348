package screen

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/theme"
)

// folderChoice is a field that has a folder. Pressing it lets another be chosen.
type folderChoice struct {
	button
	desk *Desk
	path string
}

func newFolderChoice(d *Desk, path string) *folderChoice {
	c := &folderChoice{desk: d}
	c.Icon, c.OnTapped = theme.FolderOpenIcon(), c.ask
	c.ExtendBaseWidget(c)
	c.set(path)
	return c
}

func (c *folderChoice) set(path string) {
	c.path = path
	c.SetText(endOfPath(path))
}

// endOfPath is the end of a long path, which tells more of where a folder is than
// its beginning.
func endOfPath(path string) string {
	const most = 40
	if runes := []rune(path); len(runes) > most {
		return "…" + string(runes[len(runes)-most:])
	}
	return path
}

func (c *folderChoice) ask() {
	d := c.desk
	d.askFolder(FileQuestion{Title: d.words.T("file.place-plan"), Confirm: d.words.T("file.choose-folder"), Folder: c.path}, c.set)
}

// keyPlanFolder is where the last plan was made.
const keyPlanFolder = "plan.folder"

func (s settings) setPlanFolder(path string) { s.store.SetString(keyPlanFolder, path) }

// planFolder is where a new plan is to lie unless the planner says otherwise:
// beside the last one, or among the planner's documents.
func (s settings) planFolder() string {
	if last := s.store.String(keyPlanFolder); lastFolder(last) != nil {
		return last
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documents", "Dokumenter", "Dokument"} {
		if documents := filepath.Join(home, name); lastFolder(documents) != nil {
			return documents
		}
	}
	return home
}
