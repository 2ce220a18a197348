package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"fagplan/views/text"
)

// saveFile asks where a file is to go, suggesting a name, has it written there
// and says so in the words of the key.
func (d *Desk) saveFile(name, saved string, write func(path string) error) {
	save := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if err != nil || file == nil {
			if err != nil {
				d.fail(err)
			}
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			d.fail(err)
			return
		}
		if err := write(path); err != nil {
			d.fail(err)
			return
		}
		d.say(d.words.T(saved, text.Args{"file": path}))
	}, d.window)
	save.SetFileName(name)
	d.showFiles(save, d.words.T("file.save", text.Args{"file": name}))
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
