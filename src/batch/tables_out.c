/* tables_out.c - see tables_out.h. */
#include "batch/tables_out.h"

#include <stdio.h>

#include "base/die.h"
#include "score/score.h"

enum { MAX_CELLS = 20 };

/* A row being filled from the left. Numbers are printed into its own memory. */
struct row {
	const char *cells[MAX_CELLS];
	char numbers[MAX_CELLS][32];
	size_t n;
};

/* The next cell; memory for its text, if that is a number. */
static char *next(struct row *row)
{
	if (row->n < MAX_CELLS) {
		row->cells[row->n] = row->numbers[row->n];
		return row->numbers[row->n++];
	}
	die("a table has more than %d columns", MAX_CELLS);
}

static void add(struct row *row, const char *text)
{
	next(row);
	row->cells[row->n - 1] = text;
}

static void add_number(struct row *row, long number)
{
	snprintf(next(row), sizeof(row->numbers[0]), "%ld", number);
}

static void add_milli(struct row *row, int milli)
{
	snprintf(next(row), sizeof(row->numbers[0]), "%d.%03d", milli / 1000, milli % 1000);
}

static void add_blanks(struct row *row, int n)
{
	for (int i = 0; i < n; i++)
		add(row, "");
}

static void put(struct buf *out, const struct row *row)
{
	buf_csv_row(out, row->cells, row->n);
}

/* ---- results.csv ---- */

enum { BLANKS_JUDGEMENT_TO_COVERAGE = 9, BLANKS_INDICATED_TO_COVERAGE = 7, BLANKS_MET_TO_COVERAGE = 4 };

static const char overall_title[] = "Overall";

static const struct out_column results_columns[] = {
	{ "audit", OUT_TEXT, 14 }, { "version", OUT_TEXT, 8 },
	{ "period", OUT_TEXT, 9 }, { "school_id", OUT_TEXT, 10 },
	{ "school", OUT_TEXT, 28 }, { "section", OUT_TEXT, 16 },
	{ "title", OUT_TEXT, 26 }, { "judgement", OUT_TEXT, 14 },
	{ "level", OUT_NUMBER, 8 }, { "indicated", OUT_NUMBER, 11 },
	{ "held", OUT_NUMBER, 8 }, { "cap_reason", OUT_TEXT, 26 },
	{ "met", OUT_NUMBER, 7 }, { "applicable", OUT_NUMBER, 12 },
	{ "unanswered", OUT_NUMBER, 13 }, { "coverage", OUT_NUMBER, 11 },
	{ "status", OUT_TEXT, 16 },
};

const struct out_table results_table = {
	"Results", results_columns, sizeof(results_columns) / sizeof(*results_columns)
};

void results_head(struct buf *out)
{
	out_table_head(out, &results_table);
}

static void add_front(struct row *row, const struct framework *framework, const char *period,
		      const struct school *school, const char *id, const char *title)
{
	add(row, framework->id);
	add(row, framework->version);
	add(row, period);
	add(row, school->id.text);
	add(row, school->name.text);
	add(row, id);
	add(row, title);
}

/* The column status: a draft's reason, or the status itself; marked if rows were generated. */
static const char *status_text(struct arena *arena, const struct school_result *result,
			       const char *status, const char *draft)
{
	const char *text = draft ? draft : status;

	return result->evidence->generated ? arena_printf(arena, "generated: %s", text) : text;
}

static void add_counts(struct row *row, const struct section_result *section)
{
	add_number(row, section->tally.met);
	add_number(row, section->tally.applicable);
	add_number(row, section->tally.unanswered);
	add_milli(row, section->coverage_milli);
}

static void result_row(struct buf *out, const struct school_result *result, const char *period,
		       const struct section_result *section,
		       const struct judgement_result *judgement, const char *draft)
{
	const struct framework *framework = result->framework;
	bool assessed = judgement->status == SECTION_ASSESSED;
	bool rated = !judgement->judgement->from_figures;	/* otherwise it rests on no statement */
	struct row row = { .n = 0 };
	struct arena arena;

	arena_init(&arena);
	add_front(&row, framework, period, result->evidence->school,
		  judgement->judgement->id, judgement->judgement->title);
	add(&row, assessed ? framework_level_name(framework, judgement->level) : "");
	if (assessed)
		add_number(&row, judgement->level);
	else
		add(&row, "");
	for (int i = 0; i < 2; i++) {
		if (assessed && rated && !judgement->clause.not_rated)
			add_number(&row, i == 0 ? judgement->indicated : judgement->held);
		else
			add(&row, "");
	}
	add(&row, judgement->cap_reason);
	if (rated)
		add_counts(&row, section);
	else
		add_blanks(&row, BLANKS_MET_TO_COVERAGE);
	add(&row, status_text(&arena, result, judgement_status_name(judgement), draft));
	put(out, &row);
	arena_clear(&arena);
}

