package workbook

import (
	"strconv"
	"strings"
	"time"
)

// An identity number of the Norwegian population register is a date of birth
// of six digits, an individual number of three, and two check digits. Of those
// who are not registered as residents (D-numbers) 40 is added to the day; of
// help numbers given by health services (H-numbers) 40 to the month; and of
// made-up people in test data 40, 65 or 80. Source: forskrift om
// folkeregistrering § 2-2, and Skatteetaten's description of the number.

// identityDigits is how many digits an identity number has.
const identityDigits = 11

// isIdentityNumber reports whether eleven digits are an identity number: its
// date exists and both check digits are right. Of random digits about one in
// four hundred are; of account numbers, which share the last check digit, one
// in forty.
func isIdentityNumber(digits string) bool {
	return len(digits) == identityDigits && bothChecksHold(digits) && hasBirthDate(digits)
}

// The weights of the two check digits, the digit itself included.
var (
	firstCheck  = []int{3, 7, 6, 1, 8, 9, 4, 5, 2, 1}
	secondCheck = []int{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}
)

func bothChecksHold(digits string) bool {
	return weighed(digits, firstCheck)%11 == 0 && weighed(digits, secondCheck)%11 == 0
}

func weighed(digits string, weights []int) int {
	sum := 0
	for i, weight := range weights {
		sum += int(digits[i]-'0') * weight
	}
	return sum
}

func hasBirthDate(digits string) bool {
	day, month, year, individual := digitsOf(digits[:2]), digitsOf(digits[2:4]), digitsOf(digits[4:6]), digitsOf(digits[6:9])
	if day > 40 {
		day -= 40
	}
	for _, added := range []int{80, 65, 40} {
		if month > added {
			month -= added
			break
		}
	}
	century, known := centuryOf(year, individual)
	if !known {
		return false
	}
	date := time.Date(century+year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return date.Day() == day && date.Month() == time.Month(month)
}

// centuryOf tells the century of a birth from its two digits and the
// individual number.
func centuryOf(year, individual int) (century int, known bool) {
	switch {
	case individual < 500:
		return 1900, true
	case individual < 750 && year >= 54:
		return 1800, true
	case year < 40:
		return 2000, true
	case individual >= 900:
		return 1900, true
	}
	return 0, false
}

// digitsOf is what digits say.
func digitsOf(digits string) int {
	n, _ := strconv.Atoi(digits) // they are digits
	return n
}

// identityLook is what a text has of numbers with the form of an identity
// number.
type identityLook struct {
	alike int // of eleven digits
	valid int
	// parted tells that a valid one stands as its date and the rest, as in
	// 010170 12345, which nothing but an identity number is written like.
	parted bool
}

// identitiesIn looks for identity numbers in a text. A text that is nothing but
// ten digits may have lost a leading zero to a spreadsheet program.
func identitiesIn(text string) identityLook {
	var found identityLook
	if len(text) < identityDigits-1 {
		return found
	}
	if len(text) == identityDigits-1 && digitsAt(text, 0) == len(text) {
		text = "0" + text
	}
	for at := 0; at < len(text); {
		length := digitsAt(text, at)
		if length == 0 {
			at++
			continue
		}
		digits, end, parted := identityAt(text, at, length)
		if digits != "" && !isDecimals(text, at) {
			found.alike++
			if isIdentityNumber(digits) {
				found.valid++
				found.parted = found.parted || parted
			}
		}
		at = end
	}
	return found
}

// identityAt returns the eleven digits that begin with a run of digits, empty
// where they are none, and where they end.
func identityAt(text string, at, length int) (digits string, end int, parted bool) {
	const date, rest = 6, 5
	end = at + length
	if length == identityDigits {
		return text[at:end], end, false
	}
	after, divided := dividedFrom(text[end:])
	if length != date || !divided || digitsAt(after, 0) != rest {
		return "", end, false
	}
	return text[at:end] + after[:rest], len(text) - len(after) + rest, true
}

// dividedFrom takes off what may stand between the date and the rest.
func dividedFrom(text string) (after string, divided bool) {
	for _, divider := range []string{" ", "-", "\u00a0", "–"} {
		if after, divided = strings.CutPrefix(text, divider); divided {
			return after, true
		}
	}
	return text, false
}

// digitsAt counts the digits in a row from a place on.
func digitsAt(text string, at int) int {
	end := at
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	return end - at
}

// isDecimals reports whether the digits at a place are those after a decimal
// comma or point.
func isDecimals(text string, at int) bool {
	return at >= 2 && (text[at-1] == ',' || text[at-1] == '.') && isDigit(text[at-2])
}
