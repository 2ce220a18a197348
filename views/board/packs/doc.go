// Package packs writes board packs as all the kinds of files there are. It knows
// the writer of each kind, and sees to it that files come whole, under names any
// system takes, and take the place of others only where that is wanted.
package packs