/* The level of all sections together. It depends on their levels and on no statement of its own. */
static void overall_row(struct buf *out, const struct school_result *result, const char *period,
			const char *draft)
{
	const struct framework *framework = result->framework;
	const int level = result->overall_level;
	struct row row = { .n = 0 };
	struct arena arena;

	arena_init(&arena);
	add_front(&row, framework, period, result->evidence->school, FRAMEWORK_OVERALL_ID,
		  overall_title);
	add(&row, level >= 0 ? framework_level_name(framework, level) : "");
	if (level >= 0)
		add_number(&row, level);
	else
		add(&row, "");
	add_blanks(&row, BLANKS_INDICATED_TO_COVERAGE);
	add(&row, status_text(&arena, result,
			      section_status_name(level >= 0 ? SECTION_ASSESSED : SECTION_NOT_ASSESSED),
			      draft));
	put(out, &row);
	arena_clear(&arena);
}

/* For notes, only whether there are any. */
static void note_row(struct buf *out, const struct framework *framework, const char *period,
		     const struct school *school, const struct section *section,
		     const char *status)
{
	struct row row = { .n = 0 };

	add_front(&row, framework, period, school, section->id, section->title);
	add_blanks(&row, BLANKS_JUDGEMENT_TO_COVERAGE);
	add(&row, status);
	put(out, &row);
}

static void section_rows(struct buf *out, const struct school_result *result, const char *period,
			 const struct section_result *section, const char *draft)
{
	for (size_t i = 0; i < section->section->n_judgements; i++)
		result_row(out, result, period, section, &section->judgements[i], draft);
	if (!section->section->n_judgements) {
		struct arena arena;

		arena_init(&arena);
		note_row(out, result->framework, period, result->evidence->school, section->section,
			 status_text(&arena, result, section_status_name(section->status), draft));
		arena_clear(&arena);
	}
}

void results_rows(struct buf *out, const struct findings *findings, const char *draft)
{
	const struct school_result *result = findings_judged(findings);
	struct arena arena;
	const char *period;

	arena_init(&arena);
	period = date_school_year_name(&arena, date_school_year(result->report_date));
	for (size_t i = 0; i < result->framework->n_sections; i++)
		section_rows(out, result, period, &result->sections[i], draft);
	if (result->framework->scoring.overall != OVERALL_NONE)
		overall_row(out, result, period, draft);
	arena_clear(&arena);
}

void results_rows_without(struct buf *out, const struct framework *framework,
			  struct date report_date, const struct school *school, const char *why)
{
	struct arena arena;
	const char *period;

	arena_init(&arena);
	period = date_school_year_name(&arena, date_school_year(report_date));
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		for (size_t k = 0; k < section->n_judgements; k++) {
			struct section one = { .id = section->judgements[k].id,
					       .title = section->judgements[k].title };

			note_row(out, framework, period, school, &one, why);
		}
		if (!section->n_judgements)
			note_row(out, framework, period, school, section, why);
	}
	if (framework->scoring.overall != OVERALL_NONE) {
		const struct section overall = { .id = FRAMEWORK_OVERALL_ID, .title = overall_title };

		note_row(out, framework, period, school, &overall, why);
	}
	arena_clear(&arena);
}

/* ---- actions.csv ---- */

static const struct out_column actions_columns[] = {
	{ "school_id", OUT_SCHOOL_ID, 10 }, { "action_id", OUT_TEXT, 14 },
	{ "item", OUT_TEXT, 18 }, { "action", OUT_LONG, 36 },
	{ "owner", OUT_TEXT, 16 }, { "support", OUT_TEXT, 15 },
	{ "start", OUT_DATE, 11 }, { "due", OUT_DATE, 11 },
	{ "measured", OUT_DATE, 11 }, { "cost", OUT_TEXT, 10 },
	{ "success_measure", OUT_LONG, 32 }, { "status", OUT_STATUS, 12 },
	{ "carried", OUT_NUMBER, 9 }, { "reviewed_on", OUT_DATE, 12 },
	{ "note", OUT_LONG, 24 }, { "generated", OUT_TEXT, 11 },
};

