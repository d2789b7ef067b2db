/*
 * sheet_value.h - a workbook's value as a person sees it. Pure functions; no locale.
 *
 * Source: ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates as serial numbers).
 */
#ifndef WAYMARK_EVIDENCE_SHEET_VALUE_H
#define WAYMARK_EVIDENCE_SHEET_VALUE_H

#include <stdbool.h>

#include "base/arena.h"

enum value_kind {
	VALUE_PLAIN,
	VALUE_DATE,
	VALUE_TIME,
	VALUE_DATE_TIME,
	VALUE_PERCENT,
	VALUE_MONEY,
	VALUE_DIGITS			/* with leading zeros */
};

struct value_format {
	enum value_kind kind;
	int digits;			/* VALUE_DIGITS: how many */
	bool elapsed;			/* VALUE_TIME: hours go on beyond 24 */
	const char *symbol;		/* VALUE_MONEY */
};

/* The format with this number of those that every workbook has. */
struct value_format value_format_built_in(int id);

/* The format that a workbook describes: "dd/mm/yyyy", "0.0%", "[$£-809]#,##0". */
struct value_format value_format_of(const char *code);

/* number: as the workbook writes it. A number that the format cannot show is shown plainly; a text that is not a number
 * is returned. */
const char *value_text(struct arena *arena, const char *number, struct value_format format, bool from_1904);

#endif
