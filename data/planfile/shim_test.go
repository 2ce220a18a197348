//go:build linux && amd64

package planfile

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// The tests of what lies under SQLite run themselves once more with a shim
// between them and the kernel (testdata/shim): SQLite's own VFS is out of reach of
// Go, and would not see what this package itself asks of the file system. All is
// on memory as far as there is such a disk, for nothing is waited for.

const (
	shimFolder = "FAGPLAN_SHIM_FOLDER"
	shimLog    = "FAGPLAN_SHIM_LOG"
)

var toldCounts = regexp.MustCompile(`(faults injected|power cuts|kills survived).*`)

// underShim returns the folder that the shim has in its care. In the process
// without a shim it is empty: the test has been run in one with it.
func underShim(t *testing.T) string {
	t.Helper()
	if folder := os.Getenv(shimFolder); folder != "" {
		return folder
	}
	folder := memoryFolder(t)
	library := filepath.Join(folder, "shim.so")
	compiler, err := exec.LookPath("cc")
	if err != nil {
		t.Skip("no faults under SQLite are tried and no power is cut: there is no C compiler (cc)")
	}
	if out, err := exec.CommandContext(t.Context(), compiler, "-shared", "-fPIC", "-O1", "-o", library, "testdata/shim/shim.c").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	care := filepath.Join(folder, "disk")
	must(t, os.Mkdir(care, 0o700))
	test := exec.CommandContext(t.Context(), os.Args[0], "-test.v", "-test.timeout=0", "-test.run=^"+t.Name()+"$")
	test.Env = append(os.Environ(), "LD_PRELOAD="+library, shimFolder+"="+care, shimLog+"="+filepath.Join(folder, "log"), "TMPDIR="+folder)
	out, err := test.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, told := range toldCounts.FindAllString(string(out), -1) {
		t.Log(told)
	}
	return ""
}

// memoryFolder is a folder that is gone after the test, on a disk of memory
// where there is one.
func memoryFolder(t *testing.T) string {
	t.Helper()
	const memory = "/dev/shm"
	if info, err := os.Stat(memory); err != nil || !info.IsDir() {
		return t.TempDir()
	}
	folder, err := os.MkdirTemp(memory, "fagplan-test-*")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}

// ask gives the shim an order, and returns what it says.
func ask(what string) syscall.Errno {
	var answer syscall.Errno
	if err := os.Mkdir("/fagplan-shim/"+what, 0); !errors.As(err, &answer) {
		return 0
	}
	return answer
}

// order gives the shim an order, which it obeys if it is there.
func order(format string, args ...any) {
	if answer := ask(fmt.Sprintf(format, args...)); answer != 0 {
		panic("there is no shim: " + answer.Error())
	}
}

// callClass is a kind of calls that may fail.
type callClass int

const (
	writeCalls callClass = 1 << iota
	syncCalls
	readCalls
	nameCalls
)

// failMode is how a call fails.
type failMode int

const (
	failOnce failMode = iota
	failForever
	halfThenFail
	half
)

// failAt lets the nth call of a class fail from now on.
func failAt(class callClass, n int, with syscall.Errno, mode failMode) {
	order("fault/%d/%d/%d/%d", class, n, int(with), mode)
}

// calm lets no more calls fail, and tells whether any has.
func calm() bool { return ask("calm") == syscall.EEXIST }

// callsOf counts the calls of a class that something makes.
func callsOf(class callClass, do func()) int {
	const never = 1 << 20
	failAt(class, never, 0, failOnce)
	do()
	n := ask("count")
	calm()
	return int(n)
}

// The shim is no proof of anything unless it does what it is told.
func TestTheShim(t *testing.T) {
	folder := underShim(t)
	if folder == "" {
		return
	}
	path := filepath.Join(folder, "file")
	write := func() error { return os.WriteFile(path, []byte(strings.Repeat("x", 100)), 0o600) }
	must(t, write())
	for _, c := range []struct {
		class callClass
		mode  failMode
		size  int64
	}{{writeCalls, failOnce, 0}, {nameCalls, failOnce, 100}, {writeCalls, halfThenFail, 50}} {
		must(t, write())
		failAt(c.class, 1, syscall.EDQUOT, c.mode)
		err := write()
		if !calm() || !errors.Is(err, syscall.EDQUOT) {
			t.Errorf("%+v: %v", c, err)
		}
		if info, err := os.Stat(path); err != nil || info.Size() != c.size {
			t.Errorf("%+v: %d bytes", c, info.Size())
		}
	}
	if n := callsOf(writeCalls|nameCalls, func() { must(t, write()) }); n != 2 {
		t.Errorf("counted %d calls", n)
	}
	failAt(readCalls, 1, syscall.EIO, failForever)
	if _, err := os.ReadFile(path); !errors.Is(err, syscall.EIO) {
		t.Errorf("reading gave %v", err)
	}
	calm()
	failAt(syncCalls, 2, syscall.EIO, failForever)
	if err := syncFile(path); err != nil {
		t.Error(err)
	}
	if err := errors.Join(syncFile(path), syncFile(path)); !errors.Is(err, syscall.EIO) || !calm() {
		t.Errorf("syncCalls gave %v", err)
	}
}
