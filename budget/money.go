package budget

// Kroner is an amount of money in whole Norwegian kroner. Money is never held
// as a floating-point number: sums must be exact to the krone, because a board
// is answered for each of them.
type Kroner int64

// Thousand is the unit most plan and budget tables are printed in (kr 1 000).
const Thousand Kroner = 1000

// Million is the unit amounts are told in, in text and charts (mill. kr).
const Million Kroner = 1000 * Thousand

// Abs returns the amount without its sign.
func (k Kroner) Abs() Kroner {
	if k < 0 {
		return -k
	}
	return k
}

// Ratio returns k as a share of whole, and false where whole is zero and no
// share exists.
func (k Kroner) Ratio(whole Kroner) (share float64, ok bool) {
	if whole == 0 {
		return 0, false
	}
	return float64(k) / float64(whole), true
}
