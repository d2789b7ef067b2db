/*
 * calendar.c - half terms: whose they are, their order, and which one contains a day.
 *
 * A scope is a school, a local authority or all schools ("*"). A school uses the half terms of the
 * narrowest scope that has any; scopes are never mixed. Rows are grouped by scope, and schools share
 * the slices.
 */
#include "evidence/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/text.h"

enum { HALF_TERMS_MAX = 1000 };	/* per scope: more than a century and a half */

#define COLUMN(field) offsetof(struct calendar_row, field)

struct calendar_row {
	struct half_term half_term;
	struct cell first_cell, last_cell, closed_cell;
};

static const struct column columns[] = {
	{ "scope", NEED_CELL, COLUMN(half_term.scope), { "school_id", "urn", "la" }, CELL_ID },
	{ "half_term", NEED_CELL, COLUMN(half_term.label_cell), { "label", "term" }, CELL_NAME },
	{ "first_day", NEED_CELL, COLUMN(first_cell), { "start", "starts", "first" }, CELL_DATE },
	{ "last_day", NEED_CELL, COLUMN(last_cell), { "end", "ends", "last" }, CELL_DATE },
	{ "closed_days", NEED_NONE, COLUMN(closed_cell), { "closed", "inset_days" }, CELL_DATES },
};

const struct table_spec calendar_spec = {
	.name = "calendar", .row_bytes = sizeof(struct calendar_row), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns), .shared = true,
};

static const char *la_key(struct reading *r, const char *la)
{
	return arena_printf(r->scratch, "la:%s", text_fold(r->scratch, la));
}

static const char *school_key(struct reading *r, const char *id)
{
	return arena_printf(r->scratch, "id:%s", id);
}

/* A scope without a school. An authority has one calendar for all its schools, so mostly nothing is wrong; but a
 * scope that is one slip away from a school's is reported. */
struct foreign {
	size_t n;
	struct cell first;
	struct map told;	/* scopes that resemble a school's -> the first file with them, which alone is reported */
	struct map near;	/* scope -> index in by_school of the school it is one slip from; n_schools: none */
};

enum { COMPARED_MAX = 4 << 20 };	/* scope and school pairs: about a second of work */

static bool is_near(const char *scope, const char *name)
{
	return name[0] && text_one_slip(scope, name);
}

/* The index of the school whose id or authority is one slip from the scope; n_schools: none. Each scope is compared
 * only once, however many half terms it has. */
static size_t place_of_near(const struct reading *r, const char *scope, struct map *near)
{
	const struct map_slot *known = map_get(near, scope);
	size_t i = 0;

	if (known)
		return known->value;
	if (near->n * r->n_schools > COMPARED_MAX)
		return r->n_schools;
	while (i < r->n_schools && !is_near(scope, r->by_school[i].school->id.text) &&
	       !is_near(scope, r->by_school[i].school->la.text))
		i++;
	return map_add(near, arena_strdup(r->scratch, scope), i)->value;
}

/* Report that a scope is near a school's id. Mostly no id is proposed, since S103 is a different school from S101. */
static void report_near(struct table *t, const struct cell *scope, const struct school *school)
{
	struct reading *r = t->reading;
	const bool of_school = is_near(scope->text, school->id.text);
	const char *near = reading_shown(r, of_school ? school->id.text : school->la.text);
	const char *what = arena_printf(r->scratch, "is not a school or authority of the schools table, but "
			"resembles %s '%s'",
					of_school ? "school" : "authority", near);
	struct diag *diag = table_bad_cell(t, DIAG_CSV078, scope, "%s", what);

	if (!of_school || text_nearest_id(scope->text, &near, 1))
		reading_hint(r, diag, "write '%s' if that is meant", near);
	else
		diag->hint = "correct the scope if that school is meant; nothing needs to be done if another is";
}

/* Whether another file has the same scope: each school's folder may have a copy of one calendar. */
static bool is_told(struct table *t, const struct cell *scope, struct map *told)
{
	const struct map_slot *slot = map_get(told, scope->text);

	if (!slot)
		slot = map_add(told, arena_strdup(t->reading->scratch, scope->text), (size_t)t->file);
	return slot->value != (size_t)t->file;
}

static void report_foreign(struct table *t, const struct cell *scope, struct foreign *foreign)
{
	size_t near = place_of_near(t->reading, scope->text, &foreign->near);

	if (near < t->reading->n_schools && !is_told(t, scope, &foreign->told))
		report_near(t, scope, t->reading->by_school[near].school);
	else if (near == t->reading->n_schools && !foreign->n++)
		foreign->first = (struct cell){ arena_strdup(t->reading->scratch, scope->text), scope->at };
}

static void note_foreign(struct reading *r, const struct foreign *foreign)
{
	if (foreign && foreign->n)
		reading_problem(r, DIAG_CSV077, foreign->first.at, NULL, foreign->first.text,
				"%zu row%s of schools or authorities that are not in the schools table, such as '%s', %s "
				"not used", foreign->n, foreign->n == 1 ? "" : "s",
				reading_shown(r, foreign->first.text), foreign->n == 1 ? "is" : "are")->hint =
			"nothing needs to be done unless one of them is meant to be one of your schools";
}

