"""Values that differ from what the other versions say, and how that is told."""
