"""PAPER: data in, PDF bytes out.

Question: how does a paper get its facts and where does it go? Decision: a service hands over a
frozen value that holds everything the paper says, and gets bytes back; nothing is looked up here
and nothing is written. Because the same value must give the same bytes – at the desk, in a test,
on a second print – and a failing printer must never reach the save. Instead of windows that draw
while they read the database.

Every text goes through `text`, which checks that the font can write it and escapes it: no paper
with a missing letter leaves the desk, and a name is never read as markup.
"""