/* The scope's key among the reading's scopes. NULL, counted or reported, if it is not the scope of any school. */
static const char *find_scope(struct reading *r, struct table *t, const struct cell *scope,
			      struct foreign *foreign)
{
	const struct known_school *known = reading_school(r, scope->text);

	if (!scope->text[0] || (known && !known->usable))
		return NULL;
	if (text_same_id(scope->text, "*"))
		return "*";
	if (known)
		return school_key(r, known->id);
	if (map_get(&r->las, text_fold(r->scratch, scope->text)))
		return la_key(r, scope->text);
	if (r->n_known)		/* else there is no schools table, which is reported elsewhere */
		report_foreign(t, scope, foreign);
	return NULL;
}

/* Move back over spaces. */
static const char *before_spaces(const char *text, const char *at)
{
	while (at > text && at[-1] == ' ')
		at--;
	return at;
}

/* The dash or slash of a school year that ends at `at`, or NULL. */
static const char *year_dash(const char *text, const char *at)
{
	const char *dash = at;
	size_t size;
	uint32_t c;

	do {
		if (dash == text)
			return NULL;
		dash--;
	} while (((unsigned char)*dash & 0xC0) == 0x80);
	c = text_decode(dash, &size);
	return c == '/' || text_is_dash(c) ? dash : NULL;
}

const char *calendar_year_suffix(const char *text)
{
	const char *end = text + strlen(text), *second = end, *first;

	while (second > text && second[-1] >= '0' && second[-1] <= '9')
		second--;
	if (end - second != 2 && end - second != 4)
		return NULL;
	first = year_dash(text, before_spaces(text, second));
	first = first ? before_spaces(text, first) : NULL;
	if (!first || first - text < 4 || strspn(first - 4, "0123456789") != 4)
		return NULL;
	first -= 4;
	return (atoi(first) + 1) % 100 == atoi(second) % 100 ? first : NULL;
}

/* The name without its school year, which follows from the days. A school year that contradicts them is kept. */
static const char *short_label(struct reading *r, const struct half_term *h)
{
	const char *label = h->label_cell.text, *year = calendar_year_suffix(label);

	if (!year || atoi(year) != h->school_year || year == label)
		return label;
	label = arena_strndup(r->scratch, label, (size_t)(year - label));
	return reading_text(r, text_trim(r->scratch, label));
}

/* The school year is that of the last day: an autumn term may begin in the last week of August. */
static bool read_half_term(struct table *t, struct calendar_row *row)
{
	struct half_term *h = &row->half_term;

	h->first_day = table_date(t, &row->first_cell);
	h->last_day = table_date(t, &row->last_cell);
	if (!date_given(h->first_day) || !date_given(h->last_day))
		return false;
	if (date_compare(h->last_day, h->first_day) < 0) {
		table_bad_cell(t, DIAG_CSV025, &row->last_cell, "lies before the first day, %s",
			       row->first_cell.text)->hint = "correct one of the two days";
		return false;
	}
	h->school_year = date_school_year(h->last_day);
	closed_days_read(t, &row->closed_cell, h);
	h->label = short_label(t->reading, h);
	return true;
}

/* A row of a form that nobody has filled in yet: nothing in it can be wrong. */
static bool is_unfilled(struct table *t, const struct calendar_row *row)
{
	const struct half_term *h = &row->half_term;

	if (!h->label_cell.text[0] || row->first_cell.text[0] || row->last_cell.text[0] || row->closed_cell.text[0])
		return false;
	table_problem(t, DIAG_CSV072, (struct loc){ t->file, row->first_cell.at.line, 1 }, NULL,
		      "the half term has neither a first nor a last day, so it is not used")
		->hint = "fill in first_day and last_day, or delete the row";
	return true;
}

void calendar_read(struct reading *r, struct table *t)
{
	struct foreign *foreign = r->foreign;
	struct calendar_row row;

	if (!foreign) {
		r->foreign = foreign = arena_alloc(r->scratch, sizeof(*foreign));
		*foreign = (struct foreign){ .n = 0 };
		map_init(&foreign->near, r->scratch);
		map_init(&foreign->told, r->scratch);
	}
	while (table_next(t, &row)) {
		const char *scope;
		bool filled;

		if (is_unfilled(t, &row))
			continue;
		table_keep_texts(t, &row);
		filled = table_check_filled(t, &row);
		scope = find_scope(r, t, &row.half_term.scope, foreign);
		if (!scope && row.half_term.scope.text[0])
			continue;
		if (read_half_term(t, &row) && filled && scope)
			rows_add(&r->half_terms, map_add(&r->scopes, scope, r->scopes.n)->value,
				 &row.half_term);
	}
}

static int compare_half_terms(const void *left, const void *right)
{
	const struct half_term *a = left, *b = right;
	int by = date_compare(a->first_day, b->first_day);

	if (!by)
		by = strcmp(a->label_cell.at.file, b->label_cell.at.file);
	return by ? by : a->label_cell.at.line - b->label_cell.at.line;
}

