/*
 * index_out.c - see index_out.h. Schools stand in the order of the comparison, by phase and then by name.
 */
#include "batch/index_out.h"

#include <string.h>

#include "base/fold.h"
#include "base/map.h"
#include "base/place.h"
#include "batch/comparison_out.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/whole.h"
#include "cohort/comparison.h"
#include "html/overview.h"
#include "report/profile.h"
#include "report/stamp.h"

enum { PROBLEMS_MAX = 500 };	/* more are in problems.csv alone */
enum { LISTED_BELOW = 10000 };	/* of so many schools, a school has links to its first document and its folder alone */

static const char moderated_sign[] = "\u2020", provisional_sign[] = "\u2021";

struct index_making {
	struct arena *arena;
	struct arena scratch;		/* for one school */
	const struct whole *whole;
	const struct job *job;
	const struct comparison *comparison;	/* NULL: there is none */
	struct map by_id;		/* ids of the job's schools, to their indices */
	bool is_public;
	bool by_trust;			/* the column of groups has trusts, not authorities */
	struct overview page;
	struct draft *draft;
};

/* ---- what the page says of all schools ---- */

static void put_levels(struct index_making *w)
{
	const struct framework *f = &w->job->framework;
	struct overview_level *levels = arena_array(w->arena, f->n_levels + 1, sizeof(*levels));

	levels[0] = (struct overview_level){ framework_level_name(f, 0), 0xffffff, 0x000000 };
	for (size_t i = 0; i < f->n_levels; i++)
		levels[i + 1] = (struct overview_level){ f->levels[i].name, f->levels[i].fill_rgb, f->levels[i].ink_rgb };
	w->page.levels = levels;
	w->page.n_levels = f->n_levels + 1;
}

/* What is public lists no school's levels where the comparison does not. */
static bool shows_levels(const struct index_making *w)
{
	return w->comparison && !(w->is_public && w->comparison->by_authority);
}

static void put_columns(struct index_making *w)
{
	const struct comparison *c = w->comparison;
	const char **columns;

	if (!shows_levels(w))
		return;
	columns = arena_array(w->arena, c->n_judgements, sizeof(*columns));
	for (size_t i = 0; i < c->n_judgements; i++)
		columns[i] = c->judgements[i].title;
	w->page.columns = columns;
	w->page.n_columns = c->n_judgements;
	put_levels(w);
}

static const char *group_of(const struct school *school, bool trust)
{
	return trust ? school->trust.text : school->la.text;
}

/* Whether the schools are of more than one trust, or authority. */
static bool are_several(const struct job *job, bool trust)
{
	for (size_t i = 1; i < job->n_schools; i++) {
		if (!text_same_folded(group_of(job->schools[i]->school, trust), group_of(job->schools[0]->school, trust)))
			return true;
	}
	return false;
}

static void put_group(struct index_making *w)
{
	w->by_trust = are_several(w->job, true);
	w->page.group = w->by_trust ? "Trust" : are_several(w->job, false) ? "Authority" : NULL;
}

static bool may_link(const struct index_making *w, enum suppress_profile profile)
{
	return !w->is_public || profile == SUPPRESS_PUBLIC;
}

/* Files at the top of OUT: what is written, what is about to be, and the tables that come last. */
static void put_files(struct index_making *w, const char *own)
{
	static const char *const last[] = { "problems.csv", "manifest.json" };
	const struct whole *whole = w->whole;
	const size_t most = whole->n_outputs + whole->drafts->n + 2;
	struct overview_link *files = arena_array(w->arena, most, sizeof(*files));
	size_t n = 0;

	for (size_t i = 0; i < whole->n_outputs; i++) {
		if (may_link(w, whole->outputs[i].profile))
			files[n++] = (struct overview_link){ whole->outputs[i].name, whole->outputs[i].name };
	}
	for (size_t i = whole->n_written; i < whole->drafts->n; i++) {
		const struct draft *draft = &whole->drafts->items[i];

		if (strcmp(draft->name, own) != 0 && may_link(w, draft->profile))
			files[n++] = (struct overview_link){ draft->name, draft->name };
	}
	for (size_t i = 0; i < 2 && !w->is_public; i++)
		files[n++] = (struct overview_link){ last[i], last[i] };
	w->page.files = files;
	w->page.n_files = n;
}

