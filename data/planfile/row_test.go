package planfile

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"
)

// readRow reads so many values of a row.
func readRow(text string, many int) ([]stored, error) {
	row, err := rowOfJSON(text)
	var values []stored
	for len(values) < many && err == nil {
		var value stored
		if value, err = row.next(); err == nil {
			values = append(values, value)
		}
	}
	return values, err
}

// What SQLite writes of the values of a row is what was stored.
func TestRowsAreReadAsTheyAreStored(t *testing.T) {
	hostile := "«æøå»\n\t\"],[\\\" \x00\x1f\u2028 \u202e null 'x' " + strings.Repeat("🙂", 100)
	want := []stored{
		{}, {kind: isText}, {kind: isText, text: hostile}, {kind: isText, text: `["a","b\"c"]`}, {kind: isText, text: "null"},
		{kind: isNumber}, {kind: isNumber, number: math.MinInt64}, {kind: isNumber, number: math.MaxInt64},
	}
	db := connectMemory()
	defer db.Close()
	var text string
	err := db.QueryRowContext(t.Context(), "SELECT json_array(?, ?, ?, ?, ?, ?, ?, ?)",
		nil, "", hostile, want[3].text, "null", 0, math.MinInt64, math.MaxInt64).Scan(&text)
	if err != nil {
		t.Fatal(err)
	}
	got, err := readRow(text, len(want))
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("value %d is %+v, want %+v", i, got[i], want[i])
		}
	}
	if _, err := readRow(text, len(want)+1); err == nil {
		t.Error("a value was read after the last")
	}
}

func TestRowsThatAreNone(t *testing.T) {
	for _, text := range []string{"", "[", "[]", "1]", `["a]`, `["a"`, `["\"]`, "[1", "[1.5]", "[true]", "[nul]", `["\x"]`, "[99999999999999999999]"} {
		if values, err := readRow(text, 1); err == nil {
			t.Errorf("%s is read as %+v", text, values)
		}
	}
}

func TestStreamRefusesWhatIsNoText(t *testing.T) {
	db := connectMemory()
	defer db.Close()
	err := withDriver(t.Context(), db, func(conn *sqlite3.SQLiteConn) error {
		return stream(t.Context(), conn, "SELECT 1", func(string) error { return nil })
	})
	if err == nil {
		t.Error("a number was given out as a row")
	}
}

// FuzzRow holds what is read of a list against what Go's own reader makes of it.
func FuzzRow(f *testing.F) {
	f.Add(`[null,"a",12,"\"",-1]`)
	f.Add(`["]",","]`)
	f.Add("[\"\x9f\x9fa\"]") // Go's JSON makes a character of each byte that is none
	f.Fuzz(func(t *testing.T, text string) {
		var want []any
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		err := decoder.Decode(&want)
		got, readErr := readRow(text, max(len(want), 1))
		if err != nil || len(want) == 0 || readErr != nil {
			return // what SQLite never writes must only do no harm
		}
		for i, value := range want {
			if text, is := value.(string); is && (got[i].kind != isText || string([]rune(got[i].text)) != text) {
				t.Fatalf("value %d is %+v, want %q", i, got[i], text)
			}
			if number, is := value.(json.Number); is {
				if n, err := number.Int64(); err != nil || got[i].number != n {
					t.Fatalf("value %d is %+v, want %s", i, got[i], number)
				}
			}
		}
	})
}
