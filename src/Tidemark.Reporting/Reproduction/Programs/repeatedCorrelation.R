floor_mm <- 5
tumors <- read_data("tumors")
tumors$logSize <- ifelse(!is.na(tumors$sumMillimeters), log(pmax(tumors$sumMillimeters, floor_mm)),
                         ifelse(!is.na(tumors$percentChange) & tumors$percentChange > -100, log(1 + pmax(tumors$percentChange, -99.999999) / 100), NA))
tumors <- tumors[!is.na(tumors$logSize), ]
tumors <- tumors[order(tumors$subject, tumors$day, method = "radix"), ]
samples <- of_regimen(read_data("biomarkers"), parameters$regimen)
samples <- samples[samples$analyte == parameters$analyte & !is.na(samples$visit), ]
samples$logSize <- NA_real_
for (i in seq_len(nrow(samples))) {
  own <- tumors[tumors$subject == samples$subject[i], ]
  nearest <- which.min(abs(own$day - samples$day[i]))
  if (length(nearest) == 1 && abs(own$day[nearest] - samples$day[i]) <= parameters$pairWithinDays) samples$logSize[i] <- own$logSize[nearest]
}
pairs <- samples[!is.na(samples$logSize), ]
pairs <- pairs[pairs$subject %in% names(which(table(pairs$subject) >= 2)), ]
emit("n", length(unique(pairs$subject)))
emit("pairs", nrow(pairs))

correlate <- function(prefix, adjust) {
  terms <- if (adjust && length(unique(pairs$visit)) > 1) ~ factor(subject) + factor(visit) else ~ factor(subject)
  x <- resid(lm(update(terms, log(value) ~ .), pairs))
  y <- resid(lm(update(terms, logSize ~ .), pairs))
  df <- lm(update(terms, logSize ~ . + log(value)), pairs)$df.residual
  if (df < 1 || sum(x^2) < 1e-20 || sum(y^2) < 1e-20) return(invisible())
  r <- cor(x, y)
  half <- qnorm(0.5 + parameters$confidenceLevel / 2) / sqrt(df - 1)
  emit(paste0(prefix, ".estimate"), r)
  emit(paste0(prefix, ".low"), tanh(atanh(r) - half))
  emit(paste0(prefix, ".high"), tanh(atanh(r) + half))
  emit(paste0(prefix, ".p"), 2 * pt(-abs(r * sqrt(df / (1 - r^2))), df))
}
if (nrow(pairs) > 2 && length(unique(pairs$subject)) > 1) {
  correlate("correlation", TRUE)
  correlate("unadjusted", FALSE)
}
