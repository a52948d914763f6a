suppressPackageStartupMessages(library(cutpointr))
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
cohort <- read.csv(arguments[2])[1:as.integer(arguments[3]), ]
print_times(function() cutpointr(cohort, marker, event, pos_class = 1, neg_class = 0, direction = ">=", method = maximize_metric,
                                 metric = youden, boot_runs = 2000, silent = TRUE))