/* "half_term 'LABEL' ..." */
static struct diag *report(struct reading *r, enum diag_code code, const struct half_term *h,
			   const char *reason)
{
	const struct known_school *known = reading_school(r, h->scope.text);

	if (!known)
		r->incomplete = true;
	return reading_problem(r, code, h->label_cell.at, known ? known->id : NULL, h->label,
			       "half_term '%s' %s", reading_shown(r, h->label), reason);
}

static void report_repeat(struct reading *r, const struct half_term *h, const struct half_term *first)
{
	const char *reason = arena_printf(r->scratch, "of %s is also in %s:%d",
					  date_school_year_name(r->scratch, h->school_year),
					  first->label_cell.at.file, first->label_cell.at.line);

	report(r, DIAG_CSV041, h, reason)->hint =
		"delete one of the rows, or correct its name or its days";
}

static void report_overlap(struct reading *r, const struct half_term *h,
			   const struct half_term *before)
{
	const char *reason = arena_printf(r->scratch, "begins on %s, before '%s' ends on %s",
					  date_iso(r->scratch, h->first_day),
					  reading_shown(r, before->label),
					  date_iso(r->scratch, before->last_day));

	report(r, DIAG_CSV034, h, reason)->hint =
		"correct the first or last day of one of them";
}

static bool same_days(const struct half_term *a, const struct half_term *b)
{
	if (date_compare(a->first_day, b->first_day) != 0 || date_compare(a->last_day, b->last_day) != 0 ||
	    a->n_closed != b->n_closed || a->closed_unread != b->closed_unread)
		return false;
	for (size_t i = 0; i < a->n_closed; i++) {
		if (date_compare(a->closed[i].first, b->closed[i].first) != 0 ||
		    date_compare(a->closed[i].last, b->closed[i].last) != 0)
			return false;
	}
	return true;
}

/* Sort and check one scope's half terms. Equal rows, for example in each school's own folder, become one. Returns the
 * number left. */
static size_t check_half_terms(struct reading *r, struct half_term *items, size_t n)
{
	struct map labels;
	size_t kept = 0;

	map_init(&labels, r->scratch);
	for (size_t i = 0; i < n; i++) {
		const struct half_term h = items[i];
		const char *key = arena_printf(r->scratch, "%d %s", h.school_year,
					       text_fold(r->scratch, h.label));
		size_t first = map_add(&labels, key, kept)->value;

		if (first != kept && same_days(&items[first], &h))
			continue;
		if (first != kept)
			report_repeat(r, &h, &items[first]);
		else if (kept && date_compare(h.first_day, items[kept - 1].last_day) <= 0)
			report_overlap(r, &h, &items[kept - 1]);
		items[kept++] = h;
	}
	if (kept <= HALF_TERMS_MAX)
		return kept;
	report(r, DIAG_CSV032, &items[HALF_TERMS_MAX],
	       "is one half term too many for its scope; it and those after it are not used")->hint =
		"delete the half terms of years long past";
	return HALF_TERMS_MAX;
}

/* The narrowest scope with half terms for the school; r->scopes.n if there is none. */
static size_t scope_of(struct reading *r, const struct school *school)
{
	const char *keys[] = { school_key(r, school->id.text), la_key(r, school->la.text), "*" };

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		const struct map_slot *slot = map_get(&r->scopes, keys[i]);

		if (slot)
			return slot->value;
	}
	return r->scopes.n;
}

void calendar_finish(struct reading *r, struct evidence *evidence)
{
	struct row_groups groups = rows_group(r->arena, &r->half_terms, r->scopes.n);
	struct half_term *items = groups.items;
	size_t *kept = arena_array(r->scratch, r->scopes.n, sizeof(*kept));

	note_foreign(r, r->foreign);
	for (size_t i = 0; i < r->scopes.n; i++) {
		size_t n = groups.starts[i + 1] - groups.starts[i];

		if (n)
			qsort(items + groups.starts[i], n, sizeof(*items), compare_half_terms);
		kept[i] = check_half_terms(r, items + groups.starts[i], n);
	}
	for (size_t i = 0; i < r->n_schools; i++) {
		size_t scope = scope_of(r, r->by_school[i].school);

		if (scope == r->scopes.n)
			continue;
		r->by_school[i].half_terms = items + groups.starts[scope];
		r->by_school[i].n_half_terms = kept[scope];
	}
}

const struct half_term *school_half_term(const struct school_evidence *school, struct date day)
{
	for (size_t i = 0; i < school->n_half_terms; i++) {
		const struct half_term *h = &school->half_terms[i];

		if (date_compare(h->first_day, day) <= 0 && date_compare(day, h->last_day) <= 0)
			return h;
	}
	return NULL;
}

const struct half_term *school_next_half_term(const struct school_evidence *school, struct date day)
{
	for (size_t i = 0; i < school->n_half_terms; i++) {
		if (date_compare(school->half_terms[i].first_day, day) > 0)
			return &school->half_terms[i];
	}
	return NULL;
}
