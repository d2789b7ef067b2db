/*
 * urgent.c - what cannot wait: concerns about pupils, and unmet duties of law.
 *
 * It is separate from the priorities, because a board chooses among those but not here. It does not
 * depend on whether its section has a level, and its action is due now, whether or not the section is a
 * priority.
 */
#include "plan/planner.h"

#include "base/text.h"

static void add_holds(const struct section_result *section, bool concern, struct urgent *items,
		      size_t *n)
{
	for (size_t i = 0; i < section->n_holds; i++) {
		if (planner_is_urgent_hold(&section->holds[i])
		    && section->holds[i].rule->concern == concern)
			items[(*n)++] = (struct urgent){ .section = section,
							 .hold = &section->holds[i] };
	}
}

static void add_gates(const struct planner *p, const struct section_result *section,
		      struct urgent *items, size_t *n)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t l = 0; l < p->framework->n_steps; l++) {
			const struct descriptor_result *d = &section->strands[s].descriptors[l];

			if (planner_is_urgent_gate(d))
				items[(*n)++] = (struct urgent){ .section = section, .gate = d };
		}
	}
}

struct urgent *planner_urgent(const struct planner *p, size_t *n)
{
	size_t n_sections = p->framework->n_sections, most = 0;
	struct urgent *items;

	for (size_t i = 0; i < n_sections; i++)
		most += p->result->sections[i].n_holds
			+ p->framework->sections[i].n_strands * p->framework->n_steps;
	items = arena_array(p->arena, most, sizeof(*items));
	*n = 0;
	for (size_t i = 0; i < n_sections; i++) {
		if (p->result->sections[i].status != SECTION_NOT_IN_FOCUS)
			add_holds(&p->result->sections[i], true, items, n);
	}
	for (size_t i = 0; i < n_sections; i++) {
		const struct section_result *section = &p->result->sections[i];

		if (section->status == SECTION_NOT_IN_FOCUS)
			continue;
		add_holds(section, false, items, n);
		add_gates(p, section, items, n);
	}
	return items;
}

static bool is_for(const struct plan_action *action, const struct urgent *urgent)
{
	if (planner_finishes(action->status))
		return false;
	if (urgent->gate)
		return action->descriptor == urgent->gate->descriptor;
	return action->section == urgent->section->section && urgent->hold->remedy
	       && text_same_folded(action->text, urgent->hold->remedy->action);
}

static bool find_among(struct plan_action *actions, size_t n, struct urgent *urgent)
{
	for (size_t i = 0; i < n && !urgent->planned; i++) {
		if (!is_for(&actions[i], urgent))
			continue;
		actions[i].urgent = true;
		urgent->action = &actions[i];
		urgent->planned = true;
	}
	return urgent->planned;
}

void planner_find_actions(const struct planner *p, struct plan *plan, struct urgent *urgent)
{
	/* The plan is not finished: its lists still belong to this room. */
	if (!find_among((struct plan_action *)plan->actions, plan->n_actions, urgent)
	    && !find_among((struct plan_action *)plan->carried, plan->n_carried, urgent))
		urgent->action = planner_audits_action(p, urgent);
}
