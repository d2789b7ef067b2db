/*
 * files.c - decides which file is read as which table: by a mapping, else by its name. See files.h.
 */
#include "evidence/files.h"

#include <errno.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/text.h"
#include "evidence/file_names.h"
#include "evidence/identity.h"
#include "evidence/table.h"

/* "responses" and "responses-camhs" both hold the table "responses". */
static bool holds_table(const char *stem, const char *table)
{
	size_t length = strlen(table);

	return strncasecmp(stem, table, length) == 0 &&
	       (stem[length] == '\0' || stem[length] == '-');
}

/* Returns false if the name is not one of a table. */
static bool target_of(const char *stem, enum mapping_target *target)
{
	for (int i = 0; i < MAPPING_COUNTS; i++) {
		if (holds_table(stem, mapping_target_name((enum mapping_target)i))) {
			*target = (enum mapping_target)i;
			return true;
		}
	}
	return false;
}

/* A pupil's number is removed: the file may be about that pupil. */
static const char *shown_name(struct arena *arena, const char *name)
{
	return identity_without_numbers(arena, text_plain_name(arena, name));
}

static const char *base_name(struct arena *arena, const char *path)
{
	size_t end = strlen(path), start;

	while (end > 1 && path[end - 1] == '/')
		end--;
	for (start = end; start > 0 && path[start - 1] != '/';)
		start--;
	if (start == end)
		return ".";
	return shown_name(arena, arena_strndup(arena, path + start, end - start));
}

/* The prefix under which a folder's files are shown: "" for a single folder, "north/" if there are several,
 * "north(2)/" for the second one with the same name. */
static const char *folder_prefix(struct arena *arena, const char *const *folders, size_t n,
				 size_t i)
{
	const char *name = base_name(arena, folders[i]);
	size_t same = 1;

	if (n == 1)
		return "";
	for (size_t j = 0; j < i; j++)
		same += strcmp(base_name(arena, folders[j]), name) == 0;
	if (same > 1)
		return arena_printf(arena, "%s(%zu)/", name, same);
	return arena_printf(arena, "%s/", name);
}

static void add_found(struct files *f, const struct found_file *found)
{
	if (f->n == f->capacity)
		f->items = arena_grow(f->reading->scratch, f->items, f->n, &f->capacity,
				      sizeof(*f->items));
	f->items[f->n++] = *found;
}

/* Whether map (if NULL, any) already has this file. */
static bool is_mapped(const struct files *f, const struct mapping_table *map,
		      const struct stat *status)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct found_file *found = &f->items[i];

		if (found->map && (!map || found->map == map) &&
		    found->device == status->st_dev && found->inode == status->st_ino)
			return true;
	}
	return false;
}

/* Add a file once, even if several patterns match it or several folders lead to it. */
static void add_mapped(struct files *f, struct found_file *found)
{
	struct stat status = { 0 };

	if (stat(found->path, &status) == 0 && is_mapped(f, found->map, &status))
		return;
	found->device = status.st_dev;
	found->inode = status.st_ino;
	add_found(f, found);
}

/* The last part of a pattern, without folders. */
static const char *pattern_name(const char *pattern)
{
	const char *slash = strrchr(pattern, '/');

	return slash ? slash + 1 : pattern;
}

/* Whether the path, with all links resolved, is inside the folder. */
static bool stays_below(const char *folder, const char *path)
{
	char top[PATH_MAX], real[PATH_MAX];
	size_t length;

	if (!realpath(folder, top) || !realpath(path, real))
		return true;		/* if it cannot be read, that is reported later */
	length = strlen(top);
	return strncmp(top, real, length) == 0 && (real[length] == '/' || top[length - 1] == '/');
}

static void refuse_outside(struct files *f, const struct mapping_table *map, size_t pattern, const char *shown)
{
	struct reading *r = f->reading;
	struct loc at = { r->mapping->file, map->file_lines[pattern], 1 };

	r->incomplete = true;
	reading_problem(r, DIAG_MAP003, at, NULL, map->files[pattern],
			"'%s' is a link that leads out of the evidence folder, so it is not read",
			reading_shown(r, shown))->hint = "put the file itself into the folder";
}

/* Find the files of one folder that match a pattern. Returns false if there are none. */
static bool match_pattern(struct files *f, const struct mapping_table *map, size_t p,
			  const char *folder, const char *prefix)
{
	const char *pattern = map->files[p], *top = folder;
	struct arena *scratch = f->reading->scratch, *arena = f->reading->arena;
	const char *name = pattern_name(pattern), **names;
	const char *below = arena_strndup(scratch, pattern, (size_t)(name - pattern));
	size_t n;
	bool any = false;

	if (name > pattern)
		folder = file_join(scratch, folder, below);
	if (!file_list(scratch, folder, &names, &n))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct found_file found = { .target = map->target, .map = map };

		if (fnmatch(name, names[i], FNM_PERIOD) != 0)
			continue;
		found.path = file_join(scratch, folder, names[i]);
		found.name = arena_printf(arena, "%s%s%s", prefix, shown_name(arena, below),
					  shown_name(arena, names[i]));
		if (stays_below(top, found.path))
			add_mapped(f, &found);
		else
			refuse_outside(f, map, p, found.name);
		any = true;
	}
	return any;
}

