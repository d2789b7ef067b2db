/* form_entries.c - see form_entries.h. */
#include "author/form_entries.h"

#include "base/fold.h"
#include "base/text.h"

/* Something may be late or due: a plan, whatever it is called. */
static bool has_open_states(const struct entry_rules *rules)
{
	bool any = false;

	for (size_t i = 0; i < rules->n_states; i++)
		any |= rules->states[i].meaning == ENTRY_OPEN || rules->states[i].meaning == ENTRY_ACTIVE ||
		       rules->states[i].meaning == ENTRY_LATE;
	return any;
}

static bool takes_reasons(const struct entry_rules *rules)
{
	bool any = has_open_states(rules);

	for (size_t i = 0; i < rules->n_links; i++)
		any |= rules->links[i].or_note;
	return any;
}

static bool every_row_is_due(const struct entry_rules *rules)
{
	bool any = false;

	for (size_t i = 0; i < rules->n_needs; i++)
		any |= rules->needed[i] == ENTRY_DUE;
	return any;
}

bool form_asks_entry(const struct entry_rules *rules, enum entry_column column)
{
	if (entry_rules_asks(rules, column) || column == ENTRY_TEXT)
		return true;
	switch (column) {
	case ENTRY_ID: return rules->over == OVER_NONE;
	case ENTRY_START: return every_row_is_due(rules);
	case ENTRY_DUE: return has_open_states(rules);
	case ENTRY_NOTE: return takes_reasons(rules);
	default: return false;
	}
}

/* A text, where it alone begins a row, is never what is missing. */
static bool needs_more(const struct entry_rules *rules, const enum entry_column *needed, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++)
		any |= needed[i] > ENTRY_ID && (needed[i] != ENTRY_TEXT || rules->n_states);
	return any;
}

bool form_entries_need(const struct entry_rules *rules)
{
	bool any = needs_more(rules, rules->needed, rules->n_needs);

	for (size_t i = 0; i < rules->n_states; i++)
		any |= needs_more(rules, rules->states[i].needed, rules->states[i].n_needs);
	for (size_t i = 0; i < rules->n_sections; i++)
		any |= needs_more(rules, rules->sections[i].needed, rules->sections[i].n_needs);
	return any;
}

const char *form_entry_header(struct form_book *form, enum entry_column column)
{
	const struct entry_names *names = &entry_rules_of(form->options->framework)->names;
	char *name = arena_strdup(form->arena, entry_names_of(names, column));

	for (char *c = name; *c; c++)
		*c = *c == '_' ? ' ' : *c;
	return text_same_folded(name, "id") ? "ID" : text_upper_first(form->arena, name);
}

struct period form_entries_when(const struct form_options *options)
{
	const enum period_unit unit = entry_rhythm_unit(entry_rules_of(options->framework)->review);

	return unit ? period_at(unit, options->date) : (struct period){ .unit = PERIOD_NONE };
}

const char *form_entries_period(struct form_book *form)
{
	const struct form_options *o = form->options;
	const struct period when = form_entries_when(o);

	return when.unit && o->n_renewed && *o->renewed[0].cells[ENTRY_PERIOD].text ? o->renewed[0].cells[ENTRY_PERIOD].text
									  : period_name(form->arena, &when);
}
