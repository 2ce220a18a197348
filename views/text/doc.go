// Package text holds every word Fagplan shows, and writes numbers, money and
// periods the way Norwegian public documents do: 48 719 000 kr, 48,7 mill. kr,
// 43 %, 2. tertial 2021, with a real minus and no-break spaces. It speaks
// bokmål, nynorsk and English.
//
//	p := text.For(text.NB)
//	p.T("count.findings", text.Args{"n": 3})       // "3 funn"
//	p.MillionsUnit(48_719_000, 1)                  // "48,7 mill. kr"
//	p.Signed().Kroner(-221_000)                    // "−221 000 kr"
//
// # Adding a message
//
// Write the key in nb.json, nn.json and en.json, anywhere in the file, with the
// same {placeholders} in all three; then run
//
//	go test ./views/text -fix
//
// which sorts and formats the files. Keys are lower-case words joined by dots,
// from the general to the particular: screen.overview.title, action.save-as.
// A placeholder {index:1} writes a quantity or float with one decimal, {index}
// with as many as it has. A message that counts has the forms "one" and "other", chosen by the value
// of {n}. The tests find keys that are missing, unused or not translated.
package text
