package template

// guideLines tell the planner how to go about it.
var guideLines = []string{
	"Denne arbeidsboken er laget av Fagplan. Rediger den i Excel eller LibreOffice, lagre, og les den inn igjen i Fagplan.",
	"Fagplan tar inn nettopp det som er endret her, viser det før det blir gjort, og kan angre det etterpå.",
	"",
	"Endre: skriv nytt innhold i cellen. Navn kan endres på sitt eget ark; raden kjennes igjen likevel.",
	"Legge til: fyll ut en ny rad hvor som helst under overskriftene. Et nytt år får en ny kolonne med årstallet som overskrift.",
	"Fjerne: slett raden. En tom beløpscelle fjerner beløpet. Blankt er ikke det samme som 0.",
	"La være: et ark eller en kolonne som er slettet, endrer ingenting.",
	"Rader kan sorteres og flyttes, kolonner kan flyttes, og ark kan få nye navn.",
	"Skriv ikke i de skjulte radene og kolonnene: Fagplan kjenner radene igjen på dem.",
	"",
	"Ark i denne arbeidsboken:",
}

// guide writes the first sheet.
func (w *writer) guide() error {
	p := page{writer: w, sheet: Sheet{Name: guideName}}
	if err := p.put(titleRow, column(0), w.title(), titleLook); err != nil {
		return err
	}
	if err := w.file.SetCellStr(guideName, address(MarkRow, KeyColumn), Mark(guideID)); err != nil {
		return err
	}
	row := helpRow
	for _, line := range w.guideText() {
		row++
		if err := p.put(row, column(0), line, guideLook); err != nil {
			return err
		}
	}
	for _, s := range Sheets {
		row++
		if err := p.put(row, column(0), s.Name+": "+s.Help, guideLook); err != nil {
			return err
		}
	}
	if err := w.file.SetColWidth(guideName, "B", "B", 110); err != nil {
		return err
	}
	if err := w.file.SetColVisible(guideName, "A", false); err != nil {
		return err
	}
	if err := w.file.SetRowVisible(guideName, MarkRow, false); err != nil {
		return err
	}
	return w.paper(guideName)
}

// title names the plan the template is of.
func (w *writer) title() string {
	for about := range w.plan.About.All() {
		return "Mal for " + about.Name
	}
	return "Mal for ny plan"
}

// guideText says first of all when the figures are invented.
func (w *writer) guideText() []string {
	for about := range w.plan.About.All() {
		if about.Fictional {
			return append([]string{"Oppdikte data: tallene i denne planen er ikke virkelige.", ""}, guideLines...)
		}
	}
	return guideLines
}
