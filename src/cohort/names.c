/* names.c - see names.h. */
#include "cohort/names.h"

#include "base/fold.h"
#include "base/text.h"

void school_names_init(struct school_names *names, struct arena *arena)
{
	names->arena = arena;
	map_init(&names->counts, arena);
}

void school_names_add(struct school_names *names, const struct school *school)
{
	map_add(&names->counts, text_fold(names->arena, school->name.text), 0)->value++;
}

const char *school_names_shown(const struct school_names *names, const struct school *school)
{
	const char *name = school->name.text, *id = school->id.text;

	if (!*name)
		return id;
	if (map_get(&names->counts, text_fold(names->arena, name))->value < 2)
		return name;
	return arena_printf(names->arena, "%s (%s)", name, id);
}

const char *school_names_order(struct arena *arena, const struct school *school)
{
	return text_id_key(arena, school->name.text);
}
