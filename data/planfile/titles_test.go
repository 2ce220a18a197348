package planfile

import (
	"encoding/json"
	"testing"

	"fagplan/budget"
)

func TestTitlesFromBeforeTrustsHadTheirOwnAreKept(t *testing.T) {
	db := connectMemory()
	t.Cleanup(func() { db.Close() })
	const before = 3
	if err := migrate(t.Context(), db, 0, before); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		`INSERT INTO pack (id, name, language, formats, small_counts) VALUES ('styret', 'Styret', 'nb', '["pptx"]', 0)`,
		`INSERT INTO pack_page (pack, place, content, chart, said) VALUES ('styret', 1, 'chart', 'costs', 'Kostnaden «øker»')`,
		`INSERT INTO pack_page (pack, place, content) VALUES ('styret', 2, 'summary')`,
	} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := migrate(t.Context(), db, before, latestVersion()); err != nil {
		t.Fatal(err)
	}
	kept := listOf(t, db, "SELECT said FROM pack_page WHERE said IS NOT NULL OR instead IS NOT NULL")
	var titles budget.ToldTitles
	if len(kept) != 1 {
		t.Fatalf("%d pages have titles", len(kept))
	}
	if err := json.Unmarshal([]byte(kept[0]), &titles); err != nil || len(titles) != 1 || titles.Of("") != "Kostnaden «øker»" {
		t.Errorf("kept are %+v, %v", titles, err)
	}
}
