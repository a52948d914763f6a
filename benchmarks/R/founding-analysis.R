# The founding analysis as a statistician would program it: the peer of `tidemark analyze` in the benchmark.
# Rscript founding-analysis.R STUDY_FOLDER OUTPUT_FOLDER [REPEATS]
# Reads the study's data files, does the analyses of plan.yaml and explore.yaml with lme4 (lmerTest for the degrees of
# freedom), survival, pROC and base R, draws the same figures with base graphics (SVG), and writes numbers.csv,
# results.txt and the analysis data sets. It does less than its peer: no checks of the folder, no report, no programs.
# With REPEATS it prints the seconds of each repetition, from reading to writing, without start-up and loading.
args <- commandArgs(trailingOnly = TRUE)
folder <- file.path(args[1], "data")
out <- args[2]
repeats <- if (length(args) > 2) as.integer(args[3]) else 1L
dir.create(out, showWarnings = FALSE, recursive = TRUE)
suppressMessages({
  library(survival)
  library(lme4)
  library(lmerTest)
  library(pROC)
})

days <- function(x, origin) as.numeric(as.Date(substr(x, 1, 10)) - as.Date(substr(origin, 1, 10)))
number <- function(x) suppressWarnings(as.numeric(sub("^[<>]", "", x)))
rank_order <- c("CR", "PR", "SD", "NON-CR/NON-PD", "PD", "NE")
visits <- c("BL", "C2", "C4", "C6")

read_study <- function() {
  read <- function(name) read.csv(file.path(folder, name), colClasses = "character", na.strings = "")
  subjects <- read("subjects.csv")
  origin <- setNames(subjects$origin, subjects$subject)
  specimens <- read("specimens.csv")
  m <- merge(read("measurements.csv"), specimens, by = "specimen", suffixes = c("", ".s"))
  m$day <- days(m$collected, origin[m$subject])
  m$value <- number(m$value)
  m <- m[m$status == "collected" & !is.na(m$value) & !is.na(m$day), c("subject", "visit", "day", "value")]
  m <- m[order(m$subject, m$day), ]
  base <- m[m$visit == "BL", ]
  m$baseline <- base$value[match(m$subject, base$subject)]
  m$logratio <- log(m$value / m$baseline)
  events <- read("events.csv")
  events$day <- days(events$time, origin[events$subject])
  therapy <- with(events[events$kind == "newTherapy", ], tapply(day, subject, min))
  a <- read("assessments.csv")
  a$day <- days(a$time, origin[a$subject])
  a$sum <- number(a$sum)
  a <- a[order(a$subject, a$day), ]
  a <- a[is.na(therapy[a$subject]) | a$day < therapy[a$subject], ]
  first <- a[a$day <= 0, ]
  a$baseline <- first$sum[match(a$subject, first$subject)]
  a$change <- 100 * (a$sum / a$baseline - 1)
  list(subjects = merge(subjects, read("covariates.csv"), by = "subject"), marker = m, tumor = a, events = events,
       doses = transform(read("doses.csv"), day = days(time, origin[subject])), specimens = specimens, ae = read("adverse-events.csv"))
}

best_response <- function(a, confirm) {
  post <- a[a$day > 0 & !is.na(a$response), ]
  vapply(split(post, post$subject), function(x) {
    pd <- which(x$response == "PD")
    if (length(pd)) x <- x[seq_len(pd[1]), ]
    for (r in c("CR", "PR")) {
      d <- x$day[x$response == r | (r == "PR" & x$response == "CR")]
      if (length(d) > 1 && diff(range(d)) >= 28 || !confirm && length(d)) return(r)
    }
    if (any(x$response %in% c("CR", "PR", "SD") & x$day >= 42)) return("SD")
    if (any(x$response == "NON-CR/NON-PD" & x$day >= 42)) return("NON-CR/NON-PD")
    if (any(x$response == "PD")) "PD" else "NE"
  }, "")
}

follow_up <- function(s) {
  ids <- s$subjects$subject
  post <- s$tumor[s$tumor$day > 0 & !is.na(s$tumor$response), ]
  progressed <- post[post$response == "PD", ]
  death <- with(s$events[s$events$kind == "death", ], day[match(ids, subject)])
  last <- tapply(post$day, post$subject, max)[ids]
  event <- pmin(progressed$day[match(ids, progressed$subject)], death, na.rm = TRUE)
  known <- rbind(s$tumor[, c("subject", "day")], s$marker[, c("subject", "day")], s$events[, c("subject", "day")], s$doses[, c("subject", "day")])
  alive <- tapply(known$day, known$subject, max, na.rm = TRUE)[ids]
  data.frame(subject = ids, time = ifelse(!is.na(event), event, ifelse(is.na(last), 0, last)), event = !is.na(event),
             progressed = ids %in% progressed$subject, os = ifelse(is.na(death), alive, death), died = !is.na(death))
}

