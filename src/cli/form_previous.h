/* form_previous.h - what earlier runs (`form --previous OUT`) have of the schools that get a form. */
#ifndef WAYMARK_CLI_FORM_PREVIOUS_H
#define WAYMARK_CLI_FORM_PREVIOUS_H

#include "author/author.h"
#include "cli/cli.h"

struct form_previous {
	const struct command *command;
	const char *out;
	const char *const *paths;	size_t n;	/* as given; 0: none */
	struct earlier_folders folders;
	struct diags diags;		/* of all schools' files */
};

/* Whether the option may be used; returns false after reporting. */
bool form_previous_fits(const struct form_previous *previous, const struct framework *framework, bool schools);

/* Examine the folders. form->review is set if the latest is of the form's own school year. Returns false, with the problems
 * in previous->diags, if one cannot be used for any school. */
bool form_previous_open(struct form_previous *previous, struct arena *arena, const struct evidence *evidence,
			struct form_options *form);

/* Set form->given for its school. Returns false if there is a file that cannot be used, which is in previous->diags. */
bool form_previous_take(struct form_previous *previous, struct arena *arena, struct form_options *form);

#endif
