table <- of_regimen(read_data(paste0("formula-", parameters$table)), parameters$regimen)
options(contrasts = c("contr.treatment", "contr.poly"))
table[] <- lapply(table, function(x) if (is.character(x)) factor(x, levels = sort(unique(x[!is.na(x)]), method = "radix")) else x)
formula <- as.formula(parameters$formula)
given <- function(name, otherwise) if (is.null(parameters$options[[name]])) otherwise else parameters$options[[name]]
fit <- switch(parameters$method,
  cox = survival::coxph(formula, table, ties = given("ties", "efron"), control = survival::coxph.control(eps = 1e-12, iter.max = 100)),
  lm = lm(formula, table),
  glm = glm(formula, given("family", "binomial"), table, epsilon = 1e-14),
  lmm = lmerTest::lmer(formula, table, REML = given("method", "reml") == "reml"))
ddf <- if (given("df", "satterthwaite") == "kenward-roger") "Kenward-Roger" else "Satterthwaite"
rows <- coef(if (parameters$method == "lmm") summary(fit, ddf = ddf) else summary(fit))
emit("n", if (parameters$method == "cox") fit$n else nobs(fit))
for (term in rownames(rows)) {
  emit(paste0(term, ".estimate"), rows[term, if (parameters$method == "cox") "coef" else "Estimate"])
  emit(paste0(term, ".p"), rows[term, ncol(rows)])
}
