library(survival)
subjects <- of_regimen(read_data("subjects"), parameters$regimen)
endpoints <- read_data("endpoints")
endpoints <- endpoints[endpoints$endpoint == parameters$endpoint, ]
at <- match(subjects$subject, endpoints$subject)
subjects$time <- pmax(0, endpoints$days[at])
subjects$event <- endpoints$event[at]
subjects <- subjects[!is.na(subjects$time), ]
level <- parameters$confidenceLevel
emit("n", nrow(subjects))
emit("events", sum(subjects$event))
give <- function(prefix, formula, data) {
  median <- quantile(survfit(formula, data, conf.type = "log-log", conf.int = level), 0.5)
  emit(prefix, median$quantile)
  emit(paste0(prefix, ".low"), median$lower)
  emit(paste0(prefix, ".high"), median$upper)
}
ratio <- function(fit, prefix) {
  limits <- confint(fit, level = level)
  emit(paste0(prefix, ".hr"), exp(coef(fit)[1]))
  emit(paste0(prefix, ".hr.low"), exp(limits[1, 1]))
  emit(paste0(prefix, ".hr.high"), exp(limits[1, 2]))
  emit(paste0(prefix, ".p"), summary(fit)$coefficients[1, "Pr(>|z|)"])
}
exact <- coxph.control(eps = 1e-12, iter.max = 100)
give("median", Surv(time, event) ~ 1, subjects)
give("followUp", Surv(time, !event) ~ 1, subjects)
if (!is.null(parameters$groupCovariate)) {
  subjects$group <- as.character(subjects[[parameters$groupCovariate]])
  groups <- sort(unique(subjects$group), method = "radix")
  for (i in seq_along(groups)) {
    own <- subjects[subjects$group %in% groups[i], ]
    emit(paste0("group", i, ".n"), nrow(own))
    emit(paste0("group", i, ".events"), sum(own$event))
    give(paste0("group", i, ".median"), Surv(time, event) ~ 1, own)
  }
  if (length(groups) > 1 && sum(subjects$event) > 0) {
    test <- survdiff(Surv(time, event) ~ group, subjects)
    emit("logrank.chisq", test$chisq)
    emit("logrank.p", pchisq(test$chisq, length(test$n) - 1, lower.tail = FALSE))
  }
}
if (!is.null(parameters$baselineAnalyte) && sum(subjects$event) > 0) {
  rows <- read_data("biomarkers")
  rows <- rows[rows$analyte == parameters$baselineAnalyte & rows$isBaseline, ]
  subjects$level <- rows$value[match(subjects$subject, rows$subject)]
  known <- subjects[!is.na(subjects$level), ]
  ratio(coxph(Surv(time, event) ~ log2(level), known, ties = "efron", control = exact), "baseline")
  named <- list()
  for (assay in read_protocol()$assays) if (assay$analyte == parameters$baselineAnalyte) for (cut in assay$cutOffs)
    if (is.null(named[[cut$id]])) named[[cut$id]] <- cut$value
  asked <- Filter(function(id) !is.null(named[[id]]), parameters$cutOffs)
  for (i in seq_along(asked)) {
    known$above <- as.numeric(known$level >= named[[asked[i]]])
    emit(paste0("cut", i, ".above"), sum(known$above))
    if (length(unique(known$above)) == 2)
      ratio(coxph(Surv(time, event) ~ above, known, ties = "efron", control = exact), paste0("cut", i))
  }
}
