"""Papers on the window and on the printer: preview, direct print, saving as PDF.

Question: who may talk to a printer? Decision: `printers.py`, always aside, never in the GUI
thread and never on the lane of the database. Because a spooler or a network printer may take half
a minute to answer. Instead of a print dialog, which asks in the GUI thread each time.

Question: what if the chosen printer is gone? Decision: say so and offer the preview, another
printer or a file. Because a receipt that silently came out in another room holds somebody's
personal data. Instead of falling back to the system's default printer.
"""
