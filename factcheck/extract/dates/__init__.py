"""Dates, times of day and parts of a year, made of atoms."""
