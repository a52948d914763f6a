# Prints the seconds of one run without a warm-up: for work of a minute and more.
print_once <- function(work) cat(format(system.time(work())[["elapsed"]], digits = 15), "\n", sep = "")

# Prints the seconds of each repetition after a warm-up: for about 3 seconds, at least 5 of them unless they take over 20 seconds.
print_times <- function(work) {
  started <- proc.time()[["elapsed"]]
  while (proc.time()[["elapsed"]] - started < 0.5) work()
  one <- numeric(0)
  started <- Sys.time()
  elapsed <- function() as.numeric(difftime(Sys.time(), started, units = "secs"))
  while (length(one) < 1000 && (length(one) < 1 || elapsed() < 3 || (length(one) < 5 && elapsed() < 20))) {
    before <- Sys.time()
    work()
    one <- c(one, as.numeric(difftime(Sys.time(), before, units = "secs")))
  }
  cat(format(one, digits = 15), sep = "\n")
}
