/*
 * show.c - see show.h. The rules are stated with the audit's own numbers and words, as in the method
 * note of a report.
 */
#include "cli/show.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/kinds.h"
#include "cli/sentences.h"
#include "evidence/evidence.h"

enum { INDENT = 2, ITEM = 4 };

struct show {
	struct arena *arena;
	const struct framework *f;
	int width;
};

static void say(const struct show *s, int indent, const char *lead, const char *text)
{
	print_wrapped(s->width, indent, lead, text);
}

static void heading(const char *text)
{
	printf("\n%c%s\n", toupper((unsigned char)text[0]), text + 1);
}

/* Print a rule as an item of a list. */
#define RULE(s, ...) say(s, INDENT, "- ", arena_printf((s)->arena, __VA_ARGS__))

static const char *level_name(const struct show *s, int level)
{
	return framework_level_name(s->f, level);
}

/* ---- the models ---- */

static const char *rating_name(const struct show *s, enum answer_state state)
{
	for (size_t i = 0; i < s->f->n_ratings; i++)
		if (s->f->ratings[i].state == state)
			return s->f->ratings[i].name;
	return answer_state_ids[state];
}

static void rule(const struct show *s, const char *text)
{
	say(s, INDENT, "- ", text);
}

static void say_ladder(const struct show *s)
{
	struct rating_names names = rating_names(s->f);

	rule(s, cli_says_ladder(s->arena, &s->f->words, s->f->scoring.max_partial, &names));
}

static void say_best_fit(const struct show *s)
{
	rule(s, cli_says_best_fit(s->arena, &s->f->words, s->f->scoring.share_percent, s->f->scoring.floor_percent,
				  rating_name(s, ANSWER_MET)));
}

static void say_strand(const struct show *s)
{
	rule(s, cli_says_strand(s->arena, &s->f->words, rating_name(s, ANSWER_MET)));
}

/* "1 at Emerging, 2 at Established", or "Emerging from 0%, Established from 50%". */
static const char *by_level(const struct show *s, const int *numbers, bool bands)
{
	const char *text = "";

	for (size_t i = 0; i < s->f->n_levels; i++) {
		const char *name = s->f->levels[i].name;

		text = arena_printf(s->arena, "%s%s%s", text, i ? ", " : "",
				    bands ? arena_printf(s->arena, "%s from %d%%", name, numbers[i])
					  : arena_printf(s->arena, "%d at %s", numbers[i], name));
	}
	return text;
}

/* What a descriptor earns, and which share gives which level. */
static void say_points(const struct show *s, const char *earns, enum points_share share)
{
	rule(s, earns);
	rule(s, cli_says_share(s->arena, &s->f->words, share, by_level(s, s->f->scoring.bands_percent, true)));
}

static void say_weighted(const struct show *s)
{
	struct rating_names names = rating_names(s->f);

	say_points(s, cli_says_points(s->arena, &s->f->words, by_level(s, s->f->scoring.points, false), names.met,
				      names.partly), SHARE_OF_POINTS);
}

static void say_xccdf_default(const struct show *s)
{
	say_points(s, cli_says_points(s->arena, &s->f->words, by_level(s, s->f->scoring.points, false),
				      rating_names(s->f).met, NULL), SHARE_OF_STRANDS);
}

static void say_xccdf_flat(const struct show *s)
{
	say_points(s, cli_says_points(s->arena, &s->f->words, by_level(s, s->f->scoring.points, false),
				      rating_names(s->f).met, NULL), SHARE_OF_POINTS);
}

static void say_xccdf_flat_unweighted(const struct show *s)
{
	say_points(s, cli_says_one_each(s->arena, &s->f->words, rating_names(s->f).met), SHARE_OF_POINTS);
}

static void say_xccdf_absolute(const struct show *s)
{
	say_points(s, cli_says_one_each(s->arena, &s->f->words, rating_names(s->f).met), SHARE_OF_ALL);
}

static void say_bands(const struct show *s)
{
	struct rating_names names = rating_names(s->f);

	rule(s, cli_says_bands(s->arena, &s->f->words));
	for (size_t i = 1; i < s->f->n_levels; i++) {
		const struct band *band = &s->f->scoring.bands[i];

		rule(s, cli_says_band(s->arena, s->f->levels[i].name, band,
				      band->previous_min_level ? level_name(s, band->previous_min_level) : NULL, &names));
	}
}

typedef void say_fn(const struct show *);

