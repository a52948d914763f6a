subjects <- of_regimen(read_data("subjects"), parameters$regimen)
protocol <- read_protocol()
analyte <- protocol$analytes[[1]]$id
biomarkers <- read_data("biomarkers")
biomarkers <- biomarkers[biomarkers$analyte == analyte, ]
with_event <- character()
if (!is.null(parameters$endpoint)) {
  endpoints <- read_data("endpoints")
  with_event <- endpoints$subject[endpoints$endpoint == parameters$endpoint & endpoints$event]
}

stage <- function(key, ids) {
  emit(paste0(key, ".n"), length(ids))
  if (!is.null(parameters$endpoint)) emit(paste0(key, ".events"), sum(ids %in% with_event))
  ids
}

ids <- stage("enrolled", subjects$subject)
if (any(read_data("subjects")$dosesGiven > 0)) ids <- stage("treated", subjects$subject[subjects$dosesGiven > 0])
baseline <- stage("baseline", intersect(ids, biomarkers$subject[biomarkers$isBaseline]))
tumors <- read_data("tumors")
if (nrow(tumors) > 0) stage("assessed", intersect(baseline, tumors$subject[tumors$day > 0]))

# A change is known where both values are, unless both lie beyond the same limit.
known <- biomarkers[!is.na(biomarkers$logRatio) &
  !(biomarkers$quantification != "Quantified" & biomarkers$quantification == biomarkers$baselineQuantification), ]
planned <- unique(read_data("planned-visits")$visit)
for (visit in protocol$schedule) {
  if (visit$id %in% planned && !isTRUE(visit$baseline))
    stage(visit$id, intersect(baseline, known$subject[known$visit %in% visit$id]))
}
