"""WINDOWS: everything a person sees and types into; the only room with Qt.

Question: who may do what? Decision: a form shows and gives back, a screen joins a form to
services, the main window only holds ready pages. Because a clerk's rule hidden in a widget cannot
be tested without a screen. Instead of windows that count days and write tables.

Question: how does work leave the window? Decision: `TaskRunner`, one lane with one worker, answers
come back to the GUI thread and are dropped when their owner is gone. Because the database belongs
to one thread and a widget to another. Instead of threads per screen.

Question: may the program help while somebody types? Decision: never. Text is cleaned when the
field is left. Because Vietnamese input methods send Backspace and new letters behind our back, and
every mask, validator or inline completion breaks them. Instead of input masks.

Question: how is good and bad news told? Decision: one line at the top right, one bar under the
search box. Because a box that must be closed twenty times a day is closed unread.
"""

from desk_app.ui.lasting import keep_constants

keep_constants()
