# Power: stats, pwr and pROC on calls beside those of the reference cases.
suppressPackageStartupMessages({ library(pwr); library(pROC) })
source("validation/write.R")

write_output(list(
  oneSidedT = power.t.test(n = 20, delta = 1, sd = 1.5, alternative = "one.sided")$power,
  oneSampleT = power.t.test(n = 15, delta = 1, type = "one.sample")$power,
  deltaT = power.t.test(n = 15, power = 0.9, delta = NULL, tol = 1e-12)$delta,
  sdT = power.t.test(n = 15, power = 0.9, delta = 1, sd = NULL, tol = 1e-12)$sd,
  levelT = power.t.test(n = 15, power = 0.9, delta = 1, sig.level = NULL, tol = 1e-12)$sig.level,
  unequalT = pwr.t2n.test(n1 = 30, n2 = 20, d = 0.8, alternative = "greater")$power,
  unequalTn = pwr.t2n.test(n1 = 30, d = 0.8, power = 0.9)$n2,
  rGreater = pwr.r.test(n = 50, r = 0.3, alternative = "greater")$power,
  rLess = pwr.r.test(n = 50, r = 0.3, alternative = "less")$power,
  f2 = pwr.f2.test(u = 5, v = 89, f2 = 0.1 / 0.9)$power,
  anovaF = pwr.anova.test(k = 5, f = 0.25, power = 0.8)$n,
  anovaN = power.anova.test(groups = 4, between.var = 1, within.var = 3, power = 0.8)$n,
  norm = pwr.norm.test(d = 0.3, n = 40)$power,
  pLess = pwr.p.test(h = 0.5, n = 20, alternative = "less")$power,
  twoP = pwr.2p.test(h = 0.3, n = 80, alternative = "greater")$power,
  propStrict = power.prop.test(n = 50, p1 = 0.5, p2 = 0.75, strict = TRUE)$power,
  propN = power.prop.test(p1 = 0.5, p2 = 0.75, power = 0.9, alternative = "one.sided", tol = 1e-12)$n,
  propP2 = power.prop.test(n = 100, p1 = 0.5, power = 0.9, tol = 1e-12)$p2,
  roc = power.roc.test(auc = 0.8, ncases = 41, ncontrols = 72)$power,
  rocOneSided = power.roc.test(auc = 0.8, ncases = 41, ncontrols = 72, alternative = "one.sided")$power,
  rocAuc = power.roc.test(ncases = 41, ncontrols = 72, power = 0.95)$auc
), packages = c("pwr", "pROC", "jsonlite"), tolerances = list(anovaF = 1e-6, anovaN = 1e-6, unequalTn = 1e-6, rocAuc = 1e-6))
