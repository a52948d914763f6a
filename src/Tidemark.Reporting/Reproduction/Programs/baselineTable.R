subjects <- of_regimen(read_data("subjects"), parameters$regimen)
verbatim <- utils::read.csv(file.path("data", "subjects.csv"), check.names = FALSE, colClasses = "character", na.strings = "")
verbatim <- verbatim[match(subjects$subject, verbatim$subject), , drop = FALSE]
protocol <- read_protocol()
emit("n", nrow(subjects))

numeric_summary <- function(name, x) {
  emit(paste0(name, ".median"), median(x))
  q <- if (length(x) > 0) quantile(x, c(0.25, 0.75), names = FALSE) else c(NaN, NaN)
  emit(paste0(name, ".q1"), q[1])
  emit(paste0(name, ".q3"), q[2])
}

for (name in parameters$variables) {
  x <- subjects[[name]]
  x <- x[!is.na(x)]
  emit(paste0(name, ".present"), length(x))
  if (is.numeric(x) && length(x) > 0 && (name == "age" || length(unique(x)) > 6)) {
    numeric_summary(name, x)
  } else {
    counts <- table(verbatim[[name]])
    for (level in names(counts)) emit(paste0(name, ".", level, ".n"), counts[[level]])
  }
}

biomarkers <- of_regimen(read_data("biomarkers"), parameters$regimen)
for (analyte in parameters$analytes) {
  own <- biomarkers[biomarkers$analyte == analyte & biomarkers$isBaseline, ]
  emit(paste0(analyte, ".present"), nrow(own))
  for (assay in protocol$assays) {
    if (assay$analyte != analyte) next
    for (cutOff in assay$cutOffs) {
      if (cutOff$role == "prespecified")
        emit(paste0(analyte, ".", cutOff$id, ".n"), sum(own$quantification != "BelowLimit" & own$value >= cutOff$value))
    }
  }
  numeric_summary(analyte, own$value)
}
