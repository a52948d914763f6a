# What the words of survival answer beside the reference cases (data sets of survival): variances, kinds of curve, residuals, predictions.
suppressPackageStartupMessages(library(survival))
source("validation/write.R")

d <- lung
d$w <- d$age / 60
d$pair <- rep(1:114, 2)
d$start <- ifelse(d$sex == 1, 0, round(0.3 * d$time))
at <- c(1, 5, 50, 150, 186)
pick <- function(f) list(surv = f$surv[at], stdErr = f$std.err[at], cumhaz = f$cumhaz[at], stdChaz = f$std.chaz[at], lower = f$lower[at], upper = f$upper[at])
curve <- function(...) pick(survfit(..., data = d, conf.type = "log-log"))
curves <- list(
  weighted = pick(survfit(Surv(time, status) ~ 1, d, weights = w, conf.type = "log-log")),
  clustered = pick(survfit(Surv(time, status) ~ 1, d, cluster = pair, conf.type = "log-log")),
  delayed = pick(survfit(Surv(start, time, status) ~ 1, d, weights = w, cluster = pair, conf.type = "log-log")),
  flemingHarrington = pick(survfit(Surv(time, status) ~ 1, d, stype = 2, ctype = 2, conf.type = "log-log")),
  hazard = pick(survfit(Surv(time, status) ~ 1, d, stype = 2, ctype = 1, conf.type = "log-log")),
  robustHazard = pick(survfit(Surv(time, status) ~ 1, d, weights = w, stype = 2, ctype = 1, conf.type = "log-log"))
)
later <- summary(survfit(Surv(time, status) ~ sex, d, start.time = 200, conf.type = "log-log"))$table
rmean <- lapply(c(common = "common", individual = "individual"), function(how) summary(survfit(Surv(time, status) ~ sex, d), rmean = how)$table[, c("rmean", "se(rmean)")])

control <- coxph.control(eps = 1e-13, iter.max = 50, toler.chol = 1e-15)
f <- coxph(Surv(time, status) ~ age + factor(sex) + ph.ecog + strata(inst > 10), d, control = control)
new <- data.frame(age = c(50, 60), sex = c(1, 2), ph.ecog = c(0, 1), inst = c(3, 12), time = c(300, 400), status = 1)
predictions <- unlist(lapply(c("strata", "sample", "zero"), function(ref) lapply(c("lp", "risk"), function(type) {
  p <- predict(f, new, type = type, se.fit = TRUE, reference = ref)
  list(fit = unname(p$fit), se = unname(p$se.fit))
})), recursive = FALSE)
expected <- lapply(c(expected = "expected", survival = "survival"), function(type) {
  p <- predict(f, new, type = type, se.fit = TRUE)
  list(fit = unname(p$fit), se = unname(p$se.fit))
})
own <- predict(f, type = "expected", se.fit = TRUE)
offset <- coxph(Surv(time, status) ~ age + offset(sex / 3), d, control = control)
offsetNew <- data.frame(age = 50, sex = 1:2, time = 300, status = 1)
ofOffset <- predict(offset, offsetNew, type = "lp", se.fit = TRUE)
# predict(type = "expected") with new data and an offset contradicts survfit (and the formula): survfit is the golden.
offsetExpected <- summary(survfit(offset, newdata = offsetNew), times = 300)
weighted <- coxph(Surv(time, status) ~ age + sex + ph.ecog + wt.loss, d, weights = w, control = control)
heads <- lapply(setNames(nm = c("martingale", "deviance", "score", "schoenfeld", "scaledsch", "dfbeta", "dfbetas")), function(type) unname(head(as.matrix(resid(weighted, type = type)), 3)))
clustered <- coxph(Surv(time, status) ~ age + sex + cluster(inst), d, control = control)
deviance <- anova(coxph(Surv(time, status) ~ sex + age + factor(ph.ecog), d, control = control))
zph <- coxph(Surv(time, status) ~ factor(ph.ecog) + age + strata(sex), d, control = control)
exact <- coxph(Surv(time, status) ~ age + sex, d, ties = "exact", control = control)
basehazard <- basehaz(f)

count <- function(k) list(estimate = unname(k$concordance), se = sqrt(k$var), count = unname(if (is.matrix(k$count)) colSums(k$count) else k$count))
concordances <- c(
  lapply(setNames(nm = c("n", "S", "S/G", "n/G2", "I")), function(w) count(concordance(Surv(time, status) ~ age, d, timewt = w))),
  list(
    strata = count(concordance(Surv(time, status) ~ age + strata(sex), d)),
    ymax = count(concordance(Surv(time, status) ~ age, d, ymax = 600)),
    reverse = count(concordance(Surv(time, status) ~ age, d, reverse = TRUE, weights = w)),
    cluster = count(concordance(Surv(time, status) ~ age, d, cluster = pair)),
    model = count(concordance(coxph(Surv(time, status) ~ age + sex, d), timewt = "n/G2")),
    number = count(concordance(mpg ~ wt, mtcars))
  )
)
one <- survdiff(Surv(time, status) ~ offset(rep(0.7, 228)), d)

stacked <- do.call(rbind, lapply(c(0, 100, 200), function(at) {
  s <- subset(transform(d, id = seq_len(nrow(d))), time > at)
  transform(s, LM = at, stop = pmin(time, at + 300), ev = as.numeric(status == 2 & time <= at + 300))
}))
super <- coxph(Surv(LM, stop, ev) ~ age + age:LM + strata(LM) + cluster(id), stacked, control = control)

write_output(list(
  supermodel = list(coef = unname(coef(super)), robustSe = unname(sqrt(diag(vcov(super)))), atRisk = as.vector(table(stacked$LM)), events = as.vector(tapply(stacked$ev, stacked$LM, sum))),
  curves = curves,
  startTime = unname(later),
  rmean = lapply(rmean, unname),
  predictions = predictions,
  expected = expected,
  own = list(fit = unname(own$fit[1:5]), se = unname(own$se.fit[1:5])),
  offset = list(lp = unname(ofOffset$fit), lpSe = unname(ofOffset$se.fit), expected = -log(as.vector(offsetExpected$surv)), expectedSe = as.vector(offsetExpected$std.err) / as.vector(offsetExpected$surv)),
  residuals = heads,
  robust = list(rscore = clustered$rscore, wald = clustered$wald.test, rsq = unname(summary(clustered)$rsq)),
  anova = list(loglik = deviance$loglik, chisq = deviance$Chisq[-1], df = deviance$Df[-1], p = deviance[["Pr(>|Chi|)"]][-1]),
  zph = list(terms = unname(cox.zph(zph)$table), columns = unname(cox.zph(zph, terms = FALSE)$table), exact = unname(cox.zph(exact)$table)),
  exactMartingale = unname(head(resid(exact), 5)),
  basehaz = list(hazard = basehazard$hazard[c(1, 50, 150)], time = basehazard$time[c(1, 50, 150)]),
  concordance = concordances,
  oneSample = list(chisq = unname(one$chisq), expected = unname(one$exp))
), packages = c("survival", "jsonlite"), tolerances = list(concordance = 1e-8))
