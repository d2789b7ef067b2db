/*
 * priorities.c - which sections matter most, and why.
 *
 * Candidates are assessed sections below the top level. Their order (domain convention): those with an
 * unmet gate of the programme's own, or a figure that acts like one; then the lowest level; the fewest
 * descriptors short of the next level; those not closed as last year's focus; the audit's order. Each
 * of these is a number in struct candidate; smaller comes first.
 */
#include "plan/planner.h"
#include "plan/sentences.h"

#include <stdlib.h>

struct candidate {
	const struct section_result *section;
	int gate;		/* 0 if a gate is unmet, else 1 */
	int level;
	int lacking;		/* at the next level: unmet, or met without the required source */
	int closed;		/* 1 if it was a focus last year and nothing in it is open */
	size_t order;
};

/* Claimed descriptors of a level hold it back just like unmet ones. */
static int count_claimed(const struct section_result *section, int level)
{
	int n = 0;

	for (size_t s = 0; level > 0 && s < section->section->n_strands; s++)
		n += section->strands[s].descriptors[level - 1].claimed;
	return n;
}

static int count_unmet(const struct section_result *section, int level)
{
	return level ? section->by_level[level - 1].applicable - section->by_level[level - 1].met
		     : 0;
}

/* An unmet gate of the programme's own; urgent.c deals with those of law. */
static bool is_own_gate(const struct descriptor_result *result)
{
	return planner_failed_gate(result) && !result->descriptor->statutory;
}

/* An unmet statement that must be met, or a figure that acts like one; failed sums do not count, since they may be
 * slips. What the law requires is separate (urgent.c): it is done whichever section comes first. */
static bool has_failed_gate(const struct planner *p, const struct section_result *section)
{
	for (size_t i = 0; i < section->n_holds; i++) {
		if (!section->holds[i].by_check && !planner_is_urgent_hold(&section->holds[i]))
			return true;
	}
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t l = 0; l < p->framework->n_steps; l++) {
			if (is_own_gate(&section->strands[s].descriptors[l]))
				return true;
		}
	}
	return false;
}

/* Whether earlier years left anything open in a section. *last_year: whether last year had actions for it. */
static bool open_before(const struct planner *p, const struct section *section, bool *last_year)
{
	bool open = false;

	*last_year = false;
	for (size_t i = 0; i < p->n_rows; i++) {
		const struct placed_row *row = &p->rows[i];

		if (row->section != section || planner_is_this_year(p, row))
			continue;
		open |= row->open;
		*last_year |= row->school_year == p->school_year - 1;
	}
	return open;
}

/* Whether the school chose some sections last year, as that year's report has it. */
static bool chose_before(const struct planner *p)
{
	bool left_out = false;

	for (size_t i = 0; p->before && p->before->school_year == p->school_year - 1 && i < p->framework->n_judgements; i++)
		left_out |= p->before->judgements[i].there && !p->before->judgements[i].in_focus;
	return left_out;
}

/* Last year's focus is what that year's report says, or else what its actions were for. */
static bool was_focus(const struct planner *p, const struct section_result *section, bool had_actions)
{
	if (!chose_before(p))
		return had_actions;
	return p->before->judgements[section_own_judgement(section)->judgement->index].in_focus;
}

static int compare(const void *left, const void *right)
{
	const struct candidate *a = left, *b = right;
	const int by[] = { a->gate - b->gate, a->level - b->level, a->lacking - b->lacking,
			   a->closed - b->closed, (a->order > b->order) - (a->order < b->order) };

	for (size_t i = 0; i < sizeof(by) / sizeof(*by); i++) {
		if (by[i])
			return by[i];
	}
	return 0;
}

static struct candidate *find_candidates(const struct planner *p, size_t *n)
{
	const struct framework *framework = p->framework;
	struct candidate *candidates =
		arena_array(p->arena, framework->n_sections, sizeof(*candidates));

	*n = 0;
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section_result *section = &p->result->sections[i];
		int next = planner_next_step(p, section);
		bool open, last_year;

