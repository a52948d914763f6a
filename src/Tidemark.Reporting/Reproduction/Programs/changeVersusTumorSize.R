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

floor_mm <- 5
tumors <- read_data("tumors")
tumors <- tumors[order(tumors$subject, tumors$day, method = "radix"), ]
log_tumor <- function(scan) {
  if (!is.na(scan$sumMillimeters) && !is.na(scan$baselineSumMillimeters) && scan$baselineSumMillimeters > 0)
    return(log(max(scan$sumMillimeters, floor_mm) / max(scan$baselineSumMillimeters, floor_mm)))
  if (is.na(scan$sumMillimeters) && !is.na(scan$percentChange) && scan$percentChange > -100)
    return(log(1 + scan$percentChange / 100))
  NA
}

changes <- early_changes(parameters$analyte, parameters$visit)
changes$outcome <- NA_real_
for (i in seq_len(nrow(changes))) {
  own <- tumors[tumors$subject == changes$subject[i], ]
  if (!any(own$baselineSumMillimeters > 0 | !is.na(own$percentChange), na.rm = TRUE)) next
  later <- own[!own$isBaseline & own$day > 0, ]
  scan <- if (parameters$scan == "firstAfterSample") head(later[later$day >= changes$day[i], ], 1) else {
    target <- if (is.null(parameters$scanDay)) changes$day[i] else parameters$scanDay
    later[which.min(abs(later$day - target)), ]
  }
  if (nrow(scan) == 1) changes$outcome[i] <- log_tumor(scan)
}
changes <- changes[!is.na(changes$outcome), ]
n <- nrow(changes)
emit("n", n)
if (n >= 5) {
  level <- parameters$confidenceLevel
  fit <- lm(outcome ~ logRatio + log2(baseline), changes)
  limits <- confint(fit, level = level)
  emit("slope.estimate", coef(fit)[2])
  emit("slope.low", limits[2, 1])
  emit("slope.high", limits[2, 2])
  emit("slope.p", summary(fit)$coefficients[2, 4])
  lower <- function(slope) 100 * (1 - 0.9^slope)
  emit("perTenPercent.estimate", lower(coef(fit)[2]))
  emit("perTenPercent.low", lower(limits[2, 1]))
  emit("perTenPercent.high", lower(limits[2, 2]))
  emit("baselineSlope.estimate", coef(fit)[3])
  emit("rSquared", summary(fit)$r.squared)
  rho <- cor.test(rankable(changes), changes$outcome, method = "spearman")
  half <- qnorm(0.5 + level / 2) * sqrt((1 + rho$estimate^2 / 2) / (n - 3))
  emit("spearman.estimate", rho$estimate)
  emit("spearman.low", tanh(atanh(rho$estimate) - half))
  emit("spearman.high", tanh(atanh(rho$estimate) + half))
  emit("spearman.p", rho$p.value)
  known <- Filter(function(a) a$analyte == parameters$analyte && !is.null(a$analyticalCv) && !is.null(a$withinSubjectCv), read_protocol()$assays)
  if (length(known) > 0) {
    error <- 2 * (log(1 + known[[1]]$analyticalCv^2) + log(1 + known[[1]]$withinSubjectCv^2))
    true <- max(0, var(changes$logRatio) - error)
    emit("reliability", true / var(changes$logRatio))
    emit("reliability.trueSd", sqrt(true))
    emit("reliability.errorSd", sqrt(error))
  }
}
