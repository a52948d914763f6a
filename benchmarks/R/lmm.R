suppressPackageStartupMessages(library(lmerTest))
arguments <- commandArgs(TRUE)
source(file.path(arguments[1], "timing.R"))
course <- read.csv(arguments[2])
formula <- y ~ time + (1 + time | subject)
print_times(switch(arguments[3],
  fit = function() lme4::lmer(formula, data = course),
  function() summary(lmer(formula, data = course), ddf = arguments[3])))
