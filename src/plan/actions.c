/*
 * actions.c - actions proposed from what a section lacks, and actions as the school's rows have
 * them.
 *
 * Of a proposed section, in order: figures that hold it; gates that are not met; what is unmet at
 * the next level (of statements, which have no levels, first what is not met at all, then what is
 * partly met); what else would lift the section; descriptors there that are met but not evidenced,
 * which need a source and no new practice. Within each the audit's own order stands: its author has thought
 * about it. What an open action is for already is not proposed again.
 */
#include "plan/planner.h"

#include "base/text.h"

/* What an action is proposed for: what holds the section, or a descriptor. The other is NULL. */
struct pick {
	const struct remedy *remedy;
	const struct descriptor_result *result;
};

struct picks {
	struct pick *items;
	size_t n, max;
};

static void pick(struct picks *picks, struct pick item)
{
	for (size_t i = 0; i < picks->n; i++) {
		if (picks->items[i].remedy == item.remedy && picks->items[i].result == item.result)
			return;
	}
	if (picks->n < picks->max)
		picks->items[picks->n++] = item;
}

static bool is_in_lift(const struct section_result *section, const struct descriptor *descriptor)
{
	for (size_t i = 0; i < section->lift.example.n; i++) {
		if (section->lift.example.items[i] == descriptor)
			return true;
	}
	return false;
}

/* What is not met at all goes before what is partly met where both stand on the same step. */
enum round {
	ROUND_GATES, ROUND_NOT_MET, ROUND_NEXT_LEVEL, ROUND_LIFT, ROUND_CLAIMED, ROUND_COUNT
};

static bool belongs(const struct planner *p, enum round round, const struct section_result *section,
		    const struct descriptor_result *result, int next_level)
{
	switch (round) {
	case ROUND_GATES:
		return planner_failed_gate(result);
	case ROUND_NOT_MET:
		return p->framework->n_steps == 1 && planner_unmet(result)
		       && result->state != ANSWER_PARTLY;
	case ROUND_NEXT_LEVEL:
		return planner_unmet(result) && result->descriptor->level == next_level;
	case ROUND_LIFT:
		return planner_unmet(result) && is_in_lift(section, result->descriptor);
	case ROUND_CLAIMED:
		return result->claimed && result->descriptor->level == next_level;
	case ROUND_COUNT:
		break;
	}
	return false;
}

/* An action of an earlier year that is still open is carried forward: it needs no second one. */
static bool is_carried(const struct planner *p, const struct descriptor *descriptor)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		if (p->rows[i].descriptor == descriptor && p->rows[i].open)
			return true;
	}
	return false;
}

/* As is_carried, of an action that is for no descriptor: it is known by its words. */
static bool is_remedy_carried(const struct planner *p, const struct section *section,
			      const struct remedy *remedy)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		if (p->rows[i].section == section && p->rows[i].open
		    && text_same_folded(p->rows[i].row->action.text, remedy->action))
			return true;
	}
	return false;
}

static void pick_remedies(const struct planner *p, const struct section_result *section,
			  struct picks *picks)
{
	for (size_t i = 0; i < section->n_holds; i++) {
		const struct remedy *remedy = section->holds[i].remedy;

		if (remedy && !is_remedy_carried(p, section->section, remedy))
			pick(picks, (struct pick){ .remedy = remedy });
	}
}

static struct picks pick_section(const struct planner *p, const struct section_result *section)
{
	struct picks picks = { .max = (size_t)p->framework->plan.actions };
	int next = planner_next_step(p, section);

	picks.items = arena_array(p->arena, picks.max, sizeof(*picks.items));
	pick_remedies(p, section, &picks);
	for (int round = 0; round < ROUND_COUNT; round++) {
		for (size_t s = 0; s < section->section->n_strands; s++) {
			for (size_t l = 0; l < p->framework->n_steps; l++) {
				const struct descriptor_result *result =
					&section->strands[s].descriptors[l];

				if (belongs(p, (enum round)round, section, result, next)
				    && !is_carried(p, result->descriptor))
					pick(&picks, (struct pick){ .result = result });
			}
		}
	}
	return picks;
}

/* An action's own supporter goes before that of the level its section is at. */
static const char *supporter_of(const struct planner *p, const struct section_result *section,
				const struct supporter *own)
{
	const struct level_support *by_level = p->framework->plan.by_level;

	if (!own && by_level && section->level)
		own = by_level[section->level - 1].support;
	return own ? own->name : "";
}

