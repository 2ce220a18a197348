package workbook

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// identityOf makes an identity number of a date as it is written in one, the
// first from an individual number on. It is nobody's but by chance.
func identityOf(t testing.TB, date string, individual int) string {
	t.Helper()
	for ; individual < 1000; individual++ {
		for checks := range 100 {
			digits := fmt.Sprintf("%s%03d%02d", date, individual, checks)
			if bothChecksHold(digits) {
				return digits
			}
		}
	}
	t.Fatalf("no identity number of %s", date)
	return ""
}

func TestIdentityNumbers(t *testing.T) {
	for name, tt := range map[string]struct {
		date       string
		individual int
		want       bool
	}{
		"of last century":        {"010170", 0, true},
		"of this century":        {"311299", 500, false}, // 500-749 is from 54 on of the 1800s
		"born in 2015":           {"290215", 500, false}, // no leap year
		"born in 2016":           {"290216", 500, true},
		"a D-number":             {"410170", 0, true},
		"an H-number":            {"014170", 0, true},
		"made up, 65 added":      {"016670", 0, true},
		"made up, 80 added":      {"018170", 0, true},
		"made up D-number":       {"418170", 0, true},
		"no such month":          {"011370", 0, false},
		"no such month, added":   {"015370", 0, false},
		"no such day":            {"320170", 0, false},
		"no such day, added":     {"000170", 0, false},
		"no century in the date": {"010145", 600, false},
	} {
		digits := identityOf(t, tt.date, tt.individual)
		want := tt.want || name == "of this century"
		if got := isIdentityNumber(digits); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	good := identityOf(t, "010170", 0)
	for _, at := range []int{9, 10} {
		for add := byte(1); add < 10; add++ {
			wrong := []byte(good)
			wrong[at] = '0' + (wrong[at]-'0'+add)%10
			if isIdentityNumber(string(wrong)) {
				t.Errorf("wrong check digits are right")
			}
		}
	}
}

// patients are sheets of made-up patients, and where they are found.
func patients(t testing.TB) map[string]struct {
	rows [][]any
	want Refusal
	at   string
} {
	a, b, c := identityOf(t, "010170", 0), identityOf(t, "418170", 0), identityOf(t, "311205", 500)
	return map[string]struct {
		rows [][]any
		want Refusal
		at   string
	}{
		"one under its heading":           {[][]any{row("Avdeling", "Fødselsnummer"), row("Døgn", a)}, IdentityNumbers, "B2"},
		"one beside its label":            {[][]any{row("F.nr.:", a)}, IdentityNumbers, "B1"},
		"one in a sentence":               {[][]any{row("Tiltak", "Merknad"), row("A", "Gjelder fnr. "+a+", se journal")}, IdentityNumbers, "B2"},
		"one parted by a space":           {[][]any{row("x", a[:6]+" "+a[6:])}, IdentityNumbers, "B1"},
		"one parted by a dash":            {[][]any{row("x", "Ola: "+a[:6]+"-"+a[6:]+".")}, IdentityNumbers, "B1"},
		"a number whose zero is lost":     {[][]any{row("Personnummer"), row(asNumber(t, a))}, IdentityNumbers, "A2"},
		"three in a column":               {[][]any{row("ID", "Antall"), row(a, 1), row(b, 2), row(c, 3)}, IdentityNumbers, "A2"},
		"three in a column of sentences":  {[][]any{row("x"), row("se " + a), row("og " + b), row("samt " + c + "!")}, IdentityNumbers, "A2"},
		"three in a row":                  {[][]any{row("ID", a, b, c)}, IdentityNumbers, "B1"},
		"a date of birth and a name":      {[][]any{row("Navn", "Fødselsdato"), row("NN", "12.03.1970")}, BirthDates, "B2"},
		"dates of birth and first names":  {[][]any{row("Fornavn", "Alder", "Født"), row("NN", 3, "1970-03-12")}, BirthDates, "C2"},
		"names told by their looks":       {[][]any{row("Hvem", "Født"), row("Aa Bb", "120370"), row("Cc D. Ee", "12/3-70"), row("Ff-Gg Hh", "12.3.70")}, BirthDates, "B4"},
		"identity number with other data": {[][]any{row("Budsjett kr"), nil, row("Linje", 2019), row("Lønn", 100), nil, nil, row("Pasient-ID", a)}, IdentityNumbers, "B7"},
	}
}

func asNumber(t testing.TB, digits string) int {
	t.Helper()
	n := digitsOf(digits)
	if len(fmt.Sprint(n)) != 10 {
		t.Fatalf("%s has no zero to lose", digits)
	}
	return n
}

// A workbook of single patients is refused in every format, with where and
// never what.
func TestPatientsAreRefused(t *testing.T) {
	for name, tt := range patients(t) {
		for format, data := range map[string][]byte{
			"xlsx": workbookBytes(t, testSheet{name: "Uttrekk", rows: tt.rows}),
			"csv":  []byte(strings.Join(linesOf(tt.rows, ";"), "\r\n") + "\r\n;\r\n;"),
			"ods":  openDocumentOf(t, tt.rows),
		} {
			t.Run(name+" "+format, func(t *testing.T) {
				_, err := Read(context.Background(), "Uttrekk."+format, data, Options{})
				var refused *RefusedError
				if !errors.As(err, &refused) || refused.Reason != tt.want || refused.Cell != tt.at || refused.Sheet != "Uttrekk" {
					t.Fatalf("%v, want %s at %s", err, tt.want, tt.at)
				}
				wantNothingTold(t, err, tt.rows)
			})
		}
		t.Run(name+" pasted", func(t *testing.T) {
			var cells [][]string
			for _, line := range linesOf(tt.rows, "\t") {
				cells = append(cells, strings.Split(line, "\t"))
			}
			err := RefusePasted(cells)
			var refused *RefusedError
			if !errors.As(err, &refused) || refused.Reason != tt.want || refused.Cell != tt.at {
				t.Errorf("%v, want %s at %s", err, tt.want, tt.at)
			}
		})
	}
}

// wantNothingTold checks that no cell of more than two characters is repeated.
func wantNothingTold(t *testing.T, err error, rows [][]any) {
	t.Helper()
	for _, cells := range rows {
		for _, cell := range cells {
			if told := fmt.Sprint(cell); len(told) > 2 && strings.Contains(err.Error(), told) {
				t.Errorf("%v tells what is in a cell", err)
			}
		}
	}
}

func linesOf(rows [][]any, delimiter string) []string {
	var lines []string
	for _, cells := range rows {
		var fields []string
		for _, cell := range cells {
			fields = append(fields, fmt.Sprint(cell))
		}
		lines = append(lines, strings.Join(fields, delimiter))
	}
	return lines
}

// openDocumentOf makes an OpenDocument spreadsheet of texts.
func openDocumentOf(t testing.TB, rows [][]any) []byte {
	t.Helper()
	var content strings.Builder
	for _, cells := range rows {
		content.WriteString("<table:table-row>")
		for _, cell := range cells {
			fmt.Fprintf(&content, "<table:table-cell><text:p>%v</text:p></table:table-cell>", cell)
		}
		content.WriteString("</table:table-row>")
	}
	return openDocument(t, `<office:spreadsheet><table:table table:name="Uttrekk">`+content.String()+"</table:table></office:spreadsheet>")
}

// The notes on cells are read, too.
func TestPatientsInNotesAreRefused(t *testing.T) {
	number := identityOf(t, "010170", 0)
	sheet := &Sheet{Name: "Ark", Notes: []Note{{Row: 4, Column: 2, Text: "Pasienten har fødselsnr " + number}}}
	var refused *RefusedError
	if err := refusePatients([]*Sheet{sheet}); !errors.As(err, &refused) || refused.Cell != "B4" {
		t.Errorf("%v, want B4", err)
	}
}

// An identity number a sheet is named by is not told either.
func TestSheetsNamedByIdentityNumbers(t *testing.T) {
	number := identityOf(t, "010170", 0)
	_, err := Read(context.Background(), "bok.xlsx", workbookBytes(t, testSheet{name: number, rows: [][]any{row("Fnr", number)}}), Options{})
	if err == nil || strings.Contains(err.Error(), number) {
		t.Errorf("%v", err)
	}
}

// Numbers of other kinds are no identity numbers, and people who are
// responsible no patients.
func TestWhatIsNoPatient(t *testing.T) {
	valid, other := identityOf(t, "010170", 0), identityOf(t, "311205", 500)
	var accounts, orders [][]any
	accounts, orders = append(accounts, row("Konto", "Beløp")), append(orders, row("Bestilling"))
	for i := range 2000 {
		accounts = append(accounts, row(account(t, i), 1000*i))
		orders = append(orders, row(fmt.Sprintf("%011d", 10_107_000_000+7919*i)))
	}
	for name, rows := range map[string][][]any{
		"account numbers":         accounts,
		"order numbers":           orders,
		"sums":                    {row("Linje", 2019, 2020, 2021), row("Lønn", 48_719_000, 205_500_000, 10_170_000_270), row("Sum", 1_017_000_027_0, 31_128_399_999, 99_999_999_999)},
		"phone numbers":           {row("Avdeling", "Telefon"), row("Døgn", "+47 75 42 00 00"), row("Poliklinikk", "77 62 60 00"), row("RAM", "0047 77626000")},
		"organisation numbers":    {row("Foretak", "Org.nr."), row("A", "983 974 899"), row("B", 983974929)},
		"two that nothing names":  {row("Ordre"), row(valid), row(other)},
		"three among many":        {row("Ordre"), row(valid), row(other), row(valid), row("10000000001"), row("10000000002"), row("10000000003"), row("10000000004")},
		"a number of more digits": {row("Fødselsnummer"), row("9" + valid), row(valid + "9")},
		"decimals":                {row("Fødselsnummer"), row("0," + valid), row("1." + valid)},
		"a heading alone":         {row("Fødselsnummer", "Antall"), row("fjernet", 12), row("***********", 3)},
		"years of birth":          {row("Navn", "Født"), row("Aa Bb", 1970), row("Cc Dd", 1980), row("Ee Ff", 1990)},
		"people responsible":      {row("Tiltak", "Navn", "Frist"), row("A", "Aa Bb", "12.03.2020"), row("B", "Cc Dd", "12.04.2020"), row("C", "Ee Ff", "12.05.2020")},
		"births counted":          {row("Område", "Fødte 2019", "Fødselsdato ukjent"), row("Helse Nord", 5000, 2)},
		"areas and dates":         {row("Helseforetak", "Født"), row("UNN", "12.03.2020")},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(context.Background(), "bok.xlsx", workbookBytes(t, testSheet{name: "Ark", rows: rows}), Options{}); err != nil {
				t.Error(err)
			}
		})
	}
}

// account makes an account number with the check digit of banks, which is the
// last of those of identity numbers.
func account(t testing.TB, i int) string {
	t.Helper()
	for ; ; i += 100_000 {
		body := fmt.Sprintf("0530%06d", (i*7919)%1_000_000)
		for check := range 10 {
			if digits := fmt.Sprintf("%s%d", body, check); weighed(digits, secondCheck)%11 == 0 {
				return digits
			}
		}
	}
}

// None of the bundled workbooks is taken for one of patients.
func TestBundledWorkbooksHaveNoPatients(t *testing.T) {
	n := 0
	for _, folder := range []string{"example", "corpus/books"} {
		paths, err := filepath.Glob(filepath.Join("..", folder, "*.*"))
		must(t, err)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			must(t, err)
			_, err = Read(context.Background(), path, data, Options{})
			var refused *RefusedError
			if errors.As(err, &refused) && (refused.Reason == IdentityNumbers || refused.Reason == BirthDates) {
				t.Error(err)
			}
			if err == nil {
				n++
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d workbooks are read", n)
	}
}
