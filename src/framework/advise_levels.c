/*
 * advise_levels.c - finds levels of a valid audit that no answers can reach, and rules without effect.
 * See advise.h.
 *
 * Under ladder, best_fit and strand, meeting everything reaches the highest level, and meeting
 * everything up to one level, with the rest not yet, reaches that level. Three things can prevent this:
 * bands of points with a gap that contains no possible sum, bands of statements that hold only if a
 * higher one does, and an evidence rule that requires more types of source than a section has
 * descriptors to show them with.
 */
#include "framework/advise.h"

#include <string.h>

#include "framework/model_fields.h"

enum { BITS = 64 };

static const struct data *place(const struct data *table, const char *name)
{
	const struct data *field = data_field(table, name);

	return field ? field : table;
}

static const struct data *scoring_of(const struct data *root)
{
	return place(root, "scoring");
}

static bool has_state(const struct framework *f, enum answer_state state)
{
	for (size_t i = 0; i < f->n_ratings; i++) {
		if (f->ratings[i].state == state)
			return true;
	}
	return false;
}

/* ---- weighted: which sums of half points there are ---- */

struct sums {
	uint64_t *bits;
	size_t n_words;
	size_t most;		/* the sum if everything is met */
};

/* Add a descriptor that contributes 0 or value: sums |= sums << value. */
static void sums_add(struct sums *sums, size_t value)
{
	size_t words = value / BITS, shift = value % BITS;

	for (size_t i = sums->n_words; value && i-- > words;) {
		uint64_t moved = sums->bits[i - words] << shift;

		if (shift && i > words)
			moved |= sums->bits[i - words - 1] >> (BITS - shift);
		sums->bits[i] |= moved;
	}
}

/* The possible sums of a section with this many strands. A partly met descriptor counts half, so it is treated as two
 * steps of half the points each, which give 0, half and all of them. */
static void sums_make(struct arena *arena, const struct framework *f, size_t n_strands,
		      struct sums *sums)
{
	bool halves = has_state(f, ANSWER_PARTLY);

	sums->most = 0;
	for (size_t l = 0; l < f->n_levels; l++)
		sums->most += 2 * n_strands * (size_t)f->scoring.points[l];
	sums->n_words = sums->most / BITS + 1;
	sums->bits = arena_array(arena, sums->n_words, sizeof(*sums->bits));
	sums->bits[0] = 1;
	for (size_t i = 0; i < n_strands * f->n_levels; i++) {
		size_t points = (size_t)f->scoring.points[i % f->n_levels];

		sums_add(sums, halves ? points : 2 * points);
		if (halves)
			sums_add(sums, points);
	}
}

/* Whether there is a sum between a band and the next one. level counts from 1. */
static bool band_reached(const struct framework *f, const struct sums *sums, size_t level)
{
	const int *bands = f->scoring.bands_percent;

	for (size_t sum = 0; sum <= sums->most; sum++) {
		if (!(sums->bits[sum / BITS] >> sum % BITS & 1))
			continue;
		if (sum * 100 >= (size_t)bands[level - 1] * sums->most &&
		    (level == f->n_levels || sum * 100 < (size_t)bands[level] * sums->most))
			return true;
	}
	return false;
}

static void advise_section_bands(struct reader *reader, const struct framework *f,
				 const struct section *section, const struct data *bands)
{
	struct sums sums;

	sums_make(reader->diags->arena, f, section->n_strands, &sums);
	for (size_t level = 1; sums.most && level <= f->n_levels; level++) {
		if (!band_reached(f, &sums, level))
			reader_problem(reader, DIAG_AUD021, bands,
				       "no answers to section '%s' can reach level '%s': no sum of points falls in its "
					       "band", section->id,
				       f->levels[level - 1].id)
				->hint = "widen the band, or give the section more to rate";
	}
}

static void advise_weighted(struct reader *reader, const struct framework *f,
			    const struct data *scoring)
{
	const struct data *points = place(scoring, "points");

	for (size_t l = 0; l < f->n_levels; l++) {
		if (f->scoring.points[l] == 0)
			reader_problem(reader, DIAG_AUD022, points,
				       "scoring.points[%zu] is 0: descriptors met at level '%s' earn nothing", l + 1,
					       f->levels[l].id);
	}
	for (size_t i = 0; i < f->n_sections; i++) {
		size_t k = 0;

		while (f->sections[k].n_strands != f->sections[i].n_strands)
			k++;	/* sections of one size have the same sums, so report it once */
		if (k == i)
			advise_section_bands(reader, f, &f->sections[i],
					     place(scoring, "bands"));
	}
}

