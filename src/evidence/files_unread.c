/* files_unread.c - files that are not read: what was meant as a table is told, one by one; the others in a single note.
 * Part of files.h. */
#include "evidence/files_parts.h"

#include <string.h>
#include <strings.h>

#include "base/place.h"
#include "evidence/file_names.h"
#include "evidence/table.h"

void files_leave(struct files *f, struct leftovers *left, const char *shown, enum mapping_target target)
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
void files_note_others(struct reading *r, const struct leftovers *others, enum diag_code code, const char *sort)
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

void files_tell_left(struct files *f, const struct leftovers *left, size_t first, struct leftovers *others)
{
	for (size_t i = 0; i < left->n; i++) {
		if (left->items[i].target != MAPPING_TARGET_COUNT)
			tell_like_table(f, &left->items[i], first);
		else
			files_leave(f, others, left->items[i].shown, MAPPING_TARGET_COUNT);
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

bool files_for_people(const char *name)
{
	return is_of_form(name) || is_read_me(name);
}
