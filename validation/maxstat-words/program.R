# Maximally selected rank statistics of maxstat on data of R's own packages: pROC::aSAH (two classes, ranks) and survival::lung (log-rank).
suppressPackageStartupMessages({
  library(maxstat)
  library(survival)
})
source("validation/write.R")

data(aSAH, package = "pROC")
d <- data.frame(poor = as.numeric(aSAH$outcome == "Poor"), s100b = aSAH$s100b, ndka = aSAH$ndka, age = aSAH$age)
one <- function(formula, score, data = d, pmethod = "Lau94", ...) {
  t <- maxstat.test(formula, data = data, smethod = score, pmethod = pmethod, ...)
  list(statistic = unname(t$statistic), cutpoint = unname(t$estimate), p = as.numeric(t$p.value))
}
both <- function(formula, score, data = d) c(one(formula, score, data), list(lau92 = one(formula, score, data, "Lau92")$p))
set.seed(1)
gauss <- mean(replicate(20, one(ndka ~ s100b, "Wilcoxon", pmethod = "exactGauss")$p))

write_output(list(
  classes = both(poor ~ s100b, "Data"),
  wilcoxon = both(ndka ~ s100b, "Wilcoxon"),
  normal = both(ndka ~ s100b, "NormalQuantil"),
  narrow = one(ndka ~ s100b, "Wilcoxon", pmethod = "Lau92", minprop = 0.2, maxprop = 0.7),
  logrank = both(Surv(time, status == 2) ~ age, "LogRank", lung[, c("time", "status", "age")]),
  exactGauss = gauss
), packages = c("maxstat", "pROC", "survival", "jsonlite"), tolerances = list(exactGauss = 1e-2))
