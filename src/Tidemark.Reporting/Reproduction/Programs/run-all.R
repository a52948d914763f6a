# Runs every program of this folder in a fresh environment and compares each number of the report with R's.
#   Rscript run-all.R            all analyses
#   Rscript run-all.R ID ...     only these
# Exit code 0 when every number agrees; 1 when one differs, is missing, or has no program.
# A number agrees when |ours - R| <= tolerance * max(1, |ours|). Tolerance 0 marks a number that only Tidemark's
# own seeded generator gives: it is listed as "seeded" and not compared.

arguments <- commandArgs(FALSE)
here <- sub("^--file=", "", grep("^--file=", arguments, value = TRUE))
if (length(here) == 1) setwd(dirname(normalizePath(here)))
asked <- commandArgs(TRUE)

ids <- sort(sub("\\.csv$", "", list.files("expected", pattern = "\\.csv$")), method = "radix")
if (length(asked) > 0) {
  unknown <- setdiff(asked, ids)
  if (length(unknown) > 0) { cat("No such analysis:", unknown, "\n"); quit(status = 1) }
  ids <- asked
}

run <- function(id) {
  program <- file.path("programs", paste0(id, ".R"))
  if (!file.exists(program)) return(list(values = list(), error = "no program"))
  space <- new.env(parent = globalenv())
  space$.numbers <- new.env()
  space$.numbers$values <- list()
  error <- tryCatch({
    sys.source("reproduce.R", envir = space)
    suppressMessages(suppressWarnings(sys.source(program, envir = space)))
    NULL
  }, error = function(e) conditionMessage(e))
  list(values = space$.numbers$values, error = error)
}

verdict <- function(expected, actual, tolerance) {
  if (tolerance == 0) return("seeded")
  if (is.null(actual)) return("MISSING")
  if (is.nan(expected) || is.na(expected)) return(if (is.na(actual)) "ok" else "DIFFERS")
  if (is.na(actual)) return("DIFFERS")
  if (is.infinite(expected) || is.infinite(actual)) return(if (identical(expected, actual)) "ok" else "DIFFERS")
  if (abs(expected - actual) <= tolerance * max(1, abs(expected))) "ok" else "DIFFERS"
}

rows <- list()
errors <- character()
for (id in ids) {
  expected <- utils::read.csv(file.path("expected", paste0(id, ".csv")), colClasses = c("character", "numeric", "numeric"))
  got <- run(id)
  if (!is.null(got$error)) errors <- c(errors, paste0(id, ": ", got$error))
  for (i in seq_len(nrow(expected))) {
    actual <- got$values[[expected$name[i]]]
    rows[[length(rows) + 1]] <- data.frame(
      analysis = id, number = expected$name[i], tidemark = expected$value[i],
      R = if (is.null(actual)) NA_real_ else actual, tolerance = expected$tolerance[i],
      verdict = verdict(expected$value[i], actual, expected$tolerance[i]), stringsAsFactors = FALSE)
  }
}

table <- if (length(rows) > 0) do.call(rbind, rows) else data.frame(verdict = character())
if (nrow(table) > 0) {
  shown <- table
  shown$tidemark <- formatC(table$tidemark, digits = 10, format = "g")
  shown$R <- formatC(table$R, digits = 10, format = "g")
  shown$tolerance <- formatC(table$tolerance, digits = 2, format = "g")
  options(width = 200)
  print(shown, row.names = FALSE, right = FALSE, max = 1e6)
}
cat("\n")
for (error in errors) cat("ERROR", error, "\n")
count <- function(word) sum(table$verdict == word)
cat(sprintf("%d numbers: %d agree, %d differ, %d missing, %d seeded (only our generator gives them; not compared)\n",
            nrow(table), count("ok"), count("DIFFERS"), count("MISSING"), count("seeded")))
quit(status = if (count("DIFFERS") + count("MISSING") + length(errors) > 0) 1 else 0)
