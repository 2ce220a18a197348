package budget

import (
	"encoding/json"
	"testing"
)

func TestTitlesToldForTrustsAreKeptApart(t *testing.T) {
	for name, c := range map[string]struct {
		log           string
		whole, forUNN string
	}{
		"one for each trust":           {`[{"area":"unn","title":"UNN har 8"},{"area":"nord","title":"Nord har 3"}]`, "", "UNN har 8"},
		"one for the whole":            {`[{"title":"Kostnaden øker"}]`, "Kostnaden øker", ""},
		"as logged when there was one": {`"Kostnaden øker"`, "Kostnaden øker", ""},
		"logged as empty":              {`""`, "", ""},
	} {
		var titles ToldTitles
		if err := json.Unmarshal([]byte(c.log), &titles); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if titles.Of("") != c.whole || titles.Of("unn") != c.forUNN {
			t.Errorf("%s: read are %+v", name, titles)
		}
	}
}
