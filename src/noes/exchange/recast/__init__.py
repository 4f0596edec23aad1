"""Tables of known programs, and tables of another shape, made such as the rest of a reading takes.

One program or shape is one file. What is known of it by name of its columns is said as `Hints`;
where its rows are no asks, they are made anew, each with the row it comes from. A table that only
resembles one is left as it stands.
"""
