"""What a flight plan asks."""
