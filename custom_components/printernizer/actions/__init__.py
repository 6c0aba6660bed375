"""What the actions do, one noun a file; ``services`` registers them."""
