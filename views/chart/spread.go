package chart

import (
	"cmp"
	"slices"
)

// wish is a label that wants its middle at a place along an edge.
type wish struct {
	middle, height float64
}

// group is labels that stand close together, one after the other.
type group struct {
	members []int   // indices of wishes, from the top
	height  float64 // of all of them
	sum     float64 // of the tops each would give the group, had it its wish
}

// top is where the group stands with the least moving of its members, within
// low and high.
func (g group) top(low, high float64) float64 {
	wanted := g.sum / float64(len(g.members))
	return max(low, min(wanted, high-g.height))
}

// follow is g with another group right after it.
func (g group) follow(next group) group {
	return group{
		members: append(g.members, next.members...),
		height:  g.height + next.height,
		sum:     g.sum + next.sum - g.height*float64(len(next.members)),
	}
}

// spread gives every wish the top of its own room between low and high, in
// order of what they wish for and moved as little as that allows: labels that
// would overlap are grouped, and the group stands where its members on average
// wish it. The caller has seen to it that all fit.
func spread(wishes []wish, low, high float64) []float64 {
	order := make([]int, len(wishes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(wishes[a].middle, wishes[b].middle)
	})
	var groups []group
	for _, i := range order {
		w := wishes[i]
		last := group{[]int{i}, w.height, w.middle - w.height/2}
		for len(groups) > 0 {
			before := groups[len(groups)-1]
			if before.top(low, high)+before.height <= last.top(low, high) {
				break
			}
			last = before.follow(last)
			groups = groups[:len(groups)-1]
		}
		groups = append(groups, last)
	}
	tops := make([]float64, len(wishes))
	for _, g := range groups {
		top := g.top(low, high)
		for _, i := range g.members {
			tops[i] = top
			top += wishes[i].height
		}
	}
	return tops
}
