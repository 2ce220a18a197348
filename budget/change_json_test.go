package budget

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestChangesSurviveTheEditLog(t *testing.T) {
	for _, name := range Tables {
		t.Run(string(name), rapid.MakeCheck(func(t *rapid.T) {
			d := inAll(t)
			after := d.record(name)
			change := one(d, Change{After: after}, Change{Before: after}, Change{Before: d.recordAs(name, after), After: after})
			text, err := json.Marshal(change)
			if err != nil {
				t.Fatal(err)
			}
			var read Change
			if err := json.Unmarshal(text, &read); err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			if !sameChange(change, read) {
				t.Fatalf("%#v was read back as %#v", change, read)
			}
		}))
	}
}

func sameChange(a, b Change) bool {
	return sameOrNone(a.Before, b.Before) && sameOrNone(a.After, b.After)
}

func sameOrNone(a, b Record) bool {
	if a == nil || b == nil {
		return a == b
	}
	return reflect.TypeOf(a) == reflect.TypeOf(b) && Equal(a, b)
}

// An absent list and an empty one say the same, and are the same in the edit
// log: an undo must not fail over the difference.
func TestEmptyListsEqualAbsentOnes(t *testing.T) {
	absent := Area{ID: "unn", Name: "UNN", Kind: Trust}
	empty := absent
	empty.Aliases = []string{}
	other := absent
	other.Aliases = []string{"Universitetssykehuset"}
	if !Equal(absent, empty) || !Equal(empty, absent) {
		t.Error("an empty list is not equal to none")
	}
	if Equal(absent, other) || Equal(empty, other) {
		t.Error("a list of one is equal to none")
	}
}

var strangeChanges = []string{
	`{}`, `null`, `[]`, `{"table":"area"}`, `{"table":"area","before":null,"after":null}`,
	`{"table":"nothing"}`, `{"table":"nothing","after":{}}`,
	`{"table":"area","after":{"id":7}}`, `{"table":"amount","after":{"period":"2021T4"}}`,
	`{"table":"amount","after":{"kroner":1.5}}`, `{"table":"observation","after":{"value":1e3}}`,
	`{"table":"observation","after":{"value":"NaN"}}`, `{"table":"price","after":{"value":0.1234567}}`,
}

func TestStrangeChangesAreRefused(t *testing.T) {
	for _, text := range strangeChanges {
		var c Change
		if err := json.Unmarshal([]byte(text), &c); err == nil {
			t.Errorf("%s was read as %#v", text, c)
		}
	}
	if _, err := json.Marshal(Change{}); !errors.Is(err, ErrInvalid) {
		t.Errorf("an empty change was written: %v", err)
	}
}

func FuzzChangeJSON(f *testing.F) {
	for _, text := range strangeChanges {
		f.Add([]byte(text))
	}
	f.Add([]byte(`{"table":"area","before":null,"after":{"id":"unn","name":"UNN","kind":"trust","aliases":[]}}`))
	for i, name := range Tables {
		random := rapid.Custom(func(t *rapid.T) Change {
			d := inAll(t)
			after := d.record(name)
			return Change{Before: d.recordAs(name, after), After: after}
		})
		text, err := json.Marshal(random.Example(i))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var c Change
		if json.Unmarshal(text, &c) != nil {
			return
		}
		written, err := json.Marshal(c)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", text, err)
		}
		var again Change
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatalf("%s was written and cannot be read: %v", written, err)
		}
		if !sameChange(c, again) {
			t.Fatalf("%#v was read back as %#v", c, again)
		}
	})
}
