"""The forms that open inside the page of a dossier, one for each thing that can be done."""
