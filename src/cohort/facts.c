/* facts.c - see facts.h. */
#include "cohort/facts.h"

#include <string.h>

#include "base/text.h"
#include "cohort/raters.h"
#include "score/change.h"
#include "score/publish.h"

const char *const compared_change_ids[] = {
	[COMPARED_NO_CHANGE_KNOWN] = "not_known", [COMPARED_NEW] = "new", [COMPARED_UP] = "up", [COMPARED_DOWN] = "down",
	[COMPARED_SAME] = "same", [COMPARED_CARRIED] = "carried", [COMPARED_NOT_COMPARED] = "not_compared", NULL,
};

/* ---- levels ---- */

static enum compared_change change_of(const struct change *change)
{
	static const enum compared_change changes[CHANGE_KIND_COUNT] = {
		[CHANGE_FIRST] = COMPARED_NEW, [CHANGE_NEW] = COMPARED_NEW, [CHANGE_NO_LEVEL_THEN] = COMPARED_NEW,
		[CHANGE_UP] = COMPARED_UP, [CHANGE_DOWN] = COMPARED_DOWN, [CHANGE_SAME] = COMPARED_SAME,
		[CHANGE_TO_BE_MODERATED] = COMPARED_NOT_COMPARED, [CHANGE_UNLIKE] = COMPARED_NOT_COMPARED,
		[CHANGE_NOT_COMPARED] = COMPARED_NOT_COMPARED, [CHANGE_CARRIED] = COMPARED_CARRIED,
		/* Without a level there is nothing to compare. */
		[CHANGE_NO_LEVEL_NOW] = COMPARED_NO_CHANGE_KNOWN, [CHANGE_NO_LEVEL] = COMPARED_NO_CHANGE_KNOWN,
		[CHANGE_LAPSED] = COMPARED_NO_CHANGE_KNOWN,
	};

	return changes[change->kind];
}

/* An item without a level is new only once it has one. */
static void note_change(const struct change *change, struct compared *own)
{
	if (!change)
		return;
	own->change = change_of(change);
	if (own->level < 0 && own->change != COMPARED_CARRIED)
		own->change = COMPARED_NO_CHANGE_KNOWN;
	if (change->last) {
		own->last_level = change->last->level;
		own->last_year = change->last->school_year;
	}
	if (change->carried)
		own->carried_level = change->carried->level;
	own->unexplained = own->change == COMPARED_DOWN && change->reason_missing;
}

static struct compared compare_judgement(const struct section_result *section, const struct judgement_result *judgement)
{
	const bool has_level = judgement->status == SECTION_ASSESSED;
	const bool rated = !judgement->judgement->from_figures;
	const bool counted = rated && judgement->status != SECTION_NOT_IN_FOCUS;
	const bool by_ratings = has_level && rated && !judgement->reviewer;

	return (struct compared){
		.status = judgement->status, .level = has_level ? judgement->level : -1,
		.by_reviewer_alone = judgement->clause.not_rated,
		.provisional = by_ratings && section->provisional,
		.to_be_moderated = by_ratings && section->to_be_moderated,
		.met = counted ? section->tally.met : -1, .applicable = counted ? section->tally.applicable : -1,
		.last_level = -1, .carried_level = -1,
	};
}

/* Why levels moved, or whatever else the school gives a reason for. */
static void note_moves(struct arena *arena, const struct school_result *result, struct school_facts *facts)
{
	struct move_fact *moves = arena_array(arena, facts->n_judgements, sizeof(*moves));

	for (size_t i = 0; i < result->framework->n_sections; i++) {
		const struct section_result *section = &result->sections[i];

		for (size_t k = 0; k < section->section->n_judgements; k++) {
			const struct change *change = section->judgements[k].change;
			const int judgement = section->judgements[k].judgement->index;
			const bool coded = change && change->reason_code != FALL_NOT_GIVEN;
			const enum compared_change moved = facts->judgements[judgement].change;

			if ((moved != COMPARED_UP && moved != COMPARED_DOWN) || (!coded && !change->reason))
				continue;
			moves[facts->n_moves++] = (struct move_fact){
				judgement, coded ? fall_reason_ids[change->reason_code] : NULL, change->reason };
		}
	}
	facts->moves = moves;
}

