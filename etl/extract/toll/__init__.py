"""How many: people counted, the grammar of killed and wounded, and the toll an incident settles on."""
