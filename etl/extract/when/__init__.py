"""When it happened: the wording of time, the days it means, and which of them date the event."""
