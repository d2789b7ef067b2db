/* brand_rows.h - reads the table of brands, which lies beside the evidence rather than in it. */
#ifndef WAYMARK_EVIDENCE_BRAND_ROWS_H
#define WAYMARK_EVIDENCE_BRAND_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "evidence/evidence.h"

struct brand_row {
	struct cell match;		/* a trust or a local authority; never empty */
	struct cell name, logo, alt, colour, accent;
};

struct brand_rows {
	const char *file;		/* as problems name it */
	char sha256[HASH_HEX_BYTES];
	const struct brand_row *rows;	size_t n;
};

/* Read the file like any table of evidence. spool_folder may be NULL. Everything lives in the arena. Returns false with
 * diagnostics (BRD001, or those of tables) if the file or one of its rows cannot be read. */
bool brand_rows_read(struct arena *arena, const char *path, const char *spool_folder, struct brand_rows *rows,
		     struct diags *diags);

#endif
