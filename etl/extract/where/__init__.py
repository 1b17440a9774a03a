"""Where it happened: the wording of place, what it names, and which of the places told is the event's."""
