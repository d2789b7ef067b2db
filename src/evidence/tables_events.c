/*
 * tables_events.c - suspensions, lunchtime suspensions and permanent exclusions, one per row.
 *
 * Days are kept as half days: a lunchtime counts as half a day (statutory guidance on suspension), and
 * a session of the school census is a morning or an afternoon. Whether a place, a time or a type is a
 * valid code is for the audit to say.
 */
#include "evidence/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "evidence/cases.h"
#include "evidence/stored.h"

/* More than any school year has: a larger number is a slip. */
enum { HALVES_MAX = 2 * 190 };

#define HALF_SIGN "\xC2\xBD"

#define COLUMN(field) offsetof(struct event_row, field)

static const struct column columns[] = {
	{ "school_id", NEED_CELL, COLUMN(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "pupil_ref", NEED_CELL, COLUMN(pupil_ref), { "pupil", "pupil_id" }, CELL_ID },
	{ "event", NEED_CELL, COLUMN(event_cell), { "kind", "event_type" }, CELL_WORD },
	{ "start", NEED_CELL, COLUMN(start_cell), { "first_day", "start_date" }, CELL_DATE },
	{ "days", NEED_NONE, COLUMN(days_cell), { "school_days", "length" }, CELL_NUMBER },
	{ "sessions", NEED_NONE, COLUMN(sessions_cell), { "number_of_sessions", "sessions_missed" }, CELL_NUMBER },
	{ "notified", NEED_NONE, COLUMN(notified_cell), { "notice", "notified_on" }, CELL_DATE },
	{ "cancelled", NEED_NONE, COLUMN(cancelled_cell), { "cancelled_on", "canceled" }, CELL_DATE },
	{ "previous_school", NEED_NONE, COLUMN(elsewhere_cell), { "elsewhere" }, CELL_YES_NO },
	{ "exam_on", NEED_NONE, COLUMN(exam_cell), { "exam", "exam_date" }, CELL_DATE },
	{ "place", NEED_NONE, COLUMN(place), { "place_code", "where" }, CELL_WORD },
	{ "time", NEED_NONE, COLUMN(time), { "time_code", "time_of_day" }, CELL_WORD },
	{ "type", NEED_NONE, COLUMN(type), { "type_code", "incident_type" }, CELL_WORD },
	{ "reason", NEED_NONE, COLUMN(reason), { "reasons" }, CELL_TEXT },
	{ "followed", NEED_NONE, COLUMN(followed), { "what_followed", "follow_up" }, CELL_TEXT },
	{ "generated", NEED_NONE, COLUMN(generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field typed[] = {
	{ TYPED_INT, COLUMN(kind) },	   { TYPED_DATE, COLUMN(start) },
	{ TYPED_INT, COLUMN(halves) },	   { TYPED_DATE, COLUMN(notified) },
	{ TYPED_DATE, COLUMN(cancelled) }, { TYPED_DATE, COLUMN(exam_on) },
	{ TYPED_INT, COLUMN(elsewhere) },
};

_Static_assert(sizeof(enum event_kind) == sizeof(int) && sizeof(enum yes_no) == sizeof(int),
	       "they are kept as one");

const struct table_spec events_spec = {
	.name = "events", .row_bytes = sizeof(struct event_row),
	.kept_bytes = sizeof(struct event_row), .typed = typed,
	.n_typed = sizeof(typed) / sizeof(*typed), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns), .pupils = true,
};

/* In capitals: the census codes for types of exclusion. FIXD is the name used before it was renamed. */
static const struct {
	const char *word;
	enum event_kind kind;
} words[] = {
	{ "SUSP", EVENT_SUSPENSION }, { "FIXD", EVENT_SUSPENSION },
	{ "LNCH", EVENT_LUNCHTIME }, { "PERM", EVENT_PERMANENT },
	{ "suspension", EVENT_SUSPENSION }, { "suspended", EVENT_SUSPENSION },
	{ "fixed term exclusion", EVENT_SUSPENSION },
	{ "fixed-period exclusion", EVENT_SUSPENSION }, { "fpe", EVENT_SUSPENSION }, { "fte", EVENT_SUSPENSION },
	{ "lunchtime", EVENT_LUNCHTIME }, { "lunchtime suspension", EVENT_LUNCHTIME },
	{ "lunchtime exclusion", EVENT_LUNCHTIME },
	{ "permanent", EVENT_PERMANENT }, { "permanent exclusion", EVENT_PERMANENT },
	{ "pex", EVENT_PERMANENT }, { "expulsion", EVENT_PERMANENT },
};

const char *event_kind_name(enum event_kind kind)
{
	static const char *const names[EVENT_KIND_COUNT] = {
		[EVENT_SUSPENSION] = "suspension", [EVENT_LUNCHTIME] = "lunchtime suspension",
		[EVENT_PERMANENT] = "permanent exclusion", [EVENT_UNKNOWN] = "event",
	};

	return names[kind];
}

const char *event_word(size_t i)
{
	return i < sizeof(words) / sizeof(*words) ? words[i].word : NULL;
}

static void read_kind(struct table *t, struct event_row *row)
{
	row->kind = EVENT_UNKNOWN;
	if (!row->event_cell.text[0])
		return;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (text_same_folded(row->event_cell.text, words[i].word)) {
			row->kind = words[i].kind;
			return;
		}
	}
	table_bad_cell(t, DIAG_CAS001, &row->event_cell, "is not a kind of event")->hint =
		"use suspension, lunchtime or permanent, or SUSP, LNCH or PERM; a safeguarding separation is not "
		"an event: it goes in case_items.csv";
}

/* The half days that follow the whole days: nothing, ".5", ",50" or "\u00BD". Returns -1 for anything else. */
static int parse_part(const char *text)
{
	int halves = 0;

	if (strcmp(text, HALF_SIGN) == 0 || strcmp(text, " " HALF_SIGN) == 0)
		return 1;
	if (*text == '.' || *text == ',') {
		text++;
		if (*text != '5' && *text != '0')
			return -1;
		halves = *text++ == '5';
		text += strspn(text, "0");
	}
	return *text ? -1 : halves;
}

/* Whole or half days: "3", "2.5", "2,5", ".5", "2\u00BD". Returns 0 for anything else. */
static int parse_halves(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	int part = parse_part(text + digits), halves;

	if (digits > 3 || part < 0)
		return 0;
	halves = 2 * atoi(text) + part;
	return halves > HALVES_MAX ? 0 : halves;
}

/* "2.5 days" without its unit, which is given in singular and plural; other text unchanged. */
static const char *without_unit(struct table *t, const char *text, const char *one, const char *many)
{
	const char *unit = strrchr(text, ' ');

	if (!unit || unit == text || (!text_same_folded(unit + 1, one) && !text_same_folded(unit + 1, many)))
		return text;
	return arena_strndup(t->row_scratch, text, (size_t)(unit - text));
}

static bool is_none(const struct cell *cell)
{
	return !cell->text[0] || strcmp(cell->text, "0") == 0;
}

/* A permanent exclusion has no length. */
static void expect_none(struct table *t, const struct cell *cell)
{
	if (!is_none(cell))
		table_bad_cell(t, DIAG_CAS002, cell,
			       "is given for a permanent exclusion, which has no days")->hint =
			"leave it empty";
}

/* Sessions instead of days, or beside them; two are a day. */
static void read_sessions(struct table *t, struct event_row *row)
{
	const struct cell *cell = &row->sessions_cell;
	const char *text = without_unit(t, cell->text, "session", "sessions");
	int sessions;

	if (!text[0])
		return;
	sessions = text[strspn(text, "0123456789")] || strlen(text) > 3 ? 0 : atoi(text);
	if (!sessions || sessions > HALVES_MAX) {
		table_bad_cell(t, DIAG_CAS002, cell, "is not a number of sessions")->hint =
			"write how many mornings and afternoons: two are a school day";
		row->halves = 0;
	} else if (!row->days_cell.text[0]) {
		row->days_cell = *cell;
		row->halves = sessions;
	} else if (row->halves && row->halves != sessions) {
		table_bad_cell(t, DIAG_CAS002, cell, "is not twice the number of days")->hint =
			"two sessions are a day: correct one of the two, or leave it empty";
		row->halves = 0;
	}
}

static void read_days(struct table *t, struct event_row *row)
{
	const struct cell *cell = &row->days_cell;

	if (row->kind == EVENT_PERMANENT) {
		expect_none(t, cell);
		expect_none(t, &row->sessions_cell);
		return;
	}
	if (cell->text[0]) {
		row->halves = parse_halves(without_unit(t, cell->text, "day", "days"));
		if (!row->halves)
			table_bad_cell(t, DIAG_CAS002, cell,
				       "is not a number of whole or half school days")->hint =
				"write whole or half days, such as 3 or 2.5";
	}
	read_sessions(t, row);
	if (cell->text[0] || row->sessions_cell.text[0])
		return;
	if (row->kind == EVENT_LUNCHTIME)
		row->halves = 1;
	else if (row->kind == EVENT_SUSPENSION)
		table_problem(t, DIAG_CAS002, cell->at, NULL, "days is empty")->hint =
			"give the number of school days, such as 2.5, or the number of sessions";
}

/* Report a day that lies before the first one although it must follow it. */
static void check_not_before(struct table *t, const struct event_row *row, const struct cell *cell,
			     struct date day)
{
	if (date_given(day) && date_given(row->start) && date_compare(day, row->start) < 0)
		table_bad_cell(t, DIAG_CSV025, cell, "lies before the first day")->hint =
			"correct one of the two days";
}

void events_read(struct reading *r, struct table *t)
{
	struct event_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_owner(t, &row.school_id, &owner);

		refs_clean(t, &row.pupil_ref);
		read_kind(t, &row);
		row.start = table_date(t, &row.start_cell);
		read_days(t, &row);
		row.notified = table_date(t, &row.notified_cell);
		row.cancelled = table_date(t, &row.cancelled_cell);
		row.exam_on = table_date(t, &row.exam_cell);
		row.elsewhere = table_yes_no(t, &row.elsewhere_cell);
		check_not_before(t, &row, &row.exam_cell, row.exam_on);
		if (table_yes(t, &row.generated_cell) && owned)
			r->by_school[owner].generated = true;
		if (filled && owned)
			table_set_aside(t, &r->stored->events, owner, &row);
	}
}
