# Passing and Bablok as mcr's exact form computes it (mcr is not in Debian): all slopes as angles, shifted median, rank limits.
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
points <- read.csv(arguments[2])
boots <- as.integer(arguments[3])
n <- nrow(points)
first <- sequence((n - 1):1, 2:n)
second <- rep(seq_len(n - 1), (n - 1):1)
slope <- function(x, y, limits) {
  dx <- x[first] - x[second]
  dy <- y[first] - y[second]
  slopes <- dy / dx
  slopes <- slopes[!is.nan(slopes) & slopes != -1]
  k <- sum(slopes < -1)
  count <- length(slopes)
  middle <- floor((count + 1) / 2):ceiling((count + 1) / 2) + k
  if (!limits) return(tan(mean(atan(sort(slopes, partial = middle)[middle]))))
  rank <- round((count - qnorm(0.975) * sqrt(n * (n - 1) * (2 * n + 5) / 18)) / 2)
  ranks <- unique(c(middle, rank + k, rank + 1 + k, count - rank + k, count - rank + 1 + k))
  sorted <- sort(slopes, partial = ranks)
  b <- tan(mean(atan(sorted[middle])))
  c(b, median(y - b * x), sorted[ranks])
}
if (boots == 0) {
  print_times(function() slope(points$x, points$y, TRUE))
} else {
  print_times(function() {
    set.seed(1)
    quantile(replicate(boots, { i <- sample.int(n, replace = TRUE); slope(points$x[i], points$y[i], FALSE) }), c(0.025, 0.975))
  })
}