/* ---- files that are not read ---- */

/* A file that is not read; kept until all files of its folder have been examined. */
struct unread {
	const char *shown;
	enum mapping_target target;	/* the table whose name it nearly has; MAPPING_TARGET_COUNT: none */
};

struct leftovers {
	struct unread *items;
	size_t n, capacity;
};

static void leave(struct files *f, struct leftovers *left, const char *shown, enum mapping_target target)
{
	if (left->n == left->capacity)
		left->items = arena_grow(f->reading->scratch, left->items, left->n, &left->capacity,
					 sizeof(*left->items));
	left->items[left->n++] = (struct unread){ shown, target };
}

/*
 * The name of the file that is read as this table, or NULL. Of several, the shortest name, which is the table's own
 * if that exists. Looks at mapped files of any folder, since a mapping states what is meant, and at files from index
 * `first` on, which are those of this folder.
 */
static const char *read_as(const struct files *f, size_t first, enum mapping_target target)
{
	const char *found = NULL;

	for (size_t i = 0; i < f->n; i++) {
		const struct found_file *item = &f->items[i];

		if (item->target != target || (i < first && !item->map))
			continue;
		if (!found || strlen(item->name) < strlen(found))
			found = item->name;
	}
	return found;
}

/* Report a file that was probably meant as a table but has a name or format that is not read. */
static void tell_like_table(struct files *f, const struct unread *file, size_t first)
{
	struct reading *r = f->reading;
	const char *table = mapping_target_name(file->target), *instead = read_as(f, first, file->target);
	const struct loc at = { file->shown, 1, 1 };
	struct diag *diag;

	if (instead) {
		diag = reading_problem(r, DIAG_CSV091, at, NULL, file->shown,
				       "'%s' looks like the table %s but is not read; '%s' is read "
				       "instead", file->shown, table, instead);
		reading_hint(r, diag, "move the file that is not meant to another folder; a second file of the "
				"same table is named %s-2.csv", table);
		return;
	}
	r->incomplete = true;
	f->missed[file->target] = true;
	diag = reading_problem(r, DIAG_CSV090, at, NULL, file->shown,
			       "'%s' looks like the table %s but is not read, and there is no %s.csv beside it",
			       file->shown, table, table);
	reading_hint(r, diag, "save it as \"CSV UTF-8\" under the name %s.csv", table);
}

enum { NAMED_MAX = 5 };

/* Report all others in one note for all folders. */
static void note_others(struct reading *r, const struct leftovers *others)
{
	const char *names = "", *first;

	if (!others->n)
		return;
	first = others->items[0].shown;
	for (size_t i = 0; i < others->n && i < NAMED_MAX; i++)
		names = arena_printf(r->scratch, "%s%s'%s'", names, i ? ", " : "", others->items[i].shown);
	if (others->n == 1)
		reading_problem(r, DIAG_CSV028, (struct loc){ first, 1, 1 }, NULL, first,
				"the file does not have the name of a table, so it is not read");
	else
		reading_problem(r, DIAG_CSV028, (struct loc){ first, 1, 1 }, NULL, first,
				"%zu files do not have the name of a table, so they are not read: "
				"%s%s", others->n, names,
				others->n > NAMED_MAX ? ", ..." : "");
}

static void tell_leftovers(struct files *f, const struct leftovers *left, size_t first, struct leftovers *others)
{
	for (size_t i = 0; i < left->n; i++) {
		if (left->items[i].target != MAPPING_TARGET_COUNT)
			tell_like_table(f, &left->items[i], first);
		else
			leave(f, others, left->items[i].shown, MAPPING_TARGET_COUNT);
	}
}

/* What `waymark form` writes beside its tables is for people. */
static bool is_of_form(const char *name)
{
	return strcmp(name, FILES_FORM_PRINT) == 0 || strcmp(name, FILES_FORM_GUIDE) == 0;
}

/* A page about the folder is for people too. */
static bool is_read_me(const char *name)
{
	return strcasecmp(name, "README") == 0 || strcasecmp(name, "README.md") == 0 || strcasecmp(name, "README.txt") == 0;
}

/* Hidden files belong to an editor or the system ("._schools.csv") and are ignored, like the lock files of open
 * spreadsheets. */
