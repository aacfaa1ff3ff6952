namespace compactproof {}