static say_fn *const models[MODEL_COUNT] = {
#define MODEL(NAME, name) [MODEL_##NAME] = say_##name,
#include "framework/models.def"
#undef MODEL
};

/* ---- the rules ---- */

static bool has_gate(const struct framework *f)
{
	for (size_t i = 0; i < f->n_sections; i++)
		for (size_t j = 0; j < f->sections[i].n_strands; j++)
			if (f->sections[i].strands[j].descriptors[0].gate)
				return true;
	return false;
}

static void say_evidence(const struct show *s)
{
	const struct evidence_rule *needs = &s->f->scoring.evidence;
	int n = (int)s->f->n_levels;

	if (!needs->on)
		return;
	if (needs->dated_from <= n)
		rule(s, cli_says_dated(s->arena, &s->f->words, level_name(s, needs->dated_from), rating_name(s,
													     ANSWER_MET)));
	if (needs->types_from <= n)
		rule(s, cli_says_types(s->arena, &s->f->words, level_name(s, needs->types_from), needs->min_types,
				       needs->needs_voice));
}

static void say_rules(const struct show *s)
{
	const struct scoring *scoring = &s->f->scoring;
	const struct words *w = &s->f->words;

	heading("rules");
	if (!framework_rates(s->f)) {
		rule(s, cli_says_judged_alone(s->arena, w));
		return;
	}
	models[scoring->model](s);
	rule(s, cli_says_blanks(s->arena, w, scoring->blanks_limit_percent, rating_name(s, ANSWER_NOT_YET)));
	rule(s, cli_says_left_out(s->arena, w, scoring->na_limit_percent));
	if (has_gate(s->f))
		rule(s, cli_says_gate(s->arena, w, level_name(s, scoring->gate_cap)));
	say_evidence(s);
	rule(s, cli_says_overall(s->arena, w, scoring->overall));
}

static const char *add_review(const struct show *s, const char *reviews, const char *phase,
			      enum review_rhythm rhythm)
{
	static const char *const rhythms[] = { "every term", "every half term" };

	return arena_printf(s->arena, "%s%s%s %s", reviews, *reviews ? ", " : "", phase, rhythms[rhythm]);
}

static void say_plan(const struct show *s)
{
	const struct plan_rules *plan = &s->f->plan;
	const char *support = "", *reviews = "", *unserved = "";

	for (size_t i = 0; i < plan->n_supporters; i++)
		support = arena_printf(s->arena, "%s%s%s", support, i ? ", " : "",
				       plan->supporters[i].name);
	for (int phase = 0; phase < PHASE_SCHOOLS_COUNT; phase++) {
		enum review_rhythm rhythm = plan->review.of_phase[phase];

		if (rhythm != REVIEW_UNSAID)
			reviews = add_review(s, reviews, phase_ids[phase], rhythm);
		else if (!framework_serves(s->f, phase))
			unserved = arena_printf(s->arena, "%s%s%s", unserved, *unserved ? ", " : "",
						phase_ids[phase]);
	}
	if (plan->review.otherwise != REVIEW_UNSAID)
		reviews = add_review(s, reviews, *reviews ? "any other" : "any phase", plan->review.otherwise);
	heading("plan");
	rule(s, cli_says_actions(s->arena, &s->f->words, plan));
	RULE(s, "Reviewed: %s.", reviews);
	if (*unserved)
		RULE(s, "Not for schools of the phases: %s.", unserved);
	if (*support)
		RULE(s, "Support can come from: %s.", support);
}

/* ---- the lists ---- */

static void say_levels(const struct show *s)
{
	heading("levels, lowest first");
	for (size_t i = 0; i < s->f->n_levels; i++)
		say(s, INDENT, arena_printf(s->arena, "%zu  %s: ", i + 1, s->f->levels[i].name),
		    s->f->levels[i].meaning);
}

/* "  school  Headteacher (extra)": the ids of a list are in a column of their own. */
static void say_named(const struct show *s, size_t id_width, const char *id, const char *name,
		      const char *extra)
{
	say(s, INDENT, arena_printf(s->arena, "%-*s  ", (int)id_width, id),
	    arena_printf(s->arena, "%s%s", name, extra));
}

static size_t longer(size_t width, const char *id)
{
	return strlen(id) > width ? strlen(id) : width;
}

