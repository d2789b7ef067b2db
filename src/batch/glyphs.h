/*
 * glyphs.h - reports characters of the evidence and the audit that no font has, at their place.
 *
 * There is one warning (RPT004) per cell or text. U+FFFD is printed for such a character.
 */
#ifndef WAYMARK_BATCH_GLYPHS_H
#define WAYMARK_BATCH_GLYPHS_H

#include "evidence/evidence.h"
#include "font/font.h"
#include "framework/framework.h"

/* Check the texts of an audit. */
void glyphs_of_audit(const struct fonts *fonts, const struct framework *framework, struct diags *diags);

/* Check a school's cells, except those that have an error in `before` or diags. */
void glyphs_of_school(const struct fonts *fonts, const struct school_evidence *school, const struct diags *before,
		      struct diags *diags);

/* From problem number `from` on, drop those about a document's characters that have already been reported at a place
 * in the audit or in a cell. */
void glyphs_forget_told(struct arena *arena, const struct fonts *fonts, const struct framework *framework,
			const struct school_evidence *school, struct diags *diags, size_t from);

#endif
