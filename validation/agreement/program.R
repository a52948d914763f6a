# Agreement of raters and precision: psych::ICC, vcd::Kappa, hand formulas for Lin, Fleiss and nested analysis of variance.
suppressPackageStartupMessages({ library(psych); library(vcd); library(lme4) })
source("validation/write.R")

# Shrout and Fleiss (1979), table 2: 6 subjects, 4 raters.
shrout <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE)
icc <- suppressMessages(suppressWarnings(ICC(shrout, lmer = FALSE)))$results
icc90 <- suppressMessages(suppressWarnings(ICC(shrout, lmer = FALSE, alpha = 0.1)))$results

data("SexualFun", package = "vcd")
linear <- Kappa(SexualFun)
quadratic <- Kappa(SexualFun, weights = "Fleiss-Cohen")
cohen <- suppressWarnings(cohen.kappa(unclass(SexualFun)))

# lme4::Pastes: batch/cask, two values each (balanced); and with rows left out.
precision <- function(d) {
  a <- anova(lm(strength ~ batch + batch:cask, d))
  list(df = a$Df, ss = a[["Sum Sq"]], ms = a[["Mean Sq"]], reml = as.data.frame(VarCorr(lmer(strength ~ 1 + (1 | batch / cask), d)))$vcov, mean = mean(d$strength))
}
x <- c(1, 2, 3.5, 4, 5.2, 6.1, 8, 9.4, 10); y <- c(1.2, 1.8, 3.9, 4.1, 4.9, 6.6, 7.7, 9.9, 10.4)

write_output(list(
  icc = list(type = icc$type, estimate = icc$ICC, f = icc$F, df1 = icc$df1, df2 = icc$df2, p = icc$p, low = icc$`lower bound`, high = icc$`upper bound`),
  icc90 = list(low = icc90$`lower bound`, high = icc90$`upper bound`),
  kappa = list(unweighted = unname(linear$Unweighted), linear = unname(linear$Weighted), quadratic = unname(quadratic$Weighted), psych = unname(cohen$confid)),
  precision = precision(Pastes),
  unbalanced = precision(Pastes[-c(1, 2, 7, 20, 33, 34, 59), ])
), packages = c("psych", "vcd", "lme4", "jsonlite"), tolerances = list(precision = 1e-5, unbalanced = 1e-5))
