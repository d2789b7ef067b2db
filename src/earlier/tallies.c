/*
 * tallies.c - see tallies.h: the manifest of the earlier run says which schools it counted.
 *
 * A results.json is a hundred times as large as what is kept of it, so one school's is in memory at a time.
 */
#include "earlier/tallies.h"

#include <string.h>

#include "base/map.h"
#include "earlier/results_file.h"
#include "earlier/year.h"
#include "framework/case_rules.h"

/* More cases than a school of any size has pupils; sums of a thousand schools stay far below INT_MAX. */
enum { CASES_MAX = 100000, LINES_MAX = 10000 };

struct tallies_reading {
	struct arena *arena;		/* for what is kept */
	struct arena manifest, school;	/* for the manifest; for the file of one school at a time */
	const struct earlier_folder *folder;
	const struct earlier_folders *folders;
	struct earlier_tallies *out;
	struct earlier_tally *items;
	struct earlier_file *files;
	struct map texts;		/* those that are kept, each once: all schools have the same lines */
};

static bool refuse(struct diags *diags, const char *file, const char *why)
{
	diags_add(diags, DIAG_PRV010, (struct loc){ .file = file }, "%s", why)->value = file;
	return false;
}

static const char *kept(struct tallies_reading *r, const char *text)
{
	const struct map_slot *slot = map_get(&r->texts, text);

	return slot ? slot->key : map_add(&r->texts, arena_strdup(r->arena, text), 0)->key;
}

/* ---- one school ---- */

static int read_count(struct results_file *file, const json_t *of, const char *key)
{
	const int n = results_count(file, of, key, false);

	if (n > CASES_MAX)
		results_file_refuse(file, "'%s' is %d, more than a school can have", key, n);
	return n;
}

static struct earlier_line read_line(struct tallies_reading *r, struct results_file *file, const json_t *of)
{
	struct earlier_line line = {
		.group = kept(r, results_text(file, of, "group", false)),
		.id = kept(r, results_text(file, of, "id", false)),
		.name = kept(r, results_text(file, of, "name", false)),
		.count = read_count(file, of, "count"), .of = read_count(file, of, "of"),
	};
	const char *day = results_text(file, of, "first_day", true);

	if (day && !date_parse(day, &line.first_day))
		results_file_refuse(file, "'first_day' is not a date");
	return line;
}

static void read_lines(struct tallies_reading *r, struct results_file *file, const json_t *of, struct earlier_tally *tally)
{
	const json_t *list = results_list(file, of, "lines"), *item;
	const size_t n = json_array_size(list);
	struct earlier_line *lines;
	size_t i;

	if (n > LINES_MAX) {
		results_file_refuse(file, "'lines' has more of them than an audit can have");
		return;
	}
	lines = arena_array(r->arena, n, sizeof(*lines));
	json_array_foreach(list, i, item)
		lines[i] = read_line(r, file, item);
	tally->lines = lines;
	tally->n_lines = n;
}

static void read_days(struct tallies_reading *r, struct results_file *file, const json_t *of, struct earlier_tally *tally)
{
	const json_t *list = results_list(file, of, "meeting_days"), *item;
	const size_t n = json_array_size(list);
	int *days;
	size_t i;

	if (n > CASES_MAX) {
		results_file_refuse(file, "'meeting_days' has more of them than a school can have");
		return;
	}
	days = arena_array(r->arena, n, sizeof(*days));
	json_array_foreach(list, i, item) {
		const json_int_t day = json_is_integer(item) ? json_integer_value(item) : -1;

		if (day < 0 || day > CASES_MAX)
			results_file_refuse(file, "'meeting_days' has something that is no number of days");
		days[i] = day < 0 || day > CASES_MAX ? 0 : (int)day;
	}
	tally->meeting_days = days;
	tally->n_meetings = n;
}

/* Whether a school's sheet hid by the rule of today. */
static bool has_rule_of_today(struct results_file *file, const struct framework *framework)
{
	const struct case_suppression *today = &case_rules_of(framework)->suppression;
	const json_t *then = json_object_get(json_object_get(file->root, "learning"), "suppression");

	if (!json_is_object(then)) {
		results_file_refuse(file, "'suppression' is missing");
		return false;
	}
	return strcmp(results_text(file, then, "profile", false), case_profile_ids[today->profile]) == 0 &&
	       results_count(file, then, "below", false) == today->below &&
	       results_count(file, then, "base", false) == today->base &&
	       results_count(file, then, "status_mix", false) == today->status_mix;
}

static bool read_tally(struct tallies_reading *r, struct results_file *file)
{
	struct earlier_tally *tally = &r->items[r->out->n];
	const json_t *of = json_object_get(file->root, "learning");

	if (!json_is_object(of))
		return refuse(file->diags, file->name,
			      "it has no 'learning', so it was made by a version of this program that kept no counts");
	tally->n_cases = read_count(file, of, "n_cases");
	read_lines(r, file, of, tally);
	read_days(r, file, of, tally);
	tally->suspensions = read_count(file, of, "suspensions");
	tally->suspended_pupils = read_count(file, of, "suspended_pupils");
	tally->permanent_exclusions = read_count(file, of, "permanent_exclusions");
	tally->roll = results_count(file, of, "roll", false);
	r->out->same_rule &= has_rule_of_today(file, r->folders->framework);
	r->out->n += !file->bad;
	return !file->bad;
}

