"""THE UPPER LEVEL: many communes become one picture.

The same workspace, the same fold: a district or province is a desk that receives no dossiers of
its own and takes in everybody's bundles. What is added here is the question "which commune is
where?". Instead of a second program with a second meaning of the same entries.
"""
