"""Who did it, who claims it, who says so."""
