"""Language tools with no news in them."""
