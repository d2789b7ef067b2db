/*
 * evidence.c - reads files into tables. See evidence.h; which files is decided in files.c.
 *
 * The order of the sources matters. Schools come first, since all other rows name them; the calendar
 * comes before the actions, whose dates may be half terms. Files are read one after another, each from
 * a private copy that is freed with its arena.
 */
#include "evidence/evidence.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "evidence/file_names.h"
#include "evidence/files.h"
#include "evidence/mapped.h"
#include "evidence/reading.h"
#include "evidence/stored.h"
#include "evidence/table.h"
#include "evidence/tables.h"
#include "evidence/workbook_file.h"

static const struct table_source {
	void (*read)(struct reading *reading, struct table *table);
	void (*finish)(struct reading *reading, struct evidence *evidence);	/* or NULL */
} sources[] = {
	[MAPPING_SCHOOLS] = { schools_read, schools_finish },
	[MAPPING_CALENDAR] = { calendar_read, calendar_finish },
	[MAPPING_RESPONSES] = { responses_read, NULL },
	[MAPPING_JUDGEMENTS] = { judgements_read, NULL },
	[MAPPING_METRICS] = { metrics_read, metrics_finish },
	[MAPPING_ACTIONS] = { actions_read, actions_finish },
	[MAPPING_REVIEWS] = { reviews_read, NULL },
	[MAPPING_SURVEY] = { survey_read, NULL },
	[MAPPING_ENTRIES] = { entries_read, NULL },
	[MAPPING_VOTES] = { votes_read, NULL },
	[MAPPING_EVENTS] = { events_read, NULL },
	[MAPPING_CASES] = { cases_read, cases_finish },
	[MAPPING_CASE_ITEMS] = { case_items_read, refs_finish },
	[MAPPING_COUNTS] = { counts_read, counts_finish },
};

_Static_assert(sizeof(sources) / sizeof(*sources) == MAPPING_TARGET_COUNT, "each has a source");

/* The results for the mapped files. */
struct uses {
	struct mapping_use *items;
	size_t n, capacity;
};

static void report_unreadable(struct reading *r, const char *name, int error)
{
	struct loc at = { name, 1, 1 };

	r->incomplete = true;
	if (error == EFBIG)
		reading_problem(r, DIAG_CSV032, at, NULL, NULL, "the file is larger than %d GB",
				TABLE_BYTES_MAX / (1024 * 1024 * 1024))->hint =
			"split it: responses-1.csv, responses-2.csv";
	else
		reading_problem(r, DIAG_CSV001, at, NULL, NULL, "cannot read the file: %s",
				strerror(error));
}

static void add_use(struct reading *r, struct uses *uses, struct table *table)
{
	if (uses->n == uses->capacity)
		uses->items = arena_grow(r->arena, uses->items, uses->n, &uses->capacity,
					 sizeof(*uses->items));
	uses->items[uses->n++] = mapped_use(table);
}

static bool copy_text(const struct evidence_text *text, struct spool *spool, char sha256[])
{
	hash_sha256(text->bytes, text->length, sha256);
	return spool_add(spool, text->bytes, text->length);
}

/* Make a private copy of the file. Returns false, with a problem, if that fails. */
static bool copy_file(struct reading *r, const struct found_file *found, struct spool *spool,
		      struct input_file *input, struct source *source)
{
	bool copied = found->text ? copy_text(found->text, spool, input->sha256)
		: file_copy(found->path, TABLE_BYTES_MAX, spool, input->sha256);
	int error = errno;

	input->size_bytes = spool_length(spool);
	if (copied && source_open(source, spool))
		return true;
	*input = (struct input_file){ .name = input->name };
	if (spool_error(spool))
		reading_refuse_disk(r, found->name, spool_error(spool));
	else
		report_unreadable(r, found->name, error);
	return false;
}

/* Whose rows the file may hold: as its form says, or as its name or its folder's does. */
static struct whose whose_of_file(struct reading *r, const struct files *f, const struct found_file *found)
{
	struct whose whose = { 0 };

	if (!found->whose || found->target == MAPPING_SCHOOLS || found->target == MAPPING_CALENDAR)
		return whose;
	whose = *found->whose;
	whose.alone = f->n_of[found->target] == 1;
	if (found->form) {
		whose.of_form = true;
		whose.school_id = found->form->school_id;
		whose.nested = false;
		whose.book = found->form->many ? NULL : whose.book;
		whose.origin = found->form->name;
		whose.unread = found->tab->unread.items;
		whose.n_unread = found->tab->unread.n;
		whose.given = found->tab->given.items;
		whose.n_given = found->tab->given.n;
	} else {
		whose_find(r, &whose);
	}
	return whose;
}

/* Whether the school of the table, which its file stands for, has such a table from elsewhere: another workbook, or another
 * folder. Nobody knows which counts. */
