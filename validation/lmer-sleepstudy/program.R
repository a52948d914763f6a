# Linear mixed model of the sleepstudy data (lme4::sleepstudy): REML, Satterthwaite's degrees of freedom.
suppressPackageStartupMessages(library(lmerTest))
source("validation/write.R")

control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-10))
fit <- lmer(Reaction ~ Days + (Days | Subject), data = lme4::sleepstudy, REML = TRUE, control = control)
ml <- lme4::lmer(Reaction ~ Days + (Days | Subject), data = lme4::sleepstudy, REML = FALSE, control = control)
terms <- coef(summary(fit))

write_output(list(
  terms = list(estimate = unname(terms[, "Estimate"]), stdError = unname(terms[, "Std. Error"]), df = unname(terms[, "df"]), statistic = unname(terms[, "t value"]), pValue = unname(terms[, "Pr(>|t|)"])),
  covariance = as.data.frame(VarCorr(fit))$vcov,
  sigma = sigma(fit),
  criterion = unname(lme4::getME(fit, "devcomp")$cmp["REML"]),
  logLikMl = as.numeric(logLik(ml)),
  n = nobs(fit)
), packages = c("lme4", "lmerTest", "jsonlite"), tolerances = list(terms = 1e-5, covariance = 1e-5, sigma = 1e-6))
