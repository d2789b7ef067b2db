/*
 * index_out.c - see index_out.h. Schools stand in the order of the comparison, by phase and then by name, and a school's
 * levels have the words and signs that they have there (templates/comparison-matrix.lua).
 */
#include "batch/index_out.h"

#include <string.h>

#include "base/csv_row.h"
#include "base/fold.h"
#include "base/full_name.h"
#include "base/map.h"
#include "base/text.h"
#include "batch/comparison_out.h"
#include "batch/draft.h"
#include "batch/index_problems.h"
#include "batch/job.h"
#include "batch/whole.h"
#include "cohort/comparison.h"
#include "html/overview.h"
#include "report/profile.h"
#include "report/stamp.h"

/* Links to files of all schools together take no more, so that the page of 24,000 schools can be opened. */
enum { LINKS_MAX_BYTES = 6 << 20 };

enum sign { MODERATED, PROVISIONAL, UP, DOWN, PRIORITY, CARRIED, N_SIGNS };

static const struct overview_sign sign_words[N_SIGNS] = {
	[MODERATED] = { "†", "to be moderated: the ratings are too far apart, or one person’s alone, so it is not to be "
			"set beside agreed levels." },
	[PROVISIONAL] = { "‡", "provisional: those who rated were not all of one mind." },
	[UP] = { "▲", "higher than last time." }, [DOWN] = { "▼", "lower than last time." },
	[PRIORITY] = { "P1", "the school’s first priority, and so on; in brackets if it is only proposed." },
	[CARRIED] = { "A year", "beside a level: it was judged in that year, and the school does not look at it again this "
		      "year." },
};

struct index_making {
	struct arena *arena;
	struct arena scratch;		/* for one school */
	const struct whole *whole;
	const struct job *job;
	const struct comparison *comparison;	/* NULL: there is none */
	const size_t *indices;		/* by place on the page: in the job */
	struct index_problems problems;
	bool is_public;
	bool of_trust[OVERVIEW_GROUPS_MAX];	/* whether a column of groups has trusts, or authorities */
	struct overview page;
	struct draft *draft;
};

/* ---- where schools stand ---- */

static void place_schools(struct index_making *w)
{
	const size_t n = w->job->n_schools;
	size_t *indices = arena_array(w->arena, n, sizeof(*indices));
	const struct school **schools = arena_array(w->arena, n, sizeof(*schools));
	struct map by_id, places;

	map_init(&by_id, w->arena);
	map_init(&places, w->arena);
	for (size_t i = 0; i < n; i++)
		map_add(&by_id, w->job->schools[i]->school->id.text, i);
	for (size_t at = 0; at < n; at++) {
		indices[at] = w->comparison ? map_get(&by_id, w->comparison->schools[at].school->id.text)->value : at;
		schools[at] = w->job->schools[indices[at]]->school;
		map_add(&places, schools[at]->id.text, at);
	}
	w->indices = indices;
	w->problems = index_problems_new(w->arena, w->whole->problems, &places, schools);
}

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

/* A public page tells nothing of single schools where the comparison has so many that it does not list them. */
static bool tells_schools(const struct index_making *w)
{
	return !(w->is_public && w->comparison && w->comparison->by_authority);
}

static bool is_moved(const struct compared *own, enum compared_change change)
{
	return own->level >= 0 && own->change == change;
}

static bool has_sign(const struct compared *own, enum sign sign)
{
	switch (sign) {
	case MODERATED:
		return own->level >= 0 && own->to_be_moderated;
	case PROVISIONAL:
		return own->level >= 0 && own->provisional && !own->to_be_moderated;
	case UP:
		return is_moved(own, COMPARED_UP);
	case DOWN:
		return is_moved(own, COMPARED_DOWN);
	case PRIORITY:
		return own->rank > 0;
	default:
		return own->level < 0 && own->status == SECTION_NOT_IN_FOCUS && own->carried_level >= 0;
	}
}

static bool any_has(const struct comparison *c, enum sign sign)
{
	for (size_t i = 0; i < c->n_schools; i++) {
		for (size_t k = 0; c->schools[i].judgements && k < c->n_judgements; k++) {
			if (has_sign(&c->schools[i].judgements[k], sign))
				return true;
		}
	}
	return false;
}

