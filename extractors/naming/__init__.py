"""How actors are read (người chịu trách nhiệm): their names and lists, label lines, headings, orders, duties."""
