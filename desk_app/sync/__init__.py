"""THE WAY BETWEEN OFFICES: format, seal, keys, and how a bundle gets on a stick.

Question: who is believed? Decision: a key that people compared over the phone, never a file name,
a folder or a carrier. A bundle is signed by the journal that made it, then compressed, then
encrypted to named readers; a segment inside carries the seal of the journal that wrote it, so any
desk may carry another's work. Because sticks are lost, copied and passed on by hand. Instead of
trust in the stick or in a password that both ends would have to know.

Question: what is ours in the format? Decision: only what must be: age, zstd, ustar, JSON and
Ed25519 are read by stock tools without this program. Because an office must get at its work in ten
years. Instead of a container of our own.

The pure half (`bundle`, `ustar`, `seal`, `keys`, `cards`) turns values into bytes and back and
knows neither database nor file; `stick` is the only one that writes outside.
"""
