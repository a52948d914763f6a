# Crossed (Penicillin), nested (Pastes) and split-plot (cake) designs of package lme4, balanced and not: REML, Satterthwaite, Kenward-Roger, anova types.
suppressPackageStartupMessages(library(lmerTest))
source("validation/write.R")

control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-12, maxfun = 1e5), check.conv.singular = "ignore")
fit <- function(formula, data) lmer(formula, data = data, control = control)
terms <- function(m, ddf = "Satterthwaite") { t <- coef(summary(m, ddf = ddf)); lapply(setNames(colnames(t), c("estimate", "stdError", "df", "statistic", "pValue")), function(k) unname(t[, k])) }
tests <- function(m, type, ddf = "Satterthwaite") { a <- as.data.frame(anova(m, type = type, ddf = ddf)); list(term = rownames(a), sumSq = a[[1]], numDf = a[[3]], denDf = a[[4]], f = a[[5]], pValue = a[[6]]) }
answers <- function(m) list(criterion = lme4::REMLcrit(m), covariance = as.data.frame(VarCorr(m))$vcov, terms = terms(m), kenwardRoger = terms(m, "Kenward-Roger"))

cake <- transform(lme4::cake, recipe = factor(recipe), replicate = factor(replicate), step = factor(as.character(temp)))
some <- cake[-c(1:3, 50, 77, 101), ]
factors <- fit(angle ~ recipe * step + (1 | recipe:replicate), some)
slopes <- fit(angle ~ recipe * temp + (1 | recipe:replicate), some)
split <- fit(angle ~ recipe * temp + (1 | replicate) + (1 | recipe:replicate), cake)
types <- setNames(c("I", "II", "III"), c("I", "II", "III"))

write_output(list(
  penicillin = answers(fit(diameter ~ 1 + (1 | plate) + (1 | sample), lme4::Penicillin)),
  pastes = answers(fit(strength ~ 1 + (1 | batch / cask), lme4::Pastes)),
  cake = c(answers(split), list(anova = tests(split, "III"))),
  factors = list(satterthwaite = lapply(types, function(t) tests(factors, t)), kenwardRoger = lapply(types, function(t) tests(factors, t, "Kenward-Roger"))),
  slopes = lapply(types, function(t) tests(slopes, t))
), packages = c("lme4", "lmerTest", "pbkrtest", "jsonlite"), tolerances = list(penicillin = 1e-5, pastes = 1e-5, cake = 1e-5, factors = 1e-5, slopes = 1e-5))
