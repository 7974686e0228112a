"""Tesseract's network, fed with all lines of a page at once (mạng nhận dạng, đọc cả trang một lượt).

Tesseract finds the lines, and its language data holds the network; but its own code multiplies a column of a line at a
time, so that most of its time goes into other things than the network. Here the columns of all lines go through
together: the same letters in a third of the time. Where a word was not read with certainty, the other readings are
weighed by what they cost and by whether they are words (Tesseract does likewise by its dictionary).

`page` reads a page; `model` reads the language data; `forward` is the network; `runs` cuts the lines out; `letters` and
`candidates` turn what the network says into words.
"""
