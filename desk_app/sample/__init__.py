"""SAMPLES: a whole district and a single day, played through the services.

Question: where does sample data come from? Decision: nobody writes it; invented people come to
invented desks, and every act goes through the same services as a clerk's, at a clock that moves.
Because then a sample is what the program really makes – chains, seals, bundles, figures – and a
report over it proves the way from the reception to the report. Instead of a stored file, which
grows old with the next step of the schema, and of rows put into tables, which prove nothing.

One seed gives one story: the same people, procedures, moments and so the same figures, whatever
the number of processes. Keys, and the identities made from random bits, differ each time. All of
it is marked as training.
"""
