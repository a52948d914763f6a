# Usage: survival.R FOLDER WORK FILE; times the work of the same name in Rooms/SurvivalRows.cs.
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
d <- read.csv(arguments[3])
work <- list(
  cox = function() coxph(Surv(time, event) ~ x1 + x2 + x3 + x4 + x5, data = d, ties = "efron"),
  startstop = function() coxph(Surv(start, time, event) ~ x1 + x2 + x3 + x4 + x5, data = d, ties = "efron"),
  zph = function() cox.zph(coxph(Surv(time, event) ~ x1 + x2 + x3 + x4 + x5, data = d)),
  km = function() survfit(Surv(time, event) ~ 1, data = d, conf.type = "log-log"),
  logrank = function() survdiff(Surv(time, event) ~ x2, data = d),
  concordance = function() concordance(Surv(time, event) ~ x1, data = d),
  bootstrap = function() for (i in 1:2000) coxph(Surv(time, event) ~ x1 + x2, data = d[sample.int(nrow(d), replace = TRUE), ])
)
set.seed(1)
print_times(work[[arguments[2]]])
