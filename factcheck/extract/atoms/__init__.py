"""From a text to its atoms: numbers, words that mean something, codes."""
