"""Which files are versions of one document."""