static void say_ratings(const struct show *s)
{
	const struct framework *f = s->f;
	size_t width = 0;

	if (!framework_has_levels(f) && !f->n_respondents)	/* a survey says more of its answers */
		return;
	for (size_t i = 0; i < f->n_ratings; i++)
		width = longer(width, f->ratings[i].id);
	if (f->n_ratings)
		heading(framework_has_levels(f) ? "ratings" : "findings");
	for (size_t i = 0; i < f->n_ratings; i++)
		say_named(s, width, f->ratings[i].id, f->ratings[i].name, "");
}

static void say_people(const struct show *s)
{
	const struct framework *f = s->f;
	size_t width = 0;

	for (size_t i = 0; i < f->n_respondents; i++)
		width = longer(width, f->respondents[i].id);
	if (f->n_respondents)
		heading("respondents");
	for (size_t i = 0; i < f->n_respondents; i++)
		say_named(s, width, f->respondents[i].id, f->respondents[i].name,
			  f->respondents[i].agreed ? " (counts where it is given)" : "");
	width = 0;
	for (size_t i = 0; i < f->n_evidence_types; i++)
		width = longer(width, f->evidence_types[i].id);
	if (f->n_evidence_types)
		heading("types of evidence");
	for (size_t i = 0; i < f->n_evidence_types; i++)
		say_named(s, width, f->evidence_types[i].id, f->evidence_types[i].name,
			  f->evidence_types[i].voice ? " (a voice, or data on outcomes)" : "");
}

/* ---- the sections ---- */

static void say_descriptor(const struct show *s, const struct descriptor *d)
{
	say(s, ITEM + INDENT, arena_printf(s->arena, "%s: ", level_name(s, d->level)), d->text);
	if (d->gate)
		say(s, ITEM + 2 * INDENT, "", cli_says_must(s->arena, d->statutory, d->gate));
}

/* A strand with one descriptor is shown as that descriptor; its title is the text or a short form of it. */
static void say_single(const struct show *s, const struct strand *strand)
{
	const struct descriptor *d = &strand->descriptors[0];

	say(s, ITEM, arena_printf(s->arena, "%s ", strand->number),
	    arena_printf(s->arena, "%s [%s]%s", d->text, d->id,
			 d->na_allowed ? ", may be not applicable" : ""));
	if (d->gate)
		say(s, ITEM + INDENT, "", cli_says_must(s->arena, d->statutory, d->gate));
	if (d->prompt)
		say(s, ITEM + INDENT, "ask after: ", d->prompt);
}

static void say_section(const struct show *s, const struct section *section)
{
	printf("\n%s. %s [%s]\n", section->number, section->title, section->id);
	if (section->question && *section->question)
		say(s, INDENT, "", section->question);
	for (size_t i = 0; i < section->n_strands; i++) {
		const struct strand *strand = &section->strands[i];

		if (!framework_has_steps(s->f)) {
			say_single(s, strand);
			continue;
		}
		printf("\n");
		say(s, ITEM, arena_printf(s->arena, "%s ", strand->number),
		    arena_printf(s->arena, "%s [%s]%s", strand->title, strand->id,
				 strand->descriptors[0].na_allowed ? ", may be not applicable" : ""));
		for (size_t k = 0; k < s->f->n_steps; k++) {
			if (!strand->descriptors[k].absent)
				say_descriptor(s, &strand->descriptors[k]);
		}
	}
	show_figures(s->arena, s->f, section, s->width);
}

void show_rated(struct arena *arena, const struct framework *framework, int width)
{
	const struct show s = { arena, framework, width };

	if (framework_has_levels(framework)) {
		say_rules(&s);
		say_plan(&s);
	}
	for (size_t i = 0; i < framework->n_sections; i++)
		say_section(&s, &framework->sections[i]);
}

void show_audit(struct arena *arena, const struct framework *framework, int width)
{
	const struct show s = { arena, framework, width };

	print_wrapped(width, 0, "", arena_printf(arena, "%s, version %s [%s]", framework->title,
						 framework->version, framework->id));
	if (*framework->subtitle)
		print_wrapped(width, 0, "", framework->subtitle);
	if (*framework->notice)
		print_wrapped(width, 0, "", framework->notice);
	if (*framework->audience)
		print_wrapped(width, 0, "For ", arena_printf(arena, "%s.", framework->audience));
	if (*framework->source)
		print_wrapped(width, 0, "Source: ", framework->source);
	if (framework->n_levels)
		say_levels(&s);
	say_ratings(&s);
	say_people(&s);
	cli_kind(framework)->show(arena, framework, width);
}
