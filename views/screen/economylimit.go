package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

// What a variance may be before it is marked: a share of the budget, and kroner.
var (
	limitShares = []budget.Quantity{budget.Unit / 100, budget.Unit / 50, budget.Unit / 20, budget.Unit / 10, budget.Unit / 5}
	limitKroner = []budget.Kroner{0, 50 * budget.Thousand, 100 * budget.Thousand, 250 * budget.Thousand, 500 * budget.Thousand, budget.Million}
)

// limitChoice chooses how far off its budget something may be before it is
// marked. The plan keeps it; the share chosen last is where other plans begin.
type limitChoice struct {
	desk          *Desk
	share, kroner *chooser
	object        fyne.CanvasObject
}

func newLimitChoice(d *Desk) *limitChoice {
	l := &limitChoice{desk: d, share: newChooser(nil, nil), kroner: newChooser(nil, nil)}
	const narrow, wide = 90, 130
	l.object = optionRow(optionSelect(d.words.T("screen.economy.limit"), l.share, narrow),
		optionSelect(d.words.T("screen.economy.limit-and"), l.kroner, wide))
	return l
}

// limit is how far off its budget something may be in the plan on screen.
func (d *Desk) limit(s state) budget.Limit { return s.plan.VarianceLimit(d.settings.limit()) }

// show shows the plan's limits, which is not a choice.
func (l *limitChoice) show(s state) {
	d, now := l.desk, l.desk.limit(s)
	offer(l.share, limitShares, now.Share, func(share budget.Quantity) string { return s.words.Percent(share.Float(), text.AllDecimals) },
		func(share budget.Quantity) {
			d.settings.setLimit(int(share * 100 / budget.Unit))
			d.setLimit(s, budget.LimitShareFactor, "limit-share", share)
		})
	offer(l.kroner, limitKroner, now.Kroner, s.words.Kroner,
		func(k budget.Kroner) { d.setLimit(s, budget.LimitKronerFactor, "limit-kroner", budget.Whole(int64(k))) })
}

// setLimit makes a limit that of the plan.
func (d *Desk) setLimit(s state, id budget.FactorID, called string, value budget.Quantity) {
	limit := factor(s, id, called, "")
	limit.Value, limit.Unit, limit.Source = value, s.words.T("factor."+called+".unit"), budget.Source{}
	d.apply(budget.Edit{Kind: budget.TableEdit, Subject: limit.Name, Changes: budget.Merge(s.plan, limit)})
}

// offer has a chooser offer options and the one chosen now, without choosing.
func offer[T comparable](c *chooser, options []T, now T, name func(T) string, choose func(T)) {
	if !slices.Contains(options, now) {
		options = append(slices.Clone(options), now)
	}
	c.OnChanged, c.Options = nil, nil
	for _, option := range options {
		c.Options = append(c.Options, name(option))
	}
	c.SetSelectedIndex(slices.Index(options, now))
	c.OnChanged = func(string) { choose(options[c.SelectedIndex()]) }
}
