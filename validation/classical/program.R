# Classical tests, correlations, tables and the bootstrap with the options of R's functions.
suppressPackageStartupMessages({library(exactRankTests); library(coin); library(car); library(boot)})
source("validation/write.R")

ht <- function(h) {
  Filter(Negate(is.null), list(statistic = if (is.null(h$statistic)) NULL else unname(h$statistic), df = if (is.null(h$parameter)) NULL else unname(h$parameter), pValue = h$p.value,
       estimate = if (is.null(h$estimate)) NULL else unname(h$estimate), conf = if (is.null(h$conf.int)) NULL else as.numeric(h$conf.int)))
}
quiet <- suppressWarnings

# Data: sleep, airquality, warpbreaks, iris, HairEyeColor, UCBAdmissions of R's datasets; small vectors of our own.
air <- na.omit(airquality[, c("Ozone", "Solar.R", "Wind", "Temp")])
a <- c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30)
b <- c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
tied <- c(3, 3, 1, 4, 4, 2, 5, 5, 3, 6, 7, 1)
group <- rep(c("a", "b", "c"), each = 4)
pre <- c(5, 7, 7, 9, 4, 6, 8, 8, 5, 6, 7, 9); post <- c(5, 8, 6, 12, 4, 9, 8, 11, 7, 6, 10, 9)
x12 <- c(2.1, 3.4, 1.9, 5.6, 4.4, 3.8, 2.7, 4.9, 3.1, 6.2, 5.0, 4.1); y12 <- c(1.2, 2.2, 1.9, 4.6, 2.4, 3.3, 1.7, 3.9, 3.5, 5.2, 4.8, 3.0)
bowel <- matrix(c(794, 86, 150, 570), 2); three <- matrix(c(20, 3, 1, 5, 30, 4, 2, 6, 25), 3)
job <- matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4)
tea <- matrix(c(3, 1, 1, 3), 2)
indices <- { set.seed(1); t(sapply(1:299, function(i) sample.int(12, 12, TRUE))) }
correlation <- function(d, i) cor(d[i, 1], d[i, 2])
booted <- boot(cbind(x12, y12), correlation, 2)
booted$t <- matrix(apply(indices, 1, function(i) correlation(cbind(x12, y12), i))); booted$R <- 299L
frequencies <- t(apply(indices, 1, tabulate, nbins = 12))
shares <- frequencies[, -1] / 12
influence <- c(0, unname(coef(lm(booted$t[, 1] ~ shares))[-1]))
influence <- influence - mean(influence)

