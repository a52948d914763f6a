subjects <- of_regimen(read_data("subjects"), parameters$regimen)
planned <- of_regimen(read_data("planned-visits"), parameters$regimen)
biomarkers <- of_regimen(read_data("biomarkers"), parameters$regimen)
biomarkers <- biomarkers[biomarkers$analyte == parameters$analyte, ]
endpoints <- read_data("endpoints")
endpoints <- endpoints[endpoints$endpoint == parameters$endpoint, ]
end <- endpoints[match(subjects$subject, endpoints$subject), ]
states <- c("Sampled", "Invalid", "Dead", "Progressed", "Stopped", "NotDue", "Missed")

count <- function(key, ids, state) {
  event <- ids %in% endpoints$subject[endpoints$event]
  for (s in states) {
    emit(paste0(key, ".", tolower(s), ".n"), sum(state == s))
    emit(paste0(key, ".", tolower(s), ".events"), sum(event[state == s]))
  }
}

valued <- paste(biomarkers$subject, biomarkers$visit)
planned$state <- ifelse(planned$state == "Sampled" & !(paste(planned$subject, planned$visit) %in% valued), "Invalid", planned$state)
for (visit in unique(planned$visit)) {
  own <- planned[planned$visit == visit, ]
  count(visit, own$subject, own$state)
}

schedule <- read_protocol()$schedule
baseline <- unlist(lapply(schedule, function(v) if (isTRUE(v$baseline)) v$id))
invalid <- planned[planned$state == "Invalid" & !(planned$visit %in% baseline), ]
upto <- function(x, day) !is.na(x) & x <= day
for (day in parameters$landmarkDays) {
  changed <- biomarkers$subject[biomarkers$day > 0 & biomarkers$day <= day & !is.na(biomarkers$logRatio)]
  state <- ifelse(upto(subjects$deathDay, day), "Dead",
    ifelse(upto(subjects$progressionDay, day) | (end$event %in% TRUE & upto(end$days, day)), "Progressed",
    ifelse(is.na(end$days) | end$days <= day, "NotDue",
    ifelse(subjects$subject %in% changed, "Sampled",
    ifelse(upto(subjects$stopDay, day), "Stopped",
    ifelse(subjects$subject %in% invalid$subject[upto(invalid$sampleDay, day)], "Invalid", "Missed"))))))
  count(paste0("day", format(day, scientific = FALSE)), subjects$subject, state)
}
