# ROC curves of the aSAH data (pROC::aSAH): AUC, DeLong's interval and paired test, Youden's cut-off.
suppressPackageStartupMessages(library(pROC))
source("validation/write.R")

data(aSAH)
s100b <- roc(aSAH$outcome, aSAH$s100b, levels = c("Good", "Poor"), direction = "<", quiet = TRUE)
ndka <- roc(aSAH$outcome, aSAH$ndka, levels = c("Good", "Poor"), direction = "<", quiet = TRUE)
paired <- roc.test(s100b, ndka, method = "delong", paired = TRUE)
best <- coords(s100b, "best", best.method = "youden", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE)

write_output(list(
  s100b = list(auc = as.numeric(auc(s100b)), confidence = as.numeric(ci.auc(s100b, method = "delong")), variance = var(s100b, method = "delong")),
  ndka = list(auc = as.numeric(auc(ndka)), confidence = as.numeric(ci.auc(ndka, method = "delong")), variance = var(ndka, method = "delong")),
  paired = list(statistic = unname(paired$statistic), pValue = paired$p.value),
  youden = list(threshold = best$threshold, sensitivity = best$sensitivity, specificity = best$specificity),
  curve = data.frame(threshold = head(tail(s100b$thresholds, -1), -1), sensitivity = head(tail(s100b$sensitivities, -1), -1), specificity = head(tail(s100b$specificities, -1), -1))
), packages = c("pROC", "jsonlite"))
