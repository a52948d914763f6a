# Parametric survival regression on lung and tobin of package survival: strata, clusters, weights, intervals, predictions.
source("validation/write.R")
suppressPackageStartupMessages(library(survival))
d <- subset(lung, !is.na(inst), c(inst, time, status, age, sex))
d$w <- 1 + seq_len(nrow(d)) %% 3
d$low <- ifelse(d$status == 2, 100 * floor(d$time / 100), d$time)
d$high <- ifelse(d$status == 2, d$low + 100, NA)
d$low[d$low == 0] <- NA
tight <- survreg.control(rel.tolerance = 1e-13, maxiter = 100)
describe <- function(m) {
  new <- data.frame(age = c(50, 70), sex = c(1, 2))
  q <- predict(m, new, type = "quantile", p = c(0.25, 0.75), se.fit = TRUE)
  r <- predict(m, new, type = "response", se.fit = TRUE)
  list(coef = unname(summary(m)$table[, "Value"]), se = unname(sqrt(diag(as.matrix(vcov(m))))), loglik = m$loglik, scale = I(unname(m$scale)),
       deviance = unname(residuals(m, "deviance"))[1:5], q = unname(q$fit[1, ]), q_se = unname(q$se.fit[1, ]), response = unname(r$fit), response_se = unname(r$se.fit))
}
models <- list(
  cluster = survreg(Surv(time, status) ~ age + sex, d, cluster = inst, control = tight),
  weights = survreg(Surv(time, status) ~ age + sex, d, weights = w, dist = "loglogistic", control = tight),
  interval = survreg(Surv(low, high, type = "interval2") ~ age + sex, d, dist = "lognormal", control = tight),
  extremes = survreg(Surv(low + 1, high, type = "interval2") ~ age + sex, d, control = tight),
  logistic = survreg(Surv(time, status) ~ age + sex, d, dist = "logistic", control = tight),
  rayleigh = survreg(Surv(time, status) ~ age + sex, d, dist = "rayleigh", control = tight),
  fixed = survreg(Surv(time, status) ~ age + sex, d, scale = 0.7, control = tight))
strata <- survreg(Surv(time, status) ~ age + strata(sex), d, control = tight)
tobin <- survreg(Surv(durable, durable > 0, type = "left") ~ age + quant, tobin, dist = "gaussian", control = tight)
write_output(list(
  data = lapply(as.list(d), I), models = lapply(models, describe),
  strata = list(coef = unname(summary(strata)$table[, 1]), se = unname(summary(strata)$table[, 2]), names = rownames(summary(strata)$table), loglik = strata$loglik, scale = unname(strata$scale))),
  packages = "survival", tolerances = list(models = 1e-7))
