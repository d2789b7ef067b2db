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
#include "base/place.h"
#include "base/text.h"
#include "evidence/file_names.h"
#include "evidence/form_sheet.h"
#include "evidence/identity.h"
#include "evidence/table.h"
#include "evidence/workbook_file.h"

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

static bool same_sheet(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Whether map already has this file, or this sheet of a workbook; if map is NULL, whether any has it. */
static bool is_mapped(const struct files *f, const struct mapping_table *map, const char *sheet,
		      const struct stat *status)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct found_file *found = &f->items[i];

		if (found->map && (!map || (found->map == map && same_sheet(found->sheet, sheet))) &&
		    found->device == status->st_dev && found->inode == status->st_ino)
			return true;
	}
	return false;
}

/* Add a file once, even if several patterns match it or several folders lead to it. */
static void add_mapped(struct files *f, struct found_file *found)
{
	struct stat status = { 0 };

	if (stat(found->path, &status) == 0 && is_mapped(f, found->map, found->sheet, &status))
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

/* ---- sheets ---- */

static void add_sheet(struct files *f, struct found_file found, const char *sheet)
{
	found.book = found.name;
	found.sheet = sheet;
	found.name = arena_printf(f->reading->arena, "%s[%s]", found.book, shown_name(f->reading->arena, sheet));
	if (found.map)
		add_mapped(f, &found);
	else
		add_found(f, &found);
}

/* The only sheet of a workbook that is not hidden, or NULL. */
static const struct workbook_sheet *lone_sheet(const struct sheet_names *sheets)
{
	const struct workbook_sheet *lone = NULL;

	for (size_t i = 0; i < sheets->n; i++) {
		if (sheets->items[i].hidden)
			continue;
		if (lone)
			return NULL;
		lone = &sheets->items[i];
	}
	return lone;
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

	if (!workbook_file_sheets(f->reading, found->path, found->name, &sheets))
		return;
	lone = pattern ? NULL : lone_sheet(&sheets);
	for (size_t i = 0; i < sheets.n; i++) {
		const char *name = sheets.items[i].name;

		if (pattern ? fnmatch(pattern, name, FNM_CASEFOLD) != 0 : &sheets.items[i] != lone)
			continue;
		add_sheet(f, *found, name);
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
		found.name = arena_printf(arena, "%s%s%s", prefix, shown_name(arena, below),
					  shown_name(arena, names[i]));
		if (!stays_below(top, found.path))
			refuse_outside(f, map, p, found.name);
		else if (file_name_is_workbook(names[i]))
			add_mapped_sheets(f, p, &found, sheet);
		else
			add_mapped(f, &found);
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
		if (place_is_sheet(file->shown))
			reading_hint(r, diag, "delete the sheet if it is not meant; a second sheet of the same table is "
				     "named %s 2", table);
		else
			reading_hint(r, diag, "move the file that is not meant to another folder; a second file of "
				     "the same table is named %s-2.csv", table);
		return;
	}
	r->incomplete = true;
	f->missed[file->target] = true;
	diag = reading_problem(r, DIAG_CSV090, at, NULL, file->shown,
			       "'%s' looks like the table %s but is not read, and there is no %s.csv beside it",
			       file->shown, table, table);
	if (file_name_is_workbook(file->shown) || place_is_sheet(file->shown))
		reading_hint(r, diag, "give the sheet that holds the table the name %s", table);
	else
		reading_hint(r, diag, "save it as \"CSV UTF-8\" under the name %s.csv", table);
}

enum { NAMED_MAX = 5 };

/* Report all others of one sort in one note for all folders. */
static void note_others(struct reading *r, const struct leftovers *others, enum diag_code code, const char *sort)
{
	const char *names = "", *first;

	if (!others->n)
		return;
	first = others->items[0].shown;
	for (size_t i = 0; i < others->n && i < NAMED_MAX; i++)
		names = arena_printf(r->scratch, "%s%s'%s'", names, i ? ", " : "", others->items[i].shown);
	if (others->n == 1)
		reading_problem(r, code, (struct loc){ first, 1, 1 }, NULL, first,
				"the %s does not have the name of a table, so it is not read", sort);
	else
		reading_problem(r, code, (struct loc){ first, 1, 1 }, NULL, first,
				"%zu %ss do not have the name of a table, so they are not read: "
				"%s%s", others->n, sort, names,
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

static void note_pupils(struct reading *r, const char *shown)
{
	reading_problem(r, DIAG_CSV028, (struct loc){ shown, 1, 1 }, NULL, shown,
			"the table is about single pupils, so this audit does not read it")->hint =
		"nothing needs to be done if it belongs to another audit";
}

static bool is_refused(const struct files *f, enum mapping_target target)
{
	return mapping_target_spec(target)->pupils && !f->reading->pupils;
}

/* The table that a file or sheet was probably meant to be, if this audit reads it. */
static enum mapping_target meant_table(const struct files *f, const char *name)
{
	enum mapping_target target = file_name_target(f->reading->scratch, name);

	return target != MAPPING_TARGET_COUNT && is_refused(f, target) ? MAPPING_TARGET_COUNT : target;
}

static void add_table(struct files *f, const struct found_file *found, const char *sheet)
{
	if (is_refused(f, found->target))
		note_pupils(f->reading, found->name);
	else if (sheet)
		add_sheet(f, *found, sheet);
	else
		add_found(f, found);
}

/* What is not read of a workbook: the whole if no sheet is or should be, else single sheets. */
static void leave_sheets(struct files *f, const struct found_file *book, const char *name, const struct leftovers *unread,
			 bool any_read, struct leftovers *left, struct leftovers *others)
{
	bool any = any_read;

	for (size_t i = 0; i < unread->n; i++)
		any |= unread->items[i].target != MAPPING_TARGET_COUNT;
	if (!any)
		leave(f, left, book->name, meant_table(f, name));
	for (size_t i = 0; any && i < unread->n; i++) {
		const struct unread *sheet = &unread->items[i];

		leave(f, sheet->target != MAPPING_TARGET_COUNT ? left : others, sheet->shown, sheet->target);
	}
}

/* Each sheet with the name of a table is that table; a lone sheet may also be the one that its file is named after. */
static void sort_workbook(struct files *f, struct found_file *found, const char *name, const char *stem,
			  struct leftovers *left, struct leftovers *others)
{
	struct reading *r = f->reading;
	struct leftovers unread = { .n = 0 };
	struct sheet_names sheets;

	if (!workbook_file_sheets(r, found->path, found->name, &sheets)) {
		enum mapping_target target = meant_table(f, name);

		if (target != MAPPING_TARGET_COUNT)
			f->missed[target] = true;
		return;
	}
	for (size_t i = 0; i < sheets.n; i++) {
		const char *sheet = sheets.items[i].name;
		bool lone = lone_sheet(&sheets) == &sheets.items[i];

		if (sheets.items[i].hidden && strcasecmp(sheet, FORM_SHEET_NAME) == 0)
			continue;
		if (file_name_is_sheet(sheet, &found->target) || (lone && file_name_is_table(stem, &found->target)))
			add_table(f, found, sheet);
		else
			leave(f, &unread, arena_printf(r->arena, "%s[%s]", found->name, shown_name(r->arena, sheet)),
			      meant_table(f, arena_printf(r->scratch, "%s.xlsx", sheet)));
	}
	leave_sheets(f, found, name, &unread, unread.n < sheets.n, left, others);
}

/* Whether the folder has the same table as CSV, or the same file as a workbook that is read: people save a file in one
 * format and leave the other beside it. */
static bool has_twin(struct files *f, const char *folder, const char *stem, bool of_workbook)
{
	struct arena *scratch = f->reading->scratch;
	enum mapping_target target;

	return (file_name_is_table(stem, &target) &&
		file_exists(file_join(scratch, folder, arena_printf(scratch, "%s.csv", stem)))) ||
	       (!of_workbook && file_exists(file_join(scratch, folder, arena_printf(scratch, "%s.xlsx", stem))));
}

static void sort_file(struct files *f, const char *folder, const char *prefix, const char *name,
		      struct leftovers *left, struct leftovers *sheets)
{
	struct reading *r = f->reading;
	struct found_file found = { .path = file_join(r->scratch, folder, name) };
	const char *dot = strrchr(name, '.'), *shown, *stem;
	struct stat status;
	bool known = stat(found.path, &status) == 0, is_csv = dot && strcasecmp(dot, ".csv") == 0;

	if (is_of_system(name) || is_of_form(name) || is_read_me(name) || (known && S_ISDIR(status.st_mode) && !is_csv) ||
	    (known && is_mapped(f, NULL, NULL, &status)) || (r->mapping && strcmp(name, r->mapping->file) == 0))
		return;
	stem = arena_strndup(r->scratch, name, dot ? (size_t)(dot - name) : strlen(name));
	found.name = shown = arena_printf(r->arena, "%s%s", prefix, shown_name(r->arena, name));
	if (file_name_is_workbook(name) && !has_twin(f, folder, stem, true))
		sort_workbook(f, &found, name, stem, left, sheets);
	else if (file_name_is_other_workbook(name) && !has_twin(f, folder, stem, false) &&
		 file_name_target(r->scratch, name) == MAPPING_TARGET_COUNT)
		workbook_file_refuse(r, shown);
	else if (!is_csv || !file_name_is_table(stem, &found.target))
		leave(f, left, shown, meant_table(f, name));
	else
		add_table(f, &found, NULL);
}

static bool find_named(struct files *f, const char *const *folders, size_t n_folders)
{
	struct reading *r = f->reading;
	struct leftovers others = { .n = 0 }, sheets = { .n = 0 };
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
			sort_file(f, folders[i], prefix, names[j], &left, &sheets);
		tell_leftovers(f, &left, first, &others);
	}
	note_others(r, &others, DIAG_CSV028, "file");
	note_others(r, &sheets, DIAG_CSV115, "sheet");
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

		if (file_name_is_table(stem, &found.target))
			add_found(files, &found);
	}
}
