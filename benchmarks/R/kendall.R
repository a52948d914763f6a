# One run only: cor.test compares all pairs and takes minutes.
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[2])
before <- Sys.time()
invisible(cor.test(d$x, d$y, method = "kendall", exact = FALSE))
cat(format(as.numeric(difftime(Sys.time(), before, units = "secs")), digits = 15), "\n")
