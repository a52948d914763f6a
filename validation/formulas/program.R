# The model matrix R makes of a table of formulas: names and values of the columns.
# Formulas that R's terms() reads otherwise (x %in% c(1, 2) as a term) stand in I() here.
source("validation/write.R")
suppressPackageStartupMessages({library(splines); library(survival)})

d <- data.frame(
  y = c(3.1, 4.7, 2.2, 8.4, 5.5, 6.1, 7.9, 1.3, 9.6, 4.4, 3.8, 6.6),
  a = c("p", "q", "r", "p", "q", "r", "p", "q", "r", "p", "q", "r"),
  b = c("u", "v", "u", "v", "u", "v", "v", "u", "v", "u", "v", "v"),
  x = c(1, 2, 4, 7, 11, 3, 5, 6, 9, 2.5, 8, 10),
  z = c(2, 1, 2, 3, 5, 8, 1, 0, 4, 6, 7, 2.25),
  s = c(1, 2, 1, 2, 2, 1, 1, 2, 3, 3, 1, 2),
  n = c(100000, 0.1, 123456.7, 100000, 0.1, 123456.7, 100000, 0.1, 123456.7, 100000, 0.1, 123456.7),
  check.names = FALSE)
d[["my x"]] <- d$x
d[["my f"]] <- d$a
d[["meal.cal"]] <- d$x * 100

treatment <- c(
  "~ x", "~ a", "~ a + b", "~ a * b", "~ a:b", "~ a + a:b", "~ b:a + a", "~ a + b:a", "~ a / b", "~ (a + b) / x", "~ a %in% b",
  "~ 0 + a", "~ a - 1", "~ -1 + a + b", "~ x + a + 0", "~ 0 + a:b", "~ 0 + x:a", "~ 0 + x + x:a", "~ a:x", "~ -1 + b:x + b",
  "~ a * b * x", "~ a * b - a", "~ (a + b + x)^2", "~ (a + b + x)^2 - a:b", "~ (a + b + x + z)^3", "~ a:b + x:a", "~ b + a + a:b + x:a:b",
  "~ a + a:b:x", "~ x:z:a + x", "~ x * z + a", "~ a^2", "~ (x)", "~ 1", "~ 0 + x", "~ x - x + z", "~ z + x + a:x + b",
  "~ log(x)", "~ log(x, 2)", "~ log(x, base = 10)", "~ log2(x) + log10(x) + log1p(z) + exp(x / 10) + sqrt(x) + abs(z - 3)",
  "~ log(meal.cal)", "~ log(x + 1)", "~ I(x^2)", "~ I((x + z)/2) + I(-x) + I(x*z)", "~ I(x %% 3) + I(x %/% 3)", "~ I(100000 * x) + I(x * 1e-5)",
  "~ factor(s)", "~ factor(s) * x", "~ factor(n)", "~ factor(a, levels = c('r', 'p', 'q'))", "~ factor(s, labels = c('one', 'two', 'three'))",
  "~ factor(s, levels = c(3, 1, 2))", "~ ordered(s)", "~ 0 + ordered(s)", "~ ordered(s):x", "~ ordered(s) * a", "~ relevel(factor(a), ref = 'q')",
  "~ poly(x, 1)", "~ poly(x, 2)", "~ poly(x, 3)", "~ poly(x, 4)", "~ poly(x, degree = 2) * a", "~ poly(x, 2, raw = TRUE)",
  "~ ns(x, 1)", "~ ns(x, 2)", "~ ns(x, 3)", "~ ns(x, df = 4)", "~ ns(x, df = 3):a", "~ ns(x, knots = c(3, 6))", "~ ns(x, df = 4, intercept = TRUE)",
  "~ ns(x, df = 3, Boundary.knots = c(2, 9))", "~ scale(x)", "~ (x > 2)", "~ I(x > 2 & z < 3)", "~ I(a == 'p')", "~ !(x > 2)", "~ (x > 2):a", "~ (x > 2) * b", "~ I(x %in% c(1, 2))",
  "~ I(x > 2 | z == 8)", "~ I(a != 'p')", "~ `my x` + `my f`", "~ `my x`:`my f`", "~ offset(x) + z", "~ I(ifelse(x > 3, 1, 0))", "~ pmin(x, z) + pmax(x, 3)",
  "~ I(1:1 * x)", "~ as.numeric(x > 2)", "~ a:b:factor(s)")
others <- c("~ a * b", "~ a + a:b", "~ 0 + a + b", "~ factor(s) * x", "~ (x > 2)", "~ ordered(s)")

matrix_of <- function(text) {
  m <- model.matrix(as.formula(text), d)
  list(formula = text, names = I(colnames(m)), values = unname(lapply(split(unname(m), row(m)), I)), assign = I(attr(m, "assign")))
}

# New rows with the levels and bases of a fit.
new <- data.frame(x = c(0, 5.5, 14), a = c("r", "p", "r"))
predicted <- function(text) {
  m <- lm(as.formula(paste("y", text)), d)
  p <- model.matrix(delete.response(terms(m)), model.frame(delete.response(terms(m)), new, xlev = m$xlevels), contrasts.arg = m$contrasts)
  list(formula = text, names = I(colnames(p)), values = unname(lapply(split(unname(p), row(p)), I)))
}

under <- function(kind, formulas) {
  old <- options(contrasts = c(paste0("contr.", kind), "contr.poly"))
  on.exit(options(old))
  lapply(formulas, matrix_of)
}

write_output(list(
  data = lapply(d, function(column) I(column)),
  new = lapply(new, function(column) I(column)),
  treatment = lapply(treatment, matrix_of),
  sum = under("sum", others), helmert = under("helmert", others), poly = under("poly", others),
  predicted = lapply(c("~ poly(x, 2)", "~ ns(x, 3) + a", "~ scale(x) * a", "~ log(x + 1):factor(a, levels = c('r', 'q', 'p'))"), predicted),
  strata = list(
    number = I(levels(with(d, strata(s)))), text = I(levels(with(d, strata(a)))), two = I(levels(with(d, strata(s, a)))), texts = I(levels(with(d, strata(a, b)))))
), packages = c("splines", "survival"))
