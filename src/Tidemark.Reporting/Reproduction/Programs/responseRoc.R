# Each subject's change at a visit; not known where baseline and value lie beyond the same limit.
early_changes <- function(analyte, visit) {
  rows <- of_regimen(read_data("biomarkers"), parameters$regimen)
  rows <- rows[rows$analyte == analyte & rows$visit %in% visit, ]
  rows <- rows[order(rows$subject, rows$day, method = "radix"), ]
  rows <- rows[!duplicated(rows$subject) & !is.na(rows$logRatio), ]
  rows[rows$quantification == "Quantified" | rows$quantification != rows$baselineQuantification, ]
}

# Below the limit tied lowest, above it tied highest.
rankable <- function(rows) {
  inside <- rows$logRatio[rows$quantification == "Quantified"]
  if (length(inside) == 0) inside <- 0
  ifelse(rows$quantification == "BelowLimit", min(inside) - 1,
         ifelse(rows$quantification == "AboveLimit", max(inside) + 1, rows$logRatio))
}

change <- parameters$variable == "change"
if (change) {
  rows <- early_changes(parameters$analyte, parameters$visit)
  rows$marker <- rankable(rows)
} else {
  rows <- of_regimen(read_data("biomarkers"), parameters$regimen)
  rows <- rows[rows$analyte == parameters$analyte & rows$visit %in% parameters$visit, ]
  rows <- rows[order(rows$subject, rows$day, method = "radix"), ]
  rows <- rows[!duplicated(rows$subject), ]
  rows$marker <- ifelse(rows$quantification == "BelowLimit", 0, rows$value)
}
subjects <- read_data("subjects")
own <- subjects[match(rows$subject, subjects$subject), ]
truth <- as.logical(own$responder)
if (!parameters$confirmed) {
  best <- own$bestResponse
  truth <- ifelse(is.na(best), truth, ifelse(best == "NE", NA, best %in% c("CR", "PR")))
}
marker <- rows$marker[!is.na(truth)]
truth <- truth[!is.na(truth)]
emit("n", length(marker))
emit("responders", sum(truth))
cuts <- parameters$cutOffs
low <- change && all(cuts <= 0)
level <- parameters$confidenceLevel
cases <- sum(truth); controls <- sum(!truth)
positive <- function(at, slack = 1e-9) if (low) marker <= at + slack else marker >= at - slack
share <- function(name, count, of) {
  limits <- if (of > 0) binom.test(count, of, conf.level = level)$conf.int else c(NaN, NaN)
  emit(name, if (of > 0) count / of else NaN)
  emit(paste0(name, ".low"), limits[1])
  emit(paste0(name, ".high"), limits[2])
}
accuracy <- function(prefix, test) {
  share(paste0(prefix, ".sensitivity"), sum(test & truth), cases)
  share(paste0(prefix, ".specificity"), sum(!test & !truth), controls)
  share(paste0(prefix, ".ppv"), sum(test & truth), sum(test))
  share(paste0(prefix, ".npv"), sum(!test & !truth), sum(!test))
}
if (min(cases, controls) >= 2) {
  curve <- pROC::roc(truth, marker, levels = c(FALSE, TRUE), direction = if (low) ">" else "<", quiet = TRUE)
  se <- sqrt(pROC::var(curve, method = "delong"))
  area <- as.numeric(curve$auc)
  half <- qnorm(0.5 + level / 2) * se
  emit("auc", area)
  emit("auc.low", max(0, area - half))
  emit("auc.high", min(1, area + half))
  emit("auc.p", if (se > 0) 2 * pnorm(-abs(area - 0.5) / se) else NaN)
  for (i in seq_along(cuts)) accuracy(paste0("cut", i), positive(if (change) log(1 + cuts[i] / 100) else cuts[i]))

  # Youden's cut-off: between neighboring values, from all positive to none positive, the first best one.
  distinct <- sort(unique(marker), decreasing = low)
  between <- c(if (low) Inf else -Inf, (head(distinct, -1) + tail(distinct, -1)) / 2, if (low) -Inf else Inf)
  loss <- sapply(between, function(at) { test <- positive(at, 0); sum(!test & truth) * controls + sum(test & !truth) * cases })
  best <- between[which.min(loss)]
  emit("youden", if (change && is.finite(best)) 100 * (exp(best) - 1) else best)
  accuracy("youden", positive(best, 0))
}
