# Shared by all programs of this folder: reading the frozen data and giving numbers.
# Only base R here; jsonlite where the protocol is read.

# A frozen data set by name: adverse-events, biomarkers, endpoints, planned-visits, subjects, tumors.
# Identifiers stay text; an empty cell is NA; true and false are logical.
read_data <- function(name) {
  path <- file.path("data", paste0(name, ".csv"))
  text <- c("subject", "analyte", "visit", "specimen", "assay", "unit", "lot", "run", "cohort", "regimen", "sex",
            "evaluator", "term", "endpoint", "reason", "stopReason")
  header <- names(utils::read.csv(path, nrows = 1, check.names = FALSE, colClasses = "character"))
  classes <- ifelse(header %in% text, "character", NA)
  data <- utils::read.csv(path, check.names = FALSE, colClasses = classes, na.strings = "", encoding = "UTF-8",
                          stringsAsFactors = FALSE)
  for (column in names(data)) {
    if (is.character(data[[column]]) && all(data[[column]] %in% c("true", "false", NA)) && any(!is.na(data[[column]])))
      data[[column]] <- data[[column]] == "true"
  }
  data
}

# The protocol as nested lists.
read_protocol <- function() jsonlite::fromJSON(file.path("data", "protocol.json"), simplifyVector = FALSE)

# Restricts a data set with a column "subject" to the regimen of the parameters, where they name one.
of_regimen <- function(data, regimen) {
  if (is.null(regimen)) return(data)
  subjects <- read_data("subjects")
  data[data$subject %in% subjects$subject[subjects$regimen %in% regimen], , drop = FALSE]
}

# Gives one number by the name the report knows it by.
emit <- function(name, value) {
  value <- as.numeric(value)
  if (length(value) != 1) stop("emit('", name, "') needs one number, got ", length(value), call. = FALSE)
  .numbers$values[[name]] <- value
  invisible(value)
}

# Gives several numbers from a named vector, each name behind the prefix.
emit_all <- function(prefix, values) {
  for (name in names(values)) emit(paste0(prefix, name), values[[name]])
}
