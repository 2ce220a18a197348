package workbook

import (
	"slices"

	"fagplan/budget"
)

// maxQuestions is how many questions a planner can be asked of one workbook.
// What is in doubt beyond them is left out.
const maxQuestions = 500

// ask puts a question and returns the choice that was made, false for as long
// as there is none. A question that is put again is still the same.
func (im *importer) ask(q Question) (Choice, bool) {
	i, asked := im.asked[q.ID]
	if !asked {
		if len(im.questions) == maxQuestions {
			return Choice{}, false
		}
		if choice, made := q.choice(im.answers.Chosen[q.ID]); made {
			q.Answer = choice.ID
		}
		i = len(im.questions)
		im.asked[q.ID] = i
		im.questions = append(im.questions, q)
	}
	return im.questions[i].choice(im.questions[i].Answer)
}

// questionAt is the ID of a question about a cell.
func questionAt(kind QuestionKind, where budget.Source) string {
	return string(kind) + "|" + where.String()
}

// valueWord is what the Words of a choice call the number it means.
const valueWord = "value"

// meaning makes a choice that means a number.
func meaning(id string, value budget.Quantity) Choice {
	return Choice{ID: id, Words: map[string]any{valueWord: value}}
}

// settled asks what a number in doubt is, and returns it where that is
// answered. Until then, and where it is to be left out, the cell is skipped.
// The other readings are beside those the doubt gives.
func (im *importer) settled(figure Figure, text string, where budget.Source, others ...Choice) (Figure, bool) {
	choice, _ := im.ask(Question{
		ID: questionAt(AskNumber, where), Kind: AskNumber, Where: where, Case: string(figure.Doubt),
		Words:   map[string]any{"text": text, "guess": figure.Value},
		Choices: slices.Concat(figure.readings(), others, []Choice{{ID: LeaveOut}}),
	})
	value, isNumber := choice.Words[valueWord].(budget.Quantity)
	if !isNumber {
		im.skip(where, SkipDoubtful)
		return Figure{}, false
	}
	figure.Value, figure.Doubt = value, NoDoubt
	return figure, true
}

// asSettled reads a number again that has been asked about where that was
// needed; nothing is reported a second time.
func (im *importer) asSettled(t *table, row, column int) (Figure, bool) {
	figure, err := storedOrTyped(t, row, column)
	if err != nil || figure.Missing {
		return Figure{}, false
	}
	i, asked := im.asked[questionAt(AskNumber, im.source(t, row, column))]
	if !asked {
		return figure, figure.Doubt == NoDoubt
	}
	choice, _ := im.questions[i].choice(im.questions[i].Answer)
	value, isNumber := choice.Words[valueWord].(budget.Quantity)
	figure.Value, figure.Doubt = value, NoDoubt
	return figure, isNumber
}

// The choices of what a number in doubt is.
const (
	asGroups    = "groups"     // dots or commas set thousands apart
	asDecimals  = "decimals"   // a dot or comma sets decimals apart
	withoutMark = "without"    // the footnote's mark is no part of it
	asWritten   = "as-written" // as it stands
	asScaled    = "scaled"     // in another unit than the numbers around it
)

// readings are what a number in doubt can be by itself, the most probable
// first.
func (f Figure) readings() []Choice {
	switch f.Doubt {
	case DottedThousand:
		return []Choice{meaning(asGroups, f.Value), meaning(asDecimals, f.Value/1000)}
	case FootnoteMark:
		return []Choice{meaning(withoutMark, f.Value)}
	case UnitSlip:
		return []Choice{meaning(asScaled, f.Value)}
	case Leap:
		return []Choice{meaning(asWritten, f.Value)}
	}
	return []Choice{meaning(asGroups, f.Value)}
}
