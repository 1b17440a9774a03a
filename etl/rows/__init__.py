"""Records to the rows that sql/load takes, and back: pure, no database in sight."""
