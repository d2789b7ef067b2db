/* kind_case.c - what this room does for audits of single cases. See kinds.h. */
#include "author/kinds.h"

#include "author/form_book.h"
#include "author/form_private.h"
#include "author/sentences.h"
#include "author/table_notes.h"
#include "evidence/cases.h"
#include "evidence/table_spec.h"
#include "framework/case_rules.h"

/* ---- what a column may contain ---- */

static const struct case_rules *rules_of(const struct values_of *m)
{
	return case_rules_of(m->f);
}

static void add_events(struct values_of *m)
{
	const char *word;

	for (size_t i = 0; (word = event_word(i)); i++)
		values_add_typed(m, word);
}

static void add_word(struct values_of *m, const struct case_word *word)
{
	values_add_words(m, word->id, word->name, word->aliases, word->n_aliases);
}

static void add_codes(struct values_of *m, enum case_code code)
{
	for (size_t i = 0; i < rules_of(m)->codes[code].n; i++)
		add_word(m, &rules_of(m)->codes[code].words[i]);
}

static void add_places(struct values_of *m)
{
	add_codes(m, CODE_PLACE);
}

static void add_times(struct values_of *m)
{
	add_codes(m, CODE_TIME);
}

static void add_types(struct values_of *m)
{
	add_codes(m, CODE_TYPE);
}

static void add_outcomes(struct values_of *m)
{
	for (size_t i = 0; i < rules_of(m)->n_outcomes; i++)
		add_word(m, &rules_of(m)->outcomes[i].word);
}

static void add_sen_statuses(struct values_of *m)
{
	for (size_t i = 0; i < rules_of(m)->n_sen_statuses; i++)
		add_word(m, &rules_of(m)->sen_statuses[i]);
}

/* Fields that are computed are left out: nobody fills them in. */
static void add_fields(struct values_of *m)
{
	for (size_t i = 0; i < rules_of(m)->n_fields; i++) {
		if (rules_of(m)->fields[i].type != CASE_COMPUTED)
			values_add(m, rules_of(m)->fields[i].id);
	}
}

static void (*const values[VALUE_COUNT])(struct values_of *) = {
	[VALUE_EVENT] = add_events, [VALUE_PLACE] = add_places, [VALUE_TIME] = add_times, [VALUE_TYPE] = add_types,
	[VALUE_OUTCOME] = add_outcomes, [VALUE_SEN_STATUS] = add_sen_statuses, [VALUE_FIELD] = add_fields,
};

/* ---- blank tables ---- */

/* A case's own rows, without the fields that are computed. */
static void put_case_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct case_rules *rules = case_rules_of(o->framework);

	form_put_header(out, &case_items_spec);
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct case_section *section = &rules->sections[i];

		for (size_t j = 0; form_asks(o, i) && j < section->n_fields; j++) {
			struct form_line line = form_line_blank(o, &case_items_spec);

			if (section->fields[j].type == CASE_COMPUTED)
				continue;
			form_set(&line, "item", section->fields[j].id);
			form_put_line(out, &line, section->fields[j].title);
		}
	}
}

static bool reads_events(const struct framework *framework)
{
	return case_rules_of(framework)->asks.events;
}

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &events_spec, reads_events, NULL }, { &cases_spec, NULL, NULL },
	{ &case_items_spec, NULL, put_case_items }, { &calendar_spec, NULL, form_put_calendar }, { NULL, NULL, NULL },
};

/* ---- the guide, and the printed form ---- */

static const char *need_of_field(struct arena *arena, const struct framework *f, const struct case_field *field)
{
	const char *where = case_condition_words(arena, case_rules_of(f), &field->when);

	return author_says_need(arena, where, field->gate);
}

/* What each row of case_items.csv asks and, for a choice, which words it may have. */
static void put_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	for (size_t i = 0; i < case_rules_of(f)->n_sections; i++) {
		const struct case_section *section = &case_rules_of(f)->sections[i];

		if (!form_asks(o, i))
			continue;
		buf_printf(out, "\n### %s. %s\n\n", section->letter, section->title);
		for (size_t j = 0; j < section->n_fields; j++) {
			const struct case_field *field = &section->fields[j];
			const char *need = need_of_field(arena, f, field);

			buf_printf(out, "- %s `%s`: %s", field->number, field->id, field->title);
			for (size_t k = 0; k < field->n_choices; k++)
				buf_printf(out, "%s%s", k ? "; " : ". One of: ", field->choices[k].name);
			buf_printf(out, "%s%s%s%s\n",
				   field->type == CASE_COMPUTED ? " (Computed: it has no row.)" : "",
				   *need ? " " : "", need,
				   field->na_allowed ? " (May be not applicable.)" : "");
		}
	}
}

static void add_blank(struct arena *arena, const struct form_options *options, struct school_evidence *evidence)
{
	struct case_row *row = arena_alloc(arena, sizeof(*row));

	*row = case_blank((struct loc){ .file = NULL });
	row->opened = options->date;
	evidence->cases = row;
	evidence->n_cases = 1;
}

static bool has_events(const struct form_options *options)
{
	return reads_events(options->framework);
}

static const struct kind_sheet sheets[] = {
	{ "Start here", NULL, NULL, 0, form_start_columns, form_start_put },
	{ "Cases", "cases", NULL, 2, form_cases_columns, form_cases_put },
	{ "Events", "events", has_events, 2, form_events_columns, form_events_put },
	{ "Case items", "case_items", NULL, 3, form_case_items_columns, form_case_items_put },
	{ NULL, NULL, NULL, 0, NULL, NULL },
};

const struct author_kind author_case = {
	.tables = tables, .sheets = sheets, .steps = form_case_steps, .values = values,
	.says_asked = author_says_asked_of_case, .says_rows = author_says_cases,
	.calendar = "Give calendar.csv the days of the half terms: without them no clock can be computed.",
	.put_items = put_items,
	.add_blank = add_blank,
	.trials_schema = case_trials_schema, .trials_check = case_trials_check,
	.trials_take = case_trials_take, .trials_run = case_trials_run,
};
