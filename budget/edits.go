package budget

// Merge returns the changes that bring the records into the plan: new ones
// added, differing ones replaced, equal ones left alone.
func Merge(p *Plan, records ...Record) []Change {
	var changes []Change
	for _, r := range records {
		now, found := p.Lookup(r)
		switch {
		case !found:
			changes = append(changes, Change{After: r})
		case !Equal(now, r):
			changes = append(changes, Change{Before: now, After: r})
		}
	}
	return changes
}

// SetAmount makes the edit that sets what a line has in a period. The reason
// is the planner's own.
func SetAmount(p *Plan, amount Amount, subject, reason string) Edit {
	return Edit{Kind: AmountEdit, Subject: subject, Reason: reason, Changes: Merge(p, amount)}
}

// ClearAmount makes the edit that leaves a line without an amount in a period:
// missing, which is not zero. It is empty where nothing was there.
func ClearAmount(p *Plan, amount Amount, subject, reason string) Edit {
	return Edit{Kind: AmountEdit, Subject: subject, Reason: reason, Changes: remove(p, amount)}
}

// ReportStatus makes the edit that reports how a measure stands in a period,
// replacing what was reported for that period before.
func ReportStatus(p *Plan, report StatusReport, subject string) Edit {
	return Edit{Kind: StatusEdit, Subject: subject, Reason: report.Comment, Changes: Merge(p, report)}
}

// Judge makes the edit that accepts or annotates a finding.
func Judge(p *Plan, verdict Verdict, subject string) Edit {
	return Edit{Kind: VerdictEdit, Subject: subject, Reason: verdict.Reason, Changes: Merge(p, verdict)}
}

// Unjudge makes the edit that takes back what was said of a finding.
func Unjudge(p *Plan, finding, subject string) Edit {
	return Edit{Kind: VerdictEdit, Subject: subject, Changes: remove(p, Verdict{Finding: finding})}
}

// TitleChart makes the edit that gives a chart the planner's own title. An
// empty title gives it back the one its numbers give.
func TitleChart(p *Plan, title ChartTitle, subject string) Edit {
	return Edit{Kind: TitleEdit, Subject: subject, Changes: setOrRemove(p, title, title.Title)}
}

// AnnotateChart makes the edit that pins a note to a mark of a chart. An empty
// text takes the note off.
func AnnotateChart(p *Plan, note ChartNote, subject string) Edit {
	return Edit{Kind: NoteEdit, Subject: subject, Changes: setOrRemove(p, note, note.Text)}
}

// setOrRemove returns the change that brings in what the planner has written,
// or takes it out where nothing is written.
func setOrRemove(p *Plan, r Record, written string) []Change {
	if written == "" {
		return remove(p, r)
	}
	return Merge(p, r)
}

// remove returns the change that takes out the record with the key of like,
// none where it is not there.
func remove(p *Plan, like Record) []Change {
	if now, found := p.Lookup(like); found {
		return []Change{{Before: now}}
	}
	return nil
}
