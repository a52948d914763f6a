# Each subject's change at a visit; not known where baseline and value lie beyond the same limit.
early_changes <- function(analyte, visit) {
  rows <- of_regimen(read_data("biomarkers"), parameters$regimen)
  rows <- rows[rows$analyte == analyte & rows$visit %in% visit, ]
  rows <- rows[order(rows$subject, rows$day, method = "radix"), ]
  rows <- rows[!duplicated(rows$subject) & !is.na(rows$logRatio), ]
  rows[rows$quantification == "Quantified" | rows$quantification != rows$baselineQuantification, ]
}

library(survival)
subjects <- of_regimen(read_data("subjects"), parameters$regimen)
subjects <- subjects[order(subjects$subject, method = "radix"), ]
endpoints <- read_data("endpoints")
endpoints <- endpoints[endpoints$endpoint == parameters$endpoint, ]
subjects$days <- endpoints$days[match(subjects$subject, endpoints$subject)]
subjects$event <- endpoints$event[match(subjects$subject, endpoints$subject)]
subjects$logRatio <- subjects$change <- subjects$sampleDay <- NA_real_
if (!is.null(parameters$analyte) && !is.null(parameters$visit)) {
  changes <- early_changes(parameters$analyte, parameters$visit)
  at <- match(subjects$subject, changes$subject)
  subjects$sampleDay <- changes$day[at]
  subjects$logRatio <- changes$logRatio[at]
  subjects$change <- changes$percentChange[at]
}
planned <- read_data("planned-visits")
planned <- planned[planned$visit %in% parameters$visit, ]
collected <- planned$sampleDay[match(subjects$subject, planned$subject)]
subjects$sampleDay <- ifelse(is.na(subjects$sampleDay), collected, subjects$sampleDay)

subjects$origin <- if (parameters$countFrom == "ownVisit") subjects$sampleDay else parameters$landmarkDay
subjects <- subjects[!is.na(subjects$days) & !is.na(subjects$origin), ]
subjects <- subjects[subjects$days > subjects$origin, ]
late <- subjects$sampleDay > subjects$origin
subjects$logRatio[late %in% TRUE] <- NA
grouping <- parameters$grouping
if (grouping == "suppliedGroup") {
  subjects$group <- as.character(subjects[[parameters$groupCovariate]])
  order_of_groups <- sort(unique(subjects$group), method = "radix")
} else if (grouping == "bestResponse") {
  tumors <- read_data("tumors")
  subjects$group <- sapply(seq_len(nrow(subjects)), function(i) {
    seen <- tumors[tumors$subject == subjects$subject[i] & !tumors$isBaseline & tumors$day <= subjects$origin[i] & !is.na(tumors$response), ]
    if (nrow(seen) == 0) NA else if (any(seen$response %in% c("CR", "PR"))) "responded" else "not responded"
  })
  order_of_groups <- c("responded", "not responded")
} else {
  subjects$group <- ifelse(late | is.na(subjects$change), NA, ifelse(subjects$change <= parameters$cutOff + 1e-7, "at or below", "above"))
  order_of_groups <- c("at or below", "above")
}
subjects <- subjects[!is.na(subjects$group), ]
subjects$time <- subjects$days - subjects$origin
subjects$group <- factor(subjects$group, levels = order_of_groups[order_of_groups %in% subjects$group])
level <- parameters$confidenceLevel

emit("n", nrow(subjects))
emit("events", sum(subjects$event))
for (i in seq_along(levels(subjects$group))) {
  own <- subjects[subjects$group == levels(subjects$group)[i], ]
  fit <- survfit(Surv(time, event) ~ 1, own, conf.type = "log-log", conf.int = level)
  median <- quantile(fit, 0.5)
  emit(paste0("group", i, ".n"), nrow(own))
  emit(paste0("group", i, ".events"), sum(own$event))
  emit(paste0("group", i, ".median"), median$quantile)
  emit(paste0("group", i, ".median.low"), median$lower)
  emit(paste0("group", i, ".median.high"), median$upper)
}

ratio <- function(fit, row, prefix) {
  limits <- confint(fit, level = level)
  emit(paste0(prefix, ".hr"), exp(coef(fit)[row]))
  emit(paste0(prefix, ".hr.low"), exp(limits[row, 1]))
  emit(paste0(prefix, ".hr.high"), exp(limits[row, 2]))
  emit(paste0(prefix, ".p"), summary(fit)$coefficients[row, "Pr(>|z|)"])
}
exact <- coxph.control(eps = 1e-12, iter.max = 100)
columns <- function(names) {
  made <- lapply(names, function(name) {
    x <- subjects[[name]]
    if (is.numeric(x)) return(matrix(x, ncol = 1))
    levels <- sort(unique(x[!is.na(x)]), method = "radix")
    sapply(levels[-1], function(level) as.numeric(x == level))
  })
  do.call(cbind, made)
}
if (sum(subjects$event) > 0) {
  compared <- nlevels(subjects$group) > 1 && grouping != "continuous"
  reference <- levels(subjects$group)[nlevels(subjects$group)]
  marker <- sapply(setdiff(levels(subjects$group), reference), function(g) as.numeric(subjects$group == g))
  if (compared) {
    test <- survdiff(Surv(time, event) ~ group, subjects)
    emit("logrank.chisq", test$chisq)
    emit("logrank.p", pchisq(test$chisq, nlevels(subjects$group) - 1, lower.tail = FALSE))
    fit <- coxph(Surv(time, event) ~ marker, subjects, ties = "efron", control = exact)
    for (i in seq_len(ncol(marker))) ratio(fit, i, if (ncol(marker) == 1) "cox" else paste0("cox", i))
  }
  sd <- sd(subjects$logRatio, na.rm = TRUE)
  if (sum(!is.na(subjects$logRatio)) >= 3 && sd > 0) {
    emit("logRatio.sd", sd)
    subjects$perSd <- subjects$logRatio / sd
    ratio(coxph(Surv(time, event) ~ perSd, subjects, ties = "efron", control = exact), 1, if (grouping == "continuous") "cox" else "continuous")
  }
  if (length(parameters$covariates) > 0 && (compared || !is.null(subjects$perSd))) {
    first <- if (grouping == "continuous") subjects$perSd else marker
    fit <- coxph(Surv(time, event) ~ first + columns(parameters$covariates), subjects, ties = "efron", control = exact)
    ratio(fit, 1, "adjusted")
    emit("adjusted.n", fit$n)
  }
}
