subjects <- of_regimen(read_data("subjects"), parameters$regimen)
if (any(read_data("subjects")$dosesGiven > 0)) subjects <- subjects[subjects$dosesGiven > 0, ]
events <- read_data("adverse-events")
events <- events[events$subject %in% subjects$subject & events$day >= 0, ]

count <- function(key, own) {
  worst <- if (nrow(own) > 0) tapply(own$grade, own$subject, max) else numeric()
  emit(paste0(key, ".any"), length(worst))
  emit(paste0(key, ".severe"), sum(worst >= 3))
  emit(paste0(key, ".fatal"), sum(worst == 5))
  emit(paste0(key, ".serious"), length(unique(own$subject[own$serious %in% TRUE])))
  emit(paste0(key, ".related"), length(unique(own$subject[own$related %in% TRUE])))
}

count("overall", events)
lung <- c("pneumonitis", "interstitial lung disease", "organising pneumonia", "organizing pneumonia", "acute interstitial pneumonitis")
count("ild", events[tolower(events$term) %in% lung, ])
for (term in unique(c(tolower(events$term), tolower(parameters$termsOfInterest)))) count(term, events[tolower(events$term) == term, ])
