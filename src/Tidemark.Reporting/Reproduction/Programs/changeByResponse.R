# Each subject's change at a visit; not known where baseline and value lie beyond the same limit.
early_changes <- function(analyte, visit) {
  rows <- of_regimen(read_data("biomarkers"), parameters$regimen)
  rows <- rows[rows$analyte == analyte & rows$visit %in% visit, ]
  rows <- rows[order(rows$subject, rows$day, method = "radix"), ]
  rows <- rows[!duplicated(rows$subject) & !is.na(rows$logRatio), ]
  rows[rows$quantification == "Quantified" | rows$quantification != rows$baselineQuantification, ]
}

# Below the limit tied lowest, above it tied highest.
rankable <- function(rows) {
  inside <- rows$logRatio[rows$quantification == "Quantified"]
  if (length(inside) == 0) inside <- 0
  ifelse(rows$quantification == "BelowLimit", min(inside) - 1,
         ifelse(rows$quantification == "AboveLimit", max(inside) + 1, rows$logRatio))
}

subjects <- read_data("subjects")
settings <- read_protocol()$response
response <- if (isTRUE(settings$confirmationRequired)) subjects$confirmedBestResponse else subjects$bestResponse
if (all(is.na(subjects$bestResponse)) && all(is.na(subjects$confirmedBestResponse))) {
  group <- ifelse(subjects$responder, "responder", "non-responder")
  rank <- c("responder" = 0, "non-responder" = 1)
} else {
  group <- ifelse(response %in% "NonCRNonPD", "SD", response)
  rank <- c(CR = 0, PR = 1, SD = 2, PD = 3)
}
changes <- early_changes(parameters$analyte, parameters$visit)
changes$group <- group[match(changes$subject, subjects$subject)]
changes$rank <- rank[changes$group]
changes <- changes[!is.na(changes$rank), ]
emit("n", nrow(changes))
for (g in unique(changes$group)) {
  own <- changes[changes$group == g, ]
  name <- tolower(g)
  emit(paste0(name, ".n"), nrow(own))
  emit(paste0(name, ".median"), median(own$percentChange))
  emit(paste0(name, ".q1"), quantile(own$percentChange, 0.25))
  emit(paste0(name, ".q3"), quantile(own$percentChange, 0.75))
  emit(paste0(name, ".ratio"), exp(mean(own$logRatio)))
}
if (length(unique(changes$rank)) > 1) {
  x <- rankable(changes)
  test <- kruskal.test(x, factor(changes$rank))
  emit("kruskal.statistic", test$statistic)
  emit("kruskal.p", test$p.value)

  # Jonckheere-Terpstra: exact without ties up to 60 values, else normal with the variance under ties (Hollander and Wolfe 1999, 6.19).
  g <- changes$rank
  levels <- sort(unique(g))
  count <- function(a, b) sum(outer(a, b, function(u, v) (u < v) + (u == v) / 2))
  j <- 0
  for (low in levels) for (high in levels[levels > low]) j <- j + count(x[g == low], x[g == high])
  emit("jonckheere.statistic", j)
  sizes <- as.numeric(table(g)); ties <- as.numeric(table(x)); n <- length(x)
  if (all(ties == 1) && n <= 60) {
    density <- 1
    before <- sizes[1]
    for (k in seq_along(sizes)[-1]) {
      step <- dwilcox(0:(before * sizes[k]), before, sizes[k])
      longer <- numeric(length(density) + length(step) - 1)
      for (i in seq_along(step)) longer[i:(i + length(density) - 1)] <- longer[i:(i + length(density) - 1)] + step[i] * density
      density <- longer
      before <- before + sizes[k]
    }
    p <- min(1, 2 * min(sum(density[seq_len(j + 1)]), sum(density[(j + 1):length(density)])))
  } else {
    cubic <- function(m) sum(m * (m - 1) * (2 * m + 5)); triple <- function(m) sum(m * (m - 1) * (m - 2)); double <- function(m) sum(m * (m - 1))
    variance <- (n * (n - 1) * (2 * n + 5) - cubic(sizes) - cubic(ties)) / 72 +
      triple(sizes) * triple(ties) / (36 * n * (n - 1) * (n - 2)) + double(sizes) * double(ties) / (8 * n * (n - 1))
    p <- 2 * pnorm(-abs(j - (n^2 - sum(sizes^2)) / 4) / sqrt(variance))
  }
  emit("jonckheere.p", p)
}
