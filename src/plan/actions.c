/*
 * actions.c - proposes actions for what a section lacks, and takes over actions from the school's rows.
 *
 * What cannot wait comes first, whatever its section. For a proposed section the order is: figures that
 * hold it down; unmet gates of the programme's own; what is unmet at the next level (for statements,
 * which have no levels, first what is not met at all, then what is partly met); other things that would
 * lift the section; descriptors there that are met but not evidenced, which need a source rather than
 * new practice. Within each of these the audit's order is kept, because its author chose it. Nothing is
 * proposed that an open action already covers.
 */
#include "plan/planner.h"
#include "plan/sentences.h"

#include "base/text.h"

/* What an action is proposed for: a hold on the section, or a descriptor. The other one is NULL. */
struct pick {
	const struct remedy *remedy;
	const struct descriptor_result *result;
};

struct picks {
	const struct section_result *section;
	struct pick *items;
	size_t n, max;
	size_t n_urgent;			/* the first of them, which cannot wait */
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

/* On the same step, what is not met at all comes before what is partly met. */
enum round {
	ROUND_LAW, ROUND_GATES, ROUND_NOT_MET, ROUND_NEXT_LEVEL, ROUND_LIFT, ROUND_CLAIMED, ROUND_COUNT
};

static bool belongs(const struct planner *p, enum round round, const struct section_result *section,
		    const struct descriptor_result *result, int next_level)
{
	switch (round) {
	case ROUND_LAW:
		return planner_is_urgent_gate(result);
	case ROUND_GATES:
		return planner_failed_gate(result);
	case ROUND_NOT_MET:
		return !framework_has_steps(p->framework) && planner_unmet(result)
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

/* An open action of an earlier year is carried forward, so no second one is needed. */
static bool is_carried(const struct planner *p, const struct descriptor *descriptor)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		if (p->rows[i].descriptor == descriptor && p->rows[i].open)
			return true;
	}
	return false;
}

/* Like is_carried, for actions without a descriptor: matched by their text. */
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

/* Pick those that cannot wait, or the others. */
static void pick_remedies(const struct planner *p, const struct section_result *section, bool urgent,
			  struct picks *picks)
{
	for (size_t i = 0; i < section->n_holds; i++) {
		const struct remedy *remedy = section->holds[i].remedy;

		if (remedy && planner_is_urgent_hold(&section->holds[i]) == urgent
		    && !is_remedy_carried(p, section->section, remedy))
			pick(picks, (struct pick){ .remedy = remedy });
	}
}

static void pick_round(const struct planner *p, const struct section_result *section,
		       enum round round, int next, struct picks *picks)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t l = 0; l < p->framework->n_steps; l++) {
			const struct descriptor_result *result = &section->strands[s].descriptors[l];

			if (belongs(p, round, section, result, next)
			    && !is_carried(p, result->descriptor))
				pick(picks, (struct pick){ .result = result });
		}
	}
}

/* Pick what cannot wait, without limit; then, if the section is a priority, as many others as there is room for. */
static struct picks pick_section(const struct planner *p, const struct section_result *section,
				 bool proposed)
{
	struct picks picks = { .section = section };
	size_t limit = (size_t)p->framework->plan.actions;
	int next = planner_next_step(p, section);

	picks.max = section->n_holds + section->section->n_strands * p->framework->n_steps;
	picks.items = arena_array(p->arena, picks.max, sizeof(*picks.items));
	if (section->status == SECTION_NOT_IN_FOCUS)
		return picks;
	pick_remedies(p, section, true, &picks);
	pick_round(p, section, ROUND_LAW, next, &picks);
	picks.n_urgent = picks.n;
	picks.max = limit > picks.n ? limit : picks.n;
	if (!proposed)
		return picks;
	pick_remedies(p, section, false, &picks);
	for (int round = ROUND_GATES; round < ROUND_COUNT; round++)
		pick_round(p, section, (enum round)round, next, &picks);
	return picks;
}

/* An action's own supporter takes precedence over that of the section's level. */
static const char *supporter_of(const struct planner *p, const struct section_result *section,
				const struct supporter *own)
{
	const struct level_support *by_level = p->framework->plan.by_level;

	if (!own && by_level && section->level)
		own = by_level[section->level - 1].support;
	return own ? own->name : "";
}

/* When it starts and is due: as the audit says for this action; otherwise now if it cannot wait, else as for all
 * actions of the plan. A number of half terms is counted from the next one, as in all proposals. */
static void take_timing(const struct planner *p, const struct timing *timing, bool urgent,
			struct plan_action *action)
{
	struct date today = p->result->report_date;
	struct lapse due = timing->due;

	if (!due.unit && urgent)
		due.unit = LAPSE_NOW;
	action->urgent = urgent;
	action->cost = timing->cost;
	if (due.unit == LAPSE_HALF_TERMS || due.unit == LAPSE_YEARS) {
		action->due = planner_after(p, date_given(action->start.date) ? action->start.date : today,
					    due);
	} else if (due.unit) {
		action->start = planner_after(p, today, (struct lapse){ .unit = LAPSE_NOW });
		action->due = planner_after(p, today, due);
	}
	if (timing->measured.unit)
		action->measured = planner_after(p, date_given(action->start.date) ? action->start.date
						    : today, timing->measured);
}

/* Take what an action gets from its descriptor. */
static void take_descriptor(const struct planner *p, const struct section_result *section,
			    const struct descriptor_result *result, struct plan_action *action)
{
	const struct descriptor *d = result->descriptor;

	action->descriptor = d;
	action->text = result->claimed ? plan_says_source(p->arena, d->text) : d->action;
	action->owner = d->owner;
	action->support = supporter_of(p, section, d->support);
	action->success = d->success;
	take_timing(p, &d->timing, result->descriptor->statutory && planner_failed_gate(result), action);
}

