# Target response of n subjects x 6 visits x 3 targets in vectorized base R: sums, nadir, CR, PD, PR, SD, NE; no non-target, new lesions nor sentences.
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
n <- as.integer(arguments[2])
set.seed(1)
first <- matrix(14 + sample(40, 3 * n, TRUE), n)
size <- list(first)
for (visit in 2:7) size[[visit]] <- pmax(size[[visit - 1]] + matrix(sample(-80:69, 3 * n, TRUE) / 10, n), 0)
for (visit in 2:7) size[[visit]][sample(3 * n, 3 * n / 50)] <- NA
derive <- function() {
  baseline <- rowSums(size[[1]])
  nadir <- baseline
  response <- matrix("", n, 6)
  for (visit in 2:7) {
    sum <- rowSums(size[[visit]], na.rm = TRUE)
    complete <- !is.na(rowSums(size[[visit]]))
    gone <- size[[visit]][, 1] == 0 & size[[visit]][, 2] < 10 & size[[visit]][, 3] == 0
    grown <- sum >= 1.2 * nadir & sum - nadir >= 5
    response[, visit - 1] <- ifelse(!complete, ifelse(grown, "PD", "NE"), ifelse(gone, "CR", ifelse(grown, "PD", ifelse(sum <= 0.7 * baseline, "PR", "SD"))))
    nadir <- ifelse(complete, pmin(nadir, sum), nadir)
  }
  response
}
print_times(derive)