/* ---- bands of statements ---- */

/* The highest level whose band holds (score/models.h), for these numbers of met, partly met and all statements. */
static size_t level_of(const struct framework *f, size_t met, size_t partly, size_t all)
{
	for (size_t level = f->n_levels; level > 0; level--) {
		const struct band *band = &f->scoring.bands[level - 1];

		if (met * 100 >= (size_t)band->met_min_percent * all &&
		    (met + partly) * 100 >= (size_t)band->met_or_partly_min_percent * all &&
		    (all - met - partly) * 100 <= (size_t)band->unmet_max_percent * all)
			return level;
	}
	return 0;
}

static bool statements_reach(const struct framework *f, size_t all, size_t level)
{
	bool partlys = has_state(f, ANSWER_PARTLY);

	for (size_t met = 0; met <= all; met++) {
		for (size_t partly = 0; partly <= (partlys ? all - met : 0); partly++) {
			if (level_of(f, met, partly, all) == level)
				return true;
		}
	}
	return false;
}

/* Whether a level above requires a judgement of the last review, which leaves room for this level. */
static bool held_back_above(const struct framework *f, size_t level)
{
	for (size_t i = level; i < f->n_levels; i++) {
		if (f->scoring.bands[i].previous_min_level)
			return true;
	}
	return false;
}

/* Warn of a condition of a band that already follows from its others. */
static void advise_slack(struct reader *reader, const struct framework *f,
			 const struct data *bands)
{
	for (size_t i = 0; bands && i < bands->n_items && i + 1 < f->n_levels; i++) {
		const struct band *band = &f->scoring.bands[i + 1];
		const struct data *partly = data_field(&bands->items[i], "met_or_partly");
		const struct data *unmet = data_field(&bands->items[i], "not_yet");
		int asked = band->met_min_percent > band->met_or_partly_min_percent
			? band->met_min_percent : band->met_or_partly_min_percent;

		if (partly && band->met_or_partly_min_percent < band->met_min_percent)
			reader_problem(reader, DIAG_AUD022, partly,
				       "%s is %d, less than met %d: it asks for nothing more",
				       reader_path(reader, partly), band->met_or_partly_min_percent,
				       band->met_min_percent)->hint = "leave it out, or raise it";
		if (unmet && band->unmet_max_percent > 100 - asked)
			reader_problem(reader, DIAG_AUD022, unmet,
				       "%s is %d, but with at least %d met or partly met, at most %d can "
				       "be not yet", reader_path(reader, unmet),
				       band->unmet_max_percent, asked, 100 - asked)->hint =
				"leave it out, or lower it";
	}
}

static void advise_statements(struct reader *reader, const struct framework *f,
			      const struct data *scoring)
{
	for (size_t i = 0; i < f->n_sections; i++) {
		size_t all = f->sections[i].n_strands * f->n_steps, k = 0;

		while (f->sections[k].n_strands != f->sections[i].n_strands)
			k++;	/* report it once for sections of one size */
		for (size_t level = 1; all && k == i && level <= f->n_levels; level++) {
			if (held_back_above(f, level) || statements_reach(f, all, level))
				continue;
			reader_problem(reader, DIAG_AUD021, place(scoring, "bands"),
				       "no ratings of the %zu %s of section '%s' can reach level '%s'",
				       all, f->words.descriptors, f->sections[i].id,
				       f->levels[level - 1].id)
				->hint = "widen its band, or give the section more to rate";
		}
	}
}

/* ---- the other rules ---- */

static void advise_partial(struct reader *reader, const struct framework *f,
			   const struct data *scoring)
{
	int most = f->scoring.max_partial;

	if (!most || !model_takes(f->scoring.model, "max_partial"))
		return;
	if (!has_state(f, ANSWER_PARTLY))
		reader_problem(reader, DIAG_AUD022, place(scoring, "max_partial"),
			       "scoring.max_partial is %d, but no rating has the state partly", most);
	for (size_t i = 0; i < f->n_sections; i++) {
		if (f->sections[i].n_strands <= (size_t)most) {
			reader_problem(reader, DIAG_AUD022, place(scoring, "max_partial"),
				       "scoring.max_partial is %d: section '%s' reaches its first "
				       "level with nothing met", most, f->sections[i].id)
				->hint = "use a number smaller than that of the items at one level";
			return;
		}
	}
}

