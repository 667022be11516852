"""Which sentences of two versions translate each other."""