marker_by_visit <- function(m) lapply(split(m, m$visit), function(x) {
  d <- x[x$visit != "BL" & !is.na(x$logratio), ]
  list(n = nrow(x), quartiles = quantile(x$value), log = if (nrow(x) > 1) t.test(log(x$value)),
       ratio = if (nrow(d) > 1) t.test(d$logratio),
       rank = if (nrow(d) > 1) suppressWarnings(wilcox.test(d$value, d$baseline, paired = TRUE, conf.int = TRUE)))
})

share <- function(x, n) c(x / n, binom.test(x, n)$conf.int)

roc_of <- function(response, marker, direction, cuts) {
  r <- roc(response, marker, levels = c(0, 1), direction = direction, quiet = TRUE)
  best <- coords(r, "best", best.method = "youden")
  at <- lapply(c(cuts, best$threshold[1]), function(cut) {
    positive <- if (direction == ">") marker <= cut + 1e-9 else marker >= cut - 1e-9
    k <- table(factor(positive, c(FALSE, TRUE)), response)
    rbind(sensitivity = share(k[2, 2], sum(k[, 2])), specificity = share(k[1, 1], sum(k[, 1])),
          ppv = share(k[2, 2], sum(k[2, ])), npv = share(k[1, 1], sum(k[1, ])))
  })
  set.seed(20240704)
  stability <- ci.coords(r, x = "best", best.method = "youden", best.policy = "random", ret = "threshold",
                         boot.n = 2000, boot.stratified = FALSE, progress = "none")
  list(roc = r, auc = ci.auc(r, method = "delong"), p = 2 * pnorm(-abs(as.numeric(auc(r)) - 0.5) / sqrt(var(r, method = "delong"))),
       best = best, at = at, stability = stability)
}

landmark_of <- function(pfs, m, visit, landmark) {
  x <- m[m$visit == visit & !is.na(m$logratio), c("subject", "day", "logratio")]
  d <- merge(pfs, x, by = "subject")
  own <- is.na(landmark)
  if (own) landmark <- d$day
  d <- d[d$day <= landmark & d$time > landmark, ]
  d$time <- d$time - if (own) d$day else landmark
  d$z <- d$logratio / sd(d$logratio)
  d$fall <- factor(d$logratio <= log(0.8) + 1e-9, c(FALSE, TRUE))
  enough <- sum(d$event) >= 5
  list(d = d, km = survfit(Surv(time, event) ~ fall, data = d, conf.type = "log-log"),
       cox = if (enough) summary(coxph(Surv(time, event) ~ z, data = d)),
       logrank = if (enough && length(unique(d$fall)) > 1) survdiff(Surv(time, event) ~ fall, data = d),
       fall = if (enough && length(unique(d$fall)) > 1) summary(coxph(Surv(time, event) ~ fall, data = d)))
}

time_dependent <- function(pfs, m) {
  td <- merge(m, pfs, by = "subject")
  td <- td[order(td$subject, td$day), ]
  td$start <- ifelse(td$visit == "BL", 0, pmax(td$day, 0))
  td <- td[td$start < td$time, ]
  last <- !duplicated(td$subject, fromLast = TRUE)
  td$stop <- ifelse(last, td$time, c(td$start[-1], NA))
  td$status <- last & td$event
  td <- td[td$stop > td$start, ]
  list(d = td, cox = if (sum(td$status) >= 5) summary(coxph(Surv(start, stop, status) ~ log2(value), data = td)))
}

jonckheere <- function(x, g) {
  groups <- split(x, g)
  sum(unlist(combn(length(groups), 2, function(i) sum(outer(groups[[i[1]]], groups[[i[2]]], function(a, b) (a < b) + (a == b) / 2)), simplify = FALSE)))
}

