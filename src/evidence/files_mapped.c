/* files_mapped.c - the files and sheets that a mapping names. Part of files.h. */
#include "evidence/files_parts.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "evidence/file_names.h"

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

/* The part of "export.xlsx[Sheet1]" that names the file; *sheet gets the pattern of its sheet, or NULL. */
static const char *split_pattern(struct arena *scratch, const char *pattern, const char **sheet)
{
	const char *bracket = strchr(pattern, '[');
	const size_t length = strlen(pattern);
	const char *file = bracket ? arena_strndup(scratch, pattern, (size_t)(bracket - pattern)) : pattern;

	*sheet = NULL;
	if (!bracket || pattern[length - 1] != ']' || !file_name_is_workbook(file))
		return pattern;
	*sheet = arena_strndup(scratch, bracket + 1, length - 2 - (size_t)(bracket - pattern));
	return file;
}

static void refuse_sheets(struct files *f, const struct mapping_table *map, size_t pattern, const char *shown,
			  bool named)
{
	struct reading *r = f->reading;
	struct loc at = { r->mapping->file, map->file_lines[pattern], 1 };

	r->incomplete = true;
	reading_problem(r, DIAG_MAP003, at, NULL, map->files[pattern],
			named ? "'%s' has no sheet of that name"
			      : "'%s' has several sheets, and the mapping does not say which is read",
			reading_shown(r, shown))
		->hint = "name the file with its sheet, such as export.xlsx[Sheet1]; * stands for any letters";
}

/* Add the sheets that a mapping names. pattern: NULL if it names none. */
static void add_mapped_sheets(struct files *f, size_t p, const struct found_file *found, const char *pattern)
{
	const struct workbook_sheet *lone;
	struct sheet_names sheets;
	bool any = false;

	if (!workbook_file_sheets(f->reading, found->path, &sheets)) {
		workbook_file_refuse(f->reading, found->name, NULL, sheets.fault, sheets.error);
		return;
	}
	lone = pattern ? NULL : files_lone_sheet(&sheets);
	for (size_t i = 0; i < sheets.n; i++) {
		const char *name = sheets.items[i].name;

		if (pattern ? fnmatch(pattern, name, FNM_CASEFOLD) != 0 : &sheets.items[i] != lone)
			continue;
		files_add_sheet(f, *found, name);
		any = true;
	}
	if (!any)
		refuse_sheets(f, found->map, p, found->name, pattern != NULL);
}

/* Find the files of one folder that match a pattern. Returns false if there are none. */
static bool match_pattern(struct files *f, const struct mapping_table *map, size_t p,
			  const char *folder, const char *prefix)
{
	struct arena *scratch = f->reading->scratch, *arena = f->reading->arena;
	const char *sheet, *pattern = split_pattern(scratch, map->files[p], &sheet), *top = folder;
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
		found.name = arena_printf(arena, "%s%s%s", prefix, folders_shown(arena, below),
					  folders_shown(arena, names[i]));
		if (!stays_below(top, found.path))
			refuse_outside(f, map, p, found.name);
		else if (file_name_is_workbook(names[i]))
			add_mapped_sheets(f, p, &found, sheet);
		else
			files_add_mapped(f, &found);
		any = true;
	}
	return any;
}

void files_find_mapped(struct files *f, const struct mapping_table *map, const struct evidence_folders *folders)
{
	struct reading *r = f->reading;

	for (size_t p = 0; p < map->n_files; p++) {
		struct loc at = { r->mapping->file, map->file_lines[p], 1 };
		bool any = false;

		for (size_t i = 0; i < folders->n; i++)
			any |= !folders->items[i].error &&
			       match_pattern(f, map, p, folders->items[i].path, folders->items[i].prefix);
		if (any)
			continue;
		r->incomplete = true;
		reading_problem(r, DIAG_MAP003, at, NULL, map->files[p], "no file is named '%s'",
				reading_shown(r, map->files[p]))
			->hint = "names are relative to the evidence folder; * stands for any letters";
	}
}
