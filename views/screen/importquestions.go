package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// questionList puts what could not be told for sure from a workbook, each
// question with its best guess and the reason for it.
type questionList struct {
	desk   *Desk
	jump   func(budget.Source)
	cards  map[string]*questionCard
	all    *button
	says   *widget.Label
	list   *fyne.Container
	most   int // shown at a time
	object fyne.CanvasObject
	item   *pending
}

// questionsAtATime is how many questions are shown before the planner asks for
// more.
const questionsAtATime = 30

func newQuestionList(d *Desk, jump func(budget.Source)) *questionList {
	l := &questionList{desk: d, jump: jump, cards: make(map[string]*questionCard), says: widget.NewLabel(""),
		list: container.NewVBox(), most: questionsAtATime}
	l.says.Wrapping = fyne.TextWrapWord
	l.all = newButton(d.words.T("import.use-all"), func() { d.imports.guess() })
	l.object = bordered(bordered(nil, nil, nil, container.NewVBox(l.all), l.says), nil, nil, nil, clearOfBar(l.list))
	return l
}

func (l *questionList) content() fyne.CanvasObject { return l.object }
func (l *questionList) count(item *pending) int    { return item.open() }

// show puts the questions. Cards stay the same while a question does, so that
// answering leaves the keyboard where it is.
func (l *questionList) show(item *pending) {
	l.item = item
	words, open := l.desk.words, item.open()
	if len(item.preview.Questions) == 0 {
		l.says.SetText(words.T("import.no-questions"))
	} else {
		l.says.SetText(words.T("import.answered", text.Args{"open": open, "all": len(item.preview.Questions)}))
	}
	if open > 0 {
		l.all.Enable()
	} else {
		l.all.Disable()
	}
	var shown []fyne.CanvasObject
	for i, q := range item.preview.Questions {
		if i == l.most {
			shown = append(shown, l.more())
			break
		}
		shown = append(shown, l.card(q).object)
	}
	l.list.Objects = shown
	l.list.Refresh()
}

func (l *questionList) more() fyne.CanvasObject {
	return newButton(l.desk.words.T("import.more"), func() {
		l.most += questionsAtATime
		l.show(l.item)
	})
}

func (l *questionList) card(q ImportQuestion) *questionCard {
	c, known := l.cards[q.ID]
	if !known {
		c = newQuestionCard(l, q)
		l.cards[q.ID] = c
	}
	c.show(q)
	return c
}

// questionCard is one question with its answers.
type questionCard struct {
	question ImportQuestion
	mark     *fyne.Container
	choices  *widget.RadioGroup
	guess    *button
	object   fyne.CanvasObject
	list     *questionList
}

func newQuestionCard(l *questionList, q ImportQuestion) *questionCard {
	words := l.desk.words
	c := &questionCard{question: q, list: l, mark: container.NewStack()}
	c.choices = widget.NewRadioGroup(c.names(), nil)
	c.choices.Required = true
	c.guess = newButton(words.T("import.use-guess"), func() { c.choose(c.question.Best) })
	cell := newButton(words.T("action.show-cell"), func() { l.jump(q.Where) })
	cell.Importance = widget.LowImportance
	asked := newParagraph(q.Where.String(), words.Question(q.Kind, q.Case, q.Words))
	c.object = bordered(nil, widget.NewSeparator(), c.mark, nil, container.NewVBox(asked, c.choices,
		container.New(layout.NewCustomPaddedHBoxLayout(6), c.guess, cell)))
	return c
}

// names are the answers; the best guess says that it is.
func (c *questionCard) names() []string {
	words := c.list.desk.words
	var names []string
	for i, choice := range c.question.Choices {
		name := strings.TrimSpace(words.Choice(choice.ID, choice.Words))
		if i == c.question.Best {
			name = words.T("import.guessed", text.Args{"choice": name})
		}
		names = append(names, name)
	}
	return names
}

// show marks the answer. The handler is set last: marking is no answer.
func (c *questionCard) show(q ImportQuestion) {
	c.question = q
	c.choices.OnChanged = nil
	names := c.names()
	c.choices.Options, c.choices.Selected = names, ""
	status := chart.Watch
	for i, choice := range q.Choices {
		if choice.ID == q.Answer {
			c.choices.Selected, status = names[i], chart.Good
		}
	}
	c.choices.Refresh()
	if q.Answer == "" {
		c.guess.Enable()
	} else {
		c.guess.Disable()
	}
	c.mark.Objects = []fyne.CanvasObject{findingMark(status)}
	c.mark.Refresh()
	c.choices.OnChanged = func(name string) {
		for i := range names {
			if names[i] == name {
				c.choose(i)
			}
		}
	}
}

func (c *questionCard) choose(index int) {
	c.list.desk.imports.answer(map[string]string{c.question.ID: c.question.Choices[index].ID})
}
