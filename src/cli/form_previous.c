/* form_previous.c - see form_previous.h. */
#include "cli/form_previous.h"

bool form_previous_fits(const struct form_previous *previous, const struct framework *framework, bool schools)
{
	const struct batch_options options = {
		.out = previous->out, .previous = previous->paths, .n_previous = previous->n,
	};

	if (!previous->n)
		return true;
	if (!schools)
		usage_error(previous->command, "--previous needs --schools, the table of the schools that it has results "
			    "of");
	else if (framework->restricted)
		usage_error(previous->command, "%s is about single pupils: a form holds nothing of what was said about "
			    "them, so it takes no --previous", framework->id);
	else
		return previous_fit(previous->command, &options);
	return false;
}

bool form_previous_open(struct form_previous *previous, struct arena *arena, const struct evidence *evidence,
			struct form_options *form)
{
	const char **ids = arena_array(arena, evidence->n_schools, sizeof(*ids));

	diags_init(&previous->diags, arena);
	if (!previous->n)
		return true;
	for (size_t i = 0; i < evidence->n_schools; i++)
		ids[i] = evidence->schools[i].school->id.text;
	if (!given_open(arena, form->framework, previous->paths, previous->n, form->date, ids, evidence->n_schools,
			&previous->folders, &previous->diags))
		return false;
	form->review = previous->folders.items[0].school_year == date_school_year(form->date);
	return true;
}

bool form_previous_take(struct form_previous *previous, struct arena *arena, struct form_options *form)
{
	struct diags told;

	if (!previous->n)
		return true;
	diags_init(&told, arena);
	form->given = given_of_school(arena, &previous->folders, form->school->id.text, &told);
	for (size_t i = 0; i < told.n; i++)
		told.items[i].school_id = form->school->id.text;
	diags_append(&previous->diags, &told);
	return told.n_errors == 0;
}