/* The checksum that the manifest has of the school's results.json; "": it has none. */
static const char *recorded_sum(struct results_file *manifest, const json_t *school)
{
	const json_t *list = results_list(manifest, school, "outputs"), *item;
	size_t i;

	json_array_foreach(list, i, item) {
		if (strcmp(results_text(manifest, item, "name", false), "results.json") == 0)
			return results_text(manifest, item, "sha256", false);
	}
	return "";
}

/* id, sum: the school's, and the checksum of the file that the run made. Problems are good as long as r->school. */
static bool read_results(struct tallies_reading *r, const char *id, const char *sum, struct diags *diags)
{
	struct earlier_file *noted = &r->files[r->out->n_files];
	struct results_head head;
	struct results_file file;

	switch (results_file_open(&r->school, r->folder->path, r->folder->name, id, SKIM_TO_COMPARE, diags, &file)) {
	case RESULTS_MISSING:
		return refuse(diags, file.name, "it is missing, though that run made it");
	case RESULTS_BAD:
		return false;
	case RESULTS_READ:
		break;
	}
	if (strcmp(file.sha256, sum) != 0)
		return refuse(diags, file.name, "it is not the file that that run made");
	if (!results_file_head(&file, id, r->folders->framework, r->folders->report_date, &head))
		return false;
	*noted = (struct earlier_file){ .school_year = r->folder->school_year, .size_bytes = file.size_bytes };
	memcpy(noted->sha256, file.sha256, sizeof(noted->sha256));
	r->out->n_files++;
	r->out->generated |= head.generated;
	r->out->version = kept(r, head.version);
	r->items[r->out->n].school_id = arena_strdup(r->arena, id);
	return read_tally(r, &file);
}

static bool read_school(struct tallies_reading *r, struct results_file *manifest, const json_t *school)
{
	const char *id = results_text(manifest, school, "school_id", false), *sum = recorded_sum(manifest, school);
	struct diags told;
	bool ok;

	if (manifest->bad)
		return false;
	if (!*id || *id == '.' || strpbrk(id, "/\\"))
		return refuse(manifest->diags, manifest->name, "it names a school by something that is no folder");
	diags_init(&told, &r->school);
	ok = read_results(r, id, sum, &told);
	diags_append(manifest->diags, &told);
	arena_reset(&r->school);
	return ok;
}

/* ---- the run ---- */

/* Whether the last run into the folder made a sheet of counts: then it was about all schools. */
static bool has_sheet(struct results_file *manifest)
{
	const json_t *list = results_list(manifest, manifest->root, "outputs"), *item;
	size_t i;

	json_array_foreach(list, i, item) {
		if (strcmp(results_text(manifest, item, "name", false), "learning.csv") == 0)
			return true;
	}
	return false;
}

static bool read_schools(struct tallies_reading *r, struct results_file *manifest)
{
	const json_t *list = results_list(manifest, manifest->root, "schools"), *item;
	const size_t n = json_array_size(list);
	size_t i;

	r->items = arena_array(r->arena, n, sizeof(*r->items));
	r->files = arena_array(r->arena, n, sizeof(*r->files));
	r->out->items = r->items;
	r->out->files = r->files;
	json_array_foreach(list, i, item) {
		if (strcmp(results_text(manifest, item, "status", false), "made") == 0 && !read_school(r, manifest, item))
			return false;
	}
	return !manifest->bad;
}

/* Problems are good as long as r->manifest. */
static bool read_run(struct tallies_reading *r, struct diags *diags)
{
	struct results_file manifest;

	switch (results_file_open(&r->manifest, r->folder->path, r->folder->name, NULL, SKIM_TO_COMPARE, diags,
				  &manifest)) {
	case RESULTS_MISSING:
		return refuse(diags, manifest.name, "it is missing, so it is not known which schools that run counted");
	case RESULTS_BAD:
		return false;
	case RESULTS_READ:
		break;
	}
	if (!has_sheet(&manifest))
		return !manifest.bad && refuse(diags, manifest.name,
			"the last run into this folder made no learning.csv, so it was not about all schools");
	return read_schools(r, &manifest);
}

bool earlier_tallies_read(struct arena *arena, const struct earlier_folders *folders, bool made_up,
			  const struct earlier_tallies **tallies, struct diags *diags)
{
	struct tallies_reading r = { .arena = arena, .folders = folders, .folder = folders->items };
	struct diags told;
	bool ok;

	*tallies = NULL;
	if (!folders->n)
		return true;
	r.out = arena_alloc(arena, sizeof(*r.out));
	*r.out = (struct earlier_tallies){ .school_year = r.folder->school_year, .date = r.folder->date,
					   .same_rule = true };
	map_init(&r.texts, arena);
	arena_init(&r.manifest);
	arena_init(&r.school);
	diags_init(&told, &r.manifest);
	ok = read_run(&r, &told);
	diags_append(diags, &told);
	arena_clear(&r.school);
	arena_clear(&r.manifest);
	if (!ok)
		return false;
	if (r.out->generated && !made_up)
		r.out->n = 0;
	r.out->same_major = r.out->version && year_same_major(r.out->version, folders->framework->version);
	*tallies = r.out;
	return true;
}
