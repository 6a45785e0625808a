"""Sound in the standard atmosphere."""