static bool is_urgent(const struct section_result *section, const struct pick *pick)
{
	for (size_t i = 0; pick->remedy && i < section->n_holds; i++) {
		if (section->holds[i].remedy == pick->remedy)
			return planner_is_urgent_hold(&section->holds[i]);
	}
	return pick->result && planner_is_urgent_gate(pick->result);
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
		take_timing(p, &pick->remedy->timing, is_urgent(result, pick), &action);
	} else {
		take_descriptor(p, result, pick->result, &action);
	}
	action.start_text = planner_moment_text(p, &action.start);
	action.due_text = planner_moment_text(p, &action.due);
	action.measured_text = planner_moment_text(p, &action.measured);
	return action;
}

/* If the audit limits the total number of actions, keep what cannot wait; then each section keeps its first action
 * before any keeps its second. */
static void share_out(const struct planner *p, struct picks *all, size_t n)
{
	size_t left = (size_t)p->framework->plan.actions_in_all, most = 0;
	size_t *kept = arena_array(p->arena, n, sizeof(*kept));

	if (!left)
		return;
	for (size_t i = 0; i < n; i++) {
		most = all[i].n > most ? all[i].n : most;
		kept[i] = all[i].n_urgent;
		left -= left < kept[i] ? left : kept[i];
	}
	for (size_t turn = 0; turn < most; turn++) {
		for (size_t i = 0; i < n && left; i++) {
			if (turn < all[i].n_urgent || turn >= all[i].n)
				continue;
			kept[i]++;
			left--;
		}
	}
	for (size_t i = 0; i < n; i++)
		all[i].n = kept[i];
}

/* The proposed sections by rank, then other sections with something that cannot wait. */
static struct picks *pick_all(const struct planner *p, const struct priority *priorities,
			      size_t n_priorities, size_t *n)
{
	size_t n_sections = p->framework->n_sections;
	struct picks *all = arena_array(p->arena, n_sections, sizeof(*all));
	bool *done = arena_array(p->arena, n_sections, sizeof(*done));

	*n = 0;
	for (size_t i = 0; i < n_priorities; i++) {
		if (!priorities[i].proposed)
			continue;
		done[priorities[i].section - p->result->sections] = true;
		all[(*n)++] = pick_section(p, priorities[i].section, true);
	}
	for (size_t i = 0; i < n_sections; i++) {
		if (!done[i])
			all[(*n)++] = pick_section(p, &p->result->sections[i], false);
	}
	share_out(p, all, *n);
	return all;
}

struct plan_action *planner_propose(const struct planner *p, const struct priority *priorities,
				    size_t n_priorities, size_t *n_actions)
{
	size_t n, most = 0, made = 0;
	struct picks *all = pick_all(p, priorities, n_priorities, &n);
	struct plan_action *actions;

	for (size_t i = 0; i < n; i++)
		most += all[i].n;
	actions = arena_array(p->arena, most, sizeof(*actions));
	for (int urgent = 1; urgent >= 0; urgent--) {
		for (size_t i = 0; i < n; i++) {
			size_t end = urgent ? all[i].n_urgent : all[i].n;

			for (size_t k = urgent ? 0 : all[i].n_urgent; k < end; k++)
				actions[made++] = proposal(p, all[i].section, &all[i].items[k], k + 1);
		}
	}
	*n_actions = made;
	return actions;
}

const struct plan_action *planner_audits_action(const struct planner *p, const struct urgent *urgent)
{
	struct pick pick = { .result = urgent->gate };
	struct plan_action *action;

	if (urgent->hold)
		pick.remedy = urgent->hold->remedy;
	if (!pick.remedy && !pick.result)
		return NULL;
	action = arena_alloc(p->arena, sizeof(*action));
	*action = proposal(p, urgent->section, &pick, 1);
	return action;
}

/* A supporter's id is replaced by the name; anything else is the school's own text. */
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
 * Years carried, including this one. An action started n years ago has been carried n times. This also holds if the
 * table written by this program, which contains that number, is used again within the year. A higher number in the
 * table is believed, since the school may have given the action a new start.
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
	struct date from = date_given(row->start.date) ? row->start.date : p->result->report_date;
	struct moment due = row->due, measured = row->measured;

	if (due.in.unit)
		due = planner_after(p, from, due.in);
	if (measured.in.unit)
		measured = planner_after(p, from, measured.in);
	return (struct plan_action){
		.id = row->action_id.text,
		.origin = origin,
		.section = placed->section,
		.descriptor = placed->descriptor,
		.ended = placed->ended,
		.text = row->action.text,
		.owner = row->owner.text,
		.support = supporter_name(p, row->support.text),
		.success = row->success_measure.text,
		.note = row->note.text,
		.start = row->start,
		.due = due,
		.measured = measured,
		.cost = row->cost.text,
		.start_text = planner_moment_text(p, &row->start),
		.due_text = planner_moment_text(p, &due),
		.measured_text = planner_moment_text(p, &measured),
		.status = placed->status,
		.overdue = placed->open && date_given(due.date)
			   && date_compare(due.date, p->result->report_date) < 0,
		.carried = origin == ORIGIN_CARRIED ? years_carried(p, placed) : row->carried,
		.reviewed_on = placed->reviewed_on,
		.reviews = placed->reviews,
		.n_reviews = placed->n_reviews,
		.row = row,
		.item = placed->item,
	};
}

const char *plan_action_item(const struct plan_action *action)
{
	if (action->row)
		return action->item;
	if (action->descriptor)
		return action->descriptor->id;
	return action->section ? action->section->id : "";
}