static void note_levels(struct arena *arena, const struct school_result *result, const struct plan *plan,
			struct school_facts *facts)
{
	struct compared *all = arena_array(arena, result->framework->n_judgements, sizeof(*all));

	for (size_t i = 0; i < result->framework->n_sections; i++) {
		const struct section_result *section = &result->sections[i];

		for (size_t k = 0; k < section->section->n_judgements; k++) {
			struct compared *own = &all[section->judgements[k].judgement->index];

			*own = compare_judgement(section, &section->judgements[k]);
			note_change(section->judgements[k].change, own);
		}
	}
	for (size_t i = 0; i < plan->n_priorities; i++) {
		const struct priority *p = &plan->priorities[i];

		if (p->section->section->n_judgements && (plan->chosen ? p->adopted : p->proposed)) {
			struct compared *own = &all[section_own_judgement(p->section)->judgement->index];

			own->rank = p->rank;
			own->adopted = plan->chosen;
		}
	}
	facts->judgements = all;
	facts->n_judgements = result->framework->n_judgements;
}

const char *compared_status_name(const struct compared *compared)
{
	const struct judgement_result judgement = { .status = compared->status,
						    .clause.not_rated = compared->by_reviewer_alone };

	if (compared->to_be_moderated)
		return "to be moderated";
	return compared->provisional ? "provisional" : judgement_status_name(&judgement);
}

/* ---- descriptors ---- */

static int number_of(const struct framework *framework, const struct descriptor *descriptor)
{
	const struct section *section = &framework->sections[descriptor->section];
	size_t n = 0;

	for (int i = 0; i < descriptor->section; i++)
		n += framework->sections[i].n_strands * framework->n_steps;
	return (int)(n + (size_t)descriptor->strand * framework->n_steps
		     + (size_t)(descriptor - section->strands[descriptor->strand].descriptors));
}

const struct descriptor *facts_descriptor_at(const struct framework *framework, int number)
{
	size_t left = (size_t)number;

	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		if (left < section->n_strands * framework->n_steps)
			return &section->strands[left / framework->n_steps].descriptors[left % framework->n_steps];
		left -= section->n_strands * framework->n_steps;
	}
	return NULL;
}

/* Nobody is asked of what does not apply. What is not answered counts as not met, in a section that is assessed. */
static enum descriptor_fact descriptor_fact(const struct section_result *section, const struct descriptor_result *d)
{
	const bool applies = d->state == ANSWER_MET || d->state == ANSWER_PARTLY || d->state == ANSWER_NOT_YET
			     || d->state == ANSWER_NOT_ANSWERED;

	if (section->status != SECTION_ASSESSED || !applies)
		return DESCRIPTOR_NOT_ASKED;
	return d->state == ANSWER_MET ? DESCRIPTOR_MET : DESCRIPTOR_NOT_MET;
}

static void note_descriptors(struct arena *arena, const struct school_result *result, struct school_facts *facts)
{
	const struct framework *f = result->framework;
	int *states;

	for (size_t i = 0; i < f->n_sections; i++)
		facts->n_descriptors += f->sections[i].n_strands * f->n_steps;
	facts->descriptors = states = arena_array(arena, facts->n_descriptors, sizeof(*states));
	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section_result *section = &result->sections[i];

		for (size_t k = 0; k < f->sections[i].n_strands * f->n_steps; k++)
			*states++ = descriptor_fact(section, &section->strands[k / f->n_steps].descriptors[k % f->n_steps]);
	}
}

/* ---- what cannot wait ---- */

static void note_urgent(struct arena *arena, const struct framework *framework, const struct plan *plan,
			struct school_facts *facts)
{
	struct urgent_fact *all = arena_array(arena, plan->n_urgent, sizeof(*all));

