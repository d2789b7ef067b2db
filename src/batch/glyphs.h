/*
 * glyphs.h - what cannot be printed, at its place: characters of the evidence and the audit that no font has.
 *
 * A warning (RPT004) each cell or text. In print U+FFFD stands for such a character.
 */
#ifndef WAYMARK_BATCH_GLYPHS_H
#define WAYMARK_BATCH_GLYPHS_H

#include "evidence/evidence.h"
#include "font/font.h"
#include "framework/framework.h"

/* The texts of an audit. */
void glyphs_of_audit(const struct fonts *fonts, const struct framework *framework, struct diags *diags);

/* A school's cells but those that before or diags has an error of. */
void glyphs_of_school(const struct fonts *fonts, const struct school_evidence *school, const struct diags *before,
		      struct diags *diags);

/* Of the problems from number `from` on those of a document go whose characters a place of the audit or of a cell has
 * been told of. */
void glyphs_forget_told(struct arena *arena, const struct fonts *fonts, const struct framework *framework,
			const struct school_evidence *school, struct diags *diags, size_t from);

#endif
