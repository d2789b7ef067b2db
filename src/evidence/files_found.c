/* files_found.c - the list of files that are read, and as which table. Part of files.h. */
#include "evidence/files_parts.h"

#include <string.h>
#include <sys/stat.h>

#include "evidence/file_names.h"
#include "evidence/table_spec.h"

void files_add(struct files *f, const struct found_file *found)
{
	if (f->n == f->capacity)
		f->items = arena_grow(f->reading->scratch, f->items, f->n, &f->capacity,
				      sizeof(*f->items));
	f->n_of[found->target]++;
	f->items[f->n++] = *found;
}

static bool same_sheet(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

bool files_is_mapped(const struct files *f, const struct mapping_table *map, const char *sheet,
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

void files_add_mapped(struct files *f, struct found_file *found)
{
	struct stat status = { 0 };

	if (stat(found->path, &status) == 0 && files_is_mapped(f, found->map, found->sheet, &status))
		return;
	found->device = status.st_dev;
	found->inode = status.st_ino;
	files_add(f, found);
}

void files_add_sheet(struct files *f, struct found_file found, const char *sheet)
{
	found.book = found.name;
	found.sheet = sheet;
	found.name = arena_printf(f->reading->arena, "%s[%s]", found.book, folders_shown(f->reading->arena, sheet));
	if (found.map)
		files_add_mapped(f, &found);
	else
		files_add(f, &found);
}

void files_add_broken(struct files *f, const char *place, const struct whose *whose, enum package_fault fault,
		      int error)
{
	if (f->n_broken == f->broken_capacity)
		f->broken = arena_grow(f->reading->scratch, f->broken, f->n_broken, &f->broken_capacity,
				       sizeof(*f->broken));
	f->broken[f->n_broken++] = (struct broken_file){ place, whose, fault, error };
}

const struct workbook_sheet *files_lone_sheet(const struct sheet_names *sheets)
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

static void note_pupils(struct reading *r, const char *shown)
{
	reading_problem(r, DIAG_CSV028, (struct loc){ shown, 1, 1 }, NULL, shown,
			"the table is about single pupils, so this audit does not read it")->hint =
		"nothing needs to be done if it belongs to another audit";
}

static void note_entries(struct reading *r, const char *shown)
{
	reading_problem(r, DIAG_ENT003, (struct loc){ shown, 1, 1 }, NULL, shown,
			"the table has entries, which this audit does not ask for, so it is not read")->hint =
		"nothing needs to be done if it belongs to another audit";
}

static bool is_of_entries(enum mapping_target target)
{
	return target == MAPPING_ENTRIES || target == MAPPING_VOTES;
}

static bool is_refused(const struct files *f, enum mapping_target target)
{
	if (is_of_entries(target) && !f->reading->entries)
		return true;
	return mapping_target_spec(target)->pupils && !f->reading->pupils;
}

enum mapping_target files_meant(const struct files *f, const char *name)
{
	enum mapping_target target = file_name_target(f->reading->scratch, name);

	return target != MAPPING_TARGET_COUNT && is_refused(f, target) ? MAPPING_TARGET_COUNT : target;
}

void files_add_table(struct files *f, const struct found_file *found, const char *sheet)
{
	if (is_refused(f, found->target))
		(is_of_entries(found->target) ? note_entries : note_pupils)(f->reading, found->name);
	else if (sheet)
		files_add_sheet(f, *found, sheet);
	else
		files_add(f, found);
}
