planned <- of_regimen(read_data("planned-visits"), parameters$regimen)
biomarkers <- of_regimen(read_data("biomarkers"), parameters$regimen)
biomarkers <- biomarkers[biomarkers$analyte == parameters$analyte, ]
for (visit in unique(planned$visit)) {
  own <- planned[planned$visit == visit, ]
  valid <- own$subject %in% biomarkers$subject[biomarkers$visit %in% visit]
  state <- ifelse(own$state == "Sampled" & !valid, "Invalid", own$state)
  emit(paste0(visit, ".expected"), sum(state %in% c("Sampled", "Invalid", "Missed")))
  emit(paste0(visit, ".collected"), sum(state %in% c("Sampled", "Invalid")))
  emit(paste0(visit, ".valid"), sum(state == "Sampled"))
  emit(paste0(visit, ".inWindow"), sum(state == "Sampled" & own$inWindow %in% TRUE))
  emit(paste0(visit, ".belowLimit"), sum(biomarkers$visit %in% visit & biomarkers$quantification == "BelowLimit"))
}
emit("unscheduled.n", sum(is.na(biomarkers$visit)))
