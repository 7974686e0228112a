"""NOUNS: data types and database tables. Imports nothing of ours. (Not trained weights.)"""