/* What an action has from its descriptor. */
static void take_descriptor(const struct planner *p, const struct section_result *section,
			    const struct descriptor_result *result, struct plan_action *action)
{
	const struct descriptor *d = result->descriptor;

	action->descriptor = d;
	action->text = result->claimed
			       ? arena_printf(p->arena, "Record a dated source that shows this: %s",
					      d->text)
			       : d->action;
	action->owner = d->owner;
	action->support = supporter_of(p, section, d->support);
	action->success = d->success;
}

static struct plan_action proposal(const struct planner *p, const struct section_result *result,
				   const struct pick *pick, size_t number)
{
	const struct section *section = result->section;
	struct plan_action action = {
		.id = arena_printf(p->arena, "%s.%s.%zu",
				   date_school_year_name(p->arena, p->school_year), section->id,
				   number),
		.origin = ORIGIN_PROPOSED,
		.section = section,
		.note = "",
		.start = planner_start(p),
		.due = planner_due(p),
		.status = ACTION_NOT_STARTED,
	};

	if (pick->remedy) {
		action.text = pick->remedy->action;
		action.owner = pick->remedy->owner;
		action.support = supporter_of(p, result, pick->remedy->support);
		action.success = pick->remedy->success;
		action.start = planner_start_now(p);
		action.due = planner_due_now(p);
	} else {
		take_descriptor(p, result, pick->result, &action);
	}
	action.start_text = planner_moment_text(p, &action.start);
	action.due_text = planner_moment_text(p, &action.due);
	return action;
}

/* Where an audit limits the actions in all, every section keeps its first before any keeps its
 * second. */
static void share_out(const struct planner *p, struct picks *all, size_t n)
{
	size_t left = (size_t)p->framework->plan.actions_in_all, most = 0;
	size_t *kept = arena_array(p->arena, n, sizeof(*kept));

	if (!left)
		return;
	for (size_t i = 0; i < n; i++)
		most = all[i].n > most ? all[i].n : most;
	for (size_t turn = 0; turn < most; turn++) {
		for (size_t i = 0; i < n && left; i++) {
			if (turn >= all[i].n)
				continue;
			kept[i]++;
			left--;
		}
	}
	for (size_t i = 0; i < n; i++)
		all[i].n = kept[i];
}

struct plan_action *planner_propose(const struct planner *p, const struct priority *priorities,
				    size_t n_priorities, size_t *n_actions)
{
	size_t most = n_priorities * (size_t)p->framework->plan.actions;
	struct plan_action *actions = arena_array(p->arena, most, sizeof(*actions));
	struct picks *all = arena_array(p->arena, n_priorities, sizeof(*all));

	*n_actions = 0;
	for (size_t i = 0; i < n_priorities; i++) {
		if (priorities[i].proposed)
			all[i] = pick_section(p, priorities[i].section);
	}
	share_out(p, all, n_priorities);
	for (size_t i = 0; i < n_priorities; i++) {
		struct picks picks = all[i];

		for (size_t k = 0; k < picks.n; k++)
			actions[(*n_actions)++] = proposal(p, priorities[i].section,
							   &picks.items[k], k + 1);
	}
	return actions;
}

/* A supporter's id stands for its name; anything else is the school's own words. */
static const char *supporter_name(const struct planner *p, const char *text)
{
	const struct plan_rules *plan = &p->framework->plan;

	for (size_t i = 0; i < plan->n_supporters; i++) {
		if (text_same_folded(plan->supporters[i].id, text))
			return plan->supporters[i].name;
	}
	return text;
}

/*
 * Years carried, this one included. An action started n years ago has been carried n times, also
 * when the table that this program wrote, which says so already, is fed back within the year; a
 * higher number in the table is believed, since the school may have given the action a new start.
 */
static int years_carried(const struct planner *p, const struct placed_row *placed)
{
	int years = p->school_year - placed->school_year;

	return placed->row->carried > years ? placed->row->carried : years;
}

struct plan_action planner_action_of(const struct planner *p, const struct placed_row *placed,
				     enum action_origin origin)
{
	const struct action_row *row = placed->row;

	return (struct plan_action){
		.id = row->action_id.text,
		.origin = origin,
		.section = placed->section,
		.descriptor = placed->descriptor,
		.text = row->action.text,
		.owner = row->owner.text,
		.support = supporter_name(p, row->support.text),
		.success = row->success_measure.text,
		.note = row->note.text,
		.start = row->start,
		.due = row->due,
		.start_text = planner_moment_text(p, &row->start),
		.due_text = planner_moment_text(p, &row->due),
		.status = row->status,
		.overdue = placed->open && date_given(row->due.date)
			   && date_compare(row->due.date, p->result->report_date) < 0,
		.carried = origin == ORIGIN_CARRIED ? years_carried(p, placed) : row->carried,
		.reviewed_on = row->reviewed_on,
		.row = row,
	};
}
