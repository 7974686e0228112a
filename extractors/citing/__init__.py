"""How citations are read (viện dẫn): numbers and symbols, laws by name, issuers, dates, pinpoints, relations."""
