package budget

import (
	"encoding/json"
	"fmt"
)

// changeJSON is how the edit log keeps a change.
type changeJSON struct {
	Table  TableName       `json:"table"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// MarshalJSON writes the change with the name of its table.
func (c Change) MarshalJSON() ([]byte, error) {
	if c.Before == nil && c.After == nil {
		return nil, fmt.Errorf("an empty change: %w", ErrInvalid)
	}
	out := changeJSON{Table: c.subject().Table()}
	var err error
	if out.Before, err = marshalRecord(c.Before); err != nil {
		return nil, err
	}
	if out.After, err = marshalRecord(c.After); err != nil {
		return nil, err
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes. It returns ErrInvalid for a
// change of nothing.
func (c *Change) UnmarshalJSON(data []byte) error {
	var in changeJSON
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

func marshalRecord(r Record) (json.RawMessage, error) {
	if r == nil {
		return nil, nil
	}
	return json.Marshal(r)
}

func unmarshalRecord(name TableName, data json.RawMessage) (Record, error) {
	if data == nil || string(data) == "null" {
		return nil, nil
	}
	return DecodeRecord(name, data)
}
