/*
 * tables_schools.c - the schools table.
 *
 * An id becomes a path, so an id that cannot name a folder never leaves this file as a usable school.
 */
#include "evidence/tables.h"

#include <string.h>
#include <strings.h>

#include "base/language.h"
#include "base/folder_name.h"
#include "base/list.h"
#include "base/nearest.h"
#include "base/text.h"
#include "evidence/identity.h"
#include "evidence/stored.h"

enum { ID_BYTES_MAX = 64 };

#define COLUMN(field) offsetof(struct school, field)

/* The aliases in CamelCase or with "(name)" are those of the national register's extracts (GIAS). */
static const struct column columns[] = {
	{ "school_id", NEED_CELL, COLUMN(id), { "urn", "id", "school_urn" }, CELL_ID },
	{ "name", NEED_CELL, COLUMN(name), { "school_name", "school", "establishment_name" }, CELL_NAME },
	{ "phase", NEED_CELL, COLUMN(phase_cell), { "school_phase", "phaseofeducation(name)" }, CELL_WORD },
	{ "focus", NEED_NONE, COLUMN(focus), { "focus_areas", "areas" }, CELL_KEYS },
	{ "trust", NEED_NONE, COLUMN(trust), { "trust_name", "mat", "trusts(name)" }, CELL_NAME },
	{ "la", NEED_NONE, COLUMN(la), { "local_authority", "la_name", "la(name)" }, CELL_ID },
	{ "region", NEED_NONE, COLUMN(region), { "region_name", "gor(name)" }, CELL_NAME },
	{ "roll", NEED_NONE, COLUMN(roll), { "number_on_roll", "nor", "pupils", "numberofpupils" }, CELL_COUNT },
	{ "name_lang", NEED_NONE, COLUMN(name_lang), { "name_language" }, CELL_WORD },
};

const char phase_hint[] = "use nursery, primary, middle, secondary, all-through, special, alternative-provision "
		"or 16-plus; where a register says not applicable, use special for a special school and "
		"alternative-provision for a pupil referral unit";

const struct table_spec schools_spec = {
	.name = "schools", .row_bytes = sizeof(struct school), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns),
	.keeps_extras = true, .defines_schools = true, .hinted_column = "phase", .empty_hint = phase_hint,
};

const char *const phase_ids[] = {
	[PHASE_NURSERY] = "nursery", [PHASE_PRIMARY] = "primary", [PHASE_MIDDLE] = "middle",
	[PHASE_SECONDARY] = "secondary", [PHASE_ALL_THROUGH] = "all-through", [PHASE_SPECIAL] = "special",
	[PHASE_ALTERNATIVE_PROVISION] = "alternative-provision", [PHASE_16_PLUS] = "16-plus",
	[PHASE_TRUST] = "trust", [PHASE_AUTHORITY] = "authority", [PHASE_SESSION] = "session", NULL,
};

/* Other names that registers and people use for them. */
static const struct {
	const char *word;
	enum phase phase;
} other_phases[] = {
	{ "early years", PHASE_NURSERY },
	{ "local authority", PHASE_AUTHORITY }, { "multi-academy trust", PHASE_TRUST }, { "workshop", PHASE_SESSION },
	{ "pru", PHASE_ALTERNATIVE_PROVISION }, { "pupil referral unit", PHASE_ALTERNATIVE_PROVISION },
};

/* Endings of file names in the output folder, where each school also has a folder named by its id. */
static const char *const file_endings[] = { ".csv", ".json", ".pdf", ".html", ".xlsx", ".zip" };

/* "Middle deemed primary", "Middle deemed secondary": how the national register classifies a middle school. */
static bool is_middle_deemed(const char *word)
{
	static const char prefix[] = "middledeemed";
	struct arena scratch;
	bool is;

	arena_init(&scratch);
	is = strncmp(text_fold(&scratch, word), prefix, strlen(prefix)) == 0;
	arena_clear(&scratch);
	return is;
}

bool phase_find(const char *word, enum phase *phase)
{
	for (int i = 0; i < PHASE_COUNT; i++) {
		if (text_same_folded(word, phase_ids[i])) {
			*phase = (enum phase)i;
			return true;
		}
	}
	for (size_t i = 0; i < sizeof(other_phases) / sizeof(*other_phases); i++) {
		if (text_same_folded(word, other_phases[i].word)) {
			*phase = other_phases[i].phase;
			return true;
		}
	}
	if (!is_middle_deemed(word))
		return false;
	*phase = PHASE_MIDDLE;
	return true;
}

