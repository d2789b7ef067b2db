/* kind_entries.c - what this room does for plans, workshops and matrices. See kinds.h. */
#include "author/kinds.h"

#include <string.h>

#include "author/form_entries.h"
#include "author/form_private.h"
#include "author/sentences.h"
#include "author/table_notes.h"
#include "evidence/table_spec.h"
#include "framework/entry_rules.h"

/* ---- what a column may contain ---- */

static void add_sections(struct values_of *m)
{
	const struct entry_rules *rules = entry_rules_of(m->f);

	for (size_t i = 0; i < rules->n_sections; i++)
		values_add_words(m, rules->sections[i].id, rules->sections[i].title, rules->sections[i].aliases,
				 rules->sections[i].n_aliases);
}

static void add_groups(struct values_of *m)
{
	const struct entry_rules *rules = entry_rules_of(m->f);

	for (size_t i = 0; i < rules->n_groups; i++)
		values_add_words(m, rules->groups[i].id, rules->groups[i].name, rules->groups[i].aliases,
				 rules->groups[i].n_aliases);
}

static void add_states(struct values_of *m)
{
	const struct entry_rules *rules = entry_rules_of(m->f);

	for (size_t i = 0; i < rules->n_states; i++)
		values_add_words(m, rules->states[i].id, rules->states[i].name, rules->states[i].aliases,
				 rules->states[i].n_aliases);
}

static void add_criteria(struct values_of *m)
{
	const struct entry_votes *votes = &entry_rules_of(m->f)->votes;

	for (size_t i = 0; i < votes->n_criteria; i++)
		values_add_words(m, votes->criteria[i].id, votes->criteria[i].name, NULL, 0);
}

static void (*const values[VALUE_COUNT])(struct values_of *) = {
	[VALUE_SECTION] = add_sections, [VALUE_GROUP] = add_groups, [VALUE_STATE] = add_states,
	[VALUE_CRITERION] = add_criteria,
};

/* ---- blank tables ---- */

static void put_entry(struct buf *out, const struct form_options *o, const struct entry_section *section,
		      const struct entry_group *group)
{
	const struct entry_rules *rules = entry_rules_of(o->framework);
	const char *cells[ENTRY_COLUMNS_MAX];
	size_t n = 0;

	for (int c = 0; c < (int)(ENTRY_COLUMN_COUNT + rules->names.n_extras); c++) {
		if (!form_asks_entry(rules, (enum entry_column)c))
			continue;
		cells[n++] = c == ENTRY_SCHOOL ? (o->school ? o->school->id.text : "")
			: c == ENTRY_SECTION ? section->title : c == ENTRY_GROUP && group ? group->name : "";
	}
	buf_csv_row(out, cells, n);
}

/* A row for each section, or so many as it needs; in a matrix over groups one for each cell. */
static void put_entries(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct entry_rules *rules = entry_rules_of(o->framework);
	const char *names[ENTRY_COLUMNS_MAX];
	size_t n = 0;

	(void)arena;
	for (int c = 0; c < (int)(ENTRY_COLUMN_COUNT + rules->names.n_extras); c++) {
		if (form_asks_entry(rules, (enum entry_column)c))
			names[n++] = entry_names_of(&rules->names, (enum entry_column)c);
	}
	buf_csv_head(out, names, n);
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct entry_section *section = &rules->sections[i];
		const size_t groups = rules->over == OVER_GROUP ? rules->n_groups : 0;

		for (size_t g = 0; form_asks(o, i) && g < groups; g++)
			put_entry(out, o, section, &rules->groups[g]);
		for (int k = 0; form_asks(o, i) && !groups && k < (section->least > 1 ? section->least : 1); k++)
			put_entry(out, o, section, NULL);
	}
}

static bool reads_votes(const struct framework *framework)
{
	return entry_rules_of(framework)->votes.n_criteria > 0;
}

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &entries_spec, NULL, put_entries }, { &votes_spec, reads_votes, NULL },
	{ &metrics_spec, rated_has_figures, rated_put_metrics }, { &calendar_spec, NULL, form_put_calendar },
	{ NULL, NULL, NULL },
};

static const struct kind_sheet sheets[] = {
	{ "Start here", NULL, NULL, 0, form_start_columns, form_start_put },
	{ "Entries", "entries", NULL, 2, form_entries_columns, form_entries_put },
	{ "Votes", "votes", form_has_votes, 3, form_votes_columns, form_votes_put },
	{ "Figures", "metrics", form_has_figures, 2, form_figures_columns, form_figures_put },
	{ NULL, NULL, NULL, 0, NULL, NULL },
};

/* A plan that is renewed, and a matrix whose cells stay the same; what people say at a workshop is new each time. */
static bool renews(const struct framework *framework)
{
	const struct entry_rules *rules = entry_rules_of(framework);

	return rules->over == OVER_NONE ? rules->review != RHYTHM_NONE : rules->over != OVER_PERIOD;
}

/* ---- the guide ---- */

static void put_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct entry_rules *rules = entry_rules_of(o->framework);

	(void)arena;
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct entry_section *s = &rules->sections[i];

		if (form_asks(o, i))
			buf_printf(out, "\n- %s. %s `%s`%s%s", s->number, s->title, s->id, *s->question ? ": " : "",
				   s->question);
	}
	buf_puts(out, "\n");
}

const struct author_kind author_entries = {
	.tables = tables, .sheets = sheets, .when = form_entries_when, .renews = renews, .steps = form_entries_steps,
	.values = values,
	.says_asked = author_says_asked_of_case, .says_rows = author_says_entries,
	.calendar = "calendar.csv is needed only where a start or a due date is a half term.",
	.put_items = put_items,
	.trials_schema = entries_trials_schema, .trials_check = entries_trials_check,
	.trials_take = entries_trials_take, .trials_run = entries_trials_run,
};
