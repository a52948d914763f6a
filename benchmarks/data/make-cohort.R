# Makes cohort.csv: 1000 simulated people, exponential times in days rounded to days (so that there are ties), about 60 % events.
set.seed(20240704)
n <- 1000
age <- round(rnorm(n, 58, 10), 1)
marker <- round(exp(rnorm(n, log(10), 0.5)), 2)
dose <- rbinom(n, 1, 0.5)
event_time <- rexp(n, 0.002 * exp(0.02 * (age - 58) + 0.5 * log(marker / 10) - 0.4 * dose))
censor_time <- runif(n, 100, 1200)
cohort <- data.frame(time = pmax(1, ceiling(pmin(event_time, censor_time))), event = as.integer(event_time <= censor_time), age, marker, dose)
write.csv(cohort, "benchmarks/data/cohort.csv", row.names = FALSE, quote = FALSE)