const struct out_table actions_table = {
	"Actions", actions_columns, sizeof(actions_columns) / sizeof(*actions_columns)
};

void actions_head(struct buf *out)
{
	out_table_head(out, &actions_table);
}

static const char *iso(struct arena *arena, struct date date)
{
	return date_given(date) ? date_iso(arena, date) : "";
}

/* If the calendar does not reach that far, use words that can be read back. */
static const char *end_text(struct arena *arena, const struct moment *end)
{
	return date_given(end->date) ? date_iso(arena, end->date) : lapse_text(arena, end->in);
}

static void action_row(struct buf *out, const struct school_evidence *school,
		       const struct plan_action *action)
{
	struct row row = { .n = 0 };
	struct arena arena;

	arena_init(&arena);
	add(&row, school->school->id.text);
	add(&row, action->id);
	add(&row, plan_action_item(action));
	add(&row, action->text);
	add(&row, action->owner);
	add(&row, action->support);
	add(&row, iso(&arena, action->start.date));
	add(&row, end_text(&arena, &action->due));
	add(&row, end_text(&arena, &action->measured));
	add(&row, action->cost);
	add(&row, action->success);
	add(&row, action_status_name(action->status));
	add_number(&row, action->carried);
	add(&row, iso(&arena, action->reviewed_on));
	add(&row, action->note);
	add(&row, school->generated ? "yes" : "");
	put(out, &row);
	arena_clear(&arena);
}

void actions_rows(struct buf *out, const struct school_evidence *school, const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_actions; i++)
		action_row(out, school, &plan->actions[i]);
	for (size_t i = 0; i < plan->n_carried; i++)
		action_row(out, school, &plan->carried[i]);
	for (size_t i = 0; i < plan->n_finished; i++)
		action_row(out, school, &plan->finished[i]);
}

/* ---- problems.csv ---- */

static const struct out_column problems_columns[] = {
	{ "file", OUT_TEXT, 26 }, { "line", OUT_NUMBER, 7 },
	{ "column", OUT_NUMBER, 8 }, { "severity", OUT_TEXT, 10 },
	{ "code", OUT_TEXT, 9 }, { "school_id", OUT_SCHOOL_ID, 10 },
	{ "value", OUT_TEXT, 18 }, { "message", OUT_LONG, 55 },
	{ "hint", OUT_LONG, 45 }, { "count", OUT_NUMBER, 7 },
	{ "places", OUT_TEXT, 24 }, { "schools", OUT_TEXT, 24 },
};

const struct out_table problems_table = {
	"Problems", problems_columns, sizeof(problems_columns) / sizeof(*problems_columns)
};

void problems_head(struct buf *out)
{
	out_table_head(out, &problems_table);
}

/* If there are several schools: the first few, and how many more. */
static const char *schools_text(struct arena *arena, const struct told *told)
{
	const size_t listed = told->n_schools < TOLD_SCHOOLS_MAX ? told->n_schools : TOLD_SCHOOLS_MAX;
	const char *text = "";

	for (size_t i = 0; i < listed; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? "; " : "", told->schools[i]);
	if (told->n_schools > listed)
		text = arena_printf(arena, "%s; and %zu more", text, told->n_schools - listed);
	return text;
}

void problems_row(struct buf *out, const struct told *told)
{
	const struct diag *d = told->diag;
	struct row row = { .n = 0 };
	struct arena arena;

	arena_init(&arena);
	add(&row, d->at.file);
	add_number(&row, d->at.line ? d->at.line : 1);
	add_number(&row, d->at.column ? d->at.column : 1);
	add(&row, diag_severity_ids[d->severity]);
	add(&row, diag_code_name(d->code));
	add(&row, told->n_schools > 1 ? "" : d->school_id);
	add(&row, d->value);
	add(&row, d->message);
	add(&row, diag_hint(&arena, d));
	add_number(&row, (long)told->n_places);
	add(&row, told->n_places > 1 && !told->one_place ? told_places(&arena, told) : "");
	add(&row, schools_text(&arena, told));
	put(out, &row);
	arena_clear(&arena);
}
