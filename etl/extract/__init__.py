"""Article to mentions: the cascade of finite-state stages."""
