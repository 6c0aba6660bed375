"""What comes into the books from elsewhere: foreign files in, checked jobs out. Knows no Home Assistant.

All of it is hostile until it is checked: sizes are bounded, nothing in a file is run, and what can't be read is told with
its place.
"""
