/* facts_fit.c - see facts_fit.h. */
#include "cohort/facts_fit.h"

#include "cohort/entries_together.h"
#include "cohort/facts.h"
#include "cohort/figures_together.h"
#include "cohort/interviews.h"
#include "cohort/survey_schools.h"
#include "score/learning.h"

/* More of anything than a school has, and few enough that the sums of schools are numbers. */
enum { COUNT_MOST = 100000000, YEARS_MOST = 9999, MILLION = 1000000, WHOLE_MOST = 2000000000 };

/* Whether it is the place of one of n; at least -1 where there may be none. */
static bool is_place(int place, size_t n)
{
	return place >= 0 && (size_t)place < n;
}

static bool is_place_or_none(int place, size_t n)
{
	return place == -1 || is_place(place, n);
}

static bool is_count(int n)
{
	return n >= 0 && n <= COUNT_MOST;
}

static bool are_between(const int *numbers, size_t n, int least, int most)
{
	for (size_t i = 0; i < n; i++) {
		if (numbers[i] < least || numbers[i] > most)
			return false;
	}
	return true;
}

/* ---- sections and statements ---- */

static bool is_level(const struct framework *framework, int level)
{
	return level >= -1 && level <= (int)framework->n_levels;
}

static bool compared_fits(const struct framework *framework, const struct compared *c)
{
	const bool moved = c->change == COMPARED_UP || c->change == COMPARED_DOWN || c->change == COMPARED_SAME;

	return is_level(framework, c->level) && is_level(framework, c->last_level) && is_level(framework, c->carried_level)
	       && c->met >= -1 && c->met <= COUNT_MOST && c->applicable >= -1 && c->applicable <= COUNT_MOST
	       && c->rank >= 0 && (size_t)c->rank <= framework->n_sections
	       && c->last_year >= 0 && c->last_year <= YEARS_MOST
	       && (!moved || (c->level >= 0 && c->last_level >= 0))
	       && (c->change != COMPARED_CARRIED || c->carried_level >= 0)
	       && (c->status == SECTION_ASSESSED) == (c->level >= 0);
}

static size_t n_descriptors(const struct framework *framework)
{
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_strands * framework->n_steps;
	return n;
}

static bool urgent_fits(const struct framework *framework, const struct urgent_fact *u)
{
	return is_place(u->section, framework->n_sections)
	       && is_place_or_none(u->descriptor, n_descriptors(framework))
	       && is_place_or_none(u->figure, framework->sections[u->section].n_caps)
	       && (u->descriptor >= 0 || u->figure >= 0);
}

static bool counts_fit(const struct action_counts *c)
{
	return is_count(c->open) && is_count(c->overdue) && is_count(c->due_soon) && is_count(c->done)
	       && is_count(c->stopped);
}

static bool plan_fits(const struct framework *framework, const struct plan_facts *plan)
{
	for (size_t i = 0; i < plan->n_sections; i++) {
		if (!is_place_or_none(plan->sections[i].section, framework->n_sections)
		    || !counts_fit(&plan->sections[i].counts))
			return false;
	}
	return counts_fit(&plan->actions) && are_between(plan->carried, plan->n_carried, 0, COUNT_MOST)
	       && is_count(plan->reviews_due) && is_count(plan->reviews_held);
}

/* What is listed of a school. */
static bool lists_fit(const struct framework *framework, const struct school_facts *facts)
{
	for (size_t i = 0; i < facts->n_urgent; i++) {
		if (!urgent_fits(framework, &facts->urgent[i]))
			return false;
	}
	for (size_t i = 0; i < facts->n_moves; i++) {
		if (!is_place(facts->moves[i].judgement, framework->n_judgements))
			return false;
	}
	for (size_t i = 0; i < facts->n_backed; i++) {
		if (!is_place(facts->backed[i].supporter, framework->plan.n_supporters)
		    || !is_place_or_none(facts->backed[i].section, framework->n_sections))
			return false;
	}
	return true;
}

bool school_facts_fit(const struct framework *framework, const void *of_school)
{
	const struct school_facts *facts = of_school;

	if (facts->n_judgements != framework->n_judgements || facts->n_descriptors != n_descriptors(framework))
		return false;
	for (size_t i = 0; i < facts->n_judgements; i++) {
		if (!compared_fits(framework, &facts->judgements[i]))
			return false;
	}
	return are_between(facts->descriptors, facts->n_descriptors, DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_MET)
	       && are_between(facts->ratings, facts->n_ratings, 0, COUNT_MOST)
	       && plan_fits(framework, &facts->plan) && lists_fit(framework, facts);
}

/* ---- interviews ---- */

static bool note_fits(const struct framework *framework, const struct interview_note *note, size_t n_questions)
{
	return is_place(note->question, n_questions) && is_place(note->respondent, framework->n_respondents)
	       && is_place_or_none(note->finding, framework->n_ratings) && note->text;
}

static bool follow_up_fits(const struct framework *framework, const struct interview_action *action, size_t n_questions)
{
	return is_place_or_none(action->section, framework->n_sections)
	       && is_place_or_none(action->question, n_questions) && action->text && action->owner && action->due;
}

