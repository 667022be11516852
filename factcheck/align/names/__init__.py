"""Which name of one version is which of another, learned from the document itself."""
