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
	edit := Edit{Kind: AmountEdit, Subject: subject, Reason: reason}
	if now, found := p.Amounts.Get(amount); found {
		edit.Changes = []Change{{Before: now}}
	}
	return edit
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
	edit := Edit{Kind: VerdictEdit, Subject: subject}
	if now, found := p.Verdicts.Get(Verdict{Finding: finding}); found {
		edit.Changes = []Change{{Before: now}}
	}
	return edit
}