bool interview_facts_fit(const struct framework *framework, const void *of_school)
{
	const struct interview_facts *facts = of_school;
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_strands;
	for (size_t i = 0; i < facts->n_notes; i++) {
		if (!note_fits(framework, &facts->notes[i], n)
		    || (i && facts->notes[i].question < facts->notes[i - 1].question))
			return false;
	}
	for (size_t i = 0; i < facts->n_actions; i++) {
		if (!follow_up_fits(framework, &facts->actions[i], n))
			return false;
	}
	return facts->n_questions == n && are_between(facts->questions, n, 0, QUESTION_FACT_COUNT - 1);
}

/* ---- figures ---- */

static bool is_number(const struct fact_number *number)
{
	return are_between(&number->whole, 1, -WHOLE_MOST, WHOLE_MOST)
	       && are_between(&number->rest, 1, 1 - MILLION, MILLION - 1);
}

bool figure_facts_fit(const struct framework *framework, const void *of_school)
{
	const struct figure_facts *facts = of_school;
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_figures;
	for (size_t i = 0; i < facts->n; i++) {
		const struct figure_fact *fact = &facts->figures[i];

		if (!fact->period || !fact->text || !fact->base || !is_number(&fact->value) || !is_number(&fact->part)
		    || !is_number(&fact->whole) || !is_number(&fact->beside))
			return false;
	}
	return facts->n == n;
}

/* ---- surveys ---- */

/* Counts and shares may be unknown, which is -1. */
static bool item_fits(const struct survey_rules *rules, const int *item)
{
	const bool counts = item[SURVEY_FACT_GIVEN] && item[SURVEY_FACT_COUNTED];

	return (!counts || (is_count(item[SURVEY_FACT_BASE])
			    && are_between(item + SURVEY_FACT_POSITIVE, 1, 0, item[SURVEY_FACT_BASE])))
	       && are_between(item + SURVEY_FACT_ANSWERS, rules->n_options, -1, COUNT_MOST)
	       && are_between(item + SURVEY_FACT_ANSWERS + rules->n_options, rules->n_options, -1, 100 * 1000);
}

static bool items_fit(const struct survey_rules *rules, const int *numbers, size_t n_items)
{
	const size_t stride = SURVEY_FACT_ANSWERS + 2 * rules->n_options;

	for (size_t i = 0; i < n_items; i++) {
		if (!item_fits(rules, numbers + i * stride))
			return false;
	}
	return true;
}

bool survey_facts_fit(const struct framework *framework, const void *of_school)
{
	const struct survey_rules *rules = survey_rules_of(framework);
	const struct survey_facts *facts = of_school;
	const size_t numbers = rules->n_items * (SURVEY_FACT_ANSWERS + 2 * rules->n_options);
	const size_t n_groups = facts->n_groups ? framework->n_groups : 0;

	return facts->n_numbers == numbers && facts->n_groups == n_groups * numbers
	       && facts->answered <= COUNT_MOST && facts->asked <= COUNT_MOST
	       && items_fit(rules, facts->numbers, rules->n_items)
	       && items_fit(rules, facts->groups, n_groups * rules->n_items);
}

/* ---- entries ---- */

static bool voices_fit(const struct entry_rules *rules, const struct entry_facts *facts)
{
	for (size_t i = 0; i < facts->n_voices; i++) {
		const struct entry_voice *voice = &facts->voices[i];

		if (!voice->who || voice->n_states != rules->n_states + 1
		    || !are_between(voice->states, voice->n_states, 0, COUNT_MOST))
			return false;
	}
	return true;
}

static bool ideas_fit(const struct entry_rules *rules, const struct entry_facts *facts)
{
	for (size_t i = 0; i < facts->n_ideas; i++) {
		const struct entry_idea *idea = &facts->ideas[i];

		if (!idea->text || !is_place_or_none(idea->group, rules->n_groups)
		    || idea->n_votes > rules->votes.n_criteria + 1
		    || !are_between(idea->votes, idea->n_votes, 0, COUNT_MOST))
			return false;
	}
	return true;
}

bool entry_facts_fit(const struct framework *framework, const void *of_school)
{
	const struct entry_rules *rules = entry_rules_of(framework);
	const struct entry_facts *f = of_school;
	const size_t n = rules->n_sections;
	const int sums[] = { f->n, f->done, f->n_of_late, f->overdue, f->no_owner, f->voters, f->votes_cast,
			     f->votes_possible };

	return f->n_marks == n && f->n_sections == n && f->n_late == n && f->n_states == n * rules->n_states && f->period
	       && are_between(f->marks, n, -1, (int)rules->n_states - 1)
	       && are_between(f->sections, n, 0, COUNT_MOST) && are_between(f->late, n, 0, COUNT_MOST)
	       && are_between(f->states, f->n_states, 0, COUNT_MOST)
	       && are_between(sums, sizeof(sums) / sizeof(*sums), 0, COUNT_MOST) && voices_fit(rules, f)
	       && ideas_fit(rules, f);
}

/* ---- cases ---- */

bool case_facts_fit(const struct framework *framework, const void *of_school)
{
	const struct learning_tally *tally = of_school;

	(void)framework;
	for (size_t i = 0; i < tally->n_lines; i++) {
		const struct learning_line *line = &tally->lines[i];

		if (!line->id || !line->name || !is_count(line->count) || !is_count(line->of))
			return false;
	}
	return is_count(tally->n_cases) && tally->roll >= 0
	       && are_between(tally->meeting_days, tally->n_meetings, -COUNT_MOST, COUNT_MOST)
	       && are_between(tally->rates, CASE_RATE_COUNT, 0, COUNT_MOST);
}
