# The founding analysis as a folder of R scripts would do it: the peer of `tidemark analyze` in the benchmark.
# Rscript founding-analysis.R STUDY_FOLDER OUTPUT_FOLDER [REPEATS]
# Reads the study's data files, does the analyses of its plan with lme4, survival, pROC and base R, and draws the
# same figures with base graphics (SVG). With REPEATS it prints the median seconds of analysis and figures, without
# start-up and loading of packages, as one JSON line.
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

read_study <- function() {
  read <- function(name) read.csv(file.path(folder, name), colClasses = "character", na.strings = "")
  subjects <- read("subjects.csv")
  origin <- setNames(subjects$origin, subjects$subject)
  covariates <- read("covariates.csv")
  m <- merge(read("measurements.csv"), read("specimens.csv"), by = "specimen", suffixes = c("", ".s"))
  m$day <- days(m$collected, origin[m$subject])
  m$value <- number(m$value)
  m <- m[!is.na(m$value) & !is.na(m$day), c("subject", "visit", "day", "value")]
  m <- m[order(m$subject, m$day), ]
  base <- m[m$visit == "BL", ]
  m$baseline <- base$value[match(m$subject, base$subject)]
  m$logratio <- log(m$value / m$baseline)
  a <- read("assessments.csv")
  a$day <- days(a$time, origin[a$subject])
  a$sum <- number(a$sum)
  a <- a[order(a$subject, a$day), ]
  first <- a[a$day <= 0, ]
  a$baseline <- first$sum[match(a$subject, first$subject)]
  a$change <- 100 * (a$sum / a$baseline - 1)
  events <- read("events.csv")
  events$day <- days(events$time, origin[events$subject])
  list(subjects = subjects, covariates = covariates, marker = m, tumor = a, events = events,
       doses = transform(read("doses.csv"), day = days(time, origin[subject])),
       specimens = read("specimens.csv"), ae = read("adverse-events.csv"))
}

best_response <- function(a) {
  post <- a[a$day > 0 & !is.na(a$response), ]
  sapply(split(post, post$subject), function(x) {
    pd <- which(x$response == "PD")
    if (length(pd)) x <- x[seq_len(pd[1]), ]
    for (r in c("CR", "PR")) {
      d <- x$day[x$response == r | (r == "PR" & x$response == "CR")]
      if (length(d) > 1 && max(d) - min(d) >= 28) return(r)
    }
    if (any(x$response %in% c("CR", "PR", "SD") & x$day >= 42)) return("SD")
    if (any(x$response == "NON-CR/NON-PD" & x$day >= 42)) return("NON-CR/NON-PD")
    if (any(x$response == "PD")) return("PD")
    "NE"
  })
}

pfs_of <- function(s) {
  ids <- s$subjects$subject
  post <- s$tumor[s$tumor$day > 0 & !is.na(s$tumor$response), ]
  pd <- tapply(ifelse(post$response == "PD", post$day, Inf), post$subject, min)[ids]
  death <- with(s$events[s$events$kind == "death", ], setNames(day, subject))[ids]
  last <- tapply(post$day, post$subject, max)[ids]
  event <- pmin(ifelse(is.na(pd), Inf, pd), ifelse(is.na(death), Inf, death))
  data.frame(subject = ids, time = ifelse(is.finite(event), event, ifelse(is.na(last), 0, last)), event = is.finite(event))
}

