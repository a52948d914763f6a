cat("Tidemark benchmarks", as.character(getRversion()), "\n")