/* A source has one type, and an answer one source; each respondent may name a different one. */
static void advise_types(struct reader *reader, const struct framework *f,
			 const struct data *scoring)
{
	const struct evidence_rule *rule = &f->scoring.evidence;
	const struct data *table = place(scoring, "evidence");

	if (!rule->on || rule->types_from > (int)f->n_levels)
		return;
	for (size_t i = 0; i < f->n_sections; i++) {
		size_t n = f->sections[i].n_strands * f->n_steps * f->n_respondents;

		if (n < (size_t)rule->min_types)
			reader_problem(reader, DIAG_AUD021, place(table, "min_types"),
				       "section '%s' cannot reach level '%s': at most %zu types of source can be given, "
				       "and scoring.evidence asks for %d",
				       f->sections[i].id, f->levels[rule->types_from - 1].id, n,
				       rule->min_types);
	}
}

/* Whether this field occurs anywhere in the sections. */
static bool anywhere(const struct data *data, const char *name)
{
	if (data_field(data, name))
		return true;
	for (size_t i = 0; i < data->n_items; i++) {
		if (anywhere(&data->items[i], name))
			return true;
	}
	for (size_t i = 0; i < data->n_fields; i++) {
		if (anywhere(&data->fields[i], name))
			return true;
	}
	return false;
}

static void advise_unused(struct reader *reader, const struct data *root,
			  const struct data *scoring)
{
	const struct data *cap = data_field(scoring, "gate_cap");

	if (cap && !anywhere(place(root, "sections"), "gate"))
		reader_problem(reader, DIAG_AUD022, cap,
			       "scoring.gate_cap has no effect: no descriptor has a gate");
}

/* Whether every strand of a section may be not applicable, and so the whole section. */
static bool all_may_be_na(const struct section *section, size_t n_steps)
{
	for (size_t s = 0; s < section->n_strands; s++) {
		for (size_t d = 0; d < n_steps; d++) {
			if (!section->strands[s].descriptors[d].na_allowed)
				return false;
		}
	}
	return section->n_strands > 0;
}

static void advise_na(struct reader *reader, const struct framework *f, const struct data *root)
{
	const struct data *list = data_field(root, "sections");

	for (size_t i = 0; i < f->n_sections && f->n_levels; i++) {
		if (all_may_be_na(&f->sections[i], f->n_steps))
			reader_problem(reader, DIAG_AUD021, &list->items[i],
				       "all of section '%s' may be not applicable, and then it has no "
				       "level at all", f->sections[i].id)
				->hint = "leave 'na' out where every school has something to show";
	}
}

/* Fields of scoring that only other models use, and that have no effect at their default. Points and bands have no
 * default: if a model is named they may be kept beside it, but if none is, it was probably forgotten. */
static void advise_model(struct reader *reader, const struct framework *f, const struct data *scoring)
{
	bool named = data_field(scoring, "model") != NULL;

	for (const struct model_field *field = model_fields; field->name && !f->scoring.bands; field++) {
		const struct data *at = data_field(scoring, field->name);

		if (!at || model_takes(f->scoring.model, field->name) ||
		    (at->type == DATA_TABLE ? named : at->integer == field->fallback))
			continue;
		reader_problem(reader, DIAG_AUD022, at, "scoring.%s does nothing: the model is %s", field->name,
			       scoring_model_name(f->scoring.model))->hint =
			arena_printf(reader->diags->arena, "set model = \"%s\", or leave it out", field->taken_by[0]);
	}
}

/* What is agreed is a rating, and notes are not ratings. */
static void advise_agreed(struct reader *reader, const struct framework *f, const struct data *root)
{
	const struct data *list = data_field(root, "respondents");

	for (size_t i = 0; list && !framework_has_levels(f) && i < list->n_items && i < f->n_respondents; i++) {
		if (f->respondents[i].agreed)
			reader_problem(reader, DIAG_AUD022, place(&list->items[i], "agreed"),
				       "%s does nothing: notes are not agreed",
				       reader_path(reader, place(&list->items[i], "agreed")))->hint =
				"leave it out";
	}
}

void advise_rules(struct reader *reader, const struct framework *framework,
		  const struct data *root)
{
	const struct data *scoring = scoring_of(root);

	if (framework->scoring.model == MODEL_WEIGHTED)
		advise_weighted(reader, framework, scoring);
	if (framework->scoring.bands) {
		advise_slack(reader, framework, data_field(scoring, "bands"));
		advise_statements(reader, framework, scoring);
	}
	if (framework_has_levels(framework))
		advise_model(reader, framework, scoring);
	advise_agreed(reader, framework, root);
	advise_partial(reader, framework, scoring);
	advise_types(reader, framework, scoring);
	advise_unused(reader, root, scoring);
	advise_na(reader, framework, root);
}
