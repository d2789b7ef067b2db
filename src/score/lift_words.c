/* lift_words.c - a lift as a sentence: what comes first, how many more, which, and one example. */
#include "score/lift.h"

#include "base/english.h"
#include "score/sentences.h"
#include "score/wording.h"

/* What a sentence is made from. */
struct lift_words {
	struct wording w;
	const struct lift *lift;
	const char *firsts[5];	size_t n_firsts;
};

/* ---- which descriptors ---- */

static const struct descriptor_result *result_of(const struct lift_words *s, const struct descriptor *d)
{
	return &s->w.result->strands[d->strand].descriptors[d->level - 1];
}

static bool is_claimed(const struct lift_words *s, const struct descriptor *d)
{
	return result_of(s, d)->claimed;
}

static bool is_gate_first(const struct lift_words *s, const struct descriptor *d)
{
	return d->gate && !is_claimed(s, d)
	       && s->lift->level > s->w.framework->scoring.gate_cap;
}

/* What is met beside what comes first. */
static bool is_more(const struct lift_words *s, const struct descriptor *d)
{
	return !is_claimed(s, d) && !is_gate_first(s, d);
}

static struct descriptor_list those(const struct lift_words *s, struct descriptor_list all,
				    bool (*passes)(const struct lift_words *s, const struct descriptor *d))
{
	const struct descriptor **items = arena_array(s->w.arena, all.n, sizeof(*items));
	size_t n = 0;

	for (size_t i = 0; i < all.n; i++) {
		if (passes(s, all.items[i]))
			items[n++] = all.items[i];
	}
	return (struct descriptor_list){ items, n };
}

/* "2.3, 2.9 and 2.12"; of a ladder "3.2 and 3.4 at Established", or each with its own level. */
static const char *names(const struct lift_words *s, struct descriptor_list list)
{
	const char **texts = arena_array(s->w.arena, list.n, sizeof(*texts)), *text;
	bool levels = framework_has_steps(s->w.framework), alike = true;

	for (size_t i = 1; i < list.n; i++)
		alike &= list.items[i]->level == list.items[0]->level;
	for (size_t i = 0; i < list.n; i++) {
		const struct descriptor *d = list.items[i];

		texts[i] = s->w.grid->section->strands[d->strand].number;
		if (levels && !alike)
			texts[i] = arena_printf(s->w.arena, "%s %s", texts[i],
						framework_level_name(s->w.framework, d->level));
	}
	text = english_list(s->w.arena, texts, list.n);
	return levels && alike && list.n
		       ? score_says_at_level(s->w.arena, text, framework_level_name(s->w.framework, list.items[0]->level))
		       : text;
}

/* ---- what comes first ---- */

static void add_first(struct lift_words *s, const char *text)
{
	s->firsts[s->n_firsts++] = text;
}

static void say_figures(struct lift_words *s)
{
	const struct section_result *r = s->w.result;
	const char **what = arena_array(s->w.arena, r->n_holds, sizeof(*what));
	size_t n = 0;

	for (size_t i = 0; i < r->n_holds; i++) {
		if (r->holds[i].level < s->lift->level)
			what[n++] = r->holds[i].what;
	}
	if (n)
		add_first(s, score_says_settle(s->w.arena, what, n));
}

static void say_firsts(struct lift_words *s)
{
	const struct evidence_rule *rule = &s->w.framework->scoring.evidence;
	struct descriptor_list gates = those(s, s->lift->every, is_gate_first);
	struct descriptor_list claimed = those(s, s->lift->every, is_claimed);

	say_figures(s);
	if (gates.n)
		add_first(s, score_says_meet_gates(s->w.arena, names(s, gates)));
	if (claimed.n)
		add_first(s, score_says_record_source(s->w.arena, names(s, claimed)));
	if (s->lift->sources)
		add_first(s, score_says_show_types(s->w.arena, rule->min_types, rule->needs_voice));
}

/* ---- how many more, and which ---- */

