/*
 * workbook.h - a workbook in Office Open XML (.xlsx, .xlsm): its sheets, texts and styles. Problems with it are
 * faults of its package; nothing is reported here. Source: ECMA-376 part 1, 18.
 */
#ifndef WAYMARK_EVIDENCE_WORKBOOK_H
#define WAYMARK_EVIDENCE_WORKBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/spool.h"
#include "evidence/package.h"
#include "evidence/sheet_value.h"

enum {
	WORKBOOK_SHEETS_MAX = 1000,
	WORKBOOK_STYLES_MAX = 65536,	/* Excel's own limit */
	WORKBOOK_FORMATS_MAX = 4096
};

struct workbook_sheet {
	const char *name, *part;
	bool hidden;
};

struct workbook {
	struct package package;
	struct arena *arena;
	struct workbook_sheet *sheets;	size_t n_sheets;
	const char *strings_part, *styles_part;	/* NULL: there is none */
	bool from_1904;

	/* Only after workbook_load. */
	struct value_format *styles;	size_t n_styles;
	struct spool *texts;		/* the shared texts, one after another; ... */
	struct spool *places;		/* ... where each of them is */
	size_t n_texts;
};

/* Open a workbook whose bytes outlive the arena, and find its sheets. Returns false if the package has a fault. */
bool workbook_open(struct workbook *workbook, struct arena *arena, const struct source *packed);

/* Read what the cells of its sheets refer to. */
bool workbook_load(struct workbook *workbook, const char *spool_folder);

/* The style's format; plain if there is no such style. */
struct value_format workbook_format(const struct workbook *workbook, long style);

/* Replace *text by the shared text with this index. Returns false if there is none. A text that is too long for a cell
 * is empty, with *length above the limit. */
bool workbook_text(const struct workbook *workbook, long index, struct buf *text, size_t *length);

/* Append a text as the file writes it: "_x000D_" stands for a character that XML cannot hold; line ends become LF. */
void workbook_unescape(struct buf *to, const char *text, size_t length);

#endif
