/*
 * kind_rated_run.c - makes one school's rows from a case, scores them, and compares the result with
 * what the case expects. See trials.h.
 *
 * An answer is given to every descriptor that it names; a later answer replaces an earlier one by the
 * same respondent. So a case can say "everything met, except this".
 */
#include "author/kinds.h"

#include <stdlib.h>
#include <string.h>

#include "author/expect.h"
#include "author/trial_private.h"
#include "earlier/earlier.h"
#include "score/score.h"

struct run {
	struct arena *arena;
	const struct framework *f;
	const struct trial_file *file;
	const struct trial *school;
	struct response *rows;
	size_t n_rows, capacity;
	struct trial_findings findings;
};

/* ---- the rows ---- */

static int level_named(const struct framework *f, const char *id)
{
	for (size_t i = 0; i < f->n_levels; i++) {
		if (strcmp(f->levels[i].id, id) == 0)
			return (int)i + 1;
	}
	return 0;	/* "below" */
}

static bool speaks_of(const struct framework *f, const struct trial_answer *given,
		      const struct descriptor *d)
{
	const struct section *section = &f->sections[d->section];

	if (strcmp(given->item, "*") != 0 && framework_descriptor(f, given->item) != d &&
	    framework_strand(f, given->item) != &section->strands[d->strand] &&
	    framework_section(f, given->item) != section)
		return false;
	if (given->at && d->level != level_named(f, given->at))
		return false;
	return !given->up_to || d->level <= level_named(f, given->up_to);
}

static bool same_person(const struct run *run, const char *a, const char *b)
{
	return framework_respondent(run->f, a) && framework_respondent(run->f, a) ==
	       framework_respondent(run->f, b);
}

static struct response *new_row(struct run *run)
{
	if (run->n_rows == run->capacity)
		run->rows = arena_grow(run->arena, run->rows, run->n_rows, &run->capacity,
				       sizeof(*run->rows));
	return &run->rows[run->n_rows++];
}

/* The row for this descriptor and respondent; a new one if there is none yet. */
static struct response *row_of(struct run *run, const struct descriptor *d, const char *by)
{
	for (size_t i = 0; i < run->n_rows; i++) {
		if (strcmp(run->rows[i].item.text, d->id) == 0 &&
		    (strcmp(run->rows[i].respondent.text, by) == 0 ||
		     same_person(run, run->rows[i].respondent.text, by)))
			return &run->rows[i];
	}
	return new_row(run);
}

/* The place of a row of the case. */
static struct loc at_line(const struct run *run, int line)
{
	return (struct loc){ run->file->file, line, 1 };
}

static void put(struct cell *cell, const char *text)
{
	if (text)
		cell->text = text;
}

static void fill(const struct run *run, struct response *row, const struct trial_answer *given,
		 const char *item)
{
	*row = response_blank(at_line(run, given->line));
	put(&row->school_id, "case");
	put(&row->item, item);
	put(&row->rating, given->rating);
	put(&row->respondent, given->by);
	put(&row->evidence, given->evidence);
	put(&row->evidence_type, given->type);
	put(&row->evidence_date_cell, given->date);
	put(&row->na_reason, given->reason);
	put(&row->waived_by, given->waived_by);
	put(&row->waived_until_cell, given->waived_until);
	put(&row->note, given->note);
	if (given->date)
		date_parse(given->date, &row->evidence_date);
	if (given->waived_until)
		date_parse(given->waived_until, &row->waived_until);
}

/* Is the answer about the strand as a whole? A level that only says which descriptors are meant ('at') rates none of
 * them. */
static bool rates_whole(const struct run *run, const struct trial_answer *given,
			const struct section *section, const struct strand *strand)
{
	if (given->at || given->up_to || framework_level(run->f, given->rating) < 0)
		return false;
	if (framework_strand(run->f, given->item) == strand)
		return true;
	return !framework_rating(run->f, given->rating) &&
	       (strcmp(given->item, "*") == 0 || framework_section(run->f, given->item) == section);
}

