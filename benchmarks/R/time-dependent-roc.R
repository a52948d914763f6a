# Cumulative/dynamic area with its i.i.d. standard error from the formulas of Blanche, Dartigues and Jacqmin-Gadda (2013), with
# matrices of pairs: timeROC is not in Debian.
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
d <- read.csv(arguments[2])
area <- function(time, event, marker, horizon) {
  sorted <- order(time)
  time <- time[sorted]; event <- event[sorted]; marker <- marker[sorted]
  n <- length(time)
  at_risk <- n:1
  hazard <- (event == 0) / at_risk
  before <- c(1, cumprod(1 - hazard)[-n])
  case <- ifelse(time <= horizon & event == 1, 1 / before, 0)
  control <- as.numeric(time > horizon)
  pairs <- (outer(marker, marker, ">") + 0.5 * outer(marker, marker, "==")) * outer(case, control)
  auc <- sum(pairs) / (sum(case) * sum(control))
  excess <- pairs - auc * outer(case, control)
  position <- seq_len(n)
  martingale <- (outer(position, position, "==") * (event == 0) - outer(position, position, ">=") * rep(hazard, each = n)) / rep(at_risk, each = n)
  integral <- t(apply(martingale, 1, cumsum))
  influence <- n / (sum(case) * sum(control)) * (rowSums(excess) + colSums(excess) + as.vector(integral %*% rowSums(excess)))
  c(auc = auc, se = sd(influence) / sqrt(n))
}
if (length(arguments) > 2) print(area(d$time, d$event, d$marker, 1)) else print_times(function() area(d$time, d$event, d$marker, 1))
