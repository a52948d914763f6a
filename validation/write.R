# Prints a validation program's numbers as JSON, with the versions that gave them.
write_output <- function(results, packages, tolerances = NULL) {
  versions <- c(list(R = as.character(getRversion())), lapply(setNames(packages, packages), function(p) as.character(packageVersion(p))))
  if (!is.null(tolerances)) results <- c(results, list(tolerances = tolerances))
  cat(jsonlite::toJSON(c(list(versions = versions), results), digits = NA, auto_unbox = TRUE, na = "null", pretty = TRUE), "\n", sep = "")
}