static bool is_of_system(const char *name)
{
	return name[0] == '.' || strncmp(name, "~$", 2) == 0 || strcasecmp(name, "Thumbs.db") == 0
	       || strcasecmp(name, "desktop.ini") == 0 || strncasecmp(name, "Icon\r", 5) == 0;
}

static void sort_file(struct files *f, const char *folder, const char *prefix, const char *name,
		      struct leftovers *left)
{
	struct reading *r = f->reading;
	struct found_file found = { .path = file_join(r->scratch, folder, name) };
	const char *dot = strrchr(name, '.'), *shown, *stem;
	struct stat status;
	bool known = stat(found.path, &status) == 0, is_csv = dot && strcasecmp(dot, ".csv") == 0;

	if (is_of_system(name) || is_of_form(name) || is_read_me(name) || (known && S_ISDIR(status.st_mode) && !is_csv) ||
	    (known && is_mapped(f, NULL, &status)) || (r->mapping && strcmp(name, r->mapping->file) == 0))
		return;
	stem = arena_strndup(r->scratch, name, dot ? (size_t)(dot - name) : strlen(name));
	found.name = shown = arena_printf(r->arena, "%s%s", prefix, shown_name(r->arena, name));
	if (!is_csv || !target_of(stem, &found.target)) {
		found.target = file_name_target(r->scratch, name);
		if (found.target != MAPPING_TARGET_COUNT && mapping_target_spec(found.target)->pupils && !r->pupils)
			found.target = MAPPING_TARGET_COUNT;
		leave(f, left, shown, found.target);
	} else if (mapping_target_spec(found.target)->pupils && !r->pupils) {
		reading_problem(r, DIAG_CSV028, (struct loc){ shown, 1, 1 }, NULL, shown,
				"the table is about single pupils, so this audit does not read it")->hint =
			"nothing needs to be done if it belongs to another audit";
	} else {
		add_found(f, &found);
	}
}

static bool find_named(struct files *f, const char *const *folders, size_t n_folders)
{
	struct reading *r = f->reading;
	struct leftovers others = { .n = 0 };
	bool ok = true;

	for (size_t i = 0; i < n_folders; i++) {
		const char **names, *prefix = folder_prefix(r->arena, folders, n_folders, i);
		struct leftovers left = { .n = 0 };
		size_t n, first = f->n;

		if (!file_list(r->scratch, folders[i], &names, &n)) {
			const char *shown = base_name(r->arena, folders[i]);
			int error = errno;

			reading_problem(r, DIAG_CSV001, (struct loc){ shown, 1, 1 }, NULL, shown,
					"cannot read the folder: %s", strerror(error))
				->hint = error == ENOTDIR ? "name the folder that holds it"
					 : error == ENOENT ? "check the spelling of the folder, and where its "
							"path starts"
							   : "check that you may read the folder";
			ok = false;
			continue;
		}
		for (size_t j = 0; j < n; j++)
			sort_file(f, folders[i], prefix, names[j], &left);
		tell_leftovers(f, &left, first, &others);
	}
	note_others(r, &others);
	return ok;
}

static void find_mapped(struct files *f, const struct mapping_table *map,
			const char *const *folders, size_t n_folders)
{
	struct reading *r = f->reading;

	for (size_t p = 0; p < map->n_files; p++) {
		struct loc at = { r->mapping->file, map->file_lines[p], 1 };
		bool any = false;

		for (size_t i = 0; i < n_folders; i++)
			any |= match_pattern(f, map, p, folders[i],
					     folder_prefix(r->arena, folders, n_folders, i));
		if (any)
			continue;
		r->incomplete = true;
		reading_problem(r, DIAG_MAP003, at, NULL, map->files[p], "no file is named '%s'",
				reading_shown(r, map->files[p]))
			->hint = "names are relative to the evidence folder; * stands for any letters";
	}
}

bool files_find(struct files *files, struct reading *reading, const char *const *folders,
		size_t n_folders)
{
	const struct mapping *mapping = reading->mapping;

	*files = (struct files){ .reading = reading };
	for (size_t i = 0; mapping && i < mapping->n_tables; i++)
		find_mapped(files, &mapping->tables[i], folders, n_folders);
	return find_named(files, folders, n_folders);
}

void files_given(struct files *files, struct reading *reading, const struct evidence_text *texts,
		 size_t n_texts)
{
	*files = (struct files){ .reading = reading };
	for (size_t i = 0; i < n_texts; i++) {
		struct found_file found = { .name = texts[i].name, .text = &texts[i] };
		const char *stem = arena_strndup(reading->scratch, found.name,
						 strcspn(found.name, "."));

		if (target_of(stem, &found.target))
			add_found(files, &found);
	}
}
