known <- Filter(function(a) a$analyte == parameters$analyte && !is.null(a$analyticalCv) && !is.null(a$withinSubjectCv), read_protocol()$assays)[[1]]
sigma <- sqrt(log(1 + known$analyticalCv^2 + known$withinSubjectCv^2))
factor <- exp(qnorm(1 - parameters$level) * sqrt(2) * sigma)
endings <- of_regimen(read_data("endpoints"), parameters$regimen)
endings <- endings[endings$endpoint == parameters$endpoint, ]
definition <- Filter(function(e) e$id == parameters$endpoint, read_protocol()$endpoints)
if ("progression" %in% unlist(definition[[1]]$events)) endings <- endings[!(endings$event & endings$reason == "DEATH"), ]
series <- read_data("biomarkers")
series <- series[series$analyte == parameters$analyte, ]
series <- series[order(series$day), ]
endings <- endings[endings$subject %in% series$subject[series$isBaseline], ]
endings$rise <- NA_real_
endings$near <- FALSE
for (i in seq_len(nrow(endings))) {
  own <- series[series$subject == endings$subject[i], ]
  own <- own[if (endings$event[i]) own$day < endings$days[i] else own$day <= endings$days[i], ]
  lowest <- c(Inf, cummin(own$value))[seq_len(nrow(own))]
  endings$rise[i] <- own$day[own$value > lowest * factor][1]
  endings$near[i] <- endings$event[i] && any(!own$isBaseline & endings$days[i] - own$day <= parameters$windowDays)
}
progressors <- endings[endings$event, ]
others <- endings[!endings$event, ]
emit("n", nrow(endings))
emit("rcv.rise", 100 * (factor - 1))
emit("progressors", nrow(progressors))
emit("inWindow", sum(progressors$near))
emit("rises", sum(!is.na(progressors$rise)))
alarms <- sum(!is.na(others$rise))
limits <- if (nrow(others) > 0) binom.test(alarms, nrow(others), conf.level = parameters$confidenceLevel)$conf.int else c(NaN, NaN)
emit("falseAlarms", alarms / nrow(others))
emit("falseAlarms.low", limits[1])
emit("falseAlarms.high", limits[2])
lead <- (progressors$days - progressors$rise)[!is.na(progressors$rise)]
if (length(lead) > 0) {
  emit("lead.median", median(lead))
  emit("lead.q1", quantile(lead, 0.25))
  emit("lead.q3", quantile(lead, 0.75))
}