analyze <- function(s) {
  r <- list()
  m <- s$marker
  bor <- best_response(s$tumor)
  pfs <- pfs_of(s)
  covariates <- s$covariates[, -1]
  r$baseline <- lapply(covariates, function(x) if (all(!is.na(number(x)))) quantile(number(x)) else table(x))
  r$specimens <- table(s$specimens$visit, s$specimens$status)
  r$byVisit <- lapply(split(m, m$visit), function(x) {
    x <- x[!is.na(x$logratio), ]
    list(n = nrow(x), q = quantile(x$value), ratio = if (x$visit[1] != "BL") t.test(x$logratio),
         rank = if (x$visit[1] != "BL") suppressWarnings(wilcox.test(x$value, x$baseline, paired = TRUE, conf.int = TRUE)))
  })
  for (g in c(list(NULL), split(s$subjects$subject, s$subjects$regimen))) {
    mm <- if (is.null(g)) m else m[m$subject %in% g, ]
    for (v in c("C2", "C4", "C6")) {
      x <- mm$logratio[mm$visit == v]
      x <- x[!is.na(x)]
      if (length(x) > 2) r$regimen[[paste(length(g), v)]] <- t.test(x)
    }
  }
  fit <- lmer(log2(value) ~ visit + (1 | subject), data = m)
  r$lmm <- summary(fit, ddf = "Satterthwaite")
  c2 <- m[m$visit == "C2" & !is.na(m$logratio), ]
  c2$bor <- factor(bor[c2$subject], levels = rank_order)
  r$kruskal <- kruskal.test(logratio ~ droplevels(bor), data = c2)
  scan <- t(sapply(seq_len(nrow(c2)), function(i) {
    x <- s$tumor[s$tumor$subject == c2$subject[i] & s$tumor$day >= c2$day[i] & !is.na(s$tumor$sum), ]
    if (nrow(x)) c(x$sum[1], x$baseline[1]) else c(NA, NA)
  }))
  c2$tumor <- log(pmax(scan[, 1], 5) / scan[, 2])
  r$primary <- summary(lm(tumor ~ logratio + log2(baseline), data = c2))
  r$primaryInterval <- confint(lm(tumor ~ logratio + log2(baseline), data = c2))
  r$spearman <- suppressWarnings(cor.test(c2$tumor, c2$logratio, method = "spearman"))
  pairs <- do.call(rbind, lapply(seq_len(nrow(m)), function(i) {
    x <- s$tumor[s$tumor$subject == m$subject[i] & !is.na(s$tumor$sum) & s$tumor$sum > 0 & abs(s$tumor$day - m$day[i]) <= 14, ]
    if (nrow(x)) cbind(m[i, ], tumor = log(x$sum[which.min(abs(x$day - m$day[i]))]))
  }))
  pairs <- pairs[pairs$subject %in% names(which(table(pairs$subject) > 1)), ]
  r$rmcorr <- anova(lm(tumor ~ factor(subject) + visit + log(value), data = pairs))
  c2$responder <- as.integer(c2$bor %in% c("CR", "PR"))
  r$roc <- roc(c2$responder, c2$logratio, quiet = TRUE)
  r$auc <- ci.auc(r$roc, method = "delong")
  r$cut <- coords(r$roc, "best", best.method = "youden")
  set.seed(20240704)
  r$cutBoot <- replicate(2000, {
    b <- c2[sample(nrow(c2), replace = TRUE), ]
    if (length(unique(b$responder)) < 2) NA else coords(roc(b$responder, b$logratio, quiet = TRUE), "best", best.method = "youden")$threshold[1]
  })
  r$cutInterval <- quantile(r$cutBoot, c(.025, .975), na.rm = TRUE)
  r$level <- roc(c2$responder, c2$baseline, quiet = TRUE)
  r$levelAuc <- ci.auc(r$level)
  r$pfs <- survfit(Surv(time, event) ~ 1, data = pfs, conf.type = "log-log")
  r$followUp <- survfit(Surv(time, !event) ~ 1, data = pfs)
  pfs$baseline <- m$baseline[match(pfs$subject, m$subject)]
  r$level <- summary(coxph(Surv(time, event) ~ log2(baseline), data = pfs))
  for (cut in c(15, 15.2, 10.94, 12.1)) r$cuts[[as.character(cut)]] <- summary(coxph(Surv(time, event) ~ I(baseline > cut), data = pfs))
  for (landmark in c(42, 56, 98)) {
    visit <- if (landmark > 90) "C4" else "C2"
    x <- m[m$visit == visit & m$day <= landmark & !is.na(m$logratio), ]
    d <- merge(pfs[pfs$time > landmark, ], x[, c("subject", "logratio")], by = "subject")
    d$time <- d$time - landmark
    d$z <- as.numeric(scale(d$logratio))
    r$landmark[[as.character(landmark)]] <- summary(coxph(Surv(time, event) ~ z, data = d))
    if (landmark == 56) {
      d$fall <- d$logratio <= log(0.8)
      r$fall <- list(d = d, km = survfit(Surv(time, event) ~ fall, data = d, conf.type = "log-log"),
                     logrank = survdiff(Surv(time, event) ~ fall, data = d), cox = summary(coxph(Surv(time, event) ~ fall, data = d)))
    }
  }
  td <- do.call(rbind, lapply(split(m, m$subject), function(x) {
    p <- pfs[pfs$subject == x$subject[1], ]
    x <- x[x$day < p$time, ]
    if (!nrow(x)) return(NULL)
    x$start <- pmax(x$day, 0)
    x$stop <- c(x$start[-1], p$time)
    x$status <- c(rep(FALSE, nrow(x) - 1), p$event)
    x[x$stop > x$start, ]
  }))
  r$timeDependent <- summary(coxph(Surv(start, stop, status) ~ log2(value), data = td))
  rcv <- exp(1.644854 * sqrt(2 * (log(0.03^2 + 1) + log(0.08^2 + 1))))
  r$lead <- sapply(split(m, m$subject), function(x) {
    low <- cummin(x$value)
    up <- which(x$value > rcv * c(Inf, low[-length(low)]))
    if (length(up)) pfs$time[pfs$subject == x$subject[1]] - x$day[up[1]] else NA
  })
  worst <- aggregate(as.integer(grade) ~ subject + term, data = s$ae, FUN = max)
  names(worst)[3] <- "grade"
  r$safety <- table(worst$term, worst$grade)
  r$orr <- binom.test(sum(bor %in% c("CR", "PR")), nrow(s$subjects))
  list(r = r, m = m, c2 = c2, bor = bor, pfs = pfs, td = td)
}

