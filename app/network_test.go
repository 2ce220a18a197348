package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Fagplan uses no network. Its own packages cannot: they do not import what
// could. This list is of those below that do, each with why it is there though
// nothing of it is used; the end-to-end test of sockets shows that nothing is.
var mayKnowNetwork = map[string]string{
	"fyne.io/fyne/v2":                     "resources from an address, which Fagplan has none of",
	"fyne.io/fyne/v2/internal/repository": "files at an address, which Fagplan opens none of",
	"fyne.io/fyne/v2/storage/repository":  "reads addresses",
	"github.com/godbus/dbus/v5":           "the desktop's own bus, a local socket: light or dark, and file dialogs",
	"github.com/fsnotify/fsnotify":        "its Windows part names an error of package net",
	"github.com/spf13/pflag":              "flags that are addresses",
	"github.com/stretchr/testify/assert":  "comes with Fyne's package for drawing without a window",
	"github.com/stretchr/testify/require": "comes with Fyne's package for drawing without a window",
	"golang.org/x/sys/windows":            "every call of Windows, those for sockets among them",
	"github.com/xuri/excelize/v2":         "pictures from an address, which Fagplan puts none of in a workbook",
}

// TestOurPackagesKnowNoNetwork keeps the network out of our own code.
func TestOurPackagesKnowNoNetwork(t *testing.T) {
	for dir, imports := range importsByPackage(t) {
		for _, path := range imports {
			if path == "net" || strings.HasPrefix(path, "net/") && path != "net/url" || strings.HasPrefix(path, "golang.org/x/net") || path == "crypto/tls" {
				t.Errorf("%s imports %s", dir, path)
			}
		}
	}
}

// TestWhoKnowsNetworkIsKnown names everything in the program on each platform
// that could use the network, so that nothing more comes in unseen.
func TestWhoKnowsNetworkIsKnown(t *testing.T) {
	const list = `{{if not .Standard}}{{$p := .ImportPath}}{{range .Imports}}{{if or (eq . "net") (eq . "net/http") (eq . "crypto/tls")}}{{$p}}{{"\n"}}{{end}}{{end}}{{end}}`
	met := make(map[string]bool)
	for _, system := range []string{"linux", "windows", "darwin"} {
		command := exec.Command("go", "list", "-deps", "-tags", "migrated_fynedo", "-f", list, ".")
		command.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1", "GOFLAGS=")
		out, err := command.Output()
		if err != nil {
			t.Fatalf("%s: %v", system, err)
		}
		for path := range strings.FieldsSeq(string(out)) {
			met[path] = true
			if mayKnowNetwork[path] == "" {
				t.Errorf("%s: %s imports a package for the network", system, path)
			}
		}
	}
	if !met["fyne.io/fyne/v2"] {
		t.Error("not even Fyne is met; the test looks at nothing")
	}
}