static bool is_second(struct reading *r, struct files *f, const struct found_file *found, const struct table *t)
{
	const char *id = table_owner(t), *table = mapping_target_name(found->target), *key, *first;
	struct map_slot *slot;

	if (!id || !t->whose->origin)
		return false;
	key = arena_printf(r->scratch, "%s %s %s", table, id,
			   found->form ? filled_form_time(found->form, found->target) : "");
	slot = map_add(&f->origins, key, f->n_origins);
	if (slot->value == f->n_origins) {
		if (f->n_origins == f->origins_capacity)
			f->origin_names = arena_grow(r->scratch, f->origin_names, f->n_origins, &f->origins_capacity,
						     sizeof(*f->origin_names));
		f->origin_names[f->n_origins++] = t->whose->origin;
		return false;
	}
	first = f->origin_names[slot->value];
	if (strcmp(first, t->whose->origin) == 0)
		return false;
	reading_problem(r, DIAG_CSV132, (struct loc){ found->name, 1, 1 }, id, NULL,
			"school '%s' has two tables %s, this one and that of '%s', and nothing says which counts",
			id, table, reading_shown_file(r, first));
	return true;
}

/* The columns of entries have the audit's names, whether a file has them or a mapping fills them. */
static const struct table_spec *spec_of(struct reading *r, struct arena *scratch, const struct found_file *found)
{
	if (found->target == MAPPING_ENTRIES && (r->entries || !found->map))
		return entries_spec_of(scratch, r->entries);
	return mapping_target_spec(found->target);
}

/* Returns false if nothing in it could be read; that has been reported. */
static bool read_file(struct reading *r, struct files *f, const struct found_file *found, struct input_file *input,
		      struct uses *uses)
{
	const struct table_source *from = &sources[found->target];
	const struct whose whose = whose_of_file(r, f, found);
	struct source source;
	struct arena scratch;
	struct table table;
	bool is_table;

	*input = (struct input_file){ .name = found->book ? found->book : found->name };
	arena_init(&scratch);
	is_table = copy_file(r, found, spool_new(&scratch, r->spool_folder), input, &source) &&
		   (!found->sheet || workbook_file_unpack(r, &scratch, found->name, found->sheet, whose.school_id,
							 &source)) &&
		   table_open(&table, r, &scratch, spec_of(r, &scratch, found), found->map, found->name, &source,
			      &whose);
	if (is_table && !is_second(r, f, found, &table)) {
		from->read(r, &table);
		table_dates_close(&table);
		if (!stored_rows_flush(r->stored))
			reading_refuse_disk(r, found->name, errno);
		input->n_rows = table.n_rows;
		if (found->map) {
			mapped_finish(&table);
			add_use(r, uses, &table);
		}
	}
	arena_clear(&scratch);
	return is_table || whose.school_id;	/* then it is that school's loss alone */
}

static int compare_inputs(const void *left, const void *right)
{
	const struct input_file *a = left, *b = right;

	int by = strcmp(a->name, b->name);

	return by ? by : strcmp(a->sha256, b->sha256);
}

/* The filters by which the mapping chooses schools. */
static const char *filters_named(const struct mapping *mapping)
{
	bool asks = false, refuses = false;

	for (size_t i = 0; mapping && i < mapping->n_tables; i++) {
		const struct mapping_table *map = &mapping->tables[i];

		for (size_t f = 0; map->target == MAPPING_SCHOOLS && f < map->n_filters; f++) {
			asks |= !map->filters[f].is_not;
			refuses |= map->filters[f].is_not;
		}
	}
	return asks && refuses ? "'where' or 'where_not'" : refuses ? "'where_not'" : "'where'";
}

static const char *hint_at_schools(struct reading *r, const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->n_uses; i++) {
		const struct mapping_use *use = &evidence->uses[i];

		if (strcmp(use->table, "schools") == 0 && use->n_rows && use->n_filtered == use->n_rows)
			return arena_printf(r->arena, "the mapping's %s left out all %zu rows of %s: compare "
					    "its values with the cells", filters_named(r->mapping), use->n_rows,
					    use->file);
	}
	return "schools.csv has a row for each school: school_id, name, phase, ...";
}

/* Whether a problem with the schools table, or with the mapping for one, has already been reported. */
static bool schools_told(const struct reading *r, const struct files *f)
{
	for (size_t i = 0; i < r->diags->n; i++) {
		const struct diag *d = &r->diags->items[i];

		if (d->severity != DIAG_ERROR || !d->at.file)
			continue;
		if (r->mapping && strcmp(d->at.file, r->mapping->file) == 0)
			return true;
		for (size_t k = 0; k < f->n; k++) {
			if (f->items[k].target == MAPPING_SCHOOLS && strcmp(f->items[k].name, d->at.file) == 0)
				return true;
		}
	}
	return false;
}

