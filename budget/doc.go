// Package budget holds the plan itself: its values, the edits that change it
// and the rules it is checked against. It does no I/O, reads no clock and
// imports nothing but the standard library, so that every rule in it can be
// tested against figures worked out by hand.
//
// A Plan is an immutable snapshot made of tables of records. One distinction
// runs through all of them:
//
//   - What was decided carries a Revision: measures, lines, budgets, targets,
//     planned positions, milestones. An adopted revision is locked.
//   - What happened does not: accounts, observations, status reports,
//     positions in place. Facts are shared by every revision.
//
// The only way to a different plan is an Edit. An Edit is data, a set of
// records before and after, so that it can be validated, undone, logged and
// shared; undo, history and crash safety all follow from that.
package budget
