/* fit.h - how many lines a text takes in a column. */
#ifndef WAYMARK_WORKBOOK_FIT_H
#define WAYMARK_WORKBOOK_FIT_H

#include <stddef.h>

/* An estimate, at least 1: words are wrapped at `width` characters, as if all were as wide as a digit. */
size_t fit_lines(const char *text, double width);

#endif
