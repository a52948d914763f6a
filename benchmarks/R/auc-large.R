suppressPackageStartupMessages(library(pROC))
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
d <- read.csv(arguments[2])
curve <- function(marker) roc(d$event, marker, levels = c(0, 1), direction = "<", quiet = TRUE)
if (arguments[3] == "auc") {
  print_times(function() auc(curve(d$first)))
} else if (arguments[3] == "ci") {
  one <- curve(d$first)
  print_times(function() ci.auc(one, method = "delong"))
} else {
  one <- curve(d$first)
  other <- curve(d$second)
  print_times(function() roc.test(one, other, method = "delong", paired = TRUE))
}
