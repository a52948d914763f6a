packages <- c("survival", "lme4", "lmerTest", "pbkrtest", "pROC", "cutpointr")
version <- function(name) if (requireNamespace(name, quietly = TRUE)) paste(name, packageVersion(name)) else paste(name, "absent")
cat("R ", R.version$major, ".", R.version$minor, "; ", paste(vapply(packages, version, ""), collapse = ", "), "\n", sep = "")
