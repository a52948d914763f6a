# ROC words on pROC::aSAH beside the reference cases: coordinates, corners, weighted best, partial areas, binormal curve; cutpointr's metrics;
# time-dependent area with Cox weights and with competing causes by the formulas of Blanche et al. (2013) on survival::pbc and MASS::Melanoma.
suppressPackageStartupMessages({
  library(pROC)
  library(cutpointr)
  library(survival)
})
source("validation/write.R")

data(aSAH)
curve <- function(marker, direction = "<") pROC::roc(aSAH$outcome, marker, levels = c("Good", "Poor"), direction = direction, quiet = TRUE)
s100b <- curve(aSAH$s100b)
wfns <- curve(as.numeric(aSAH$wfns))
ndka <- curve(aSAH$ndka)
at <- function(...) coords(..., transpose = FALSE)
theta <- c(pROC::auc(s100b), pROC::auc(wfns), pROC::auc(ndka))
S <- sapply(list(s100b, wfns, ndka), function(a) sapply(list(s100b, wfns, ndka), function(b) pROC::cov(a, b, method = "delong")))
diag(S) <- c(pROC::var(s100b), pROC::var(wfns), pROC::var(ndka))
L <- rbind(c(1, -1, 0), c(1, 0, -1))
chi <- as.numeric(t(L %*% theta) %*% solve(L %*% S %*% t(L)) %*% (L %*% theta))
smoothed <- pROC::smooth(s100b, method = "binormal")
cases <- data.frame(poor = as.integer(aSAH$outcome == "Poor"), marker = aSAH$s100b)
best <- function(metric) {
  fit <- suppressWarnings(cutpointr(cases, marker, poor, pos_class = 1, neg_class = 0, direction = ">=", method = maximize_metric, metric = metric, silent = TRUE, break_ties = c))
  as.numeric(unlist(fit$optimal_cutpoint))
}

area <- function(time, code, marker, horizon, before, at_horizon, everybody) {
  case <- ifelse(time <= horizon & code == 1, 1 / before, 0)
  control <- ifelse(time > horizon, 1 / at_horizon, if (everybody) ifelse(code > 1, 1 / before, 0) else 0)
  sum((outer(marker, marker, ">") + outer(marker, marker, "==") / 2) * outer(case, control)) / (sum(case) * sum(control))
}
d <- pbc[1:312, ]
cox <- coxph(Surv(time, status == 0) ~ bili + albumin, d, ties = "efron", control = coxph.control(eps = 1e-14, iter.max = 50))
risk <- exp(as.vector(as.matrix(d[, c("bili", "albumin")]) %*% coef(cox)))
base <- basehaz(cox, centered = FALSE)
hazard <- function(t, left) c(0, base$hazard)[1 + findInterval(t, base$time, left.open = left)]
cox_area <- function(t) area(d$time, as.integer(d$status > 0), d$bili, t, exp(-hazard(d$time, TRUE) * risk), exp(-hazard(t, FALSE) * risk), FALSE)
m <- MASS::Melanoma
code <- c(1, 0, 2)[m$status]
km <- survfit(Surv(time, code == 0) ~ 1, data.frame(time = m$time, code = code))
times <- sort(unique(m$time))
y <- sapply(times, function(u) sum(m$time >= u) - sum(m$time == u & code > 0))
g <- cumprod(ifelse(y > 0, 1 - sapply(times, function(u) sum(m$time == u & code == 0)) / y, 1))
before <- c(1, g)[match(m$time, times)]
melanoma <- function(t, everybody) area(m$time, code, m$thickness, t, before, c(1, g)[1 + sum(times <= t)], everybody)

write_output(list(
  specificity = at(s100b, c(0.9, 0.5, 1, 0), input = "specificity", ret = c("sensitivity", "specificity")),
  sensitivity = at(s100b, c(0.9, 0.5, 1, 0), input = "sensitivity", ret = c("sensitivity", "specificity")),
  corners = at(s100b, "local maximas", ret = "threshold")$threshold[-1],
  weighted = at(s100b, "best", best.method = "youden", best.weights = c(2, 0.2), ret = "threshold")$threshold,
  topleft = at(s100b, "best", best.method = "closest.topleft", best.weights = c(5, 0.2), ret = "threshold")$threshold,
  partialSensitivity = as.numeric(pROC::auc(s100b, partial.auc = c(0.9, 1), partial.auc.focus = "se", partial.auc.correct = TRUE)),
  joint = list(statistic = chi, pValue = pchisq(chi, 2, lower.tail = FALSE)),
  binormal = list(intercept = smoothed$model$coefficients[[1]], slope = smoothed$model$coefficients[[2]], auc = as.numeric(smoothed$auc)),
  cutpointr = list(accuracy = best(accuracy), kappa = best(cohens_kappa), F1 = best(F1_score), product = best(prod_sens_spec), youden = best(youden)),
  cox = sapply(c(730, 1825, 2920), cox_area),
  melanoma = list(definition1 = sapply(c(1000, 2000), melanoma, FALSE), definition2 = sapply(c(1000, 2000), melanoma, TRUE))
), packages = c("pROC", "cutpointr", "survival", "MASS", "jsonlite"), tolerances = list(cox = 1e-8))