		if (section->status != SECTION_ASSESSED
		    || section->level >= (int)framework->n_levels)
			continue;
		open = open_before(p, section->section, &last_year);
		candidates[(*n)++] = (struct candidate){
			.section = section,
			.gate = !has_failed_gate(p, section),
			.level = section->level,
			.lacking = count_unmet(section, next) + count_claimed(section, next),
			.closed = !open && was_focus(p, section, last_year),
			.order = i,
		};
	}
	qsort(candidates, *n, sizeof(*candidates), compare);
	return candidates;
}

/* "1.2 Senior lead": the strands whose gates, of law or of the programme's own, are unmet. */
static const char *const *find_gates(const struct planner *p, const struct section_result *section, size_t *n,
				     bool (*which)(const struct descriptor_result *))
{
	const char **gates = arena_array(p->arena, section->section->n_strands, sizeof(*gates));

	*n = 0;
	for (size_t s = 0; s < section->section->n_strands; s++) {
		const struct strand *strand = section->strands[s].strand;
		bool failed = false;

		for (size_t l = 0; l < p->framework->n_steps; l++)
			failed |= which(&section->strands[s].descriptors[l]);
		if (failed)
			gates[(*n)++] = arena_printf(p->arena, "%s %s", strand->number, strand->title);
	}
	return gates;
}

static const char *const *find_holds(const struct planner *p, const struct section_result *section)
{
	const char **holds = arena_array(p->arena, section->n_holds, sizeof(*holds));

	for (size_t i = 0; i < section->n_holds; i++)
		holds[i] = section->holds[i].what;
	return holds;
}

static const char *candidate_reason(const struct planner *p, const struct candidate *c)
{
	const struct section_result *section = c->section;
	int next = planner_next_step(p, section);
	bool levels = framework_has_steps(p->framework), last_year;
	struct priority_facts s = {
		.holds = find_holds(p, section), .n_holds = section->n_holds,
		.level = framework_level_name(p->framework, section->level),
		.next = levels ? framework_level_name(p->framework, next) : NULL,
		.unmet = count_unmet(section, next), .claimed = count_claimed(section, next),
		.applicable = section->by_level[levels ? next - 1 : 0].applicable,
		.open = open_before(p, section->section, &last_year), .closed = c->closed,
	};

	s.own = find_gates(p, section, &s.n_own, is_own_gate);
	s.law = find_gates(p, section, &s.n_law, planner_is_urgent_gate);
	return plan_says_why(p->arena, &p->framework->words, &s);
}

static const char *other_reason(const struct planner *p, const struct section_result *section)
{
	bool assessed = section->status == SECTION_ASSESSED;

	return plan_says_chosen(p->arena, &p->framework->words,
				assessed ? framework_level_name(p->framework, section->level) : NULL,
				section_status_name(section->status));
}

static bool is_adopted(const struct planner *p, const struct section *section)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		if (p->rows[i].section == section && planner_is_this_year(p, &p->rows[i]))
			return true;
	}
	return false;
}

static bool is_ranked(const struct priority *priorities, size_t n,
		      const struct section_result *section)
{
	for (size_t i = 0; i < n; i++) {
		if (priorities[i].section == section)
			return true;
	}
	return false;
}

const struct priority *planner_priorities(const struct planner *p, size_t *n_priorities)
{
	size_t n_candidates, n = 0;
	const struct candidate *candidates = find_candidates(p, &n_candidates);
	struct priority *priorities =
		arena_array(p->arena, p->framework->n_sections, sizeof(*priorities));

	for (; n < n_candidates; n++) {
		const struct section_result *section = candidates[n].section;

		priorities[n] = (struct priority){
			.section = section,
			.rank = (int)n + 1,
			.proposed = (int)n < p->framework->plan.areas,
			.adopted = is_adopted(p, section->section),
			.reason = candidate_reason(p, &candidates[n]),
		};
	}
	for (size_t i = 0; i < p->framework->n_sections; i++) {
		const struct section_result *section = &p->result->sections[i];

		if (!is_adopted(p, section->section) || is_ranked(priorities, n, section))
			continue;
		priorities[n] = (struct priority){ .section = section,
						   .rank = (int)n + 1,
						   .adopted = true,
						   .reason = other_reason(p, section) };
		n++;
	}
	*n_priorities = n;
	return priorities;
}
