"""What an ended job cost, and what is asked for it."""
