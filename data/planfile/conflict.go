package planfile

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// conflictMarks are what cloud services put after the name of a file that was
// changed on two machines, in front of its ending: OneDrive the machine's name
// or a number, Dropbox whose copy it is, iCloud a number.
var conflictMarks = []*regexp.Regexp{
	regexp.MustCompile(`^ \(\d{1,3}\)$`),
	regexp.MustCompile(`(?i)^ \(.*(conflicted copy|conflict|konflikt|motstridende kopi).*\)$`),
	regexp.MustCompile(`(?i)^[-_. ]+(conflict|konflikt|sync-conflict).*$`),
	regexp.MustCompile(`^ \d{1,2}$`),
}

// Conflicts names the files beside a plan that a cloud service has made of it,
// because it was changed on two machines before either had the other's: what
// was done on one of them is there and nowhere else.
func Conflicts(path string) []string {
	host, _ := os.Hostname()
	return conflictsIn(path, cloudFolder(path, os.Environ()), host)
}

func conflictsIn(path string, cloud bool, host string) []string {
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil
	}
	var copies []string
	for _, file := range files {
		rest, begins := strings.CutPrefix(strings.TrimSuffix(file.Name(), Extension), strings.TrimSuffix(filepath.Base(path), Extension))
		if begins && filepath.Ext(file.Name()) == Extension && file.Type().IsRegular() && isConflict(rest, cloud, host) {
			copies = append(copies, file.Name())
		}
	}
	return copies
}

// machineMark is what OneDrive puts after the name: the name of a machine, as
// Windows has them. Outside a cloud folder it may be anybody's name for a file.
var machineMark = regexp.MustCompile(`^-[A-Z0-9][A-Z0-9-]{2,14}$`)

func isConflict(rest string, cloud bool, host string) bool {
	for _, mark := range conflictMarks {
		if mark.MatchString(rest) {
			return true
		}
	}
	return host != "" && strings.EqualFold(rest, "-"+host) || cloud && machineMark.MatchString(rest)
}

// cloudMarks are parts of paths that cloud services keep in step with other
// machines.
var cloudMarks = regexp.MustCompile(`(?i)(^|/)(onedrive[^/]*|dropbox[^/]*|google ?drive[^/]*|icloud ?drive|com~apple~clouddocs|cloudstorage|nextcloud|box sync)(/|$)`)

// cloudFolder reports whether a cloud service keeps the folder of a file in step
// with other machines, by its path and by where OneDrive says it is.
func cloudFolder(path string, environ []string) bool {
	folder := filepath.ToSlash(filepath.Dir(path))
	if cloudMarks.MatchString(folder) {
		return true
	}
	for _, setting := range environ {
		name, root, _ := strings.Cut(setting, "=")
		root = strings.TrimSuffix(filepath.ToSlash(root), "/")
		if strings.HasPrefix(strings.ToUpper(name), "ONEDRIVE") && root != "" && (folder == root || strings.HasPrefix(folder, root+"/")) {
			return true
		}
	}
	return false
}
