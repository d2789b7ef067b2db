/*
 * evidence.c - from folders to files to tables. See evidence.h.
 *
 * The order of the sources matters: schools come first, since all other rows name them, and the
 * calendar before the actions, whose moments may be half terms. Files are read one after the other,
 * each with its bytes in an arena of its own.
 */
#include "evidence/evidence.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "evidence/reading.h"
#include "evidence/table.h"
#include "evidence/tables.h"

static const struct source {
	const struct table_spec *spec;
	void (*read)(struct reading *reading, struct table *table);
	void (*finish)(struct reading *reading, struct evidence *evidence);
} sources[] = {
	{ &schools_spec, schools_read, schools_finish },
	{ &calendar_spec, calendar_read, calendar_finish },
	{ &responses_spec, responses_read, responses_finish },
	{ &judgements_spec, judgements_read, judgements_finish },
	{ &actions_spec, actions_read, actions_finish },
};

enum { SOURCE_COUNT = sizeof(sources) / sizeof(*sources) };

/* Tables of kinds of audit that are not read yet. */
static const char *const later_tables[] = { "metrics", "events", "cases", "case_items" };

/* A file of a folder that holds a table. */
struct found_file {
	const char *path;
	const char *name;	/* as problems and the manifest show it */
	const struct source *source;
};

struct finding {
	struct reading *reading;
	struct found_file *files;
	size_t n, capacity;
};

/* "responses" and "responses-camhs" hold the table "responses". */
static bool holds_table(const char *stem, const char *table)
{
	size_t length = strlen(table);

	return strncasecmp(stem, table, length) == 0 &&
	       (stem[length] == '\0' || stem[length] == '-');
}

static const struct source *source_of(const char *stem)
{
	for (size_t i = 0; i < SOURCE_COUNT; i++) {
		if (holds_table(stem, sources[i].spec->name))
			return &sources[i];
	}
	return NULL;
}

static bool is_later_table(const char *stem)
{
	for (size_t i = 0; i < sizeof(later_tables) / sizeof(*later_tables); i++) {
		if (holds_table(stem, later_tables[i]))
			return true;
	}
	return false;
}

/* A file's or folder's name as it can stand in a line of text: UTF-8 without control characters. */
static const char *plain_name(struct arena *arena, const char *name)
{
	char *plain = arena_strdup(arena, name);
	size_t length = strlen(plain), bad;

	for (char *c = plain; *c; c++) {
		if ((unsigned char)*c < 0x20 || *c == 0x7F)
			*c = '?';
	}
	while ((bad = text_valid_utf8(plain, length)) < length)
		plain[bad] = '?';
	return text_nfc(arena, plain);
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
	return plain_name(arena, arena_strndup(arena, path + start, end - start));
}

/* What a folder's files are shown under; "" for a single folder, "north/" with several,
 * "north(2)/" for a second one of the same name. */
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

static void note_unread(struct reading *r, const char *shown, const char *message)
{
	reading_problem(r, DIAG_CSV028, (struct loc){ shown, 1, 1 }, NULL, shown, "%s", message);
}

static void add_found(struct finding *f, const char *path, const char *shown,
		      const struct source *source)
{
	if (f->n == f->capacity)
		f->files = arena_grow(f->reading->scratch, f->files, f->n, &f->capacity,
				      sizeof(*f->files));
	f->files[f->n++] = (struct found_file){ path, shown, source };
}

/* Hidden files are an editor's or a system's ("._schools.csv") and are passed over. */
static void sort_file(struct finding *f, const char *folder, const char *prefix, const char *name)
{
	static const char *const other_forms[] = { ".xlsx", ".xls", ".ods", ".tsv", ".txt" };
	struct reading *r = f->reading;
	const char *dot = strrchr(name, '.'), *stem, *shown;
	const struct source *source;

	if (!dot || dot == name || name[0] == '.')
		return;
	stem = arena_strndup(r->scratch, name, (size_t)(dot - name));
	shown = arena_printf(r->arena, "%s%s", prefix, plain_name(r->arena, name));
	source = source_of(stem);
	if (strcasecmp(dot, ".csv") == 0 && source)
		add_found(f, file_join(r->scratch, folder, name), shown, source);
	else if (strcasecmp(dot, ".csv") == 0 && is_later_table(stem))
		note_unread(r, shown, "this table belongs to a kind of audit that is not read yet");
	else if (strcasecmp(dot, ".csv") == 0)
		note_unread(r, shown, "the file's name is not that of a table, so it is not read");
	for (size_t i = 0; source && i < sizeof(other_forms) / sizeof(*other_forms); i++) {
		if (strcasecmp(dot, other_forms[i]) == 0)
			note_unread(r, shown,
				    "the file is not CSV and is not read: save it as \"CSV UTF-8\"");
	}
}