analyze <- function(s) {
  r <- list()
  m <- s$marker
  groups <- c(list(all = s$subjects$subject), split(s$subjects$subject, s$subjects$regimen))
  confirmed <- best_response(s$tumor, TRUE)
  best <- best_response(s$tumor, FALSE)
  pfs <- follow_up(s)
  within <- function(x, ids) x[x$subject %in% ids, ]

  variables <- s$subjects[, c("age", "ihc", "hormoneReceptor", "priorLines", "ecog", "visceral", "liver", "measurable", "regimen")]
  r$flow <- c(enrolled = nrow(s$subjects), treated = length(unique(s$doses$subject)), table(s$events$kind))
  r$baseline <- c(lapply(variables, function(x) if (!anyNA(number(x))) quantile(number(x)) else table(x)), list(HER2 = quantile(m$value[m$visit == "BL"])))
  r$specimens <- table(s$specimens$visit, s$specimens$status)
  r$analysability <- lapply(c(42, 56, 98), function(day) {
    sampled <- pfs$subject %in% m$subject[m$day <= day & m$visit != "BL"]
    table(sampled, state = ifelse(pfs$time > day, "in view", ifelse(pfs$event, "event", "censored")))
  })
  r$byVisit <- lapply(groups, function(ids) marker_by_visit(within(m, ids)))
  fit <- lmer(log2(value) ~ visit + (1 | subject), data = m)
  r$lmm <- summary(fit, ddf = "Satterthwaite")
  r$lmmInterval <- with(as.data.frame(r$lmm$coefficients), cbind(Estimate - qt(.975, df) * `Std. Error`, Estimate + qt(.975, df) * `Std. Error`))
  r$response <- lapply(groups, function(ids) list(
    best = table(factor(best[ids], rank_order)), confirmed = table(factor(confirmed[ids], rank_order)),
    orr = share(sum(best[ids] %in% c("CR", "PR")), length(ids)), orrConfirmed = share(sum(confirmed[ids] %in% c("CR", "PR")), length(ids)),
    dcr = share(sum(confirmed[ids] %in% rank_order[1:4]), length(ids))))

  c2 <- m[m$visit == "C2" & !is.na(m$logratio), ]
  c2$bor <- factor(confirmed[c2$subject], levels = rank_order)
  c2$responder <- as.integer(c2$bor %in% c("CR", "PR"))
  r$byResponse <- tapply(100 * (exp(c2$logratio) - 1), droplevels(c2$bor), quantile)
  r$kruskal <- kruskal.test(logratio ~ droplevels(bor), data = c2)
  trend <- c2[c2$bor %in% c("CR", "PR", "SD", "PD"), ]
  r$jonckheere <- jonckheere(trend$logratio, droplevels(trend$bor))
  scans <- s$tumor[!is.na(s$tumor$sum), ]
  after <- merge(c2[, c("subject", "day")], scans, by = "subject", suffixes = c(".c2", ""))
  after <- after[after$day >= after$day.c2, ]
  after <- after[order(after$subject, after$day), ]
  after <- after[!duplicated(after$subject), ]
  c2$tumor <- log(pmax(after$sum, 5) / after$baseline)[match(c2$subject, after$subject)]
  primary <- lm(tumor ~ logratio + log2(baseline), data = c2)
  r$primary <- summary(primary)
  r$primaryInterval <- confint(primary)
  r$spearman <- suppressWarnings(cor.test(c2$tumor, c2$logratio, method = "spearman"))

  pairs <- merge(m, scans[scans$sum > 0, c("subject", "day", "sum")], by = "subject", suffixes = c("", ".scan"))
  pairs$apart <- abs(pairs$day.scan - pairs$day)
  pairs <- pairs[pairs$apart <= 14, ]
  pairs <- pairs[order(pairs$subject, pairs$day, pairs$apart), ]
  pairs <- pairs[!duplicated(pairs[, c("subject", "visit")]), ]
  pairs <- pairs[pairs$subject %in% names(which(table(pairs$subject) > 1)), ]
  course <- lm(log(sum) ~ subject + visit + log(value), data = pairs)
  plain <- lm(log(sum) ~ subject + log(value), data = pairs)
  correlation <- function(fit) {
    a <- anova(fit)
    k <- nrow(a) - 1
    z <- atanh(sign(coef(fit)[["log(value)"]]) * sqrt(a[k, 2] / (a[k, 2] + a[k + 1, 2])))
    c(tanh(z), tanh(z + c(-1, 1) * qnorm(.975) / sqrt(a[k + 1, 1] - 2)), p = a[k, 5])
  }
  r$course <- rbind(adjusted = correlation(course), unadjusted = correlation(plain))

  r$roc <- roc_of(c2$responder, c2$logratio, ">", log(0.8))
  bl <- m[m$visit == "BL", ]
  r$level <- roc_of(as.integer(confirmed[bl$subject] %in% c("CR", "PR")), bl$value, "<", c(10.94, 12.1, 15, 15.2))

  pfs$baseline <- m$baseline[match(pfs$subject, m$subject)]
  r$pfs <- survfit(Surv(time, event) ~ 1, data = pfs, conf.type = "log-log")
  r$os <- survfit(Surv(os, died) ~ 1, data = pfs, conf.type = "log-log")
  r$followUp <- survfit(Surv(time, !event) ~ 1, data = pfs, conf.type = "log-log")
  r$osFollowUp <- survfit(Surv(os, !died) ~ 1, data = pfs, conf.type = "log-log")
  r$pfsLevel <- summary(coxph(Surv(time, event) ~ log2(baseline), data = pfs))
  r$cuts <- lapply(c(15, 15.2, 10.94, 12.1), function(cut) summary(coxph(Surv(time, event) ~ I(baseline > cut), data = pfs)))
  r$landmark <- c(
    lapply(groups, function(ids) landmark_of(within(pfs, ids), m, "C2", 56)),
    list(fall = landmark_of(pfs, m, "C2", 56), day42 = landmark_of(pfs, m, "C2", 42), c4 = landmark_of(pfs, m, "C4", 98), own = landmark_of(pfs, m, "C2", NA)))
  r$timeDependent <- lapply(groups, function(ids) time_dependent(within(pfs, ids), m))
  rcv <- exp(qnorm(.95) * sqrt(2 * (log(0.03^2 + 1) + log(0.08^2 + 1))))
  r$lead <- vapply(split(m, m$subject), function(x) {
    up <- which(x$value[-1] > rcv * cummin(x$value)[-nrow(x)])
    if (length(up)) pfs$time[pfs$subject == x$subject[1]] - x$day[up[1] + 1] else NA_real_
  }, 0)
  worst <- aggregate(grade ~ subject + term, data = transform(s$ae, grade = as.integer(grade)), FUN = max)
  r$safety <- lapply(groups, function(ids) with(within(worst, ids), table(term, grade)))
  list(r = r, m = m, c2 = c2, pairs = pairs, bor = confirmed, pfs = pfs, groups = groups, scans = scans)
}

