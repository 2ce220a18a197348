package budget

import (
	"encoding/json"
	"fmt"
)

// changeJSON is how the edit log keeps a change: its records are Records when
// they are written, and undecoded when they are read.
type changeJSON[R any] struct {
	Table  TableName `json:"table"`
	Before R         `json:"before,omitempty"`
	After  R         `json:"after,omitempty"`
}

// MarshalJSON writes the change with the name of its table.
func (c Change) MarshalJSON() ([]byte, error) {
	if c.Before == nil && c.After == nil {
		return nil, fmt.Errorf("an empty change: %w", ErrInvalid)
	}
	return json.Marshal(changeJSON[Record]{Table: c.subject().Table(), Before: c.Before, After: c.After})
}

// UnmarshalJSON reads what MarshalJSON writes. It returns ErrInvalid for a
// change of nothing.
func (c *Change) UnmarshalJSON(data []byte) error {
	var in changeJSON[json.RawMessage]
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	var err error
	if c.Before, err = unmarshalRecord(in.Table, in.Before); err != nil {
		return err
	}
	if c.After, err = unmarshalRecord(in.Table, in.After); err != nil {
		return err
	}
	if c.Before == nil && c.After == nil {
		return fmt.Errorf("an empty change of table %q: %w", in.Table, ErrInvalid)
	}
	return nil
}

func unmarshalRecord(name TableName, data json.RawMessage) (Record, error) {
	if data == nil || string(data) == "null" {
		return nil, nil
	}
	return DecodeRecord(name, data)
}
