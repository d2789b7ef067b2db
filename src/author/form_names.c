/*
 * form_names.c - what the workbooks of a form are called as files: by the school and the audit, since they are mailed and
 * lie beside one another. See author.h.
 */
#include "author/author.h"

#include <string.h>

#include "author/form_private.h"
#include "base/fold.h"
#include "base/full_name.h"
#include "base/map.h"

enum { NAME_BYTES_MAX = 200, TITLE_BYTES_MAX = 80, ID_BYTES_MAX = 40 };

static const char ending[] = ".xlsx";

/* "Wellbeing audit 2026-27" */
static const char *form_title(struct arena *arena, const struct form_options *o)
{
	const char *title = full_name_part(arena, o->framework->title, TITLE_BYTES_MAX);
	const struct period when = form_when(o);

	title = arena_printf(arena, "%s %s", *title ? title : o->framework->id, period_name(arena, &when));
	return o->review ? arena_printf(arena, "%s" FULL_NAME_BETWEEN "review %s", title, date_iso(arena, o->date)) : title;
}

const char *form_book_name(struct arena *arena, const struct form_options *options)
{
	return arena_printf(arena, "%s%s", form_title(arena, options), ending);
}

/* after: what tells the school's name from others: "" or " (W101)". */
static const char *name_of(struct arena *arena, const struct school *school, const char *after, const char *title)
{
	size_t others = strlen(after) + strlen(FULL_NAME_BETWEEN) + strlen(title) + sizeof(ending) - 1;
	const char *name = full_name_part(arena, school->name.text, NAME_BYTES_MAX - others);

	if (!*name)
		name = full_name_part(arena, school->id.text, NAME_BYTES_MAX - others);
	return arena_printf(arena, "%s%s%s%s%s", name, after, FULL_NAME_BETWEEN, title, ending);
}

static const char *id_of(struct arena *arena, const struct school *school)
{
	return arena_printf(arena, " (%s)", full_name_part(arena, school->id.text, ID_BYTES_MAX));
}

const char **form_book_names(struct arena *arena, const struct form_options *options, const struct evidence *evidence)
{
	const char **names = arena_array(arena, evidence->n_schools, sizeof(*names));
	const char *title = form_title(arena, options);
	struct map times, taken;

	map_init(&times, arena);
	map_init(&taken, arena);
	for (size_t i = 0; i < evidence->n_schools; i++) {
		names[i] = name_of(arena, evidence->schools[i].school, "", title);
		map_add(&times, text_id_key(arena, names[i]), 0)->value++;
	}
	for (size_t i = 0; i < evidence->n_schools; i++) {
		const struct school *school = evidence->schools[i].school;
		const char *after = map_get(&times, text_id_key(arena, names[i]))->value > 1 ? id_of(arena, school) : "";

		names[i] = name_of(arena, school, after, title);
		for (int n = 2; map_get(&taken, text_id_key(arena, names[i])); n++)
			names[i] = name_of(arena, school, arena_printf(arena, "%s %d", id_of(arena, school), n), title);
		map_add(&taken, text_id_key(arena, names[i]), i);
	}
	return names;
}