static bool find_files(struct finding *f, const char *const *folders, size_t n_folders)
{
	struct reading *r = f->reading;
	bool ok = true;

	for (size_t i = 0; i < n_folders; i++) {
		const char **names, *prefix = folder_prefix(r->arena, folders, n_folders, i);
		size_t n;

		if (!file_list(r->scratch, folders[i], &names, &n)) {
			const char *shown = base_name(r->arena, folders[i]);

			reading_problem(r, DIAG_CSV001, (struct loc){ shown, 1, 1 }, NULL, shown,
					"cannot read the folder '%s': %s", shown, strerror(errno));
			ok = false;
			continue;
		}
		for (size_t j = 0; j < n; j++)
			sort_file(f, folders[i], prefix, names[j]);
	}
	return ok;
}

static void report_unreadable(struct reading *r, const char *name, int error)
{
	struct loc at = { name, 1, 1 };

	r->incomplete = true;
	if (error == EFBIG)
		reading_problem(r, DIAG_CSV032, at, NULL, NULL, "the file is larger than %d MB",
				TABLE_BYTES_MAX / (1024 * 1024))->hint =
			"split it: responses-1.csv, responses-2.csv";
	else
		reading_problem(r, DIAG_CSV001, at, NULL, NULL, "cannot read the file: %s",
				strerror(error));
}

static void read_file(struct reading *r, const struct found_file *found, struct input_file *input)
{
	const struct source *source = found->source;
	struct arena scratch;
	struct table table;
	char *bytes;
	size_t length;

	*input = (struct input_file){ .name = found->name };
	arena_init(&scratch);
	if (file_read(&scratch, found->path, TABLE_BYTES_MAX, &bytes, &length)) {
		hash_sha256(bytes, length, input->sha256);
		input->size_bytes = length;
		if (table_open(&table, r, &scratch, source->spec, found->name, bytes, length)) {
			source->read(r, &table);
			input->n_rows = table.n_rows;
		}
	} else {
		report_unreadable(r, found->name, errno);
	}
	arena_clear(&scratch);
}

static int compare_inputs(const void *left, const void *right)
{
	const struct input_file *a = left, *b = right;

	return strcmp(a->name, b->name);
}

/* The schools table decides whether anything can be done. */
static bool check_schools(struct reading *r, const struct finding *f)
{
	const char *name = "schools.csv";
	bool found = false;

	if (r->n_schools)
		return true;
	for (size_t i = 0; i < f->n && !found; i++) {
		found = f->files[i].source->spec == &schools_spec;
		if (found)
			name = f->files[i].name;
	}
	reading_problem(r, DIAG_CSV001, (struct loc){ name, 1, 1 }, NULL, NULL, "%s",
			found ? "the schools table lists no school that can be used"
			      : "there is no schools table in the folder")->hint =
		"schools.csv has a row for each school: school_id, name, phase, ...";
	return false;
}

static void read_tables(struct reading *r, const struct finding *f, struct evidence *evidence)
{
	struct input_file *inputs = arena_array(r->arena, f->n, sizeof(*inputs));

	for (size_t s = 0; s < SOURCE_COUNT; s++) {
		for (size_t i = 0; i < f->n; i++) {
			if (f->files[i].source == &sources[s])
				read_file(r, &f->files[i], &inputs[evidence->n_files++]);
		}
		sources[s].finish(r, evidence);
	}
	if (evidence->n_files)
		qsort(inputs, evidence->n_files, sizeof(*inputs), compare_inputs);
	evidence->files = inputs;
}

bool evidence_read(struct arena *arena, const char *const *folders, size_t n_folders,
		   struct evidence *evidence, struct diags *diags)
{
	struct arena scratch;
	struct reading reading;
	struct finding finding = { .reading = &reading };
	bool ok;

	*evidence = (struct evidence){ 0 };
	arena_init(&scratch);
	reading_init(&reading, arena, &scratch, diags);
	ok = find_files(&finding, folders, n_folders);
	if (ok) {
		read_tables(&reading, &finding, evidence);
		ok = check_schools(&reading, &finding);
	}
	evidence->incomplete = reading.incomplete;
	arena_clear(&scratch);
	return ok;
}
