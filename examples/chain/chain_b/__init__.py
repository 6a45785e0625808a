"""Speeds of an aircraft in the standard atmosphere."""
