"""Quantities, made of atoms: numbers with what stands around them."""
