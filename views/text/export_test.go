package text

import (
	"maps"
	"slices"
)

// WordPrefixesByType returns the prefixes of names by "budget.Status".
func WordPrefixesByType() map[string]string {
	byType := make(map[string]string, len(wordPrefixes))
	for t, prefix := range wordPrefixes {
		byType[t.String()] = prefix
	}
	return byType
}

// WordPrefixes returns the beginnings of the keys of names.
func WordPrefixes() []string { return slices.Collect(maps.Values(wordPrefixes)) }

// ReadsMessage reports whether a message is written as the catalogs write one.
func ReadsMessage(written any) bool {
	_, err := messageIn(written)
	return err == nil
}
