package screen

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/text"
)

// packSettings are what a pack is of and what it is written as.
type packSettings struct {
	screen   *packScreen
	period   *chooser
	periods  []budget.Period // the choices, the zero one first
	language *chooser
	trusts   *button
	formats  []*check
	small    *check
	template *button
	own      *button // clears the template
	object   fyne.CanvasObject
}

func newPackSettings(b *packScreen) *packSettings {
	d := b.desk
	p := &packSettings{screen: b, period: newChooser(nil, nil), language: newChooser(nil, nil)}
	p.period.name, p.language.name = d.words.T("column.period"), d.words.T("screen.board.language")
	p.trusts = newButton("", p.chooseTrusts)
	p.template = newButton("", p.chooseTemplate)
	p.trusts.Alignment, p.template.Alignment = widget.ButtonAlignLeading, widget.ButtonAlignLeading
	p.own = d.iconButton(d.words.T("screen.board.no-template"), theme.ContentClearIcon(), func() { p.setTemplate("") })
	form := container.New(layout.NewFormLayout())
	row := func(key string, o fyne.CanvasObject) {
		form.Add(container.NewCenter(mutedText(d.words.T(key))))
		form.Add(o)
	}
	row("column.period", p.period)
	row("screen.board.language", p.language)
	row("screen.board.for", p.trusts)
	row("screen.board.template", bordered(nil, nil, nil, p.own, p.template))
	kinds := container.NewGridWithColumns(2)
	for i, format := range packFormats {
		box := newCheck(d.words.T("pack-format."+format), nil)
		p.formats = append(p.formats, box)
		kinds.Add(p.formats[i])
	}
	p.small = newCheck(d.words.T("screen.board.small-counts"), nil)
	p.object = container.NewVBox(form, strongText(d.words.T("screen.board.formats"), theme.CaptionTextSize()), kinds,
		p.small, caption(d.words.T("screen.board.small-counts-hint")))
	return p
}

// show sets every choice as the pack has it. Handlers are set last: that is no
// choice of the planner's.
func (p *packSettings) show(pack boardPack) {
	p.showPeriod(pack)
	p.showLanguage(pack)
	p.trusts.SetText(p.trustNames(pack.areas))
	for i, box := range p.formats {
		box.OnChanged = nil
		box.SetChecked(slices.Contains(pack.Formats, packFormats[i]))
		box.Enable()
		if box.Checked && len(pack.Formats) == 1 {
			box.Disable() // a pack is written as something
		}
		box.OnChanged = func(bool) { p.chooseFormats() }
	}
	p.small.OnChanged = nil
	p.small.SetChecked(pack.SmallCounts)
	p.small.OnChanged = func(on bool) { p.screen.change(func(pack *boardPack) { pack.SmallCounts = on }) }
	p.showTemplate()
}

// showPeriod offers the years of the revision and their tertials.
func (p *packSettings) showPeriod(pack boardPack) {
	p.period.OnChanged = nil
	p.periods, p.period.Options = []budget.Period{{}}, nil
	for _, year := range p.screen.state.revision.Years() {
		for tertial := 1; tertial <= 3; tertial++ {
			p.periods = append(p.periods, budget.TertialOf(year, tertial))
		}
		p.periods = append(p.periods, budget.YearOf(year))
	}
	if !slices.Contains(p.periods, pack.Period) {
		p.periods = append(p.periods, pack.Period)
	}
	for _, period := range p.periods {
		p.period.Options = append(p.period.Options, p.periodName(period))
	}
	p.period.SetSelectedIndex(slices.Index(p.periods, pack.Period))
	p.period.OnChanged = func(string) {
		chosen := p.periods[p.period.SelectedIndex()]
		p.screen.change(func(pack *boardPack) { pack.Period = chosen })
	}
}

// periodName is what a period is called, and what the zero one stands for.
func (p *packSettings) periodName(period budget.Period) string {
	if period.IsZero() {
		return p.screen.desk.words.T("screen.board.last-period")
	}
	return p.screen.desk.words.Period(period)
}

