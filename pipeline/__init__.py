"""VERBS: the only room with input and output. Imports `extractors` and `models`."""
