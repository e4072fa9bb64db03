# Reads every CSV of a folder and prints each cell as the hexadecimal digits of its bytes, an empty one as -.
folder <- commandArgs(TRUE)[1]
for (path in sort(Sys.glob(file.path(folder, "*.csv")))) {
  table <- read.csv(path, na.strings = "", colClasses = "character", encoding = "UTF-8", check.names = FALSE, quote = "\"", comment.char = "")
  cat("#", sub("[.]csv$", "", basename(path)), paste(names(table), collapse = ","), "\n")
  hex <- function(cell) if (is.na(cell)) "-" else paste(as.character(charToRaw(enc2utf8(cell))), collapse = "")
  for (row in seq_len(nrow(table))) cat(vapply(table[row, ], hex, ""), "\n")
}
