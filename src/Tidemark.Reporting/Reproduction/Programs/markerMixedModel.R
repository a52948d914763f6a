biomarkers <- of_regimen(read_data("biomarkers"), parameters$regimen)
d <- biomarkers[biomarkers$analyte == parameters$analyte, ]
by_visit <- parameters$time == "visit"
if (by_visit) d <- d[!is.na(d$visit), ]
subjects <- read_data("subjects")
d <- cbind(d, subjects[match(d$subject, subjects$subject), parameters$covariates, drop = FALSE])
for (name in parameters$covariates) d <- d[!is.na(d[[name]]), ]
d <- d[order(d$subject, d$day, method = "radix"), ]
d$y <- log2(d$value)
d$time <- d$day / parameters$timeUnitDays

schedule <- read_protocol()$schedule
ids <- unlist(lapply(schedule, function(v) v$id))
first <- unlist(lapply(schedule, function(v) isTRUE(v$baseline)))
d$visit <- factor(d$visit, levels = intersect(c(ids[first], ids[!first]), d$visit))

# The design with the report's names: intercept, visits or time, covariates (text against its first level).
X <- cbind(intercept = rep(1, nrow(d)))
if (by_visit) for (v in levels(d$visit)[-1]) X <- cbind(X, setNames(data.frame(as.numeric(d$visit == v)), v)) else X <- cbind(X, time = d$time)
for (name in parameters$covariates) {
  x <- d[[name]]
  if (is.numeric(x)) X <- cbind(X, setNames(data.frame(x), name))
  else for (level in sort(unique(as.character(x)), method = "radix")[-1])
    X <- cbind(X, setNames(data.frame(as.numeric(x == level)), paste0(name, ": ", level)))
}
X <- as.matrix(X)
emit("rows", nrow(d))
emit("n", length(unique(d$subject)))

below <- d$quantification == "BelowLimit"
z <- qnorm(1 - (1 - parameters$confidenceLevel) / 2)
slope <- !by_visit && isTRUE(parameters$randomSlope)

report_terms <- function(estimate, se, low, high, p) {
  for (i in seq_along(estimate)) {
    name <- colnames(X)[i]
    emit(paste0(name, ".estimate"), estimate[i])
    emit(paste0(name, ".se"), se[i])
    emit(paste0(name, ".low"), low[i])
    emit(paste0(name, ".high"), high[i])
    emit(paste0(name, ".p"), p[i])
  }
}

if (any(below) && !slope) {
  # Censored likelihood of the random intercept model; each subject's integral by Gauss-Hermite nodes about its mode.
  k <- 61
  J <- matrix(0, k, k)
  for (i in 1:(k - 1)) J[i, i + 1] <- J[i + 1, i] <- sqrt(i / 2)
  e <- eigen(J, symmetric = TRUE)
  nodes <- e$values
  weights <- sqrt(pi) * e$vectors[1, ]^2
  groups <- split(seq_len(nrow(d)), d$subject)
  minus <- function(par) {
    p <- ncol(X)
    mu <- drop(X %*% par[1:p])
    tau <- exp(par[p + 1])
    sigma <- exp(par[p + 2])
    total <- 0
    for (g in groups) {
      logf <- function(b) {
        r <- outer(d$y[g] - mu[g], b, "-") / sigma
        colSums(below[g] * pnorm(r, log.p = TRUE) + (!below[g]) * (dnorm(r, log = TRUE) - log(sigma))) + dnorm(b, 0, tau, log = TRUE)
      }
      spread <- 8 * tau + 8 * sigma
      mode <- optimize(logf, c(-spread, spread), maximum = TRUE, tol = 1e-8)$maximum
      h <- 1e-3 * min(tau, sigma)
      curvature <- -(logf(mode + h) - 2 * logf(mode) + logf(mode - h)) / h^2
      scale <- sqrt(2 / curvature)
      terms <- logf(mode + scale * nodes) + nodes^2 + log(weights) + log(scale)
      total <- total + max(terms) + log(sum(exp(terms - max(terms))))
    }
    -total
  }
  start <- lme4::lmer(y ~ X - 1 + (1 | subject), data = d, REML = FALSE)
  sds <- as.data.frame(lme4::VarCorr(start))$sdcor
  fit <- optim(c(lme4::fixef(start), log(pmax(sds, 1e-3))), minus, method = "BFGS", control = list(reltol = 1e-14, maxit = 500), hessian = TRUE)
  p <- ncol(X)
  estimate <- fit$par[1:p]
  se <- sqrt(diag(solve(fit$hessian)))[1:p]
  report_terms(estimate, se, estimate - z * se, estimate + z * se, 2 * pnorm(-abs(estimate / se)))
  emit("sd.subject", exp(fit$par[p + 1]))
  emit("sd.residual", exp(fit$par[p + 2]))
} else {
  control <- lme4::lmerControl(optimizer = "bobyqa", optCtrl = list(maxfun = 1e5, rhoend = 1e-9))
  fit <- if (slope) lmerTest::lmer(y ~ X - 1 + (1 + time | subject), data = d, control = control)
    else lmerTest::lmer(y ~ X - 1 + (1 | subject), data = d, control = control)
  s <- coef(summary(fit))
  half <- qt(1 - (1 - parameters$confidenceLevel) / 2, s[, "df"]) * s[, "Std. Error"]
  report_terms(s[, "Estimate"], s[, "Std. Error"], s[, "Estimate"] - half, s[, "Estimate"] + half, s[, "Pr(>|t|)"])
  sds <- as.data.frame(lme4::VarCorr(fit))
  emit("sd.subject", sds$sdcor[sds$grp == "subject" & sds$var1 == "(Intercept)" & is.na(sds$var2)])
  emit("sd.residual", sds$sdcor[sds$grp == "Residual"])
  if (slope) emit("sd.slope", sds$sdcor[sds$grp == "subject" & sds$var1 %in% "time"])
}
