"""How times are read (thời hạn): the calendar in Vietnamese words, stated times, adverbials, cycles, events."""