draw <- function(s, a) {
  figure <- function(name, code) {
    svg(file.path(out, paste0(name, ".svg")), width = 8, height = 5)
    on.exit(dev.off())
    force(code)
  }
  m <- a$m
  color <- setNames(palette.colors(6), rank_order)
  figure("flow", barplot(table(s$specimens$visit, s$specimens$status), beside = TRUE, legend.text = TRUE))
  figure("spaghetti", {
    plot(m$day, m$value, log = "y", type = "n", xlab = "Day", ylab = "Serum HER2, ng/mL")
    for (x in split(m, m$subject)) lines(x$day, x$value, col = color[a$bor[x$subject[1]]], type = "b", pch = 16, cex = .5)
  })
  best <- sort(sapply(split(s$tumor, s$tumor$subject), function(x) suppressWarnings(min(x$change[x$day > 0], na.rm = TRUE))), decreasing = TRUE)
  best <- best[is.finite(best)]
  change <- setNames(a$c2$logratio, a$c2$subject)
  figure("waterfall", barplot(best, col = ifelse(change[names(best)] < 0, "steelblue", "orange"), las = 2, cex.names = .5, ylab = "Best change, %"))
  figure("waterfall-marker", barplot(sort(100 * (exp(change) - 1), decreasing = TRUE), las = 2, cex.names = .5, ylab = "Change after cycle 2, %"))
  figure("spider", {
    plot(s$tumor$day, s$tumor$change, type = "n", xlab = "Day", ylab = "Change, %")
    for (x in split(s$tumor, s$tumor$subject)) lines(x$day, x$change, col = color[a$bor[x$subject[1]]])
  })
  figure("swimmer", {
    p <- a$pfs[order(a$pfs$time), ]
    plot(0, xlim = c(0, max(p$time)), ylim = c(1, nrow(p)), type = "n", xlab = "Day", ylab = "")
    segments(0, seq_len(nrow(p)), p$time, seq_len(nrow(p)), lwd = 3)
    points(m$day, match(m$subject, p$subject), pch = 16, cex = .5, col = "red")
  })
  figure("scatter", { plot(a$c2$logratio, a$c2$tumor); abline(lm(tumor ~ logratio, data = a$c2)) })
  figure("box", boxplot(logratio ~ droplevels(bor), data = a$c2))
  figure("roc", plot(a$r$roc))
  figure("km", plot(a$r$pfs, mark.time = TRUE))
  figure("km-landmark", plot(a$r$fall$km, col = 1:2, mark.time = TRUE))
  figure("forest", {
    h <- rbind(sapply(a$r$landmark, function(x) x$conf.int[c(1, 3, 4)]))
    plot(h[1, ], seq_len(ncol(h)), log = "x", xlim = range(h), yaxt = "n")
    segments(h[2, ], seq_len(ncol(h)), h[3, ], seq_len(ncol(h)))
  })
  invisible(NULL)
}

seconds <- numeric(repeats)
for (i in seq_len(repeats)) {
  t <- proc.time()[["elapsed"]]
  s <- read_study()
  a <- analyze(s)
  draw(s, a)
  capture.output(print(a$r), file = file.path(out, "results.txt"))
  seconds[i] <- proc.time()[["elapsed"]] - t
}
cat(sprintf('{"median": %.6f, "repeats": %d}\n', median(seconds), repeats))