	for (size_t i = 0; i < plan->n_urgent; i++) {
		const struct urgent *u = &plan->urgent[i];
		const struct section *section = u->section->section;

		all[i] = (struct urgent_fact){
			.section = (int)(section - framework->sections),
			.descriptor = u->gate ? number_of(framework, u->gate->descriptor) : -1,
			.figure = u->hold ? (int)(u->hold->rule - section->caps) : -1,
			.concern = u->hold && u->hold->rule->concern, .planned = u->planned,
		};
	}
	facts->urgent = all;
	facts->n_urgent = plan->n_urgent;
}

/* ---- the plan ---- */

struct counting {
	const struct framework *framework;
	struct date today, soon;		/* soon: the last day of the next review period; year 0: not known */
	struct action_counts *all;
	struct section_actions *sections;	/* of the audit, and one of no section */
};

static void count_action(struct action_counts *counts, const struct counting *c, const struct plan_action *action)
{
	const bool ended = action->status == ACTION_DONE || action->status == ACTION_STOPPED;

	counts->done += action->status == ACTION_DONE;
	counts->stopped += action->status == ACTION_STOPPED;
	counts->open += !ended;
	counts->overdue += action->overdue;
	counts->due_soon += !ended && !action->overdue && date_given(action->due.date) && date_given(c->soon)
			    && date_compare(action->due.date, c->soon) <= 0;
}

static void count_actions(const struct counting *c, const struct plan_action *actions, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const size_t section = actions[i].section ? (size_t)(actions[i].section - c->framework->sections)
							  : c->framework->n_sections;

		count_action(c->all, c, &actions[i]);
		count_action(&c->sections[section].counts, c, &actions[i]);
	}
}

static struct date next_review(const struct plan *plan, struct date today)
{
	for (size_t i = 0; i < plan->n_reviews; i++)
		if (date_given(plan->reviews[i].by) && date_compare(plan->reviews[i].by, today) >= 0)
			return plan->reviews[i].by;
	return (struct date){ 0 };
}

static void note_carried(struct arena *arena, const struct plan *plan, struct plan_facts *facts)
{
	int *years = arena_array(arena, plan->n_carried, sizeof(*years));

	for (size_t i = 0; i < plan->n_carried; i++)
		years[i] = plan->carried[i].carried;
	facts->carried = years;
	facts->n_carried = plan->n_carried;
}

static void note_plan(struct arena *arena, const struct school_result *result, const struct plan *plan,
		      struct school_facts *facts)
{
	const struct framework *f = result->framework;
	struct section_actions *sections = arena_array(arena, f->n_sections + 1, sizeof(*sections));
	struct plan_facts *own = &facts->plan;
	const struct counting c = { f, result->report_date, next_review(plan, result->report_date), &own->actions,
				    sections };
	static const struct action_counts none;

	own->chosen = plan->chosen;
	own->reviews_due = plan->reviews_due;
	own->reviews_held = plan->reviews_held;
	for (size_t i = 0; i <= f->n_sections; i++)
		sections[i].section = i < f->n_sections ? (int)i : -1;
	if (plan->chosen)
		count_actions(&c, plan->actions, plan->n_actions);
	count_actions(&c, plan->carried, plan->n_carried);
	count_actions(&c, plan->finished, plan->n_finished);
	own->sections = sections;
	for (size_t i = 0; i <= f->n_sections; i++)
		if (memcmp(&sections[i].counts, &none, sizeof(none)) != 0)
			sections[own->n_sections++] = sections[i];
	note_carried(arena, plan, own);
}

/* ---- actions that someone supports ---- */

static bool is_called(const struct supporter *supporter, const char *text)
{
	return text_same_folded(supporter->name, text) || text_same_folded(supporter->id, text);
}

/* The length of a text up to what joins two names: ';', ',', '&' or " and "; *joint: the length of that. */
static size_t length_of_name(const char *text, size_t *joint)
{
	static const char and[] = " and ";
	const size_t n = strcspn(text, ";,&");
	const char *word = strstr(text, and);

	if (word && (size_t)(word - text) < n) {
		*joint = sizeof(and) - 1;
		return (size_t)(word - text);
	}
	*joint = text[n] != '\0';
	return n;
}

