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
	file, err := Create(f.Context(), path, noon(0))
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
	f.Add(sound, uint32(0), []byte(nil))
	f.Add(sound[:headerSize], uint32(0), []byte(nil))
	f.Add(sound, uint32(headerReadVersion-1), []byte{2, 2})
	f.Add([]byte("not a plan"), uint32(0), []byte(nil))
	// Changes of a sound file get further than bytes from nowhere.
	f.Fuzz(func(t *testing.T, content []byte, at uint32, over []byte) {
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
