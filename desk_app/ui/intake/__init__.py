"""Receiving a dossier (tiếp nhận) on one screen: four cards in the order of the paper form.

Question: one question per page, or one screen? Decision: one screen, worked by keys alone. Because
a trained clerk repeats this twenty to eighty times a day with somebody waiting. Enter goes to
whatever has to be filled in or looked at; what is set by itself (channel, sets, fee, note) is
passed by, and reached with Tab. Instead of wizards and boxes, which cost a decision each.
"""
