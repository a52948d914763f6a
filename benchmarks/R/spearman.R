arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
d <- read.csv(arguments[2])
print_times(function() cor.test(d$x, d$y, method = "spearman", exact = FALSE))
