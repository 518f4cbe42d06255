"""The end of a day: the check of the data, the closing sheet, the copy on a stick."""
