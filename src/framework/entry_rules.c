/* entry_rules.c - see entry_rules.h: ids of its enums, and look-ups. */
#include "framework/entry_rules.h"

#include <string.h>

#include "base/fold.h"
#include "framework/kind_entries.h"

const char *const entry_meaning_ids[] = {
	[ENTRY_OPEN] = "open", [ENTRY_ACTIVE] = "active", [ENTRY_LATE] = "late", [ENTRY_PLANNED] = "planned",
	[ENTRY_PRESENT] = "present", [ENTRY_ABSENT] = "absent", [ENTRY_DONE] = "done", [ENTRY_STOPPED] = "stopped", NULL,
};
const char *const entry_each_ids[] = {
	[EACH_BOTH] = "both", [EACH_FROM] = "from", [EACH_TO] = "to", [EACH_NONE] = "none", NULL,
};
const char *const entry_by_ids[] = {
	[BY_NONE] = "none", [BY_SECTION] = "section", [BY_GROUP] = "group", [BY_STATE] = "state", [BY_WHO] = "by",
	[BY_PERIOD] = "period", [BY_SCHOOL] = "school", NULL,
};
const char *const entry_list_ids[] = {
	[ENTRY_LIST_NONE] = "none", [ENTRY_LIST_ALL] = "all", [ENTRY_LIST_OPEN] = "open", [ENTRY_LIST_DONE] = "done",
	[ENTRY_LIST_STOPPED] = "stopped", [ENTRY_LIST_LATE] = "late", [ENTRY_LIST_OVERDUE] = "overdue",
	[ENTRY_LIST_DUE_SOON] = "due_soon", [ENTRY_LIST_NO_DUE] = "no_due", [ENTRY_LIST_NO_OWNER] = "no_owner",
	[ENTRY_LIST_CHANGED] = "changed", [ENTRY_LIST_LINKS] = "links", [ENTRY_LIST_UNLINKED] = "unlinked",
	[ENTRY_LIST_GAPS] = "gaps", NULL,
};
const char *const entry_view_ids[] = {
	[ENTRY_VIEW_COUNTS] = "counts", [ENTRY_VIEW_LIST] = "list", [ENTRY_VIEW_LAYERS] = "layers",
	[ENTRY_VIEW_RANKS] = "ranks", [ENTRY_VIEW_RINGS] = "rings", NULL,
};
const char *const entry_number_type_ids[] = {
	[ENTRY_IS_COUNT] = "count", [ENTRY_IS_NUMBER] = "number", [ENTRY_IS_MONEY] = "money",
	[ENTRY_IS_PERCENT] = "percent", NULL,
};
const char *const entry_combine_ids[] = { [ENTRY_NOT_COMBINED] = "none", [ENTRY_SUMMED] = "sum", NULL };
const char *const entry_over_ids[] = {
	[OVER_NONE] = "none", [OVER_SCHOOL] = "school", [OVER_GROUP] = "group", [OVER_PERIOD] = "period", NULL,
};
const char *const entry_rhythm_ids[] = {
	[RHYTHM_NONE] = "none", [RHYTHM_WEEKLY] = "weekly", [RHYTHM_MONTHLY] = "monthly",
	[RHYTHM_HALF_TERMLY] = "half_termly", [RHYTHM_TERMLY] = "termly", [RHYTHM_YEARLY] = "yearly", NULL,
};

bool entry_meaning_closed(enum entry_meaning meaning)
{
	return meaning == ENTRY_DONE || meaning == ENTRY_STOPPED;
}

static bool is_named(const char *text, const char *id, const char *name, const char *const *aliases, size_t n)
{
	if (text_same_folded(text, id) || text_same_folded(text, name))
		return true;
	for (size_t i = 0; i < n; i++) {
		if (text_same_folded(text, aliases[i]))
			return true;
	}
	return false;
}

const struct entry_section *entry_rules_section(const struct entry_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct entry_section *s = &rules->sections[i];

		if (is_named(text, s->id, s->title, s->aliases, s->n_aliases))
			return s;
	}
	return NULL;
}