draw <- function(s, a) {
  r <- a$r
  figure <- function(name, code) {
    svg(file.path(out, paste0(name, ".svg")), width = 8, height = 5)
    on.exit(dev.off())
    force(code)
  }
  color <- setNames(palette.colors(6), rank_order)
  change <- setNames(a$c2$logratio, a$c2$subject)
  figure("flow", barplot(r$flow))
  figure("analysability", barplot(sapply(r$analysability, as.vector), legend.text = TRUE))
  figure("scatter", { plot(a$c2$logratio, a$c2$tumor); abline(lm(tumor ~ logratio, data = a$c2)) })
  figure("box", { boxplot(logratio ~ droplevels(bor), data = a$c2); stripchart(logratio ~ droplevels(bor), data = a$c2, vertical = TRUE, add = TRUE, method = "jitter") })
  figure("pairs", { plot(log(a$pairs$value), log(a$pairs$sum), type = "n"); for (x in split(a$pairs, a$pairs$subject)) lines(log(x$value), log(x$sum), type = "b") })
  figure("roc", plot(r$roc$roc))
  figure("roc-level", plot(r$level$roc))
  for (g in names(a$groups)) {
    ids <- a$groups[[g]]
    m <- a$m[a$m$subject %in% ids, ]
    t <- s$tumor[s$tumor$subject %in% ids & !is.na(s$tumor$change), ]
    figure(paste0("spaghetti-", g), {
      plot(m$day, m$value, log = "y", type = "n", xlab = "Day", ylab = "Serum HER2, ng/mL")
      for (x in split(m, m$subject)) lines(x$day, x$value, col = color[a$bor[x$subject[1]]], type = "b", pch = 16, cex = .5)
    })
    marker <- change[names(change) %in% ids]
    figure(paste0("waterfall-marker-", g), barplot(sort(100 * (exp(marker) - 1), decreasing = TRUE), las = 2, cex.names = .5, ylab = "Change after cycle 2, %"))
    post <- t[t$day > 0, ]
    best <- sort(tapply(post$change, post$subject, min), decreasing = TRUE)
    figure(paste0("waterfall-", g), barplot(best, col = ifelse(change[names(best)] < 0, "steelblue", "orange"), las = 2, cex.names = .5, ylab = "Best change, %"))
    figure(paste0("spider-", g), {
      plot(t$day, t$change, type = "n", xlab = "Day", ylab = "Change, %")
      for (x in split(t, t$subject)) lines(x$day, x$change, col = color[a$bor[x$subject[1]]])
    })
    figure(paste0("swimmer-", g), {
      p <- a$pfs[a$pfs$subject %in% ids, ]
      p <- p[order(p$time), ]
      plot(0, xlim = c(0, max(p$time)), ylim = c(1, nrow(p)), type = "n", xlab = "Day", ylab = "")
      segments(0, seq_len(nrow(p)), p$time, seq_len(nrow(p)), lwd = 3)
      points(m$day, match(m$subject, p$subject), pch = 16, cex = .5, col = "red")
    })
  }
  forest <- function(h) {
    plot(h[, 1], seq_len(nrow(h)), log = "x", xlim = range(h), yaxt = "n", xlab = "Hazard ratio", ylab = "")
    segments(h[, 2], seq_len(nrow(h)), h[, 3], seq_len(nrow(h)))
  }
  figure("km-pfs", plot(r$pfs, mark.time = TRUE))
  figure("km-os", plot(r$os, mark.time = TRUE))
  figure("forest-pfs", forest(rbind(r$pfsLevel$conf.int[c(1, 3, 4)], t(sapply(r$cuts, function(x) x$conf.int[c(1, 3, 4)])))))
  for (l in names(r$landmark)) {
    x <- r$landmark[[l]]
    figure(paste0("km-landmark-", l), plot(x$km, col = 1:2, mark.time = TRUE))
    if (!is.null(x$cox)) figure(paste0("forest-landmark-", l), forest(rbind(x$cox$conf.int[c(1, 3, 4)], x$fall$conf.int[c(1, 3, 4)])))
  }
}

