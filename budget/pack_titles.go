package budget

import "encoding/json"

// ToldTitles are the titles the numbers gave a page of a board pack: one for the
// whole of the plan, or one for each trust the pack was told for.
type ToldTitles []ToldTitle

// ToldTitle is the title the numbers gave a page.
type ToldTitle struct {
	// Area is the trust the page was told for, empty for the whole of the plan.
	// It is no reference: what was said once does not keep a trust in the plan.
	Area  string `json:"area,omitempty"`
	Title string `json:"title"`
}

// Of is the title for a trust, or for the whole of the plan where the area is
// empty; empty where there is none.
func (t ToldTitles) Of(area AreaID) string {
	for _, told := range t {
		if told.Area == string(area) {
			return told.Title
		}
	}
	return ""
}

// UnmarshalJSON also reads the bare title that edits were logged with when there
// was but one.
func (t *ToldTitles) UnmarshalJSON(data []byte) error {
	var title string
	if err := json.Unmarshal(data, &title); err == nil {
		*t = nil
		if title != "" {
			*t = ToldTitles{{Title: title}}
		}
		return nil
	}
	return json.Unmarshal(data, (*[]ToldTitle)(t))
}