/* Remove this respondent's answers to the strand and to its descriptors. */
static void forget_strand(struct run *run, const struct strand *strand, const char *by)
{
	size_t kept = 0;

	for (size_t i = 0; i < run->n_rows; i++) {
		const struct response *row = &run->rows[i];
		const struct descriptor *d = framework_descriptor(run->f, row->item.text);
		const struct strand *of = d ? &run->f->sections[d->section].strands[d->strand]
					    : framework_strand(run->f, row->item.text);

		if (of != strand || (strcmp(row->respondent.text, by) != 0 &&
				     !same_person(run, row->respondent.text, by)))
			run->rows[kept++] = *row;
	}
	run->n_rows = kept;
}

/* A level for a whole strand is one row, as in responses.csv. */
static void rate_strands(struct run *run, const struct trial_answer *given)
{
	const char *by = given->by ? given->by : "";

	for (size_t s = 0; s < run->f->n_sections; s++) {
		const struct section *section = &run->f->sections[s];

		for (size_t i = 0; i < section->n_strands; i++) {
			const struct strand *strand = &section->strands[i];

			if (!rates_whole(run, given, section, strand))
				continue;
			forget_strand(run, strand, by);
			fill(run, new_row(run), given, strand->id);
		}
	}
}

static bool is_whole(const struct run *run, const struct trial_answer *given,
		     const struct section *section, const struct descriptor *d)
{
	return rates_whole(run, given, section, &section->strands[d->strand]);
}

static void spread(struct run *run, const struct trial_answer *given)
{
	rate_strands(run, given);
	for (size_t s = 0; s < run->f->n_sections; s++) {
		const struct section *section = &run->f->sections[s];

		for (size_t i = 0; i < section->n_strands * run->f->n_steps; i++) {
			const struct descriptor *d = &section->strands[i / run->f->n_steps]
							      .descriptors[i % run->f->n_steps];

			if (!d->absent && speaks_of(run->f, given, d) && !is_whole(run, given, section, d))
				fill(run, row_of(run, d, given->by ? given->by : ""), given, d->id);
		}
	}
}

static struct school *new_school(struct arena *arena, struct loc at)
{
	struct school *school = arena_alloc(arena, sizeof(*school));

	*school = school_blank(at);
	put(&school->id, "case");
	put(&school->name, "Case");
	school->phase = PHASE_PRIMARY;
	return school;
}

const struct school *trial_school(struct arena *arena, struct loc at)
{
	return new_school(arena, at);
}

static const struct school *make_school(struct run *run)
{
	struct school *school = new_school(run->arena, at_line(run, run->school->line));
	struct cell *focus = arena_array(run->arena, run->school->n_focus, sizeof(*focus));

	for (size_t i = 0; i < run->school->n_focus; i++)
		focus[i] = (struct cell){ run->school->focus[i], school->focus.at };
	school->focus_ids = focus;
	school->n_focus = run->school->n_focus;
	return school;
}

const struct metric_row *trial_metrics(struct arena *arena, const struct trial_file *file, const struct trial *trial)
{
	struct metric_row *rows = arena_array(arena, trial->n_figures, sizeof(*rows));

	for (size_t i = 0; i < trial->n_figures; i++) {
		const struct trial_figure *f = &trial->figures[i];

		rows[i] = metric_blank((struct loc){ file->file, f->line, 1 });
		put(&rows[i].school_id, "case");
		put(&rows[i].metric, f->metric);
		put(&rows[i].group, f->group);
		put(&rows[i].period, f->period);
		put(&rows[i].numerator, f->numerator);
		put(&rows[i].denominator, f->denominator);
		put(&rows[i].value, f->value);
	}
	return rows;
}

static const struct judgement_row *make_judgements(const struct run *run)
{
	const struct trial *trial = run->school;
	struct judgement_row *rows = arena_array(run->arena, trial->n_judgements, sizeof(*rows));

	for (size_t i = 0; i < trial->n_judgements; i++) {
		const struct trial_judgement *j = &trial->judgements[i];

		rows[i] = judgement_blank(at_line(run, j->line));
		put(&rows[i].school_id, "case");
		put(&rows[i].section, j->section);
		put(&rows[i].judgement, j->judgement);
		put(&rows[i].respondent, j->by);
		put(&rows[i].reason, j->reason);
		put(&rows[i].reason_code, j->reason_code);
		put(&rows[i].previous, j->previous);
	}
	return rows;
}

/* ---- what was found ---- */