/* Why an id cannot be a folder's name, or NULL if it can. */
static const char *id_fault(struct arena *arena, const char *id)
{
	static const char safe[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
	size_t safe_bytes = strspn(id, safe), size;
	uint32_t c;

	if (identity_left_out(id))
		return "is a pupil's number, not the id of a school";
	if (strlen(id) > ID_BYTES_MAX)
		return "is longer than 64 characters";
	if (id[0] == '.')
		return "starts with a full stop";
	if (folder_name_ends_in_stop(id))
		return "ends in a full stop, which Windows does not allow in a folder's name";
	if (folder_name_is_device(id))
		return "is a name that Windows reserves for a device, so no folder can have it";
	c = text_decode(id + safe_bytes, &size);
	if (c && c != ' ' && (text_is_space(c) || text_is_invisible(c)))
		return arena_printf(arena, "contains U+%04X, which is invisible", (unsigned)c);
	if (c)
		return "contains a character that is not allowed in a folder's name";
	for (size_t i = 0; i < sizeof(file_endings) / sizeof(*file_endings); i++) {
		size_t length = strlen(file_endings[i]);

		if (strlen(id) > length && strcasecmp(id + strlen(id) - length, file_endings[i]) == 0)
			return "ends like the name of an output file";
	}
	return NULL;
}

/* ---- a school in several files ---- */

static bool is_extra(const struct table_field *field)
{
	return !field->known && field->name[0];
}

static const char *extra_named(const struct school *school, const char *name)
{
	for (size_t i = 0; i < school->n_extras; i++) {
		if (text_same_folded(school->extras[i].name, name))
			return school->extras[i].cell.text;
	}
	return "";
}

/* The first extra figure in which a row of the table and an earlier one differ; NULL: none. */
static const char *differing_extra(struct table *t, const struct school *earlier)
{
	for (size_t i = 0; i < t->n_fields; i++) {
		if (is_extra(&t->fields[i]) &&
		    strcmp(extra_named(earlier, t->fields[i].name), table_cell(t, i).text) != 0)
			return t->fields[i].name;
	}
	for (size_t i = 0; i < earlier->n_extras; i++) {
		bool has = false;

		for (size_t k = 0; k < t->n_fields; k++)
			has |= is_extra(&t->fields[k]) && text_same_folded(t->fields[k].name, earlier->extras[i].name);
		if (!has && earlier->extras[i].cell.text[0])
			return earlier->extras[i].name;
	}
	return NULL;
}

/* The first column in which they differ; NULL: they say the same. */
static const char *differing_column(struct table *t, const struct school *row, const struct school *earlier)
{
	for (size_t i = 0; i < schools_spec.n_columns; i++) {
		size_t offset = schools_spec.columns[i].offset;
		const struct cell *a = (const struct cell *)((const char *)row + offset);
		const struct cell *b = (const struct cell *)((const char *)earlier + offset);

		if (strcmp(a->text, b->text) != 0)
			return schools_spec.columns[i].name;
	}
	return differing_extra(t, earlier);
}

/* Each school's folder may have its row, or a copy of the whole table. Returns true if another file has the same row, or
 * one that cannot be used, which has been reported; *differs is set if it has another row of the school. */
static bool is_copy(struct table *t, const struct school *row, const char **differs)
{
	const struct known_school *earlier = reading_school(t->reading, row->id.text);

	*differs = NULL;
	if (!earlier || strcmp(earlier->id, row->id.text) != 0 || strcmp(earlier->at.file, t->file) == 0)
		return false;
	if (earlier->row)
		*differs = differing_column(t, row, earlier->row);
	return !*differs;
}

/* An id that occurred before. If it is spelled differently it may mean another school, whose rows cannot be told from
 * the first school's, so the error is reported for the first one. */
static void report_repeat(struct table *t, const struct cell *id, const struct known_school *earlier,
			  const char *differs)
{
	if (differs) {
		table_bad_cell(t, DIAG_CSV010, id, "is also at %s:%d, with another %s", earlier->at.file, earlier->at.line,
			       reading_shown(t->reading, differs))->hint =
			"make the rows of a school the same in all files, or delete all but one";
		return;
	}
	if (strcmp(earlier->id, id->text) == 0) {
		table_bad_cell(t, DIAG_CSV010, id, "is listed twice, first at %s:%d", earlier->at.file,
			       earlier->at.line)->hint =
			t->map ? "leave one of the rows out with the mapping's 'where'" : "delete one of the rows";
		return;
	}
	t->school_id = earlier->id;
	table_bad_cell(t, DIAG_CSV064, id, "is the same id as '%s' at %s:%d%s", reading_shown(t->reading, earlier->id),
		       earlier->at.file, earlier->at.line, text_unlike(t->reading->scratch, id->text, earlier->id))->hint =
		"ids that differ only in letter case, kinds of dash or quotation mark, or invisible characters are "
		"the same: give one of the schools another id, or delete one of the rows";
}

static void refuse(struct table *t, const struct cell *id, const char *fault)
{
	struct diag *diag = table_bad_cell(t, DIAG_CSV038, id, "%s", fault);

	diag->hint = identity_left_out(id->text) ? "give the school an id of its own in every table, such as its URN"
						 : "use up to 64 letters, digits, '-', '_' and '.'";
	if (folder_name_is_device(id->text) && t->map)
		diag->hint = "put something before it, with the mapping's before = \"S-\"";
	else if (folder_name_is_device(id->text))
		reading_hint(t->reading, diag, "put something before it in every table, such as S-%s",
			     reading_shown(t->reading, id->text));
}

/* Enter the id among the known ones. Returns false, with a problem, if its row cannot be kept. */
static bool know(struct reading *r, struct table *t, const struct cell *id, const char *differs)
{
	const struct known_school *earlier = reading_school(r, id->text);
	const char *fault = id_fault(r->scratch, id->text);
	struct known_school *known;

	if (earlier) {
		report_repeat(t, id, earlier, differs);
		return false;
	}
	known = reading_know(r, id->text, id->at);
	known->usable = !fault;
	known->index = r->schools.n;
	if (fault)
		refuse(t, id, fault);
	return !fault;
}

static void read_phase(struct table *t, struct school *school)
{
	const struct reading *r = t->reading;
	const struct cell *cell = &school->phase_cell;
	struct diag *diag;

	school->phase = PHASE_PRIMARY;
	school->phase_known = phase_find(cell->text, &school->phase);
	if (!school->phase_known && cell->text[0]) {
		diag = table_bad_cell(t, DIAG_CSV018, cell, "is not a phase");
		reading_hint_nearest(t->reading, diag, cell->text, text_nearest(cell->text, phase_ids, PHASE_COUNT),
				     phase_hint);
	}
	if (school->phase_known && r->serves && !r->serves(r->item_context, school->phase))
		table_bad_cell(t, DIAG_CSV076, cell, "is a phase that the audit does not serve")->hint =
			"leave the school out; or, if the audit is for it, name its phase or a default in the "
			"audit's field review";
}

static void split_focus(struct reading *r, struct table *t, struct school *school)
{
	size_t n;
	const char **parts = list_split(t->row_scratch, school->focus.text, &n);
	struct cell *ids = arena_array(r->arena, n, sizeof(*ids));

	for (size_t i = 0; i < n; i++)
		ids[i] = (struct cell){ reading_text(r, parts[i]), school->focus.at };
	school->focus_ids = ids;
	school->n_focus = n;
}

/* Screen readers and hyphenation use the language, so an invalid one is not passed on. */
static void check_language(struct table *t, struct cell *lang)
{
	const char *tag = language_tag_of(lang->text);
	struct diag *diag;

	if (!lang->text[0] || language_is_tag(lang->text))
		return;
	diag = table_bad_cell(t, DIAG_CSV071, lang, "is not a language tag");
	if (tag)
		reading_hint(t->reading, diag, "write '%s'", tag);
	else
		diag->hint = "write a BCP 47 tag, such as cy for Welsh or en-GB, or leave it empty";
	lang->text = "";
}

static void keep_extras(struct reading *r, struct table *t, struct school *school)
{
	struct school_extra *extras;
	size_t n = 0;

	for (size_t i = 0; i < t->n_fields; i++)
		n += is_extra(&t->fields[i]);
	extras = arena_array(r->arena, n, sizeof(*extras));
	school->extras = extras;
	school->n_extras = n;
	for (size_t i = 0; i < t->n_fields; i++) {
		if (!is_extra(&t->fields[i]))
			continue;
		*extras = (struct school_extra){ t->fields[i].name, table_cell(t, i) };
		extras->cell.text = reading_text(r, extras->cell.text);
		extras++;
	}
}

void schools_read(struct reading *r, struct table *t)
{
	const char *differs;
	struct school school;

	while (table_next(t, &school)) {
		if (is_copy(t, &school, &differs))
			continue;
		table_keep_texts(t, &school);
		table_check_filled(t, &school);
		read_phase(t, &school);
		if (!school.id.text[0] || !know(r, t, &school.id, differs))
			continue;
		split_focus(r, t, &school);
		check_language(t, &school.name_lang);
		keep_extras(r, t, &school);
		if (school.la.text[0])
			map_add(&r->las, text_fold(r->scratch, school.la.text), 0);
		r->known[r->n_known - 1].row = rows_add(&r->schools, 0, &school);
	}
}

/* Remember the schools that are in the table but unusable, for those who ask for one of them. */
static void keep_refused(struct reading *r, struct evidence *evidence)
{
	struct refused_school *refused = arena_array(r->arena, r->n_known - r->n_schools, sizeof(*refused));

	for (size_t i = 0; i < r->n_known; i++) {
		const struct known_school *known = &r->known[i];
		struct loc at = known->at;

		at.file = reading_text(r, at.file);
		if (!known->usable)
			refused[evidence->n_refused_schools++] = (struct refused_school){ reading_text(r, known->id), at };
	}
	evidence->refused_schools = refused;
}

void schools_finish(struct reading *r, struct evidence *evidence)
{
	r->school_rows = (struct school **)rows_list(r->scratch, &r->schools);
	r->n_schools = r->schools.n;
	r->by_school = arena_array(r->arena, r->n_schools, sizeof(*r->by_school));
	for (size_t i = 0; i < r->n_schools; i++)
		r->by_school[i].school = r->school_rows[i];
	evidence->schools = r->by_school;
	evidence->n_schools = r->n_schools;
	keep_refused(r, evidence);
	stored_rows_init(r->stored, r->arena, r->spool, r->n_schools);
	evidence->rows = r->stored;
}