static void put_signs(struct index_making *w)
{
	struct overview_sign *signs = arena_array(w->arena, N_SIGNS, sizeof(*signs));

	for (enum sign sign = MODERATED; sign < N_SIGNS; sign++) {
		if (any_has(w->comparison, sign))
			signs[w->page.n_signs++] = sign_words[sign];
	}
	w->page.signs = signs;
}

static void put_columns(struct index_making *w)
{
	const struct comparison *c = w->comparison;
	const char **columns;

	if (!c || !tells_schools(w))
		return;
	columns = arena_array(w->arena, c->n_judgements, sizeof(*columns));
	for (size_t i = 0; i < c->n_judgements; i++)
		columns[i] = c->judgements[i].title;
	w->page.columns = columns;
	w->page.n_columns = c->n_judgements;
	put_levels(w);
	put_signs(w);
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

static void put_groups(struct index_making *w)
{
	const char **names = arena_array(w->arena, OVERVIEW_GROUPS_MAX, sizeof(*names));

	for (int trust = 1; trust >= 0; trust--) {
		if (!are_several(w->job, trust))
			continue;
		w->of_trust[w->page.n_groups] = trust;
		names[w->page.n_groups++] = trust ? "Trust" : "Authority";
	}
	w->page.groups = names;
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

static void put_related(struct index_making *w)
{
	const struct framework *f = &w->job->framework;
	struct overview_related *related = arena_array(w->arena, f->n_related, sizeof(*related));

	for (size_t i = 0; i < f->n_related; i++)
		related[i] = (struct overview_related){
			f->related[i].title ? f->related[i].title : f->related[i].audit, f->related[i].why,
		};
	w->page.related = related;
	w->page.n_related = f->n_related;
}

/* How many schools are where, in the order of what they may be. */
static void put_counts(struct index_making *w)
{
	enum { MOST = (int)COMPARED_STATE_COUNT + (int)SCHOOL_STATUS_COUNT };	/* of either */
	struct overview_count *counts = arena_array(w->arena, MOST, sizeof(*counts));
	size_t by_state[MOST] = { 0 };

	for (size_t i = 0; i < w->job->n_schools; i++) {
		if (w->comparison)
			by_state[w->comparison->schools[i].state]++;
		else
			by_state[records_get(&w->scratch, w->whole->records, i).status]++;
		arena_reset(&w->scratch);
	}
	for (int state = 0; state < MOST; state++) {
		if (by_state[state])
			counts[w->page.n_counts++] = (struct overview_count){
				w->comparison ? compared_state_name((enum compared_state)state)
					      : school_status_name((enum school_status)state), by_state[state],
			};
	}
	w->page.counts = counts;
}

/* ---- a school ---- */

static const char *signs_of(struct arena *arena, const struct compared *own)
{
	const char *signs = NULL;

	for (enum sign sign = MODERATED; sign < CARRIED; sign++) {
		const char *words = sign_words[sign].sign;

		if (!has_sign(own, sign))
			continue;
		if (sign == PRIORITY)
			words = arena_printf(arena, own->adopted ? "P%d" : "(P%d)", own->rank);
		signs = signs ? arena_printf(arena, "%s\u00a0%s", signs, words) : words;
	}
	return signs;
}

static struct overview_cell cell_of(struct index_making *w, const struct compared *own)
{
	const struct framework *f = &w->job->framework;
	struct overview_cell cell = { .level = own->level, .signs = signs_of(&w->scratch, own) };

	if (own->level >= 0)
		return cell;
	if (has_sign(own, CARRIED))
		cell.word = arena_printf(&w->scratch, "%s, %s", framework_level_name(f, own->carried_level),
					 date_school_year_words(&w->scratch, own->last_year));
	else if (own->status == SECTION_NOT_IN_FOCUS)
		cell.word = "Not this year";
	else
		cell.word = text_upper_first(&w->scratch, compared_status_name(own));
	return cell;
}

static const struct overview_cell *cells_of(struct index_making *w, size_t at)
{
	const struct compared *own = w->page.n_columns ? w->comparison->schools[at].judgements : NULL;
	struct overview_cell *cells;

	if (!own)
		return NULL;
	cells = arena_array(&w->scratch, w->page.n_columns, sizeof(*cells));
	for (size_t i = 0; i < w->page.n_columns; i++)
		cells[i] = cell_of(w, &own[i]);
	return cells;
}

/* Its links, as far as there is room for them. */
static void add_files(struct index_making *w, const struct record *record, struct overview_school *school,
		      struct overview_link *files, size_t *room)
{
	for (size_t i = 0; i < record->n_outputs; i++) {
		const char *name = record->outputs[i].name;
		const char *path = arena_printf(&w->scratch, "%s/%s", school->id, name);
		const struct overview_link link = { path, full_name_end(name) };
		const size_t bytes = overview_link_bytes(&link);

		if (!may_link(w, record->outputs[i].profile))
			continue;
		if (school->n_more || (school->n_files && bytes > *room)) {
			school->n_more++;
			continue;
		}
		*room = bytes < *room ? *room - bytes : 0;
		files[school->n_files++] = link;
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
	size_t room = LINKS_MAX_BYTES / w->job->n_schools;

	school->files = files;
	school->may_open_folder = !w->is_public;
	add_files(w, record, school, files, &room);
	add_files(w, &compared, school, files, &room);
	add_files(w, &archive, school, files, &room);
}

/* What became of it, and why it has no levels. */
static void put_state(struct index_making *w, size_t at, const struct record *record, struct overview_school *school)
{
	const struct compared_school *own = w->comparison ? &w->comparison->schools[at] : NULL;
	const char *state = own ? compared_state_name(own->state) : school_status_name(record->status);

	school->status = text_upper_first(&w->scratch, state);
	school->why = own && own->why ? text_upper_first(&w->scratch, own->why) : school->status;
}

static void put_school(struct index_making *w, size_t at)
{
	const size_t index = w->indices[at];
	const struct school *of = w->job->schools[index]->school;
	const struct record record = records_get(&w->scratch, w->whole->records, index);
	const struct diags before = job_problems_of(&w->scratch, w->job, of->id.text);
	struct overview_school school = {
		.id = of->id.text, .name = of->name.text, .name_lang = of->name_lang.text[0] ? of->name_lang.text : NULL,
		.phase = of->phase_known ? phase_ids[of->phase] : "not known", .cells = cells_of(w, at),
		.generated = w->job->schools[index]->generated,
		.n_actions = w->page.numbers ? csv_row_count(&w->scratch, record.actions) : 0,
		.n_problems = before.n_errors + before.n_warnings + record.problems.n_errors + record.problems.n_warnings,
		.lists_problems = map_get(&w->problems.listed, of->id.text) != NULL,
	};

	for (size_t i = 0; i < w->page.n_groups; i++)
		school.groups[i] = group_of(of, w->of_trust[i]);
	put_state(w, at, &record, &school);
	put_school_files(w, index, &record, &school);
	overview_school(&w->page, &school, w->draft->bytes);
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

	w->page = (struct overview){
		.title = job->framework.title,
		.year = date_school_year_words(w->arena, date_school_year(job->options->date)),
		.date = date_long(w->arena, job->options->date), .stamp = stamp_of(job), .n_schools = job->n_schools,
		.profile = profile_words(w->arena, source->profile, NULL),
		.status = tells_schools(w), .numbers = !w->is_public,
	};
	place_schools(w);
	put_columns(w);
	put_groups(w);
	put_files(w, source->file);
	put_related(w);
	put_counts(w);
}

bool index_page(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	struct index_making w = {
		.arena = arena, .whole = source->whole, .job = source->job, .comparison = source->whole->comparison,
		.is_public = source->profile == SUPPRESS_PUBLIC, .draft = draft,
	};

	(void)diags;
	arena_init(&w.scratch);
	prepare(&w, source);
	overview_begin(arena, &w.page, draft->bytes);
	for (size_t at = 0; at < w.job->n_schools; at++) {
		put_school(&w, at);
		draft_spill(draft);
		arena_reset(&w.scratch);
	}
	if (w.page.numbers)
		index_problems_put(&w.scratch, &w.problems, draft);
	overview_end(&w.page, w.problems.n, w.page.numbers ? w.problems.left_out : 0, draft->bytes);
	arena_clear(&w.scratch);
	return true;
}
