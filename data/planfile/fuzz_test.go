package planfile

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpen opens anything: it is either a sound plan, or refused and left as
// it was.
func FuzzOpen(f *testing.F) {
	path := filepath.Join(f.TempDir(), "seed.fagplan")
	file, err := Create(f.Context(), path, Options{By: noon(0), NoBackup: true})
	if err != nil {
		f.Fatal(err)
	}
	if _, err := file.Apply(f.Context(), adding(sample()...), noon(1)); err != nil {
		f.Fatal(err)
	}
	if err := file.Close(); err != nil {
		f.Fatal(err)
	}
	sound, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	whole := uint32(len(sound))
	f.Add([]byte("not a plan"), uint32(0), uint32(0), []byte(nil))
	f.Add(sound[:headerSize], uint32(0), uint32(0), []byte(nil))
	f.Add([]byte(nil), whole, uint32(0), []byte(nil))
	f.Add([]byte(nil), whole, uint32(headerReadVersion-1), []byte{2, 2})
	f.Add([]byte(nil), whole, uint32(4096), bytes.Repeat([]byte{0}, 8))
	f.Add([]byte(nil), whole/2, uint32(28), []byte{0, 0, 0, 9})
	// With no content of its own, it is a sound file that is cut short and
	// written over: that gets further than bytes from nowhere.
	f.Fuzz(func(t *testing.T, content []byte, length, at uint32, over []byte) {
		if len(content) == 0 {
			content = sound[:min(length, whole)]
		}
		content = bytes.Clone(content)
		if len(content) > 0 {
			copy(content[int(at)%len(content):], over)
		}
		path := filepath.Join(t.TempDir(), "plan.fagplan")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(t.Context(), path, Options{NoBackup: true})
		if err == nil {
			file.Plan()
			file.Close()
			return
		}
		if !bytes.Equal(content, mustRead(t, path)) {
			t.Error("the file was changed")
		}
		if names := namesIn(t, path); len(names) != 1 {
			t.Errorf("left beside it: %q", names)
		}
	})
}
