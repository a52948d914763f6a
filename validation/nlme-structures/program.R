# Residual structures of package nlme on its data Orthodont: gls and lme with corAR1, corCAR1 and varIdent.
suppressPackageStartupMessages(library(nlme))
source("validation/write.R")

d <- data.frame(distance = Orthodont$distance, age = Orthodont$age, Subject = as.character(Orthodont$Subject), Sex = Orthodont$Sex)
both <- gls(distance ~ age * Sex, d, correlation = corAR1(form = ~ 1 | Subject), weights = varIdent(form = ~ 1 | Sex), control = glsControl(tolerance = 1e-12, msTol = 1e-12, maxIter = 500, msMaxIter = 500))
continuous <- gls(distance ~ age * Sex, d, correlation = corCAR1(form = ~ age | Subject), method = "ML", control = glsControl(tolerance = 1e-12, msTol = 1e-12, maxIter = 500, msMaxIter = 500))
slopes <- lme(distance ~ age * Sex, random = ~ age | Subject, data = d, correlation = corAR1(form = ~ 1 | Subject), weights = varIdent(form = ~ 1 | Sex),
  control = lmeControl(tolerance = 1e-12, msTol = 1e-12, maxIter = 500, msMaxIter = 500, opt = "nlminb"))
answers <- function(m) list(
  terms = unname(as.matrix(summary(m)$tTable)), vcov = unname(vcov(m)), sigma = m$sigma, logLik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m),
  structure = unname(coef(m$modelStruct, unconstrained = FALSE)))

write_output(list(glsAr1VarIdent = answers(both), glsCar1Ml = answers(continuous), lmeAr1VarIdent = answers(slopes)),
  packages = c("nlme", "jsonlite"), tolerances = list(glsAr1VarIdent = 1e-4, glsCar1Ml = 1e-4, lmeAr1VarIdent = 1e-3))
