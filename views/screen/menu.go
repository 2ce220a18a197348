package screen

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"fagplan/views/text"
)

// menu is the main menu for what is open.
func (d *Desk) menu() *fyne.MainMenu {
	return fyne.NewMainMenu(d.fileMenu(), d.editMenu(), d.viewMenu(), d.helpMenu())
}

func (d *Desk) fileMenu() *fyne.Menu {
	quit := fyne.NewMenuItem(d.words.T("action.quit"), d.close)
	quit.IsQuit = true
	save := d.item("action.save-copy", d.saveCopy)
	save.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	version := d.item("action.name-version", func() { d.nameVersion() })
	version.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault}
	read := d.item("action.import", d.chooseWorkbooks)
	template := d.item("action.make-template", d.makeTemplate)
	save.Disabled, read.Disabled, template.Disabled = d.document == nil, d.document == nil, d.document == nil
	pack := d.keyed("action.make-board", fyne.KeyE, d.makeBoard)
	pack.Disabled = d.document == nil
	version.Disabled = d.document == nil || d.document.ReadOnly()
	backups := d.item("action.backups", d.showBackups)
	backups.Disabled = version.Disabled
	return fyne.NewMenu(d.words.T("menu.file"),
		d.item("action.new-plan", d.newPlan), d.item("action.open-plan", d.choosePlan), d.recentMenu(), d.exampleMenu(),
		fyne.NewMenuItemSeparator(), read, d.recentWorkbooks(), template, pack, version, save, backups, fyne.NewMenuItemSeparator(), quit)
}

func (d *Desk) item(key string, do func()) *fyne.MenuItem {
	return fyne.NewMenuItem(d.words.T(key), do)
}

func (d *Desk) recentMenu() *fyne.MenuItem {
	item := fyne.NewMenuItem(d.words.T("menu.recent"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, path := range d.settings.recent() {
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(filepath.Base(path), func() { d.Open(path) }))
	}
	item.Disabled = len(item.ChildMenu.Items) == 0
	return item
}

// recentWorkbooks offers to read again what was read last.
func (d *Desk) recentWorkbooks() *fyne.MenuItem {
	item := fyne.NewMenuItem(d.words.T("menu.recent-workbooks"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, path := range d.settings.workbooks() {
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(filepath.Base(path), func() { d.read([]string{path}) }))
	}
	item.Disabled = d.document == nil || len(item.ChildMenu.Items) == 0
	return item
}

func (d *Desk) exampleMenu() *fyne.MenuItem {
	item := fyne.NewMenuItem(d.words.T("menu.examples"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, name := range d.host.Examples() {
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(d.words.T("example."+name), func() { d.createFrom(name) }))
	}
	return item
}

func (d *Desk) editMenu() *fyne.Menu {
	undo := fyne.NewMenuItem(d.nameOf("action.undo", Document.UndoNext), d.undo)
	redo := fyne.NewMenuItem(d.nameOf("action.redo", Document.RedoNext), d.redo)
	// Fyne has names of its own for these keys, and knows them by no other.
	undo.Shortcut, redo.Shortcut = &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	return fyne.NewMenu(d.words.T("menu.edit"), undo, redo)
}

// nameOf writes "Angre: Leste inn budsjett.xlsx" where there is such an edit.
func (d *Desk) nameOf(key string, next func(Document) (EditName, bool)) string {
	if d.document == nil {
		return d.words.T(key)
	}
	edit, possible := next(d.document)
	if !possible {
		return d.words.T(key)
	}
	return d.words.T(key) + ": " + d.words.T("edit."+string(edit.Kind), text.Args{"subject": edit.Subject})
}

// viewMenu has the screens last: on a small screen they are more than there is
// room for, and they have the rail.
func (d *Desk) viewMenu() *fyne.Menu {
	menu := fyne.NewMenu(d.words.T("menu.view"),
		d.appearanceMenu(), d.textSizeMenu(), d.scaleMenu(), d.languageMenu(), fyne.NewMenuItemSeparator(),
		d.keyed("action.go-to", fyne.KeyK, d.openPalette),
		d.keyed("action.next-screen", fyne.KeyPageDown, func() { d.nextScreen(1) }),
		d.keyed("action.previous-screen", fyne.KeyPageUp, func() { d.nextScreen(-1) }), fyne.NewMenuItemSeparator())
	for i, s := range screenPlans() {
		item := fyne.NewMenuItem(d.words.T("screen."+s.name+".name"), func() { d.turnTo(i) })
		if i < len(screenDigits) {
			item.Shortcut = screenKey(i)
		}
		menu.Items = append(menu.Items, item)
	}
	return menu
}

func (d *Desk) appearanceMenu() *fyne.MenuItem {
	appearance := d.item("menu.appearance", nil)
	appearance.ChildMenu = fyne.NewMenu("")
	for _, name := range []string{themeSystem, themeLight, themeDark} {
		item := fyne.NewMenuItem(d.words.T("theme."+name), func() { d.chooseTheme(name) })
		item.Checked = d.settings.theme() == name
		appearance.ChildMenu.Items = append(appearance.ChildMenu.Items, item)
	}
	return appearance
}

func (d *Desk) languageMenu() *fyne.MenuItem {
	language := d.item("menu.language", nil)
	language.ChildMenu = fyne.NewMenu("")
	for _, l := range text.Languages {
		item := fyne.NewMenuItem(d.words.Name(l), func() { d.chooseLanguage(l) })
		item.Checked = d.words.Language() == l
		language.ChildMenu.Items = append(language.ChildMenu.Items, item)
	}
	return language
}

func (d *Desk) textSizeMenu() *fyne.MenuItem {
	item := d.item("menu.text-size", nil)
	item.ChildMenu = fyne.NewMenu("",
		d.keyed("action.larger", fyne.KeyPlus, func() { d.growText(1) }),
		d.keyed("action.smaller", fyne.KeyMinus, func() { d.growText(-1) }),
		d.keyed("action.usual-size", fyne.Key0, func() { d.chooseTextSize(usualText) }),
		fyne.NewMenuItemSeparator())
	for _, percent := range textSizes {
		size := fyne.NewMenuItem(d.words.T("menu.percent", text.Args{"n": percent}), func() { d.chooseTextSize(percent) })
		size.Checked = d.settings.textSize() == percent
		item.ChildMenu.Items = append(item.ChildMenu.Items, size)
	}
	return item
}

// keyed is a menu item with a key of its own, held down with Ctrl (Cmd on a
// Mac).
func (d *Desk) keyed(name string, key fyne.KeyName, do func()) *fyne.MenuItem {
	item := d.item(name, do)
	item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
	return item
}

func (d *Desk) helpMenu() *fyne.Menu {
	tour := d.item("action.tour", d.startTour)
	tour.Disabled = d.document == nil
	return fyne.NewMenu(d.words.T("menu.help"), d.item("action.help", d.openHelp), tour, d.item("action.about", d.about))
}

func (d *Desk) chooseTheme(name string) {
	d.settings.setTheme(name)
	d.dress()
	d.rebuild()
}

func (d *Desk) chooseLanguage(l text.Language) {
	d.settings.setLanguage(l)
	d.words = text.For(l)
	d.dress()
	d.rebuild()
}

// rebuild makes the window anew, in the present language and theme.
func (d *Desk) rebuild() {
	if d.document == nil {
		d.Welcome()
		return
	}
	d.build()
}

// screenDigits are the keys of the first screens in the rail.
var screenDigits = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}

// screenKey is Ctrl (Cmd on a Mac) and the screen's place in the rail.
func screenKey(index int) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: screenDigits[index], Modifier: fyne.KeyModifierShortcutDefault}
}

