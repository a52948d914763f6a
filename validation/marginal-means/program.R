# Marginal means of lm(breaks ~ wool * tension) on R's warpbreaks: every adjustment, every family of contrasts, joint tests.
suppressPackageStartupMessages(library(emmeans))
source("validation/write.R")

fit <- lm(breaks ~ wool * tension, warpbreaks)
by_wool <- emmeans(fit, ~ tension | wool)
over <- suppressMessages(emmeans(fit, ~ tension))
both <- emmeans(fit, ~ wool * tension)
unequal <- lm(breaks ~ wool * tension, warpbreaks[-c(1:4, 20, 30:33), ])
table_of <- function(x, ...) {
  s <- as.data.frame(suppressMessages(summary(x, infer = TRUE, ...)))
  label <- if ("contrast" %in% names(s)) as.character(s$contrast) else NULL
  list(label = label, estimate = s[[intersect(names(s), c("estimate", "emmean"))]], stdError = s$SE, df = s$df, confLow = s$lower.CL, confHigh = s$upper.CL, statistic = s$t.ratio, pValue = s$p.value)
}
families <- c("pairwise", "revpairwise", "trt.vs.ctrlk", "consec", "mean_chg", "eff", "del.eff", "poly")
joint <- joint_tests(unequal)

write_output(list(
  means = table_of(by_wool),
  meansSidak = table_of(over, adjust = "sidak"),
  pairs = setNames(lapply(c("none", "tukey", "scheffe", "sidak", "bonferroni", "holm", "hochberg", "hommel", "fdr", "BY"), function(a) table_of(pairs(by_wool), adjust = a)),
    c("none", "tukey", "scheffe", "sidak", "bonferroni", "holm", "hochberg", "hommel", "fdr", "BY")),
  pairsOfBoth = table_of(pairs(both)),
  families = setNames(lapply(families, function(f) table_of(contrast(over, f, adjust = "none"))), families),
  polynomials = lapply(3:9, function(k) { p <- emmeans:::poly.emmc(1:k); list(name = names(p), weights = unname(as.matrix(p))) }),
  unequal = table_of(suppressMessages(emmeans(unequal, ~ tension))),
  unequalProportional = table_of(suppressMessages(emmeans(unequal, ~ tension, weights = "proportional"))),
  unequalCells = table_of(suppressMessages(emmeans(unequal, ~ tension, weights = "cells"))),
  joint = list(term = joint$`model term`, df1 = joint$df1, df2 = joint$df2, statistic = joint$F.ratio, pValue = joint$p.value),
  dunnett = {
    set.seed(1)
    s <- as.data.frame(summary(contrast(over, "trt.vs.ctrl"), adjust = "mvt", infer = TRUE))
    list(pValue = s$p.value, confLow = s$lower.CL)
  }
), packages = c("emmeans", "mvtnorm", "jsonlite"), tolerances = list(dunnett = 1e-3, pairs = 1e-6, pairsOfBoth = 1e-6))
