subjects <- of_regimen(read_data("subjects"), parameters$regimen)
tumors <- of_regimen(read_data("tumors"), parameters$regimen)
tumors <- tumors[tumors$day > 0, ]
protocol <- read_protocol()
settings <- protocol$response
if (is.null(settings)) settings <- list(confirmationRequired = TRUE, confirmationDays = 28, minimumStableDays = 42)
order_of <- c(CR = 0, PR = 1, SD = 2, NonCRNonPD = 3, PD = 4, NE = 5)

# Calls that count: up to the first PD and the day of new therapy, of one day the worst (NE only where nothing else was called).
calls_of <- function(id) {
  own <- tumors[tumors$subject == id & !is.na(tumors$response), ]
  new <- subjects$newTherapyDay[subjects$subject == id]
  if (!is.na(new)) own <- own[own$day <= new, ]
  bad <- ifelse(own$response == "NE", -1, order_of[own$response])
  own <- own[order(own$day, -bad), ]
  own <- own[!duplicated(own$day), ]
  pd <- which(own$response == "PD")
  if (length(pd) > 0) own <- own[seq_len(pd[1]), ]
  data.frame(day = own$day, response = own$response, stringsAsFactors = FALSE)
}

after_complete <- function(calls) {
  cr <- which(calls$response == "CR")
  if (length(cr) == 0) return(calls)
  disease <- which(!(calls$response %in% c("CR", "NE")) & seq_len(nrow(calls)) > cr[1])
  if (length(disease) > 0) { calls <- calls[seq_len(disease[1]), ]; calls$response[disease[1]] <- "PD" }
  calls
}

confirmed_day <- function(calls, response) {
  for (i in which(calls$response == response)) {
    for (j in which(seq_len(nrow(calls)) > i)) {
      if (calls$response[j] == "NE") next
      if (order_of[calls$response[j]] > order_of[response]) break
      if (calls$day[j] - calls$day[i] >= settings$confirmationDays) {
        if (sum(calls$response[i:j] == "NE") <= 1) return(calls$day[i])
        break
      }
    }
  }
  NA
}

without_response <- function(calls) {
  lasting <- calls$response[calls$day >= settings$minimumStableDays]
  if (any(lasting %in% c("CR", "PR", "SD"))) return("SD")
  if ("NonCRNonPD" %in% lasting) return("NonCRNonPD")
  if ("PD" %in% calls$response) "PD" else "NE"
}

best <- function(id) {
  calls <- calls_of(id)
  if ("CR" %in% calls$response) "CR" else if ("PR" %in% calls$response) "PR" else without_response(calls)
}

confirmed <- function(id) {
  calls <- after_complete(calls_of(id))
  if (!is.na(confirmed_day(calls, "CR"))) return("CR")
  if (!is.na(confirmed_day(calls, "PR"))) return("PR")
  without_response(calls)
}

response_day <- function(id) {
  calls <- calls_of(id)
  if (!settings$confirmationRequired) return(calls$day[calls$response %in% c("CR", "PR")][1])
  calls <- after_complete(calls)
  days <- c(confirmed_day(calls, "CR"), confirmed_day(calls, "PR"))
  if (all(is.na(days))) NA else min(days, na.rm = TRUE)
}

supplied <- any(vapply(protocol$data$tables, function(t) identical(t$domain, "responses"), TRUE))
has_calls <- any(!is.na(read_data("tumors")$response))
judged <- subjects$subject[!is.na(subjects$bestResponse)]
if (length(judged) > 0) {
  b <- if (has_calls && !supplied) vapply(judged, best, "") else subjects$bestResponse[!is.na(subjects$bestResponse)]
  cf <- if (has_calls && !supplied) vapply(judged, confirmed, "") else subjects$confirmedBestResponse[!is.na(subjects$bestResponse)]
  for (r in names(order_of)) {
    emit(paste0("best.", tolower(r), ".n"), sum(b == r))
    emit(paste0("confirmed.", tolower(r), ".n"), sum(cf == r))
  }
  rate <- function(name, x) {
    test <- binom.test(sum(x), length(x), conf.level = parameters$confidenceLevel)
    emit(name, mean(x))
    emit(paste0(name, ".low"), test$conf.int[1])
    emit(paste0(name, ".high"), test$conf.int[2])
  }
  objective <- c("CR", "PR")
  control <- c(objective, "SD", "NonCRNonPD")
  rate("orr", b %in% objective)
  rate("orr.confirmed", cf %in% objective)
  rate("dcr", b %in% control)
  rate("dcr.confirmed", cf %in% control)
}
only <- subjects$responder[is.na(subjects$bestResponse) & !is.na(subjects$responder)]
if (length(only) > 0) {
  test <- binom.test(sum(only), length(only), conf.level = parameters$confidenceLevel)
  emit("responders", mean(only))
  emit("responders.low", test$conf.int[1])
  emit("responders.high", test$conf.int[2])
}

lowest <- vapply(subjects$subject, function(id) {
  s <- subjects[subjects$subject == id, ]
  own <- tumors[tumors$subject == id & !is.na(tumors$percentChange), ]
  if (!is.na(s$progressionDay)) own <- own[own$day <= s$progressionDay, ]
  if (!is.na(s$newTherapyDay)) own <- own[own$day <= s$newTherapyDay, ]
  if (nrow(own) > 0) min(own$percentChange) else NA_real_
}, 0)
emit("best.percent.n", sum(!is.na(lowest)))
if (any(!is.na(lowest))) emit("best.percent.median", median(lowest, na.rm = TRUE))
days <- if (has_calls) vapply(subjects$subject, function(id) as.numeric(response_day(id)), 0) else NA_real_
emit("days.to.response.n", sum(!is.na(days)))
if (any(!is.na(days))) emit("days.to.response.median", median(days, na.rm = TRUE))
