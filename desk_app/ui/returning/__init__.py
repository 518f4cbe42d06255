"""Returning a result (trả kết quả), and the citizen's slip right after it.

Question: does the slip need a screen of its own? Decision: no, it follows the return at the same
place, with three faces and one key. Because nobody would open a second screen with a queue before
the desk. Nothing is chosen beforehand, so that Enter alone never becomes an answer; the answer of
one citizen is not shown again. Skipping costs one key and never blocks the next task.
"""