/* "met"; of a review, whose ratings have names of their own, "“In place”", or "“In place” or “Partly”". */
static const char *rated(const struct lift_words *s)
{
	struct rating_names names = rating_names(s->w.framework);

	if (!s->w.framework->scoring.bands)
		return "met";
	return score_says_rated(s->w.arena, &names, s->lift->partly_will_do);
}

/* ", each with a dated source", as far as the audit asks for one. */
static const char *dated(const struct lift_words *s, struct descriptor_list more)
{
	const struct evidence_rule *rule = &s->w.framework->scoring.evidence;
	size_t n = 0;

	for (size_t i = 0; rule->on && i < more.n; i++)
		n += more.items[i]->level >= rule->dated_from
		     && more.items[i]->level <= s->lift->level;
	return score_says_dated(s->w.arena, n, more.n, n ? framework_level_name(s->w.framework, rule->dated_from) : "");
}

/* Where one group says it all, how many may stay not yet need not be said too. */
static const char *condition(const struct lift_words *s, struct descriptor_list always)
{
	const struct lift *lift = s->lift;
	bool told = lift->n_groups == 0 || (lift->n_groups == 1 && lift->groups[0].exact && !always.n);

	if (lift->half_points > 0)
		return score_says_worth(s->w.arena, lift->half_points);
	return told ? "" : score_says_stays_unmet(s->w.arena, lift->stays_unmet, rating_names(s->w.framework).not_yet);
}

static const char *which(const struct lift_words *s, struct descriptor_list more,
			 struct descriptor_list always)
{
	const struct lift *lift = s->lift;
	const char **groups = arena_array(s->w.arena, lift->n_groups, sizeof(*groups));

	if (lift->n_groups == 0)
		return names(s, more);
	for (size_t i = 0; i < lift->n_groups; i++) {
		const struct lift_group *group = &lift->groups[i];

		groups[i] = score_says_group(s->w.arena, group->exact, group->at_least, names(s, group->of));
	}
	return score_says_choice(s->w.arena, always.n ? names(s, always) : "", groups, lift->n_groups, names(s, more));
}

/* Where a reviewer judges, ratings indicate a level, and what holds them
 * supports less. */
static enum lift_to to_level(const struct lift_words *s)
{
	if (!framework_has_reviewer(s->w.framework))
		return LIFT_REACH;
	return s->w.result->indicated >= s->lift->level ? LIFT_SUPPORT : LIFT_INDICATE;
}

static const char *say_lift(struct lift_words *s)
{
	struct descriptor_list more = those(s, s->lift->example, is_more);
	struct descriptor_list always = those(s, s->lift->every, is_more);
	const char *then = "";

	say_firsts(s);
	if (more.n)
		then = score_says_more_met(s->w.arena, (int)more.n, rated(s), dated(s, more), condition(s, always),
					   which(s, more, always));
	return score_says_lift(s->w.arena, to_level(s), framework_level_name(s->w.framework, s->lift->level), s->firsts,
			       s->n_firsts, then);
}

/* ---- why nothing lifts it ---- */

static const char *say_none(const struct lift_words *s)
{
	const struct framework *f = s->w.framework;
	int level = s->w.result->held, previous = s->w.grid->previous;

	if (level == (int)f->n_levels)
		return score_says_highest(s->w.arena, framework_has_reviewer(f));
	if (!f->scoring.bands)
		return score_says_none_higher(s->w.arena, &f->words);
	return score_says_by_review(s->w.arena, &f->words, framework_level_name(f, level + 1),
				    framework_level_name(f, f->scoring.bands[level].previous_min_level),
				    previous ? framework_level_name(f, previous) : NULL);
}

void lift_say(struct arena *arena, const struct grid *grid, struct section_result *result)
{
	struct lift_words s = {
		.w = { .arena = arena, .framework = grid->framework, .grid = grid,
		       .result = result },
		.lift = &result->lift,
	};

	result->lift.text = result->lift.level ? say_lift(&s) : say_none(&s);
}
