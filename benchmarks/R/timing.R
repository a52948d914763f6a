# Prints the seconds of each repetition after a warm-up: at least 5 of them, for about 3 seconds.
print_times <- function(work) {
  started <- proc.time()[["elapsed"]]
  while (proc.time()[["elapsed"]] - started < 0.5) work()
  one <- numeric(0)
  started <- Sys.time()
  while (length(one) < 5 || (length(one) < 1000 && as.numeric(difftime(Sys.time(), started, units = "secs")) < 3)) {
    before <- Sys.time()
    work()
    one <- c(one, as.numeric(difftime(Sys.time(), before, units = "secs")))
  }
  cat(format(one, digits = 15), sep = "\n")
}
