# Kenward-Roger of random slopes: unbalanced courses, and prior weights, where pbkrtest leaves the weights out of the covariance matrix:
# the golden is the model of rows times the root of their weight.
suppressPackageStartupMessages(library(lmerTest))
source("validation/write.R")

control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-12, maxfun = 1e5))
terms <- function(m, ddf = "Satterthwaite") { t <- coef(summary(m, ddf = ddf)); list(estimate = unname(t[, 1]), stdError = unname(t[, 2]), df = unname(t[, 3])) }

sleep <- lme4::sleepstudy
unbalanced <- lmer(Reaction ~ Days + (Days | Subject), sleep[-c(3, 17, 18, 40, 41, 42, 99, 150:154), ], control = control)
sleep$w <- rep(c(1, 2, 0.5, 1.5), 45)
weighted <- lmer(Reaction ~ Days + (Days | Subject), sleep, weights = w, control = control)
rooted <- lmer(y ~ 0 + i + t + (0 + i + t | Subject), with(sleep, data.frame(y = sqrt(w) * Reaction, i = sqrt(w), t = sqrt(w) * Days, Subject)), control = control)

write_output(list(
  unbalanced = list(satterthwaite = terms(unbalanced), kenwardRoger = terms(unbalanced, "Kenward-Roger"), adjusted = as.matrix(pbkrtest::vcovAdj(unbalanced))),
  weighted = list(satterthwaite = terms(weighted), pbkrtestIgnoringWeights = terms(weighted, "Kenward-Roger"), kenwardRoger = terms(rooted, "Kenward-Roger"))
), packages = c("lme4", "lmerTest", "pbkrtest", "jsonlite"), tolerances = list(unbalanced = 1e-5, weighted = 1e-5))
