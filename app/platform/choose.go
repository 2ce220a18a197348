package platform

// Question is what the planner is asked to choose.
type Question struct {
	// Title is what for, and Confirm the word on the button; the system's own if empty.
	Title, Confirm string
	// Folder is where to begin, empty for where the system likes.
	Folder string
	// Name is what a file to be saved is to be called.
	Name string
	// Kinds are the files to choose among, none for all.
	Kinds []Kind
	// Owner is the handle of the window that asks.
	Owner uintptr
}

// Kind is a sort of files: what they are called, and how their names end, as ".xlsx".
type Kind struct {
	Name       string
	Extensions []string
}