// shortcuts are the keys that work wherever the planner is. Those of menu
// items come with the menu.
func (d *Desk) shortcuts() {
	for key, do := range map[fyne.KeyName]func(){fyne.KeyO: d.choosePlan, fyne.KeyN: d.newPlan, fyne.KeyI: d.chooseWorkbooks, fyne.KeyF: d.find} {
		d.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { do() })
	}
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown} {
		d.window.Canvas().AddShortcut(moveKey(key), func(fyne.Shortcut) { d.moveFocused(key) })
	}
	// Fyne's own fields keep keys without Ctrl to themselves.
	for key, do := range map[fyne.KeyName]func(){fyne.KeyF1: d.openHelp, fyne.KeyF6: d.nextPart} {
		d.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { do() })
	}
	d.window.Canvas().AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { d.copyFocused() })
	for key, steps := range map[fyne.KeyName]int{fyne.KeyPlus: 1, fyne.KeyEqual: 1, fyne.KeyMinus: -1} {
		// Plus takes Shift on some keyboards.
		for _, held := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift} {
			d.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: held}, func(fyne.Shortcut) { d.growText(steps) })
		}
	}
	d.onCells(&fyne.ShortcutCut{}, editor.cut)
	d.onCells(&fyne.ShortcutPaste{}, editor.paste)
	d.onCells(&fyne.ShortcutSelectAll{}, editor.selectAll)
	d.onCells(&desktop.CustomShortcut{KeyName: fyne.KeyR, Modifier: fyne.KeyModifierShortcutDefault}, editor.fillRight)
	d.onCells(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault}, editor.fillDown)
}

// onCells lets a key work on the cells that have the keyboard.
func (d *Desk) onCells(shortcut fyne.Shortcut, do func(editor)) {
	d.window.Canvas().AddShortcut(shortcut, func(fyne.Shortcut) {
		if cells, has := d.window.Canvas().Focused().(editor); has {
			do(cells)
		}
	})
}

// find gives the keyboard to the search of the screen shown, if it has one.
func (d *Desk) find() {
	if d.document == nil {
		return
	}
	if searched, ok := d.current().(interface{ find() }); ok {
		searched.find()
	}
}
