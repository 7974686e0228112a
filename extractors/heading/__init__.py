"""How a letterhead is read (thể thức): type lines, titles, issuers and their places, signers, recipients."""
