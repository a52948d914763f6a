# Linear and generalized linear models on data of R's own packages, for options the reference cases do not touch.
source("validation/write.R")
suppressPackageStartupMessages({library(MASS); library(sandwich); library(car); library(lmtest); library(survival)})

tight <- glm.control(epsilon = 1e-14, maxit = 100)
m <- lm(mpg ~ wt * factor(cyl) + offset(qsec / 10), mtcars, weights = hp)
u <- lm(mpg ~ wt + factor(cyl) + hp, mtcars)
a <- function(type) { t <- as.data.frame(Anova(u, type = type)); list(term = rownames(t), ss = t[["Sum Sq"]], df = t$Df, f = t[["F value"]], p = t[["Pr(>F)"]]) }
linear <- list(
  coef = unname(coef(m)), se = unname(coef(summary(m))[, 2]), sigma = sigma(m), r2 = summary(m)$r.squared, adj = summary(m)$adj.r.squared,
  f = unname(summary(m)$fstatistic), logLik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m),
  hc = lapply(c(HC0 = "HC0", HC1 = "HC1", HC2 = "HC2", HC3 = "HC3", HC4 = "HC4"), function(t) unname(sqrt(diag(vcovHC(m, type = t))))),
  anova1 = unname(as.list(as.data.frame(anova(u))[, 1:4])), anova2 = a(2), anova3 = a(3),
  drop1 = unname(as.list(as.data.frame(drop1(u, test = "F")))),
  vif = unname(vif(u)[, 1]), gvif = unname(vif(u)[, 3]),
  bp = unname(bptest(u)$statistic), bp_p = unname(bptest(u)$p.value), dw = unname(dwtest(u)$statistic), dw_p = dwtest(u, exact = FALSE)$p.value,
  hat = unname(hatvalues(m))[1:4], rstandard = unname(rstandard(m))[1:4], rstudent = unname(rstudent(m))[1:4], cook = unname(cooks.distance(m))[1:4],
  dffits = unname(dffits(m))[1:4], covratio = unname(covratio(m))[1:4], dfbeta = unname(dfbeta(m)[3, ]),
  predict = unname(split(predict(u, data.frame(wt = c(2, 3), cyl = c(4, 8), hp = c(100, 200)), interval = "prediction", level = 0.9), 1:2)),
  confint = unname(split(predict(u, data.frame(wt = c(2, 3), cyl = c(4, 8), hp = c(100, 200)), interval = "confidence", level = 0.9), 1:2)))

describe <- function(g) {
  s <- coef(summary(g)); ci <- suppressMessages(confint(g))
  list(coef = unname(s[, 1]), se = unname(s[, 2]), p = unname(s[, 4]), deviance = deviance(g), null = g$null.deviance, df = g$df.residual,
       dispersion = summary(g)$dispersion, logLik = as.numeric(logLik(g)), aic = AIC(g), bic = if (is.na(logLik(g))) NA else BIC(g),
       low = unname(ci[, 1]), high = unname(ci[, 2]), wald = unname(confint.default(g)[, 1]),
       hat = unname(hatvalues(g))[1:3], cook = unname(cooks.distance(g))[1:3], rdev = unname(resid(g, "deviance"))[1:3],
       rpearson = unname(resid(g, "pearson"))[1:3], rstandard = unname(rstandard(g))[1:3], fitted = unname(fitted(g))[1:3],
       rao = tryCatch(anova(update(g, . ~ 1, offset = g$offset), g, test = "Rao")$Rao[2], error = function(e) NA))
}
b <- transform(birthwt, race = factor(race))
models <- list(
  probit = glm(low ~ age + lwt + race, binomial("probit"), b, control = tight),
  cloglog = glm(low ~ age + lwt + race, binomial("cloglog"), b, control = tight),
  cauchit = glm(low ~ age + lwt + smoke, binomial("cauchit"), b, control = tight),
  weighted = glm(low ~ lwt + smoke, binomial, b, weights = 1 + (1:189) %% 3, control = tight),
  trials = glm(cbind(ncases, ncontrols) ~ unclass(agegp) + unclass(alcgp), binomial, esoph, control = tight),
  relative = glm(low ~ smoke + ht, binomial("log"), b, start = c(-1.4, 0.4, 0.5), control = tight),
  poisson = glm(count ~ spray, poisson, InsectSprays, control = tight),
  rate = glm(Claims ~ unclass(Age) + unclass(Group) + offset(log(Holders)), poisson, Insurance, control = tight),
  roots = glm(count ~ spray, poisson("sqrt"), InsectSprays, control = tight),
  additive = glm(carb ~ hp, poisson("identity"), mtcars, control = tight),
  quasi = glm(carb ~ wt + hp, quasipoisson, mtcars),
  gamma = glm(mpg ~ wt + hp, Gamma, mtcars, control = tight),
  gammalog = glm(mpg ~ wt + hp, Gamma("log"), mtcars, weights = cyl, control = tight),
  inverse = glm(mpg ~ wt + hp, inverse.gaussian, mtcars, control = tight),
  normal = glm(mpg ~ wt + hp, gaussian, mtcars, control = tight))

nb <- glm.nb(Days ~ Sex / (Age + Eth), quine, control = glm.control(epsilon = 1e-14, maxit = 200))
nbw <- suppressWarnings(glm.nb(Days ~ Eth + Age + offset(log(1 + (1:146) %% 5)), quine, weights = 1 + (1:146) %% 2, control = glm.control(epsilon = 1e-14, maxit = 200)))
deviances <- models$probit
a2 <- Anova(deviances, type = 2); d1 <- drop1(deviances, test = "LRT"); a1 <- anova(deviances, test = "Chisq")
columns <- function(d) lapply(as.list(d), function(v) I(if (is.factor(v)) as.character(v) else v))
sets <- list(mtcars = mtcars, birthwt = transform(birthwt, race = paste0("r", race), k = 1 + (1:189) %% 3),
  esoph = with(esoph, data.frame(age = as.numeric(unclass(agegp)), alcohol = as.numeric(unclass(alcgp)), ncases, ncontrols)),
  sprays = InsectSprays, insurance = with(Insurance, data.frame(age = as.numeric(unclass(Age)), group = as.numeric(unclass(Group)), Claims, Holders)),
  quine = transform(quine, e = 1 + (1:146) %% 5, k = 1 + (1:146) %% 2))
write_output(list(
  data = lapply(sets, columns), lm = linear, glm = lapply(models, describe),
  negbin = lapply(list(nested = nb, weighted = nbw), function(n) list(coef = I(unname(coef(n)[!is.na(coef(n))])), se = unname(coef(summary(n))[, 2]), theta = n$theta, se_theta = n$SE.theta, twologlik = n$twologlik, aic = AIC(n), deviance = deviance(n), null = n$null.deviance)),
  anova = list(lr = a2[["LR Chisq"]], df = a2$Df, p = a2[["Pr(>Chisq)"]], drop_aic = d1$AIC, sequential = a1$Deviance[-1], p1 = a1[["Pr(>Chi)"]][-1]),
  predict = { p <- predict(models$probit, data.frame(age = 30, lwt = 120, race = "2"), se.fit = TRUE); q <- predict(models$probit, data.frame(age = 30, lwt = 120, race = "2"), type = "response", se.fit = TRUE); list(fit = unname(p$fit), se = unname(p$se.fit), response = unname(q$fit), response_se = unname(q$se.fit)) },
  check = 1), packages = c("MASS", "sandwich", "car", "lmtest"), tolerances = list(negbin = 1e-6, low = 1e-3, high = 1e-3))
