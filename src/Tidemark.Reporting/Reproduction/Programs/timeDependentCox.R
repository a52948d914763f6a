library(survival)
analytes <- parameters$analytes
subjects <- of_regimen(read_data("subjects"), parameters$regimen)
endpoints <- read_data("endpoints")
endpoints <- endpoints[endpoints$endpoint == parameters$endpoint, ]
series <- read_data("biomarkers")
series <- series[series$analyte %in% analytes & series$subject %in% subjects$subject, ]
series$day <- pmax(0, series$day)
series <- series[order(series$day), ]
bySubject <- split(series, series$subject)

# Follow-up cut at every sample; a row (start, stop] carries the values last known at its start.
cut_rows <- function(id) {
  end <- endpoints[endpoints$subject == id, ]
  own <- bySubject[[id]]
  if (nrow(end) == 0 || is.null(own)) return(NULL)
  starts <- sort(unique(own$day[own$day < end$days]))
  rows <- lapply(seq_along(starts), function(i) {
    known <- sapply(analytes, function(a) { v <- own$value[own$analyte == a & own$day <= starts[i]]; if (length(v)) tail(v, 1) else NA })
    if (anyNA(known)) return(NULL)
    last <- i == length(starts)
    data.frame(subject = id, start = starts[i], stop = if (last) end$days else starts[i + 1], event = last && end$event,
               as.data.frame(as.list(setNames(log2(known), paste0("marker", seq_along(analytes))))))
  })
  do.call(rbind, rows)
}
rows <- do.call(rbind, lapply(subjects$subject, cut_rows))
emit("n", length(unique(rows$subject)))
emit("events", sum(rows$event))
emit("rows", NROW(rows))

columns <- function(names) {
  own <- subjects[match(rows$subject, subjects$subject), ]
  made <- lapply(names, function(name) {
    x <- own[[name]]
    if (is.numeric(x)) return(matrix(x, ncol = 1))
    levels <- sort(unique(x[!is.na(x)]), method = "radix")
    sapply(levels[-1], function(level) as.numeric(x == level))
  })
  do.call(cbind, made)
}
if (NROW(rows) > 0 && sum(rows$event) > 0) {
  markers <- as.matrix(rows[paste0("marker", seq_along(analytes))])
  extra <- if (length(parameters$covariates) > 0) columns(parameters$covariates) else NULL
  x <- if (!is.null(extra) && sum(rows$event) >= 10 * (ncol(markers) + ncol(extra))) cbind(markers, extra) else markers
  fit <- coxph(Surv(start, stop, event) ~ x, rows, ties = "efron", control = coxph.control(eps = 1e-12, iter.max = 100))
  limits <- confint(fit, level = parameters$confidenceLevel)
  names <- c(if (length(analytes) == 1) "cox" else paste0("cox.", tolower(analytes)), if (ncol(x) > ncol(markers)) paste0("cox.covariate", seq_len(ncol(x) - ncol(markers))))
  for (i in seq_along(names)) {
    emit(paste0(names[i], ".hr"), exp(coef(fit)[i]))
    emit(paste0(names[i], ".hr.low"), exp(limits[i, 1]))
    emit(paste0(names[i], ".hr.high"), exp(limits[i, 2]))
    emit(paste0(names[i], ".p"), summary(fit)$coefficients[i, "Pr(>|z|)"])
  }
}
