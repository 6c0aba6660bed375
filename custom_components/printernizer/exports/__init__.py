"""What leaves the books: rows of the ledger in, the bytes of a file out, piece by piece. Knows no Home Assistant."""