const struct entry_state *entry_rules_state(const struct entry_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->n_states; i++) {
		const struct entry_state *s = &rules->states[i];

		if (is_named(text, s->id, s->name, s->aliases, s->n_aliases))
			return s;
	}
	return NULL;
}

const struct entry_group *entry_rules_group(const struct entry_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->n_groups; i++) {
		const struct entry_group *g = &rules->groups[i];

		if (is_named(text, g->id, g->name, g->aliases, g->n_aliases))
			return g;
	}
	return NULL;
}

const struct entry_criterion *entry_rules_criterion(const struct entry_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->votes.n_criteria; i++) {
		const struct entry_criterion *c = &rules->votes.criteria[i];

		if (is_named(text, c->id, c->name, NULL, 0))
			return c;
	}
	return NULL;
}

enum period_unit entry_rhythm_unit(enum entry_rhythm rhythm)
{
	static const enum period_unit units[ENTRY_RHYTHM_COUNT] = {
		[RHYTHM_WEEKLY] = PERIOD_DAY, [RHYTHM_MONTHLY] = PERIOD_MONTH, [RHYTHM_HALF_TERMLY] = PERIOD_HALF_TERM,
		[RHYTHM_TERMLY] = PERIOD_TERM, [RHYTHM_YEARLY] = PERIOD_YEAR,
	};

	return units[rhythm];
}

/* ---- which columns are asked ---- */

static bool is_needed(const struct entry_rules *rules, enum entry_column column)
{
	bool is = false;

	for (size_t i = 0; i < rules->n_needs; i++)
		is |= rules->needed[i] == column;
	for (size_t i = 0; i < rules->n_states; i++) {
		for (size_t k = 0; k < rules->states[i].n_needs; k++)
			is |= rules->states[i].needed[k] == column;
	}
	for (size_t i = 0; i < rules->n_sections; i++) {
		for (size_t k = 0; k < rules->sections[i].n_needs; k++)
			is |= rules->sections[i].needed[k] == column;
	}
	return is;
}

static bool has_ideas(const struct entry_rules *rules)
{
	for (size_t i = 0; i < rules->n_sections; i++) {
		if (rules->sections[i].ideas)
			return true;
	}
	return false;
}

static bool has_number(const struct entry_rules *rules)
{
	for (size_t i = 0; i < rules->n_numbers; i++) {
		if (rules->numbers[i].column == ENTRY_N)
			return true;
	}
	for (size_t i = 0; i < rules->n_links; i++) {
		if (rules->links[i].n_max)
			return true;
	}
	return false;
}

/* Whether something in the audit makes use of the column, beyond its name. */
static bool rules_use(const struct entry_rules *rules, enum entry_column column)
{
	switch (column) {
	case ENTRY_SCHOOL:
	case ENTRY_SECTION:
		return true;
	case ENTRY_ID:
		return rules->n_links || rules->review || has_ideas(rules);
	case ENTRY_GROUP:
		return rules->n_groups && !rules->sections[0].group;
	case ENTRY_STATE:
		return rules->n_states > 0;
	case ENTRY_N:
		return has_number(rules);
	case ENTRY_LEADS_TO:
		return rules->n_links > 0;
	case ENTRY_PERIOD:
		return rules->review || rules->over == OVER_PERIOD;
	case ENTRY_CONSENT:
		return rules->quotes;
	case ENTRY_GENERATED:
		return false;
	default:
		return column >= ENTRY_COLUMN_COUNT;
	}
}

bool entry_rules_asks(const struct entry_rules *rules, enum entry_column column)
{
	return rules_use(rules, column) || is_needed(rules, column) ||
	       (column < ENTRY_COLUMN_COUNT && rules->names.columns[column] && column != ENTRY_GENERATED);
}

int entry_column_named(const struct entry_names *names, const char *word)
{
	for (int i = 0; i < ENTRY_COLUMN_COUNT; i++) {
		if (text_same_folded(word, entry_names_of(names, (enum entry_column)i)) ||
		    text_same_folded(word, entry_column_ids[i]))
			return i;
	}
	for (size_t i = 0; i < names->n_extras; i++) {
		if (text_same_folded(word, names->extras[i]))
			return (int)(ENTRY_COLUMN_COUNT + i);
	}
	return -1;
}
