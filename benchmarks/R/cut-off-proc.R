suppressPackageStartupMessages(library(pROC))
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
cohort <- read.csv(arguments[2])[1:100, ]
curve <- roc(cohort$event, cohort$marker, levels = c(0, 1), direction = "<", quiet = TRUE)
print_times(function() ci.coords(curve, x = "best", best.method = "youden", best.policy = "random", ret = "threshold",
                                 boot.n = 2000, boot.stratified = FALSE, progress = "none"))
