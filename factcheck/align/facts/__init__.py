"""Which facts of two versions are the same."""
