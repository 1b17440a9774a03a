"""What it was: type of attack, weapon, target, and the verdict on kind, status and outcome."""
