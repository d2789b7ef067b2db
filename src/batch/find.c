/* find.c - see find.h. */
#include "batch/find.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"

static bool is_lua(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && strcmp(name + length - 4, ".lua") == 0;
}

struct folder_list {
	const char **items;
	size_t n, capacity;
};

static void add_folder(struct arena *arena, struct folder_list *list, const char *folder)
{
	if (list->n == list->capacity)
		list->items = arena_grow(arena, list->items, list->n, &list->capacity, sizeof(*list->items));
	list->items[list->n++] = folder;
}

/* After file_list: whether there is a folder. One that cannot be read stays in the list, where `list` says so. */
static bool is_there(void)
{
	return errno != ENOENT && errno != ENOTDIR;
}

/* The audits that came with Waymark: a folder for each source. Those of the cases (tests) and of what editors read (meta)
 * hold none. */
static void add_own(struct arena *arena, struct folder_list *list, const char *data_folder)
{
	const char *all = file_join(arena, data_folder, "audits/lua"), **names;
	size_t n;

	add_folder(arena, list, all);
	if (!file_list(arena, all, &names, &n)) {
		if (is_there())
			add_folder(arena, list, file_join(arena, all, "*"));
		return;
	}
	for (size_t i = 0; i < n; i++) {
		const char **within, *path = file_join(arena, all, names[i]);
		size_t n_within;

		if (strcmp(names[i], "tests") != 0 && strcmp(names[i], "meta") != 0 &&
		    (file_list(arena, path, &within, &n_within) || is_there()))
			add_folder(arena, list, path);
	}
}

const char *const *find_audit_folders(struct arena *arena, const char *data_folder,
				      const char *audit_path, size_t *n)
{
	const char *rest = audit_path ? audit_path : "";
	struct folder_list list = { 0 };

	add_own(arena, &list, data_folder);
	while (*rest) {
		size_t length = strcspn(rest, ":");

		if (length)
			add_folder(arena, &list, arena_strndup(arena, rest, length));
		rest += length + (rest[length] == ':');
	}
	*n = list.n;
	return list.items;
}

const char *const *find_audit_names(struct arena *arena, const char *folder, size_t *n)
{
	const char **names;
	size_t n_all, kept = 0;

	*n = 0;
	if (!file_list(arena, folder, &names, &n_all))
		return NULL;
	for (size_t i = 0; i < n_all; i++)
		if (is_lua(names[i]))
			names[kept++] = arena_strndup(arena, names[i], strlen(names[i]) - 4);
	*n = kept;
	return names;
}

/* A file whose name is not UTF-8 is left out: it is unlikely to be meant, and such bytes must not get into tables. */
static const char *nearest_audit(struct arena *arena, const char *audit, const char *const *folders,
				 size_t n_folders)
{
	const char *best = NULL;

	for (size_t i = 0; i < n_folders && !best; i++) {
		size_t n, n_usable = 0;
		const char *const *names = find_audit_names(arena, folders[i], &n);
		const char **usable = arena_array(arena, n, sizeof(*usable));

		for (size_t k = 0; k < n; k++) {
			if (text_valid_utf8(names[k], strlen(names[k])) == strlen(names[k]))
				usable[n_usable++] = names[k];
		}
		best = text_nearest_name(audit, usable, n_usable);
	}
	return best;
}

const char *find_audit(struct arena *arena, const char *audit, const char *const *folders,
		       size_t n_folders, struct diags *diags)
{
	const char *nearest, *path, *shown;
	struct diag *d;

	if (is_lua(audit))
		return audit;
	for (size_t i = 0; i < n_folders && !strchr(audit, '/'); i++) {
		path = file_join(arena, folders[i], arena_printf(arena, "%s.lua", audit));
		if (file_exists(path))
			return path;
	}
	shown = text_plain_name(diags->arena, audit);
	d = diags_add(diags, DIAG_AUD001, (struct loc){ .file = shown }, "no audit is called '%s'",
		      shown);
	d->value = shown;
	nearest = nearest_audit(arena, audit, folders, n_folders);
	d->hint = nearest ? text_did_you_mean(diags->arena, audit, nearest)
		: "'waymark list' shows the audits there are; a path to one ends in .lua";
	return NULL;
}