/* ---- schools, in the order of the page ---- */

static size_t index_of(const struct index_making *w, size_t at)
{
	return w->comparison ? map_get(&w->by_id, w->comparison->schools[at].school->id.text)->value : at;
}

static enum school_status status_at(struct index_making *w, size_t index)
{
	const struct record record = records_get(&w->scratch, w->whole->records, index);

	return record.status;
}

static const char *state_name(struct index_making *w, size_t at)
{
	return w->comparison ? compared_state_name(w->comparison->schools[at].state)
			     : school_status_name(status_at(w, index_of(w, at)));
}

static void put_counts(struct index_making *w)
{
	enum { MOST = COMPARED_STATE_COUNT + SCHOOL_STATUS_COUNT };
	struct overview_count *counts = arena_array(w->arena, MOST, sizeof(*counts));
	size_t n = 0;

	for (size_t at = 0; at < w->job->n_schools; at++) {
		const char *name = state_name(w, at);
		size_t i = 0;

		while (i < n && strcmp(counts[i].words, name) != 0)
			i++;
		counts[i].words = name;
		counts[i].n++;
		n = i == n ? n + 1 : n;
		arena_reset(&w->scratch);
	}
	w->page.counts = counts;
	w->page.n_counts = n;
}

static struct overview_cell cell_of(const struct compared *own)
{
	if (own->level >= 0)
		return (struct overview_cell){ .level = own->level, .sign = own->to_be_moderated ? moderated_sign
								    : own->provisional ? provisional_sign : NULL };
	return (struct overview_cell){ .level = -1, .word = own->status == SECTION_NOT_IN_FOCUS ? "Not this year"
										      : compared_status_name(own) };
}

static const struct overview_cell *cells_of(struct index_making *w, size_t at)
{
	const struct compared *own = shows_levels(w) ? w->comparison->schools[at].judgements : NULL;
	struct overview_cell *cells;

	if (!own)
		return NULL;
	cells = arena_array(&w->scratch, w->page.n_columns, sizeof(*cells));
	for (size_t i = 0; i < w->page.n_columns; i++)
		cells[i] = cell_of(&own[i]);
	return cells;
}

static void add_files(struct index_making *w, const char *id, const struct record *record,
		      struct overview_school *school, struct overview_link *files)
{
	for (size_t i = 0; i < record->n_outputs; i++) {
		const char *name = record->outputs[i].name;

		if (may_link(w, record->outputs[i].profile))
			files[school->n_files++] = (struct overview_link){
				arena_printf(&w->scratch, "%s/%s", id, name), name
			};
	}
}

/* Another record of the school's, with files alone. */
static struct record further(struct index_making *w, const struct records *records, size_t index)
{
	if (records->n && records_has(records, index))
		return records_get(&w->scratch, records, index);
	return (struct record){ .n_outputs = 0 };
}

static void put_school_files(struct index_making *w, size_t index, const struct record *record,
			     struct overview_school *school)
{
	const struct record compared = further(w, w->whole->compared, index),
			    archive = further(w, w->whole->archives, index);
	struct overview_link *files = arena_array(&w->scratch, record->n_outputs + compared.n_outputs + archive.n_outputs,
						  sizeof(*files));

	school->files = files;
	add_files(w, school->id, record, school, files);
	add_files(w, school->id, &compared, school, files);
	add_files(w, school->id, &archive, school, files);
	if (w->job->n_schools >= LISTED_BELOW && school->n_files > 1) {
		files[1] = (struct overview_link){ arena_printf(&w->scratch, "%s/", school->id), "all files" };
		school->n_files = 2;
	}
}

