package budget

import "math/big"

// InPrices returns an amount of one year in the prices of another, the base
// year:
//
//	amount × index(base year) ÷ index(year)
//
// rounded to whole kroner, half away from zero. It is false where an index
// value is not above zero, or the result beyond what Kroner can hold.
func (k Kroner) InPrices(base, year Quantity) (Kroner, bool) {
	if base <= 0 || year <= 0 {
		return 0, false
	}
	return k.times(base, year)
}

// times returns the amount × by ÷ over, rounded to whole kroner, half away from
// zero. It is false where over is not above zero, or the result beyond what
// Kroner can hold.
func (k Kroner) times(by, over Quantity) (Kroner, bool) {
	if over <= 0 {
		return 0, false
	}
	product := new(big.Int).Mul(big.NewInt(int64(k)), big.NewInt(int64(by)))
	// Twice the product plus the divisor, over twice the divisor, is the
	// quotient with a half added, which division then cuts off.
	half := big.NewInt(int64(over))
	if product.Sign() < 0 {
		half.Neg(half)
	}
	product.Lsh(product, 1).Add(product, half)
	product.Quo(product, new(big.Int).Lsh(big.NewInt(int64(over)), 1))
	return Kroner(product.Int64()), product.IsInt64()
}

// PriceIndex returns the values by year of the index that constant prices are
// reckoned with. Of several it is the one with a value for most of the years,
// and for the base year; the first by name among equals. It is nil where no
// index has a value for the base year.
func (p *Plan) PriceIndex(base int, years []int) map[int]Price {
	indexes := make(map[PriceIndexID]map[int]Price)
	var order []PriceIndexID
	for price := range p.Prices.All() {
		if indexes[price.Index] == nil {
			indexes[price.Index] = make(map[int]Price)
			order = append(order, price.Index)
		}
		indexes[price.Index][price.Year] = price
	}
	var best map[int]Price
	most := -1
	for _, id := range order {
		if _, has := indexes[id][base]; !has {
			continue
		}
		if n := covered(indexes[id], years); n > most {
			best, most = indexes[id], n
		}
	}
	return best
}

func covered(index map[int]Price, years []int) int {
	n := 0
	for _, year := range years {
		if _, has := index[year]; has {
			n++
		}
	}
	return n
}
