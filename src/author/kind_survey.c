/* kind_survey.c - what this room does for audits that ask many people the same questions. See kinds.h. */
#include "author/kinds.h"

#include "author/form_book.h"
#include "author/form_private.h"
#include "author/sentences.h"
#include "author/table_notes.h"
#include "evidence/table_spec.h"
#include "framework/survey_rules.h"

/* ---- what a column may contain ---- */

static void add_items(struct values_of *m)
{
	const struct survey_rules *rules = survey_rules_of(m->f);

	for (size_t i = 0; i < rules->n_items; i++)
		values_add(m, rules->items[i].id);
}

static void add_answers(struct values_of *m)
{
	const struct survey_rules *rules = survey_rules_of(m->f);

	for (size_t i = 0; i < rules->n_options; i++)
		values_add_words(m, rules->options[i].id, rules->options[i].name, rules->options[i].aliases,
				 rules->options[i].n_aliases);
	for (size_t i = 0; i < rules->n_totals; i++)
		values_add_words(m, rules->totals[i].id, rules->totals[i].name, rules->totals[i].aliases,
				 rules->totals[i].n_aliases);
	values_add(m, "no answer");
}

static void add_groups(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_groups; i++)
		values_add_words(m, m->f->groups[i].id, m->f->groups[i].name, m->f->groups[i].aliases,
				 m->f->groups[i].n_aliases);
}

static void (*const values[VALUE_COUNT])(struct values_of *) = {
	[VALUE_ITEM] = add_items, [VALUE_RATING] = add_answers, [VALUE_GROUP] = add_groups,
};

/* ---- the blank table ---- */

/* A row for each answer: n is what people fill in, and the base. */
static void put_survey(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct survey_rules *rules = survey_rules_of(o->framework);

	form_put_header(out, &survey_spec);
	for (size_t i = 0; i < rules->n_items; i++) {
		for (size_t k = 0; form_asks(o, (size_t)rules->items[i].section) && k < rules->n_options; k++) {
			struct form_line line = form_line_blank(o, &survey_spec);

			form_set(&line, "item", rules->items[i].id);
			form_set(&line, "answer", rules->options[k].id);
			form_put_line(out, &line, arena_printf(arena, "%s (%s)", rules->items[i].text,
				rules->options[k].name));
		}
	}
}

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &survey_spec, NULL, put_survey },
	{ &metrics_spec, rated_has_figures, rated_put_metrics }, { NULL, NULL, NULL },
};

static const struct kind_sheet sheets[] = {
	{ "Start here", NULL, NULL, 0, form_start_columns, form_start_put },
	{ "Survey", "survey", NULL, 3, form_survey_columns, form_survey_put },
	{ "By group", "survey", form_has_groups, 4, form_groups_columns, form_groups_put },
	{ "Figures", "metrics", form_has_figures, 2, form_figures_columns, form_figures_put },
	{ NULL, NULL, NULL, 0, NULL, NULL },
};

/* ---- the guide ---- */

static void put_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct survey_rules *rules = survey_rules_of(o->framework);
	int section = -1;

	(void)arena;
	buf_puts(out, "\n### Answers\n\n");
	for (size_t i = 0; i < rules->n_options; i++)
		buf_printf(out, "- `%s`: %s%s\n", rules->options[i].id, rules->options[i].name,
			   rules->options[i].side == SURVEY_LEFT_OUT ? " (Not in the base.)" : "");
	for (size_t i = 0; i < rules->n_items; i++) {
		const struct survey_item *item = &rules->items[i];

		if (!form_asks(o, (size_t)item->section))
			continue;
		if (item->section != section) {
			const struct section *s = &o->framework->sections[section = item->section];

			buf_printf(out, "\n### %s. %s (%s)\n\n", s->number, s->title, s->id);
		}
		buf_printf(out, "- %s `%s`: %s\n", item->number, item->id, item->text);
	}
}

const struct author_kind author_survey = {
	.tables = tables, .sheets = sheets, .when = form_survey_when, .steps = form_survey_steps, .values = values,
	.says_asked = author_says_asked, .says_rows = author_says_survey,
	.calendar = "A survey needs no calendar.", .put_items = put_items,
	.trials_schema = survey_trials_schema, .trials_check = survey_trials_check, .trials_take = survey_trials_take,
	.trials_run = survey_trials_run,
};
