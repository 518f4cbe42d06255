"""USE CASES: what a person asks for; one transaction each.

Question: who may change the office's data? Decision: a service, and it alone; the windows and the
command line call the same ones. Because whatever can be done by hand can then be scripted, tested
and measured. Instead of windows that write.

Question: may one service call another? Decision: never. A rule that two of them need is a function
of `domain`, a question that two of them ask is a method of `storage`. Because services that call
each other open transactions within transactions. Instead of layers of services.
"""
