package screen

import "fagplan/views/text"

// saveFile asks where a file is to go, suggesting a name, has it written there
// and says so in the words of the key.
func (d *Desk) saveFile(name, saved string, write func(path string) error) {
	d.askToSave(FileQuestion{Title: d.words.T("file.save", text.Args{"file": name}), Name: name}, func(path string) {
		if err := write(path); err != nil {
			d.fail(err)
			return
		}
		d.say(d.words.T(saved, text.Args{"file": path}))
	})
}

// makeTemplate asks where the workbook to edit the plan in is to go.
func (d *Desk) makeTemplate() {
	if d.document == nil {
		return
	}
	document := d.document
	d.saveFile(document.Name()+".xlsx", "bar.template-saved", func(path string) error {
		return d.host.SaveTemplate(path, document.Plan())
	})
}