/* Without a usable schools table nothing can be done. */
static bool check_schools(struct reading *r, const struct files *f, const struct evidence *evidence)
{
	const char *name = "schools.csv";
	bool found = false;

	if (r->n_schools)
		return true;
	for (size_t i = 0; i < f->n && !found; i++) {
		found = f->items[i].target == MAPPING_SCHOOLS;
		if (found)
			name = f->items[i].name;
	}
	if ((!found && f->missed[MAPPING_SCHOOLS]) || schools_told(r, f))
		return false;		/* reported for the file or row that was meant */
	reading_problem(r, DIAG_CSV001, (struct loc){ name, 1, 1 }, NULL, NULL, "%s",
			found ? "no school in the schools table can be used"
			      : "there is no schools table in the folder")->hint =
		hint_at_schools(r, evidence);
	return false;
}

/* Sort the inputs and drop repeats: a file that is read as several tables is one input (a workbook with the rows of all
 * its sheets), but two different files are two even if their names look alike in UTF-8. Returns the number left. */
static size_t drop_doubles(struct input_file *inputs, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (!kept || compare_inputs(&inputs[kept - 1], &inputs[i]) != 0)
			inputs[kept++] = inputs[i];
		else if (file_name_is_workbook(inputs[i].name))
			inputs[kept - 1].n_rows += inputs[i].n_rows;
		else if (inputs[kept - 1].n_rows < inputs[i].n_rows)
			inputs[kept - 1].n_rows = inputs[i].n_rows;
	}
	return kept;
}

/* What had to wait until the schools are known. */
static void settle_files(struct reading *r, struct files *f)
{
	struct map answered;

	filled_forms_settle(r, &f->forms);
	files_tell_broken(f);
	map_init(&answered, r->scratch);
	for (size_t i = 0; i < f->forms.n; i++) {
		if (f->forms.items[i]->school_id)
			map_add(&answered, f->forms.items[i]->school_id, i);
	}
	folders_tell_passed(r, &f->folders, &answered);
}

/* What has been reported of the form that it is in. */
static bool is_passed_over(const struct found_file *found)
{
	return found->form && (found->form->refused || found->tab->outdated);
}

static void read_tables(struct reading *r, struct files *f, struct evidence *evidence)
{
	struct input_file *inputs = arena_array(r->arena, f->n, sizeof(*inputs));
	struct uses uses = { 0 };
	size_t n = 0;

	for (int target = 0; target < MAPPING_TARGET_COUNT; target++) {
		bool incomplete_before = r->incomplete;
		size_t n_before = r->diags->n;

		for (size_t i = 0; i < f->n && !r->disk_refused; i++) {
			const struct found_file *found = &f->items[i];

			if (found->target == (enum mapping_target)target && !is_passed_over(found) &&
			    !read_file(r, f, found, &inputs[n++], &uses))
				evidence->tables_refused |= 1U << target;
		}
		if (target == MAPPING_SCHOOLS)
			filled_forms_add_schools(r, &f->forms);
		if (sources[target].finish)
			sources[target].finish(r, evidence);
		if (target == MAPPING_SCHOOLS)
			settle_files(r, f);
		if (target != MAPPING_CALENDAR)
			continue;
		r->calendar_broken = r->incomplete && !incomplete_before && !r->no_dates;
		if (r->no_dates) {	/* an unknown label is reported where it is used */
			diags_soften(r->diags, n_before);
			r->incomplete = incomplete_before;
		}
	}
	if (n)
		qsort(inputs, n, sizeof(*inputs), compare_inputs);
	evidence->files = inputs;
	evidence->n_files = drop_doubles(inputs, n);
	evidence->uses = uses.items;
	evidence->n_uses = uses.n;
}

bool evidence_read(struct arena *arena, const char *const *folders, size_t n_folders,
		   const struct evidence_options *options, struct evidence *evidence, struct diags *diags)
{
	struct arena scratch;
	struct reading reading;
	struct files files;
	const size_t n_before = diags->n;
	bool ok;

	*evidence = (struct evidence){ 0 };
	arena_init(&scratch);
	reading_init(&reading, arena, &scratch, options->spool_folder, diags);
	reading.mapping = options->mapping;
	reading.pupils = options->pupils;
	reading.restricted = options->restricted;
	reading.report_date = options->report_date;
	reading.entries = options->entries;
	reading.no_dates = options->no_dates;
	reading.figures_by_period = options->figures_by_period;
	reading.serves = options->serves;
	reading.find_item = options->find_item;
	reading.has_metric = options->has_metric;
	reading.item_context = options->context;
	reading.audit = options->audit;
	reading.audit_version = options->audit_version;
	ok = true;
	if (options->n_texts)
		files_given(&files, &reading, options->texts, options->n_texts);
	else if (options->roster)
		files_roster(&files, &reading, options->roster);
	else
		ok = files_find(&files, &reading, folders, n_folders, options->out);
	if (ok) {
		read_tables(&reading, &files, evidence);
		ok = !reading.disk_refused && check_schools(&reading, &files, evidence);
	}
	if (options->mapping)		/* a mapping may read a file or a cell several times */
		diags_drop_repeats(diags, n_before);
	evidence->incomplete = reading.incomplete;
	evidence->refused = reading.refused;
	arena_clear(&scratch);
	return ok;
}
