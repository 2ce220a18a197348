// Command bill checks a bill of materials against the program it is of:
//
//	go run ./build/bill PROGRAM BILL
//
// Every module linked into the program is in it once, with version and licence,
// and nothing else is.
package main

import (
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := check(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// bill is what is read of a CycloneDX document.
type bill struct {
	Format     string `json:"bomFormat"`
	Version    string `json:"specVersion"`
	Components []struct {
		Type     string `json:"type"`
		Name     string `json:"name"`
		Version  string `json:"version"`
		Licenses []struct {
			License struct{ Name string } `json:"license"`
		} `json:"licenses"`
	} `json:"components"`
}

func check(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: bill PROGRAM BILL")
	}
	program, err := buildinfo.ReadFile(args[0])
	if err != nil {
		return err
	}
	data, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	var told bill
	if err := json.Unmarshal(data, &told); err != nil {
		return fmt.Errorf("%s: %w", args[1], err)
	}
	if told.Format != "CycloneDX" || told.Version == "" {
		return fmt.Errorf("%s is no CycloneDX document", args[1])
	}
	linked := make(map[string]string)
	for _, module := range program.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		linked[module.Path] = module.Version
	}
	var wrong error
	for _, c := range told.Components {
		if c.Type != "library" {
			continue
		}
		if linked[c.Name] != c.Version {
			wrong = errors.Join(wrong, fmt.Errorf("%s %s is in the bill, and the program has %q", c.Name, c.Version, linked[c.Name]))
		}
		if len(c.Licenses) == 0 || c.Licenses[0].License.Name == "" {
			wrong = errors.Join(wrong, fmt.Errorf("%s has no licence", c.Name))
		}
		delete(linked, c.Name)
	}
	for path := range linked {
		wrong = errors.Join(wrong, fmt.Errorf("%s is in the program and not in the bill", path))
	}
	return wrong
}