numbers <- function(r) {
  cox <- function(x) setNames(x$conf.int[1, c(1, 3, 4)], c("hr", "hr.low", "hr.high"))
  km <- function(x) setNames(summary(x)$table[c("records", "events", "median", "0.95LCL", "0.95UCL")], c("n", "events", "median", "median.low", "median.high"))
  c(lmm = setNames(r$lmm$coefficients[, 1], visits), lmm.se = setNames(r$lmm$coefficients[, 2], visits), lmm.p = setNames(r$lmm$coefficients[, 5], visits),
    primary.slope = r$primary$coefficients[2, 1], primary.low = r$primaryInterval[2, 1], primary.high = r$primaryInterval[2, 2],
    spearman = r$spearman$estimate[[1]], kruskal = r$kruskal$statistic[[1]], jonckheere = r$jonckheere,
    course = r$course[1, 1], course.low = r$course[1, 2], course.high = r$course[1, 3], unadjusted = r$course[2, 1],
    auc = r$roc$auc[2], auc.low = r$roc$auc[1], auc.high = r$roc$auc[3], youden = 100 * (exp(r$roc$best$threshold) - 1), level.auc = r$level$auc[2],
    pfs = km(r$pfs), os = km(r$os), pfs.followUp = km(r$followUp)[["median"]], pfs.baseline = cox(r$pfsLevel),
    cut = vapply(r$cuts, function(x) cox(x)[["hr"]], 0), orr = r$response$all$orrConfirmed[1], dcr = r$response$all$dcr[1],
    landmark = cox(r$landmark$all$cox), fall = cox(r$landmark$fall$fall), logrank = r$landmark$fall$logrank$chisq,
    day42 = cox(r$landmark$day42$cox), c4 = cox(r$landmark$c4$cox), own = cox(r$landmark$own$cox), td = cox(r$timeDependent$all$cox))
}

save_all <- function(s, a) {
  x <- numbers(a$r)
  write.csv(data.frame(name = names(x), value = format(unname(x), digits = 15, trim = TRUE)), file.path(out, "numbers.csv"), row.names = FALSE)
  capture.output(print(a$r), file = file.path(out, "results.txt"))
  write.csv(a$m, file.path(out, "biomarkers.csv"), row.names = FALSE)
  write.csv(a$pfs, file.path(out, "endpoints.csv"), row.names = FALSE)
  write.csv(s$tumor, file.path(out, "tumors.csv"), row.names = FALSE)
  write.csv(s$subjects, file.path(out, "subjects.csv"), row.names = FALSE)
  write.csv(s$ae, file.path(out, "adverse-events.csv"), row.names = FALSE)
}

for (i in seq_len(repeats)) {
  started <- proc.time()[["elapsed"]]
  s <- read_study()
  a <- suppressWarnings(analyze(s))
  draw(s, a)
  save_all(s, a)
  if (length(args) > 2) cat(proc.time()[["elapsed"]] - started, "\n")
}