write_output(list(
  data = list(a = a, b = b, tied = tied, group = group, pre = pre, post = post, x12 = x12, y12 = y12, indices = indices,
              sleep1 = sleep$extra[1:10], sleep2 = sleep$extra[11:20], air = as.list(air), breaks = warpbreaks$breaks, tension = as.character(warpbreaks$tension)),
  tTest = list(
    oneSample = ht(t.test(a, mu = 1.5, alternative = "greater", conf.level = 0.9)),
    paired = ht(t.test(sleep$extra[1:10], sleep$extra[11:20], paired = TRUE, mu = -1)),
    welch = ht(t.test(a, b, mu = 0.1, alternative = "less")),
    pooled = ht(t.test(a, b, var.equal = TRUE, conf.level = 0.99))),
  variance = list(
    ratio = ht(var.test(a, b, ratio = 1.2, alternative = "greater", conf.level = 0.9)),
    bartlett = ht(bartlett.test(breaks ~ tension, warpbreaks)),
    levene = { l <- leveneTest(breaks ~ tension, warpbreaks); list(statistic = l[1, 2], df = l[1, 1], dfResidual = l[2, 1], pValue = l[1, 3]) },
    oneway = ht(oneway.test(breaks ~ tension, warpbreaks, var.equal = TRUE)),
    welch = ht(oneway.test(breaks ~ tension, warpbreaks)),
    tukey = unname(TukeyHSD(aov(breaks ~ tension, warpbreaks), conf.level = 0.9)[[1]])),
  normality = list(
    three = ht(shapiro.test(c(1, 2, 5))), four = ht(shapiro.test(c(1, 2, 5, 7))), five = ht(shapiro.test(c(1, 2, 5, 7, 20))), nine = ht(shapiro.test(a)),
    eleven = ht(shapiro.test(x12[1:11])), twelve = ht(shapiro.test(x12)), ozone = ht(shapiro.test(air$Ozone)),
    ks = ht(ks.test(scale(x12)[, 1], "pnorm"))),
  wilcoxon = list(
    tiesInterval = ht(quiet(wilcox.test(post, pre, paired = TRUE, exact = FALSE))),
    shift = ht(wilcox.test(a, b + 1e-3 * seq_along(b), mu = 0.2, alternative = "greater", conf.int = TRUE, conf.level = 0.9)),
    large = ht(quiet(wilcox.test(air$Ozone, air$Temp, mu = -30, correct = FALSE))),
    exactSigned = { r <- wilcox.exact(post, pre, paired = TRUE, alternative = "greater"); list(statistic = unname(r$statistic), pValue = r$p.value) },
    exactSum = { r <- wilcox.exact(tied[1:6], tied[7:12]); list(statistic = unname(r$statistic), pValue = r$p.value) },
    coinSum = { w <- wilcox_test(y ~ g, data.frame(y = tied, g = factor(rep(c("a", "b"), each = 6))), distribution = "exact"); list(z = unname(statistic(w)), pValue = as.numeric(pvalue(w))) },
    pratt = { w <- wilcoxsign_test(post ~ pre, data.frame(post, pre), distribution = "exact", zero.method = "Pratt"); list(z = unname(statistic(w)), pValue = as.numeric(pvalue(w))) }),
  groups = list(
    kruskal = ht(kruskal.test(tied, factor(group))),
    friedman = ht(friedman.test(matrix(c(tied, pre), ncol = 4))), quade = ht(quade.test(matrix(c(tied, pre), ncol = 4)))),
  correlation = list(
    kendallExact = ht(cor.test(x12, y12 + 1e-3 * seq_along(y12), method = "kendall", alternative = "less")),
    kendallNormal = ht(quiet(cor.test(air$Ozone, air$Temp, method = "kendall", continuity = TRUE))),
    spearmanEdgeworth = ht(cor.test(x12, y12, method = "spearman", alternative = "greater")),
    spearmanTies = ht(quiet(cor.test(tied, pre, method = "spearman", continuity = TRUE))),
    pearson90 = ht(cor.test(air$Ozone, air$Temp, conf.level = 0.9)),
    n4 = ht(cor.test(a[1:4], b[1:4])), n3 = ht(cor.test(a[1:3], b[1:3]))),
  proportions = list(
    one = ht(quiet(prop.test(7, 20, p = 0.2, alternative = "greater", conf.level = 0.9))), exact = ht(binom.test(7, 20, 0.2, "less", 0.9)),
    two = ht(prop.test(c(15, 25), c(50, 50))), twoLess = ht(prop.test(c(15, 25), c(50, 50), alternative = "less", correct = FALSE, conf.level = 0.9)),
    four = ht(prop.test(c(83, 90, 129, 70), c(86, 93, 136, 82))), given = ht(prop.test(c(15, 25), c(50, 60), p = c(0.3, 0.5))),
    trend = ht(prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82))), scores = ht(prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82), c(0, 1, 3, 7)))),
  tables = list(
    mcnemar = ht(mcnemar.test(bowel)), plain = ht(mcnemar.test(bowel, correct = FALSE)), bowker = ht(mcnemar.test(three)), exactMcnemar = ht(binom.test(150, 236)),
    teaGreater = ht(fisher.test(tea, alternative = "greater")), teaLess = fisher.test(tea, alternative = "less", conf.level = 0.9)$p.value, job = fisher.test(job)$p.value,
    cmhGeneral = ht(mantelhaen.test(HairEyeColor)), cmhLess = ht(mantelhaen.test(UCBAdmissions, alternative = "less", conf.level = 0.9, correct = FALSE)),
    cmhExactGreater = mantelhaen.test(UCBAdmissions, exact = TRUE, alternative = "greater")$p.value),
  padjust = lapply(setNames(nm = p.adjust.methods), function(m) p.adjust(c(0.01, 0.02, 0.03, 0.2), m, n = 7)),
  bootstrap = { ci <- boot.ci(booted, conf = c(0.9, 0.95), type = c("norm", "basic", "perc")); bca <- boot.ci(booted, conf = 0.95, type = "bca", L = influence)
    list(normal = unname(ci$normal[, 2:3]), basic = unname(ci$basic[, 4:5]), percentile = unname(ci$percent[, 4:5]), bca = bca$bca[4:5], influence = influence) }
), packages = c("exactRankTests", "coin", "car", "boot", "jsonlite"))
