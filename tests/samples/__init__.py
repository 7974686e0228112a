"""The project's sample plans: from annotated sources to files and their gold annotations."""