/* A review has its recorded levels in judgements: take the one that is named, otherwise the first. */
static const struct judgement_result *judgement_of(const struct run *run, const struct data *e,
						   const struct section_result *result)
{
	const struct data *named = data_field(e, "judgement");

	if (!framework_has_reviewer(run->f) || !result->section->n_judgements)
		return NULL;
	for (size_t i = 0; named && i < result->section->n_judgements; i++) {
		if (strcmp(result->section->judgements[i].id, named->text) == 0)
			return &result->judgements[i];
	}
	return result->judgements;
}

static void compare(struct run *run, const struct school_result *result, const struct data *e)
{
	const struct shape_context context = { .arena = run->arena, .framework = run->f };
	const struct section *section = framework_section(run->f, data_field(e, "section")->text);
	const struct section_result *found = &result->sections[section - run->f->sections];

	expect_compare(&run->findings, &context, &rated_expected, found, judgement_of(run, e, found), e, section->id);
}

/* The result of what a case gives of one year. */
static const struct school_result *score_year(struct run *run, const struct earlier *earlier, struct date date,
					      struct diags *diags)
{
	struct school_evidence *evidence = arena_alloc(run->arena, sizeof(*evidence));

	evidence->school = make_school(run);
	for (size_t i = 0; i < run->school->n_answers; i++)
		spread(run, &run->school->answers[i]);
	evidence->responses = run->rows;
	evidence->n_responses = run->n_rows;
	evidence->metrics = trial_metrics(run->arena, run->file, run->school);
	evidence->n_metrics = run->school->n_figures;
	evidence->judgements = make_judgements(run);
	evidence->n_judgements = run->school->n_judgements;
	return score_school(run->arena, run->f, evidence, earlier, date, diags);
}

static int by_date(const void *left, const void *right)
{
	const struct trial *a = left, *b = right;
	struct date first = { 0 }, second = { 0 };

	date_parse(a->date, &first);	/* what is no date was refused when the file was read */
	date_parse(b->date, &second);
	return date_compare(first, second);
}

/* Earlier years are of different school years before the report's. */
static bool are_earlier(struct run *run, const struct trial *years, size_t n)
{
	int next = date_school_year(run->file->date);

	for (size_t i = n; i-- > 0;) {
		struct date date;

		if (date_parse(years[i].date, &date) && date_school_year(date) < next) {
			next = date_school_year(date);
			continue;
		}
		trial_find(run->arena, &run->findings, years[i].line,
			   "the school year of an earlier date must be before the report's, and each another");
		return false;
	}
	return true;
}

/* What the case gives of earlier years, each scored beside those before it. */
static const struct earlier *score_earlier(struct run *run, struct diags *diags)
{
	const size_t n = run->school->n_earlier;
	struct trial *trials = run->school->earlier;
	struct earlier_year *years = arena_array(run->arena, n, sizeof(*years));
	struct earlier *earlier = arena_alloc(run->arena, sizeof(*earlier));

	if (n == 0)
		return NULL;
	qsort(trials, n, sizeof(*trials), by_date);
	earlier->slots = slots_of(run->arena, run->f);
	if (!are_earlier(run, trials, n))
		return NULL;
	for (size_t i = 0; i < n; i++) {
		struct run year = { .arena = run->arena, .f = run->f, .file = run->file, .school = &trials[i] };
		struct date date;

		date_parse(trials[i].date, &date);
		years[n - 1 - i] = rated_year_of(run->arena, &earlier->slots,
						 score_year(&year, i ? earlier : NULL, date, diags));
		earlier->years = &years[n - 1 - i];
		earlier->n = i + 1;
	}
	return earlier;
}

struct trial_findings rated_trials_run(struct arena *arena, const struct framework *framework,
				       const struct trial_file *file, const struct trial *school)
{
	struct run run = { .arena = arena, .f = framework, .file = file, .school = school };
	const struct school_result *result;
	const struct earlier *earlier;
	struct diags diags;

	diags_init(&diags, arena);
	earlier = score_earlier(&run, &diags);
	result = score_year(&run, earlier, file->date, &diags);
	for (size_t i = 0; school->expect && i < school->expect->n_items; i++)
		compare(&run, result, &school->expect->items[i]);
	trial_compare_problems(arena, &run.findings, school, &diags);
	return run.findings;
}
