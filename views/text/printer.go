package text

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"fagplan/budget"
)

// Args are the values for a message's placeholders. Each is written by its
// type: budget.Kroner, budget.Quantity, budget.Period, time.Time (as a date),
// integers and floats in the language's number format, the kinds of package
// budget by their names, strings and everything else as they are. A year is
// budget.YearOf(2025), not 2025, which is a number and reads "2 025".
type Args map[string]any

// Printer writes in one language. It is safe for concurrent use.
type Printer struct {
	lang     Language
	messages catalog
	marks    marks
	plus     bool
	signed   *Printer
}

// printers make the printer of each language when it is first asked for: most of
// the time there is but one.
var printers = func() map[Language]func() *Printer {
	all := make(map[Language]func() *Printer, len(Languages))
	for _, lang := range Languages {
		all[lang] = sync.OnceValue(func() *Printer { return newPrinter(lang) })
	}
	return all
}()

// newPrinter panics on a broken embedded catalog; see loadCatalog.
func newPrinter(lang Language) *Printer {
	messages, err := loadCatalog(lang)
	if err != nil {
		panic(err)
	}
	signed := &Printer{lang: lang, messages: messages, marks: marksOf(lang), plus: true}
	signed.signed = signed
	p := *signed
	p.plus = false
	return &p
}

// For returns the printer of a language, bokmål for one it does not know.
func For(lang Language) *Printer {
	if printer, ok := printers[lang]; ok {
		return printer()
	}
	return printers[NB]()
}

// Language returns the language the printer writes.
func (p *Printer) Language() Language { return p.lang }

// Signed returns a printer that writes a plus before positive numbers, for
// differences. Zero has no sign.
func (p *Printer) Signed() *Printer { return p.signed }

// Has reports whether there is a message with the key.
func (p *Printer) Has(key string) bool {
	_, ok := p.messages[key]
	return ok
}

// T returns the message with the key, its placeholders filled from args; where
// several are given the first that has the name counts. The key itself is
// returned when there is no such message, so that the mistake shows.
func (p *Printer) T(key string, args ...Args) string {
	m, ok := p.messages[key]
	if !ok {
		return key
	}
	form := m.other
	if n, ok := lookUp(args, "n"); ok && m.one != nil && isOne(n) {
		form = m.one
	}
	return form.fill(func(place string) (string, bool) {
		name, decimals := cutDecimals(place)
		v, ok := lookUp(args, name)
		return p.value(v, decimals), ok
	})
}

// Counted writes a number of things by the message with the key, as the number
// asks for.
func (p *Printer) Counted(key string, n int) string { return p.T(key, Args{"n": n}) }

// cutDecimals takes the number of decimals off a placeholder: "value:1" is
// value with one decimal, "value" with as many as it has.
func cutDecimals(place string) (name string, decimals int) {
	name, digits, _ := strings.Cut(place, ":")
	if decimals, err := strconv.Atoi(digits); err == nil {
		return name, decimals
	}
	return name, AllDecimals
}

func lookUp(args []Args, name string) (any, bool) {
	for _, a := range args {
		if v, ok := a[name]; ok {
			return v, true
		}
	}
	return nil, false
}

// isOne reports whether a count takes the singular; in all three languages
// that is the number 1 alone.
func isOne(n any) bool {
	switch n := n.(type) {
	case int:
		return n == 1
	case int64:
		return n == 1
	case float64:
		return n == 1
	case budget.Quantity:
		return n == budget.Unit
	}
	return false
}

// value writes a placeholder's value by its type; decimals apply to quantities
// and floats.
func (p *Printer) value(v any, decimals int) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return p.Int(int64(v))
	case int64:
		return p.Int(v)
	case float64:
		return p.Float(v, decimals)
	case budget.Kroner:
		return p.Kroner(v)
	case budget.Quantity:
		return p.Quantity(v, decimals)
	case budget.Period:
		return p.Period(v)
	case time.Time:
		return p.Date(v)
	}
	return p.Name(v)
}
