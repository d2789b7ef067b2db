/*
 * files.c - decides which file is read as which table: by a mapping, else by its name. See files.h.
 */
#include "evidence/files.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "evidence/file_names.h"
#include "evidence/files_parts.h"

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

/* What may say whose a file's rows are: a workbook's name, unless it is that of a table, and its folder's. */
static const struct whose *whose_of(struct reading *r, const struct evidence_folder *folder, const char *name,
					  const char *stem, const char *shown)
{
	struct whose *s = arena_alloc(r->scratch, sizeof(*s));
	enum mapping_target target;

	*s = (struct whose){ .folder = *folder->name ? folder->name : NULL, .nested = folder->nested };
	s->folder_place = *folder->prefix ? folder->prefix : s->folder;
	if (file_name_is_workbook(name) && !file_name_is_table(stem, &target)) {
		s->book = folders_shown(r->arena, stem);
		s->book_place = shown;
	}
	return s;
}

static void sort_file(struct folder_files *in, const char *name)
{
	struct files *f = in->files;
	const struct evidence_folder *folder = in->folder;
	struct reading *r = f->reading;
	struct found_file found = { .path = file_join(r->scratch, folder->path, name) };
	const char *dot = strrchr(name, '.'), *stem;
	struct stat status;
	bool known = stat(found.path, &status) == 0, is_csv = dot && strcasecmp(dot, ".csv") == 0;

	if (folders_of_system(name) || files_for_people(name) || (known && S_ISDIR(status.st_mode) && !is_csv) ||
	    (known && r->mapping && files_is_mapped(f, NULL, NULL, &status)) ||
	    (r->mapping && strcmp(name, r->mapping->file) == 0))
		return;
	stem = arena_strndup(r->scratch, name, dot ? (size_t)(dot - name) : strlen(name));
	found.name = arena_printf(r->arena, "%s%s", folder->prefix, folders_shown(r->arena, name));
	found.whose = whose_of(r, folder, name, stem, found.name);
	if (file_name_is_workbook(name) && !has_twin(f, folder->path, stem, true))
		files_sort_workbook(in, &found, name, stem);
	else if (file_name_is_other_workbook(name) && !has_twin(f, folder->path, stem, false) &&
		 file_name_target(r->scratch, name) == MAPPING_TARGET_COUNT)
		files_add_broken(f, found.name, found.whose, workbook_file_format(name), 0);
	else if (!is_csv || !file_name_is_table(stem, &found.target))
		files_leave(f, &in->left, found.name, files_meant(f, name));
	else
		files_add_table(f, &found, NULL);
}

static void find_named(struct files *f)
{
	struct reading *r = f->reading;
	struct leftovers others = { .n = 0 }, sheets = { .n = 0 };

	for (size_t i = 0; i < f->folders.n; i++) {
		const struct evidence_folder *folder = &f->folders.items[i];
		struct folder_files in = { .files = f, .folder = folder, .sheets = &sheets };
		size_t first = f->n;

		if (folder->error)
			files_add_broken(f, arena_strndup(r->arena, folder->prefix, strlen(folder->prefix) - 1),
					 whose_of(r, folder, "", "", NULL), PACKAGE_SOUND, folder->error);
		for (size_t j = 0; j < folder->n_names; j++)
			sort_file(&in, folder->names[j]);
		files_tell_left(f, &in.left, first, &others);
	}
	files_note_others(r, &others, DIAG_CSV028, "file");
	files_note_others(r, &sheets, DIAG_CSV115, "sheet");
}

bool files_find(struct files *files, struct reading *reading, const char *const *folders,
		size_t n_folders, const char *out)
{
	const struct mapping *mapping = reading->mapping;

	*files = (struct files){ .reading = reading };
	map_init(&files->origins, reading->scratch);
	if (!folders_find(reading, folders, n_folders, out, &files->folders))
		return false;
	for (size_t i = 0; mapping && i < mapping->n_tables; i++)
		files_find_mapped(files, &mapping->tables[i], &files->folders);
	find_named(files);
	return true;
}

void files_roster(struct files *files, struct reading *r, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct found_file found = { .path = path, .name = folders_shown(r->arena, slash ? slash + 1 : path) };
	struct sheet_names sheets;

	*files = (struct files){ .reading = r };
	map_init(&files->origins, r->scratch);
	if (!workbook_file_sheets(r, path, &sheets)) {
		workbook_file_refuse(r, found.name, NULL, sheets.fault, sheets.error);
		return;
	}
	for (size_t i = 0; i < sheets.n; i++) {
		const bool named = file_name_is_sheet(sheets.items[i].name, &found.target) &&
				   found.target == MAPPING_SCHOOLS;

		found.target = MAPPING_SCHOOLS;
		if (named || files_lone_sheet(&sheets) == &sheets.items[i])
			files_add_sheet(files, found, sheets.items[i].name);
	}
}

void files_given(struct files *files, struct reading *reading, const struct evidence_text *texts,
		 size_t n_texts)
{
	*files = (struct files){ .reading = reading };
	map_init(&files->origins, reading->scratch);
	for (size_t i = 0; i < n_texts; i++) {
		struct found_file found = { .name = texts[i].name, .text = &texts[i] };
		const char *stem = arena_strndup(reading->scratch, found.name,
						 strcspn(found.name, "."));

		if (file_name_is_table(stem, &found.target))
			files_add(files, &found);
	}
}

void files_tell_broken(struct files *files)
{
	struct reading *r = files->reading;

	for (size_t i = 0; i < files->n_broken; i++) {
		const struct broken_file *broken = &files->broken[i];
		struct whose s = *broken->whose;

		whose_find(r, &s);
		workbook_file_refuse(r, broken->place, s.school_id, broken->fault, broken->error);
	}
}
