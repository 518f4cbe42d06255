"""NUMBERS: the statutory reports, as questions that read and answers that are tables.

A report is a function of workspace and period that gives a `domain.tables.Table`; the screen, the
PDF and the spreadsheet are three ways to show one table, so they cannot disagree. Figures are as
of the end of the period: run again a year later, a report says the same.
"""