func (p *packSettings) showLanguage(pack boardPack) {
	p.language.OnChanged = nil
	p.language.Options = namesOf(p.screen.desk.words, text.Languages)
	p.language.SetSelectedIndex(slices.Index(text.Languages, text.Language(pack.Language)))
	p.language.OnChanged = func(string) {
		chosen := text.Languages[p.language.SelectedIndex()]
		p.screen.change(func(pack *boardPack) { pack.Language = string(chosen) })
	}
}

// chooseFormats keeps the kinds of files that are marked.
func (p *packSettings) chooseFormats() {
	var formats []string
	for i, box := range p.formats {
		if box.Checked {
			formats = append(formats, packFormats[i])
		}
	}
	p.screen.change(func(pack *boardPack) { pack.Formats = formats })
}

// trustNames says what a pack is written for.
func (p *packSettings) trustNames(areas []budget.AreaID) string {
	words := p.screen.desk.words
	if len(areas) == 0 {
		return words.T("screen.board.whole-plan")
	}
	names := make([]string, len(areas))
	for i, id := range areas {
		names[i] = p.screen.state.plan.AreaName(id)
	}
	const most = 2
	if len(names) > most {
		return words.T("screen.board.trusts-count", text.Args{"n": len(names)})
	}
	return strings.Join(names, ", ")
}

// chooseTrusts asks which trusts the pack is written for, each in files of its
// own; none is for the whole plan.
func (p *packSettings) chooseTrusts() {
	d := p.screen.desk
	if d.refused() {
		return
	}
	list := container.NewVBox(wrapped(d.words.T("screen.board.trusts-hint")))
	chosen := slices.Clone(p.screen.pack.areas)
	trusts := board.TrustsOf(p.screen.state.plan)
	for _, id := range trusts {
		area, _ := p.screen.state.plan.Areas.Get(budget.Area{ID: id})
		box := newCheck(area.Name, func(on bool) {
			chosen = slices.DeleteFunc(chosen, func(other budget.AreaID) bool { return other == id })
			if on {
				chosen = append(chosen, id)
			}
		})
		box.Checked = slices.Contains(chosen, id)
		list.Add(box)
	}
	if len(trusts) == 0 {
		d.say(d.words.T("screen.board.no-trusts"))
		return
	}
	var window *dialog.CustomDialog
	done := func(areas []budget.AreaID) {
		window.Hide()
		p.screen.change(func(pack *boardPack) { pack.areas = areas })
	}
	window = dialog.NewCustomWithoutButtons(d.words.T("screen.board.trusts-title"), container.NewVScroll(list), d.window)
	save := newButton(d.words.T("action.save"), func() { done(chosen) })
	save.Importance = widget.HighImportance
	window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), func() { window.Hide() }),
		newButton(d.words.T("screen.board.whole-plan"), func() { done(nil) }),
		newButton(d.words.T("screen.board.all-trusts"), func() { done(trusts) }), save})
	const width, height = 560, 420
	window.Resize(d.roomFor(width, height))
	window.Show()
	if first, is := list.Objects[1].(fyne.Focusable); is {
		d.window.Canvas().Focus(first)
	}
}

// keyTemplate is where the planner's own template of slides lies. It is no part
// of the plan: others have theirs elsewhere.
const keyTemplate = "board.template"

// templateExtensions are the files that can be templates of slides.
var templateExtensions = []string{".potx", ".pptx"}

func (s settings) template() string { return s.store.String(keyTemplate) }

func (p *packSettings) setTemplate(path string) {
	p.screen.desk.settings.store.SetString(keyTemplate, path)
	p.showTemplate()
}

func (p *packSettings) showTemplate() {
	path := p.screen.desk.settings.template()
	p.template.SetText(p.screen.desk.words.T("screen.board.plain-template"))
	if path != "" {
		p.template.SetText(filepath.Base(path))
	}
	enable(p.own, path != "")
}

// chooseTemplate asks for a template of one's own.
func (p *packSettings) chooseTemplate() {
	d := p.screen.desk
	d.askToOpen(FileQuestion{Title: d.words.T("file.open-template"), Kind: d.words.T("file.templates"), Extensions: templateExtensions}, p.setTemplate)
}
