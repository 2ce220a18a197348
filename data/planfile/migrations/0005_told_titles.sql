-- The plan file, version 5: the titles that the numbers gave a page of a board
-- pack are kept for each trust it was told for.

UPDATE pack_page SET instead = json_array(json_object('title', instead)) WHERE instead IS NOT NULL;
UPDATE pack_page SET said = json_array(json_object('title', said)) WHERE said IS NOT NULL;
