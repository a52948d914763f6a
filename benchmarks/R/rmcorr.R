# The algorithm of package rmcorr, which Debian lacks: the analysis of covariance with a level per subject, the sum of squares of
# the covariate by dropping it, and Fisher's interval (Bland and Altman 1995).
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
d <- read.csv(arguments[2])
d$id <- factor(d$id)
print_times(function() {
  model <- lm(y ~ id + x, data = d)
  table <- drop1(model, ~ x, test = "F")
  covariate <- table["x", "Sum of Sq"]
  error <- sum(residuals(model)^2)
  r <- sign(coef(model)[["x"]]) * sqrt(covariate / (covariate + error))
  z <- atanh(r) + c(-1, 1) * qnorm(0.975) / sqrt(model$df.residual - 1)
  list(r = r, df = model$df.residual, p = table["x", "Pr(>F)"], ci = tanh(z))
})
