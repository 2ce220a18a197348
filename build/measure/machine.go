//go:build linux

package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// machine is what is measured on, and with what.
type machine struct {
	processor, memory, system, load string
	versions                        []string
	when                            time.Time
}

func thisMachine() (machine, error) {
	model, err := named("/proc/cpuinfo", "model name")
	memory, memoryErr := named("/proc/meminfo", "MemTotal")
	system, systemErr := named("/etc/os-release", "PRETTY_NAME")
	load, loadErr := os.ReadFile("/proc/loadavg")
	if err := errors.Join(err, memoryErr, systemErr, loadErr); err != nil {
		return machine{}, err
	}
	var kilobytes int64
	if _, err := fmt.Sscan(memory, &kilobytes); err != nil {
		return machine{}, fmt.Errorf("memory of %q: %w", memory, err)
	}
	one, _, _ := strings.Cut(string(load), " ")
	m := machine{processor: fmt.Sprintf("%s, %d cores", model, runtime.NumCPU()), memory: fmt.Sprintf("%.0f GB", float64(kilobytes)*1024/1e9),
		system: strings.Trim(system, `"`), load: one, when: time.Now()}
	for _, ask := range [][]string{
		{"go", "env", "GOVERSION"}, {"soffice", "--version"}, {"/usr/bin/python3", "--version"},
		{"/usr/bin/python3", "-c", "import matplotlib, openpyxl, pandas\nfor of in matplotlib, openpyxl, pandas: print(of.__name__, of.__version__)"},
	} {
		told, err := exec.Command(ask[0], ask[1:]...).Output()
		if err != nil {
			return m, fmt.Errorf("%s: %w", ask[0], err)
		}
		m.versions = append(m.versions, strings.Split(strings.TrimSpace(string(told)), "\n")...)
	}
	return m, nil
}

// named is what a file gives under a name: what stands after a colon or an equals
// sign.
func named(path, name string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if key, value, found := strings.Cut(strings.Replace(lines.Text(), "=", ":", 1), ":"); found && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value), nil
		}
	}
	return "", errors.Join(fmt.Errorf("%s says nothing of %s", path, name), lines.Err())
}
