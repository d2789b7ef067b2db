/* earlier_folders.c - the earlier output folders of a run, as far as all schools share them; see earlier.h. */
#include "earlier/earlier.h"

#include <string.h>

#include "base/file.h"
#include "base/folder.h"
#include "base/map.h"
#include "base/text.h"
#include "earlier/given.h"
#include "earlier/results_file.h"

/* "2025/reports/" has the name "reports". */
static const char *last_part(struct arena *arena, const char *path)
{
	size_t end = strlen(path), start;

	while (end > 1 && path[end - 1] == '/')
		end--;
	for (start = end; start > 0 && path[start - 1] != '/';)
		start--;
	return text_plain_name(arena, arena_strndup(arena, path + start, end - start));
}

struct opening {
	const struct earlier_folders *folders;
	enum skim_for who;
	const char *const *school_ids;
	size_t n_schools;
	struct arena scratch;	/* for one file at a time */
};

/* A folder is judged by so many files; if none of them can be used, the others are not waited for. */
enum { FILES_LOOKED_AT = 16 };

enum look { LOOK_MISSING, LOOK_REFUSED, LOOK_FINE };

static enum look look_at(struct opening *o, struct earlier_folder *folder, const char *school_id, struct diags *told)
{
	struct results_head head;
	struct results_file file;
	enum results_end end = results_file_open(&o->scratch, folder->path, folder->name, school_id, o->who, told, &file);

	if (end != RESULTS_READ)
		return end == RESULTS_MISSING ? LOOK_MISSING : LOOK_REFUSED;
	if (!results_file_head(&file, school_id, o->folders->framework, o->folders->report_date, &head))
		return LOOK_REFUSED;
	/* An earlier run into the folder may have left the files of a school that the last one was not about. */
	if (head.school_year > folder->school_year || date_compare(head.date, folder->date) > 0) {
		folder->school_year = head.school_year;
		folder->date = head.date;
	}
	return LOOK_FINE;
}

/* ---- schools with another id ---- */

/* How many there are, and the first by its id. */
struct ids {
	size_t n;
	const char *first;
};

static void count_id(struct ids *ids, const char *id)
{
	if (!ids->n++ || strcmp(id, ids->first) < 0)
		ids->first = id;
}

static bool has_results(const struct folder *out, const char *id)
{
	struct folder school;
	bool has;

	if (!folder_find(&school, out, id))
		return false;
	has = folder_has(&school, "results.json");
	folder_close(&school);
	return has;
}

/* A school that has got another id looks like one that has left and one that is new, and would lose its earlier years
 * without a word. */
static void tell_ids(struct opening *o, const struct earlier_folder *folder, struct diags *diags)
{
	struct ids without = { 0 }, gone = { 0 };
	struct map ours;
	struct folder out;
	const char **names;
	size_t n;

	if (!folder_open(&out, FILE_FOR_ALL, folder->path))
		return;
	map_init(&ours, &o->scratch);
	for (size_t i = 0; i < o->n_schools; i++) {
		map_add(&ours, o->school_ids[i], i);
		if (!has_results(&out, o->school_ids[i]))
			count_id(&without, o->school_ids[i]);
	}
	if (folder_list(&o->scratch, &out, &names, &n))
		for (size_t i = 0; i < n; i++)
			if (!map_get(&ours, names[i]) && has_results(&out, names[i]))
				count_id(&gone, names[i]);
	folder_close(&out);
	if (without.n && gone.n)
		diags_add(diags, DIAG_PRV011, (struct loc){ .file = folder->name },
			  "it has results of '%s', which this run does not have, and none of '%s' "
			  "(schools like the one: %zu, like the other: %zu)", gone.first, without.first, gone.n,
			  without.n)->value = without.first;
}

/* ---- folders ---- */

/* What is wrong with some of the files is their schools' problem, and what is wrong with all is the run's: the first is
 * told. */
static bool open_folder(struct opening *o, struct earlier_folder *folder, struct diags *diags)
{
	struct diags first;
	bool fine = false;

	diags_init(&first, diags->arena);
	for (size_t i = 0, n = 0; i < o->n_schools && n < FILES_LOOKED_AT; i++) {
		struct diags told;
		enum look look;

		arena_reset(&o->scratch);
		diags_init(&told, &o->scratch);
		look = look_at(o, folder, o->school_ids[i], &told);
		fine = fine || look == LOOK_FINE;
		n += look != LOOK_MISSING;
		if (!first.n)
			diags_append(&first, &told);
	}
	if (fine) {
		tell_ids(o, folder, diags);
		return true;
	}
	if (first.n)
		diags_append(diags, &first);
	else
		diags_add(diags, DIAG_PRV001, (struct loc){ .file = folder->name },
			  "%s", file_exists(folder->path) ? "it has no results.json of any school of this run"
							  : "there is no such folder")->value = folder->name;
	return false;
}

/* Latest first. */
static void sort(struct earlier_folder *folders, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		for (size_t k = i; k > 0 && folders[k - 1].school_year < folders[k].school_year; k--) {
			const struct earlier_folder moved = folders[k];

			folders[k] = folders[k - 1];
			folders[k - 1] = moved;
		}
	}
}

static bool years_differ(struct arena *arena, const struct earlier_folder *folders, size_t n, struct diags *diags)
{
	for (size_t i = 1; i < n; i++) {
		if (folders[i].school_year != folders[i - 1].school_year)
			continue;
		diags_add(diags, DIAG_PRV006, (struct loc){ .file = folders[i].name },
			  "it is of the school year %s, as '%s' is", date_school_year_name(arena, folders[i].school_year),
			  folders[i - 1].name)->value = folders[i].name;
		return false;
	}
	return true;
}

static bool open_all(struct opening *o, struct arena *arena, const char *const *paths, struct earlier_folders *folders,
		     struct diags *diags)
{
	const size_t n = folders->n;
	struct earlier_folder *items = arena_array(arena, n, sizeof(*items));
	bool ok = true;

	folders->items = items;
	o->folders = folders;
	arena_init(&o->scratch);
	for (size_t i = 0; i < n; i++) {
		items[i] = (struct earlier_folder){ .path = paths[i], .name = last_part(arena, paths[i]) };
		ok = open_folder(o, &items[i], diags) && ok;
	}
	arena_clear(&o->scratch);
	if (!ok)
		return false;
	sort(items, n);
	return years_differ(arena, items, n, diags);
}

bool earlier_open(struct arena *arena, const struct framework *framework, const char *const *paths, size_t n,
		  struct date report_date, const char *const *school_ids, size_t n_schools,
		  struct earlier_folders *folders, struct diags *diags)
{
	struct opening o = { .who = SKIM_TO_COMPARE, .school_ids = school_ids, .n_schools = n_schools };

	*folders = (struct earlier_folders){ .framework = framework, .report_date = report_date, .n = n };
	return open_all(&o, arena, paths, folders, diags);
}

bool given_open(struct arena *arena, const struct framework *framework, const char *const *paths, size_t n,
		struct date form_date, const char *const *school_ids, size_t n_schools, struct earlier_folders *folders,
		struct diags *diags)
{
	struct opening o = { .who = SKIM_FOR_FORM, .school_ids = school_ids, .n_schools = n_schools };

	*folders = (struct earlier_folders){ .framework = framework, .report_date = form_date, .n = n };
	return open_all(&o, arena, paths, folders, diags);
}
