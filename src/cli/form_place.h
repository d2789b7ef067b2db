/*
 * form_place.h - puts a form's workbook into the folder that the user named, and never over answers.
 */
#ifndef WAYMARK_CLI_FORM_PLACE_H
#define WAYMARK_CLI_FORM_PLACE_H

#include "base/buf.h"
#include "cli/cli.h"

enum form_placed {
	FORM_WRITTEN,
	FORM_KEPT,			/* what is there has answers, or is no form of ours; this was said */
	FORM_REFUSED			/* it could not be written; this was said */
};

/* A blank form that is there is written anew. */
enum form_placed form_place(const struct command *command, struct arena *arena, const char *out, const char *name,
			    const struct buf *bytes);

#endif
