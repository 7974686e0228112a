"""READERS: clean text and outline in, facts out. No files, no database, no clock. Imports `models` only."""
