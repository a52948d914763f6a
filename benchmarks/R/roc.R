suppressPackageStartupMessages(library(pROC))
data <- commandArgs(TRUE)[1]
source(file.path(data, "..", "R", "timing.R"))
cohort <- read.csv(file.path(data, "cohort.csv"))
print_times(function() ci.auc(roc(cohort$event, cohort$marker, levels = c(0, 1), direction = "<", quiet = TRUE), method = "delong"))