/* Whether a cell names the supporter, alone or among others. */
static bool names(struct arena *arena, const char *cell, const struct supporter *supporter)
{
	size_t joint = 1;

	if (is_called(supporter, cell))
		return true;
	while (joint) {
		const size_t n = length_of_name(cell, &joint);

		if (n && is_called(supporter, arena_strndup(arena, cell, n)))
			return true;
		cell += n + joint;
	}
	return false;
}

static void note_backed(struct arena *arena, const struct framework *framework, const struct plan_action *actions,
			size_t n, struct backed_action *all, size_t *n_all)
{
	const size_t n_supporters = framework->plan.n_supporters;

	for (size_t i = 0; i < n * n_supporters; i++) {
		const struct plan_action *a = &actions[i / n_supporters];

		if (!*a->support || !names(arena, a->support, &framework->plan.supporters[i % n_supporters]))
			continue;
		all[(*n_all)++] = (struct backed_action){
			.supporter = (int)(i % n_supporters),
			.section = a->section ? (int)(a->section - framework->sections) : -1,
			.id = a->id, .text = a->text, .owner = a->owner, .success = a->success, .note = a->note,
			.was_for = a->ended ? a->ended : "",
			.start = a->start_text, .due = a->due_text, .due_on = a->due.date, .status = a->status,
			.overdue = a->overdue, .urgent = a->urgent, .own = a->origin != ORIGIN_PROPOSED,
			.carried = a->carried,
		};
	}
}

static void note_all_backed(struct arena *arena, const struct framework *framework, const struct plan *plan,
			    struct school_facts *facts)
{
	const size_t n = plan->n_actions + plan->n_carried + plan->n_finished;
	struct backed_action *all = arena_array(arena, n * framework->plan.n_supporters, sizeof(*all));

	note_backed(arena, framework, plan->actions, plan->n_actions, all, &facts->n_backed);
	note_backed(arena, framework, plan->carried, plan->n_carried, all, &facts->n_backed);
	note_backed(arena, framework, plan->finished, plan->n_finished, all, &facts->n_backed);
	facts->backed = all;
}

/* ---- context ---- */

static bool has_figures(const struct framework *framework)
{
	for (size_t i = 0; i < framework->n_sections; i++)
		if (framework->sections[i].n_figures)
			return true;
	return false;
}

/* Whether the same column says something else in public. */
static bool differs(const struct school *school, const struct school *published)
{
	for (size_t i = 0; i < school->n_extras; i++)
		if (strcmp(school->extras[i].cell.text, published->extras[i].cell.text) != 0)
			return true;
	return false;
}

struct hidden_context cohort_hidden(struct arena *arena, const struct framework *framework, const struct school *school,
				    const struct findings *findings)
{
	const struct suppress_policy policy = publish_policy(framework);
	const struct school *published;
	bool hides_figure = has_figures(framework);

	if (!framework->n_context)
		return (struct hidden_context){ false, false };
	if (findings && hides_figure)
		hides_figure = publish_hides_figure(findings_judged(findings_public(arena, findings)));
	published = publish_school(arena, &policy, school, hides_figure);
	return (struct hidden_context){ strcmp(school->roll.text, published->roll.text) != 0, differs(school, published) };
}

const struct school_facts *cohort_facts(struct arena *arena, const struct findings *findings, const struct plan *plan)
{
	const struct school_result *result = findings_judged(findings);
	struct school_facts *facts = arena_alloc(arena, sizeof(*facts));
	struct hidden_context hidden;

	*facts = (struct school_facts){ .n_judgements = 0 };
	note_levels(arena, result, plan, facts);
	note_moves(arena, result, facts);
	note_descriptors(arena, result, facts);
	note_urgent(arena, result->framework, plan, facts);
	note_plan(arena, result, plan, facts);
	note_all_backed(arena, result->framework, plan, facts);
	hidden = cohort_hidden(arena, result->framework, result->evidence->school, findings);
	facts->hides_roll = hidden.roll;
	facts->hides_context = hidden.others;
	facts->n_ratings = raters_size(arena, result->framework);
	facts->ratings = raters_count(arena, result);
	return facts;
}