static void put_school(struct index_making *w, size_t at)
{
	const size_t index = index_of(w, at);
	const struct school *of = w->job->schools[index]->school;
	const struct record record = records_get(&w->scratch, w->whole->records, index);
	const struct diags before = job_problems_of(&w->scratch, w->job, of->id.text);
	struct overview_school school = {
		.id = of->id.text, .name = of->name.text, .name_lang = of->name_lang.text[0] ? of->name_lang.text : NULL,
		.phase = of->phase_known ? phase_ids[of->phase] : "", .group = group_of(of, w->by_trust),
		.status = state_name(w, at), .cells = cells_of(w, at),
		.n_problems = before.n_errors + before.n_warnings + record.problems.n_errors + record.problems.n_warnings,
	};

	if (w->job->schools[index]->generated)
		school.status = arena_printf(&w->scratch, "%s, generated", school.status);
	put_school_files(w, index, &record, &school);
	overview_school(&w->page, &school, w->draft->bytes);
}

/* ---- problems ---- */

static const char *place_of(struct arena *arena, const struct diag *d)
{
	const char *file = d->at.file ? place_file_words(arena, d->at.file) : "";

	if (!d->at.line)
		return file;
	if (d->at.file && place_is_sheet(d->at.file))
		return arena_printf(arena, "%s, %s", file, place_cell_words(arena, d->at.line, d->at.column));
	return arena_printf(arena, "%s, line %d", file, d->at.line);
}

static void put_problem(struct index_making *w, const struct told *told)
{
	const struct diag *d = told->diag;
	const char *again = told_again(&w->scratch, told), *hint = diag_hint(&w->scratch, d);
	const struct overview_problem problem = {
		.severity = diag_severity_ids[d->severity],
		.school = told->n_schools == 1 && d->school_id ? d->school_id : "",
		.place = place_of(&w->scratch, d), .message = d->message,
		.hint = hint ? hint : "", .again = again ? again : "",
	};

	overview_problem(&problem, w->draft->bytes);
	arena_reset(&w->scratch);
}

static size_t put_problems(struct index_making *w)
{
	const struct told_list *list = w->whole->problems;
	const size_t n = list->n < PROBLEMS_MAX ? list->n : PROBLEMS_MAX;

	overview_problems(&w->page, n, w->draft->bytes);
	for (size_t i = 0; i < n; i++)
		put_problem(w, &list->items[i]);
	draft_spill(w->draft);
	return n;
}

/* ---- the page ---- */

static const char *stamp_of(const struct job *job)
{
	for (size_t i = 0; i < job->n_schools; i++) {
		if (job->schools[i]->generated)
			return stamp_words;
	}
	return NULL;
}

static void prepare(struct index_making *w, const struct product_source *source)
{
	const struct job *job = w->job;

	map_init(&w->by_id, w->arena);
	for (size_t i = 0; i < job->n_schools; i++)
		map_add(&w->by_id, job->schools[i]->school->id.text, i);
	w->page = (struct overview){
		.title = job->framework.title,
		.year = date_school_year_words(w->arena, date_school_year(job->options->date)),
		.date = date_long(w->arena, job->options->date), .stamp = stamp_of(job), .n_schools = job->n_schools,
		.profile = profile_words(w->arena, source->profile, NULL), .problems = !w->is_public,
	};
	put_columns(w);
	put_group(w);
	put_files(w, source->file);
	put_counts(w);
}

bool index_page(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	struct index_making w = {
		.arena = arena, .whole = source->whole, .job = source->job, .comparison = source->whole->comparison,
		.is_public = source->profile == SUPPRESS_PUBLIC, .draft = draft,
	};
	size_t n = 0, left_out;

	(void)diags;
	arena_init(&w.scratch);
	prepare(&w, source);
	overview_begin(arena, &w.page, draft->bytes);
	for (size_t at = 0; at < w.job->n_schools; at++) {
		put_school(&w, at);
		draft_spill(draft);
		arena_reset(&w.scratch);
	}
	if (w.page.problems)
		n = put_problems(&w);
	left_out = w.page.problems ? w.whole->problems->n - n : 0;
	overview_end(&w.page, n, left_out, draft->bytes);
	arena_clear(&w.scratch);
	return true;
}
