/*
 * find.c - which file an audit's name means, and which names there are.
 */
#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"
#include "framework/framework.h"

static bool ends_in_lua(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && strcmp(name + length - 4, ".lua") == 0;
}

/* The audits of one folder that no earlier folder has. A folder that cannot be read has none. */
static void list_folder(struct arena *arena, const char *folder, struct framework_list *list,
			size_t *capacity)
{
	const char **names;
	size_t n, earlier = list->n;

	if (!file_list(arena, folder, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		bool hidden = names[i][0] == '.' || !ends_in_lua(names[i]);
		const char *name;

		if (hidden)
			continue;
		name = arena_strndup(arena, names[i], strlen(names[i]) - 4);
		for (size_t j = 0; j < earlier && !hidden; j++)
			hidden = strcmp(list->items[j].name, name) == 0;
		if (hidden)
			continue;
		if (list->n == *capacity)
			list->items = arena_grow(arena, list->items, list->n, capacity,
						 sizeof(*list->items));
		list->items[list->n++] = (struct framework_entry){
			name, file_join(arena, folder, names[i]),
		};
	}
}

void framework_list(struct arena *arena, const struct framework_path *path,
		    struct framework_list *list)
{
	const char *rest = path->more ? path->more : "";
	size_t capacity = 0;

	*list = (struct framework_list){ 0 };
	list_folder(arena, file_join(arena, path->data_folder, "audits/lua"), list, &capacity);
	while (*rest) {
		size_t length = strcspn(rest, ":");

		if (length)
			list_folder(arena, arena_strndup(arena, rest, length), list, &capacity);
		rest += length + (rest[length] == ':');
	}
}

static void refuse(struct arena *arena, const char *audit, const struct framework_list *list,
		   struct diags *diags)
{
	const char **names = arena_array(arena, list->n, sizeof(*names)), *nearest;
	const char *shown = text_plain_name(diags->arena, audit);
	struct diag *diag;

	for (size_t i = 0; i < list->n; i++)
		names[i] = list->items[i].name;
	nearest = text_nearest_name(audit, names, list->n);
	diag = diags_add(diags, DIAG_AUD001,
			 (struct loc){ shown, 0, 0 },
			 "there is no audit '%s'", shown);
	diag->value = diag->at.file;
	diag->hint = nearest ? arena_printf(diags->arena, "use '%s'%s", nearest,
					       text_unlike(diags->arena, audit, nearest))
			     : "give the name of an audit on the audit path, or a path that ends "
			       "in .lua";
}

bool framework_find(struct arena *arena, const char *audit, const struct framework_path *path,
		    const char **found, struct diags *diags)
{
	struct framework_list list;

	if (ends_in_lua(audit)) {
		*found = arena_strdup(arena, audit);
		return true;
	}
	framework_list(arena, path, &list);
	for (size_t i = 0; i < list.n; i++) {
		if (strcmp(list.items[i].name, audit) == 0) {
			*found = list.items[i].path;
			return true;
		}
	}
	refuse(arena, audit, &list, diags);
	return false;
}
