suppressPackageStartupMessages(library(survival))
data <- commandArgs(TRUE)[1]
source(file.path(data, "..", "R", "timing.R"))
cohort <- read.csv(file.path(data, "cohort.csv"))
print_times(function() summary(coxph(Surv(time, event) ~ age + marker + dose, data = cohort, ties = "efron")))
