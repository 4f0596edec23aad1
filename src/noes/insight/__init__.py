"""Statistics of asking on plain arrays: no Django, no clock, no chance but a seed that comes in."""
