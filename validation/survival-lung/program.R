# Survival of the lung data (survival::lung): Kaplan-Meier, log-rank, Cox with Efron's ties, proportional hazards.
suppressPackageStartupMessages(library(survival))
source("validation/write.R")

km <- summary(survfit(Surv(time, status == 2) ~ sex, data = lung, conf.type = "log-log"), times = c(180, 365, 730))
median <- summary(survfit(Surv(time, status == 2) ~ sex, data = lung, conf.type = "log-log"))$table
logrank <- survdiff(Surv(time, status == 2) ~ sex, data = lung)
cox <- coxph(Surv(time, status == 2) ~ age + sex + ph.ecog, data = lung, ties = "efron")
zph <- cox.zph(cox, transform = "km")$table
breslow <- coxph(Surv(time, status == 2) ~ age + sex + ph.ecog, data = lung, ties = "breslow")

write_output(list(
  kaplanMeier = data.frame(stratum = as.character(km$strata), time = km$time, nRisk = km$n.risk, survival = km$surv, confLow = km$lower, confHigh = km$upper),
  median = unname(median[, "median"]),
  logrank = list(statistic = logrank$chisq, observed = logrank$obs, expected = logrank$exp),
  cox = list(estimate = unname(coef(cox)), stdError = unname(sqrt(diag(vcov(cox)))), logLik = cox$loglik, score = cox$score, n = cox$n, events = cox$nevent),
  zph = list(statistic = unname(zph[, "chisq"]), pValue = unname(zph[, "p"])),
  breslow = list(estimate = unname(coef(breslow)), logLik = breslow$loglik)
), packages = c("survival", "jsonlite"), tolerances = list(median = 1e-12))
