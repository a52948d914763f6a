biomarkers <- of_regimen(read_data("biomarkers"), parameters$regimen)
biomarkers <- biomarkers[biomarkers$analyte == parameters$analyte & !is.na(biomarkers$visit), ]
schedule <- read_protocol()$schedule
baseline <- unlist(lapply(schedule, function(v) if (isTRUE(v$baseline)) v$id))
visits <- intersect(unlist(lapply(schedule, function(v) v$id)), biomarkers$visit)

# Beyond a limit: below shares the lowest place, above the highest, one beyond the largest change.
side <- c(BelowLimit = -1, Quantified = 0, AboveLimit = 1)
ranked <- function(d) {
  censored <- d$quantification != "Quantified" | d$baselineQuantification != "Quantified"
  place <- 1 + max(0, abs(d$logRatio[!censored]))
  ifelse(censored, place * sign(side[d$quantification] - side[d$baselineQuantification]), round(d$logRatio, 10))
}

p <- c()
for (visit in visits) {
  own <- biomarkers[biomarkers$visit == visit, ]
  emit(paste0(visit, ".n"), nrow(own))
  emit(paste0(visit, ".median"), median(own$value))
  emit(paste0(visit, ".q1"), quantile(own$value, 0.25))
  emit(paste0(visit, ".q3"), quantile(own$value, 0.75))
  emit(paste0(visit, ".gm"), exp(mean(log(own$value))))
  paired <- own[!is.na(own$baseline), ]
  if (visit %in% baseline || nrow(paired) == 0) next
  emit(paste0(visit, ".paired"), nrow(paired))
  ratios <- log(paired$value / paired$baseline)
  emit(paste0(visit, ".gmr"), exp(mean(ratios)))
  interval <- if (nrow(paired) > 1 && sd(ratios) > 0)
    exp(t.test(ratios, conf.level = parameters$confidenceLevel)$conf.int) else c(NaN, NaN)
  emit(paste0(visit, ".gmr.low"), interval[1])
  emit(paste0(visit, ".gmr.high"), interval[2])
  emit(paste0(visit, ".percent.median"), median(100 * (paired$value / paired$baseline - 1)))
  p[visit] <- wilcox.test(ranked(paired))$p.value
  emit(paste0(visit, ".signedRank.p"), p[visit])
}
holm <- p.adjust(p, "holm")
for (visit in names(holm)) emit(paste0(visit, ".signedRank.holm"), holm[visit])
